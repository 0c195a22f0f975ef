"""Which years a time expression names, seen from the day a document was issued."""

from __future__ import annotations

from dataclasses import dataclass

from hsdata.model import Source, TimeMark, Years

FIRST_PLAN_YEAR = 1951  # 九五 is 1951 + 9 * 5 = 1996 .. 2000
LAST_MONTH_LOOKING_BACK = 6  # until June a report's 五年来 ends with the year before


@dataclass(frozen=True, slots=True)
class Calendar:
    """When a document speaks: its year, the last year it can look back on, its review and its plan."""

    issued: int
    last: int
    review: tuple[int, int] | None = None
    plan: tuple[int, int] | None = None


def calendar_of(source: Source) -> Calendar:
    """The calendar of a source; its review and plan years where the source states them."""
    issued = source.issued.year
    last = issued - (source.issued.month <= LAST_MONTH_LOOKING_BACK)
    review = (source.review_from, source.review_to)
    plan = (source.plan_from, source.plan_to)
    return Calendar(issued, last, _several(review), _several(plan))


def _several(span: tuple[int | None, int | None]) -> tuple[int, int] | None:
    """A span of several years; one year alone is no term."""
    first, last = span
    return (first, last) if first and last and first < last else None


def single(year: int, calendar: Calendar) -> Years:
    """One year; the issue year is past or future as the part of the report says."""
    tense = "open" if year == calendar.issued else "past" if year < calendar.issued else "future"
    return Years(year, year, year - 1, tense)


def _plan_years(number: int, calendar: Calendar, since: bool) -> Years:
    first = FIRST_PLAN_YEAR + 5 * number
    last = first + 4
    if since:
        last = min(last, max(calendar.last, first))
    tense = "past" if last <= calendar.last else "future" if first >= calendar.issued else "open"
    return Years(first, last, first - 1, tense)


def _counted_back(count: int, calendar: Calendar) -> Years:
    if count == 1:
        return Years(calendar.last, calendar.last, calendar.last - 1, "past")
    if calendar.review and calendar.review[1] - calendar.review[0] + 1 == count:
        first, last = calendar.review
    else:
        first, last = calendar.last - count + 1, calendar.last
    return Years(first, last, first - 1, "past")


def _counted_ahead(count: int, calendar: Calendar) -> Years:
    if calendar.plan and calendar.plan[1] - calendar.plan[0] + 1 == count:
        first, last = calendar.plan
    else:
        first, last = calendar.issued, calendar.issued + count - 1
    return Years(first, last, first - 1, "future")


def name(mark: TimeMark, calendar: Calendar, ahead: bool = False) -> Years | None:  # noqa: PLR0911, PLR0912
    """The years a mark names; None where it names none (全年: those of its frame).

    ``ahead``: the text around it looks ahead, so that 五年累计 is counted from the issue year.
    """
    issued = calendar.issued
    match mark.kind, mark.number:
        case "year", int(year):
            return single(year, calendar)
        case "range", int(year) if mark.until:
            tense = "past" if mark.until <= calendar.last else "future" if year >= issued else "open"
            return Years(year, mark.until, year, tense)
        case "since", int(year):
            last = max(year, calendar.last)
            return Years(year, last, year, "past")
        case "since_count", int(year):
            last = year + (mark.until or 1) - 1
            return Years(year, last, year - 1, "past")
        case "past_year", _:
            return _counted_back(1, calendar)
        case (("past_years" | "recent_years"), int(count)):
            return _counted_back(count, calendar)
        case "ago_years", int(count):
            return single(calendar.last - count, calendar)
        case "whole_years", int(count):
            return _counted_ahead(count, calendar) if ahead else _counted_back(count, calendar)
        case "future_years", int(count):
            return _counted_ahead(count, calendar)
        case "within_years", int(count) if not ahead:
            return _counted_back(count, calendar)
        case "within_years", int(count):
            end = issued + count - 1
            return Years(end, end, issued - 1, "future")
        case (("plan" | "plan_name"), int(number)):
            return _plan_years(number, calendar, since=False)
        case "plan_since", int(number):
            return _plan_years(number, calendar, since=True)
        case "plan_end", int(number):
            return single(FIRST_PLAN_YEAR + 5 * number + 4, calendar)
        case "term", _:
            first, last = calendar.review or (calendar.last - 4, calendar.last)
            return Years(first, last, first - 1, "past")
        case "last_year", _:
            return single(issued - 1, calendar)
        case "this_year", _:
            return single(issued, calendar)
        case "year_end", _:  # 年末: of the year told of, or of the year planned
            return single(issued if ahead else calendar.last, calendar)
        case "so_far", _:
            return Years(issued, issued, issued - 1, "past")
        case "next_year", _:
            return single(issued + 1, calendar)
        case "now", _:
            return Years(calendar.last, calendar.last, calendar.last - 1, "past")
    return None
