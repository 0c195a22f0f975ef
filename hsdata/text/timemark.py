"""The time expressions of a sentence as written: 四年来, 去年, 到2021年, 较2013年, “十三五”时期."""

from __future__ import annotations

import re
from functools import lru_cache

from hsdata.model import Sentence, TimeMark
from hsdata.vocab import Vocabulary

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "О": 0,
    "O": 0,
    "0": 0,
    "两": 2,
}
_YEAR = re.compile(r"(?:19|20)\d\d")
_WRITTEN_YEAR = re.compile(r"([一二][〇○零九ОO0][〇○零一二三四五六七八九ОO0]{2})年")
_COUNT = re.compile(r"(\d{1,2}|[一二两三四五六七八九十])(?=年)")
_PLAN = re.compile(r"(九|十([一二三四五])?)个?五")


@lru_cache(maxsize=4)
def _pattern(vocab: Vocabulary) -> re.Pattern[str]:
    """All marks as one pattern, tried only where one can begin."""
    first = vocab.cues["periods.start"][0].pattern
    return re.compile(f"(?={first})(?:{vocab.cues['periods.mark'].regex.pattern})")


def _numbers(kind: str, text: str) -> tuple[int | None, int | None]:
    """The year, count of years or number of the plan that a mark names, and where a range ends."""
    if kind.startswith("plan"):
        m = _PLAN.search(text)
        if not m:
            return None, None
        return (9 if m[1] == "九" else 10 + _DIGITS.get(m[2], 0) if m[2] else 10), None
    if kind in ("year", "since", "range", "since_count"):
        years = [int(y) for y in _YEAR.findall(text)]
        if written := _WRITTEN_YEAR.search(text):
            years.append(int("".join(str(_DIGITS[c]) for c in written[1])))
        second = years[1] if len(years) > 1 else _count(text[5:]) if kind == "since_count" else None
        return years[0], second
    return (_count(text), None) if kind.endswith("years") else (None, None)


def _count(text: str) -> int | None:
    found = _COUNT.findall(text)
    if not found:
        return None
    return int(found[-1]) if found[-1].isdigit() else 10 if found[-1] == "十" else _DIGITS[found[-1]]


def find(text: str, start: int, vocab: Vocabulary) -> tuple[TimeMark, ...]:
    """The time expressions of one sentence, in order. Offsets count from ``start``."""
    before, after = vocab.cues["periods.before"], vocab.cues["periods.after"]
    rows = vocab.cues["periods.mark"]
    marks = []
    for m in _pattern(vocab).finditer(text):
        if text.rfind("《", 0, m.start()) > text.rfind("》", 0, m.start()):
            continue  # the years of a title are not those of the sentence: 《…规划（2019—2035年）》
        kind = rows.row_of(m).value
        role = "plain"
        if hit := after.regex.match(text[m.end() : m.end() + 12]):
            role = after.row_of(hit).value
        elif hit := before.regex.search(text[max(0, m.start() - 5) : m.start()].rstrip()):
            role = before.row_of(hit).value
        number, until = _numbers(kind, m.group())
        marks.append(TimeMark(start + m.start(), start + m.end(), m.group(), kind, number, until, role))
    return tuple(marks)


_NO_LEAD = re.compile(r"[，。；：、,;:\d]")
LONGEST_LEAD = 10


def leading(sentence: Sentence, vocab: Vocabulary) -> TimeMark | None:
    """The time expression a sentence begins with: (各位代表，)过去一年，… or 在…会议以来的四年…"""
    if not sentence.marks:
        return None
    first = sentence.marks[0]
    text = vocab.cues["periods.salutation"].regex.sub("", sentence.text[: first.start - sentence.start], 1)
    return first if len(text) <= LONGEST_LEAD and not _NO_LEAD.search(text) else None
