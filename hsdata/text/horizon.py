"""Which years a report looks back on and ahead to, as its headings and its opening say.

Patterns are in data/vocab/cues/dateline.toml. What is not said is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from hsdata.text.years import FIRST_PLAN_YEAR
from hsdata.vocab import Vocabulary

LONGEST_TITLE = 40  # characters of a heading without a number
FIRST_LINES = 16  # where there are no numbered headings
TERM = 5  # years of a government and of a plan
FIRST_HALF = 6  # a report of January to June looks back on the years before
Span = tuple[int, int] | tuple[None, None]
NOT_SAID: Span = (None, None)
_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | dict.fromkeys("○零ＯO", "0")
_YEAR_IN_WORDS = re.compile(r"[一二][〇○零ＯO0一二三四五六七八九]{3}(?=年)")
_UNFINISHED = ("。", "；", "：", "，", ":", "！")  # a title ends in none of these
_GLUED = re.compile(r"(?<=[。！])(?=[一二三]、[12]\d{3}年[^。]{0,8}工作)")  # …提出意见。一、2003年工作的回顾
_TOP_HEADING = re.compile(r"^(?:[一二三四五六]、|第?[一二三四五六]部分)")


def number(text: str) -> int:
    """A year, month or day in digits or Chinese characters (二〇一九, 十四, 二十)."""
    if text.isdigit():
        return int(text)
    if "十" in text:
        tens, ones = text.split("十")
        return int(_DIGITS.get(tens, "1")) * 10 + int(_DIGITS.get(ones, "0"))
    return int("".join(_DIGITS.get(c, c) for c in text))


def first(lines: Iterable[str], family: str, vocab: Vocabulary) -> tuple[re.Match[str], str] | None:
    lines = list(lines)
    for cue in vocab.cues[f"dateline.{family}"]:
        for line in lines:
            if match := cue.regex.search(line):
                return match, cue.value
    return None


def _plan_start(name: str) -> int:
    """The first year of a five-year plan by its name: 九五 1996, 十五 2001, 十四五 2021."""
    return FIRST_PLAN_YEAR + TERM * number(name[:-1])


def _reviewed(found: tuple[re.Match[str], str], last: int) -> Span:
    """The years that words like 过去五年 or “十四五”时期 look back on, up to the last one."""
    match, kind = found
    if kind == "count":
        return last - number(match["count"] or match["since"]) + 1, last
    if kind == "five":
        return last - TERM + 1, last
    if kind == "last":
        return last, last
    start = int(match["year"]) if kind == "since" else _plan_start(match["plan"])
    if not start <= last <= start + TERM:
        return NOT_SAID
    return start, min(last, start + TERM - 1)


def _find_review(heading: list[str], opening: list[str], last: int, vocab: Vocabulary) -> Span:
    """The years looked back on. The heading says them; its term (本届政府) is as long as the opening says."""
    titled, told = first(heading, "review", vocab), first(opening, "review", vocab)
    year = first(heading, "reviewed", vocab) or first(opening, "reviewed", vocab)
    if titled and titled[1] != "five":
        return _reviewed(titled, last)
    if told and (titled or not year):
        return _reviewed(told, last)
    if titled:
        return _reviewed(titled, last)
    return (int(year[0]["year"]),) * 2 if year else NOT_SAID


def _find_plan(lines: list[str], year: int, vocab: Vocabulary) -> Span:
    """The years looked ahead to: the next five, what is left of a five-year plan, or this year."""
    found = first(lines, "plan", vocab)
    if found and found[1] == "five":
        return year, year + TERM - 1
    start = _plan_start(found[0]["plan"]) if found else None
    if start and start <= year + 1 and year < start + TERM:
        return max(start, year), start + TERM - 1
    said = first(lines, "year", vocab) or first(lines, "this_year", vocab)
    return (year, year) if said else NOT_SAID


def _plainly(line: str) -> str:
    """A line without spaces, its years in digits: 一、2024 年工作回顾, 二〇二四年工作回顾."""
    return _YEAR_IN_WORDS.sub(lambda m: str(number(m.group())), re.sub(r"\s", "", line))


def _by_titles(
    lines: list[str], last: int, year: int, vocab: Vocabulary, found: tuple[Span, Span]
) -> tuple[Span, Span]:
    """What numbered headings left open, by headings without numbers: 2021年工作回顾, 2022年工作安排."""
    review, plan = found
    titles = [
        i for i, line in enumerate(lines) if len(line) <= LONGEST_TITLE and not line.endswith(_UNFINISHED)
    ]
    for i in titles if review == NOT_SAID else []:
        if "回顾" in lines[i] or first([lines[i]], "reviewed", vocab):
            review = _find_review([lines[i]], lines[i + 1 : i + 2], last, vocab)
            break
    if plan == NOT_SAID:
        plan = _find_plan([lines[i] for i in titles if "回顾" not in lines[i]], year, vocab)
    return review, plan


def find(lines: list[str], issued: date | None, year: int, vocab: Vocabulary) -> tuple[Span, Span]:
    """Review and plan: by the numbered headings and the opening, else by the first lines."""
    lines = [part for line in lines for part in _GLUED.split(_plainly(line))]
    numbered = [i for i, line in enumerate(lines) if _TOP_HEADING.match(line)]
    ends_before = issued is None or issued.month <= FIRST_HALF
    heading = [lines[i] for i in numbered[:1]]
    opening = [lines[i + 1] for i in numbered[:1] if i + 1 < len(lines)] if numbered else lines[:FIRST_LINES]
    ahead = [lines[i] for i in numbered[1:]]
    last = year - 1 if ends_before else year
    found = _find_review(heading, opening, last, vocab), _find_plan(ahead or lines[:FIRST_LINES], year, vocab)
    return _by_titles(lines, last, year, vocab, found)
