"""When a commitment is due: a year its clause names, else the end of the years it stands in."""

from __future__ import annotations

from hsdata.model import Sentence, Setting
from hsdata.text import years
from hsdata.text.years import Calendar

NAMES_AN_END = (
    "year",
    "range",
    "plan",
    "plan_end",
    "within_years",
    "future_years",
    "this_year",
    "year_end",
    "next_year",
)


def due_of(setting: Setting, start: int, end: int, sentence_start: int, issued: int) -> int:
    """The due year of a phrase in [start, end): the last year named before its end that is not past.

    A year at the head of the sentence holds for all of it, one further on for its own clause only.
    """
    for mark, named in reversed(setting.marks):
        own = start <= mark.start < end
        leads = mark.end <= end and mark.start - sentence_start <= 1
        if (
            mark.kind in NAMES_AN_END
            and mark.role != "compared"
            and named.year_to >= issued
            and (own or leads)
        ):
            return named.year_to
    return max(setting.frame.year_to, issued)


def is_past(sentence: Sentence, start: int, end: int, calendar: Calendar) -> bool:
    """Whether a clause in [start, end), or the head of its sentence, names years that are over.

    A plan that is over is past under its bare name too: “十一五”规划的目标任务全面完成.
    """
    for mark in sentence.marks:
        if mark.role != "compared" and (start <= mark.start < end or mark.start - sentence.start <= 1):
            named = years.name(mark, calendar, ahead=True)
            if named and named.year_to < calendar.issued:
                return True
    return False
