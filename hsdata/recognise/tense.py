"""Years seen from the part of the report they stand in: looked back on or ahead to, alone or in pairs."""

from __future__ import annotations

from dataclasses import replace

from hsdata.model import TimeMark, Years
from hsdata.text import years
from hsdata.text.years import Calendar

Named = tuple[TimeMark, Years]
LOOKING_BACK = ("review", "news", "glossary")


def is_one_year(named: Years) -> bool:
    """Whether years are one year alone."""
    return named.year_from == named.year_to


def fits(named: Years, part: str) -> bool:
    """Whether years are those a part of the report speaks of: a review of the past, a plan of years ahead."""
    if part in LOOKING_BACK:
        return named.tense != "future"
    if named.tense == "past":
        return False
    one_year = is_one_year(named)
    return one_year if part == "year_plan" else not one_year if part == "five_year_plan" else True


def closed(named: Years, part: str, calendar: Calendar) -> Years:
    """Years that may be past or future, seen from the part of the report they stand in."""
    if named.tense != "open":
        return named
    if part in LOOKING_BACK:
        last = max(calendar.last, named.year_from)
        return replace(named, year_to=min(named.year_to, last), tense="past")
    first = named.year_from if is_one_year(named) else max(named.year_from, calendar.issued)
    return replace(named, year_from=first, base=first - 1, tense="future")


def _paired(named: list[Named]) -> tuple[Named, ...]:
    """Two years that belong together make one frame: 从2015年的…增长到2020年的…; 2002年与1998年相比."""
    for i, (mark, this) in enumerate(named):
        others = named[:i] if mark.role == "until" else named[i + 1 :]
        role = "from" if mark.role == "until" else "against" if mark.role == "plain" else ""
        other = next((y for m, y in others if m.role == role and y.year_to < this.year_to), None)
        if other and is_one_year(this):
            named[i] = (mark, Years(other.year_to + 1, this.year_to, other.year_to, this.tense))
    return tuple(named)


def marks_of(marks: tuple[TimeMark, ...], part: str, calendar: Calendar) -> tuple[Named, ...]:
    """The marks of a stretch of text with the years they name there."""
    ahead = part not in LOOKING_BACK
    named = (
        (m, years.name(m, calendar, ahead or (part == "news" and m.kind == "year_end")))
        for m in marks
        if m.kind != "plan_name"
    )
    return _paired([(m, closed(y, part, calendar)) for m, y in named if y])


def default(part: str, calendar: Calendar) -> Years:
    """The years of a part whose heading names none."""
    issued, last = calendar.issued, calendar.last
    if part == "review":
        return Years(last, last, last - 1, "past")
    if part == "five_year_plan":
        first, end = calendar.plan or (issued, issued + 4)
        return Years(first, end, first - 1, "future")
    if part in ("news", "glossary"):
        return Years(issued, issued, issued - 1, "past")
    return Years(issued, issued, issued - 1, "future")
