"""Which part of a report a heading or the first words of a paragraph open."""

from __future__ import annotations

from hsdata.model import Sentence, Years
from hsdata.text import timemark, years
from hsdata.text.years import Calendar
from hsdata.vocab import Vocabulary

PLANS = ("five_year_plan", "year_plan", "self")
ALL = frozenset(("review", "five_year_plan", "year_plan"))


def part_of_years(named: Years) -> str | None:
    """The part that speaks of these years; None where one year may be either."""
    if named.tense == "past":
        return "review"
    if named.year_to > named.year_from:
        return "five_year_plan"
    return "year_plan" if named.tense == "open" else None


def words_of(title: str, vocab: Vocabulary) -> set[str]:
    """The parts the words of a heading name."""
    rows = vocab.cues["parts.heading"]
    return {rows.row_of(m).value for m in rows.regex.finditer(title)}


def named_by(title: str, calendar: Calendar, vocab: Vocabulary) -> list[str]:
    """The parts a heading names, the one it opens first."""
    words = words_of(title, vocab)
    if "glossary" in words:
        return ["glossary"]
    times = [years.name(m, calendar) for m in timemark.find(title, 0, vocab)]
    by_time = [p for t in times if t and (p := part_of_years(t))]  # a single year to come says nothing
    parts: list[str] = []
    if "review" in words:
        parts.append("review")
        by_time = [p for p in by_time if p != "year_plan"] if words == {"review"} else by_time
    elif "year_plan" in words and by_time == ["review"]:
        by_time = []  # 三、2000年政府工作的主要任务: a slip of the pen, no review
    parts += by_time
    if "five_year_plan" in words:
        parts.append("five_year_plan")
    if not by_time and "year_plan" in words and not parts:
        parts.append("year_plan")
    if "self" in words and not parts:
        parts.append("self")
    return list(dict.fromkeys(parts))


def opens_alone(title: str, named: list[str], vocab: Vocabulary) -> bool:
    """Whether a short line without a number opens a part: 2019年工作回顾, 全面加强政府自身建设, 名词解释."""
    if named == ["glossary"]:
        return True
    if "，" in title or not vocab.cues["parts.end"].regex.search(title):
        return False
    return "self" in named or "review" in named or bool(timemark.find(title, 0, vocab))


def turned(
    sentence: Sentence, part: str, turns: frozenset[str], calendar: Calendar, vocab: Vocabulary
) -> str:
    """The part a paragraph goes on in: its first time word may turn to another part its heading named."""
    lead = timemark.leading(sentence, vocab)
    named = years.name(lead, calendar) if lead and lead.role == "plain" else None
    if not named or not lead:
        return part
    to = part_of_years(named)
    strong = vocab.cues["periods.strong"].regex.match(sentence.text, lead.end - sentence.start)
    if named.year_from == named.year_to and lead.kind != "past_year" and not strong:
        return part
    if part == "review" and to == "year_plan":
        late = named.year_to <= calendar.last  # a report of December looks back on its own year
        return part if late else to  # 今年是…: no other review says so of the year it is given in
    return to if to in turns else part
