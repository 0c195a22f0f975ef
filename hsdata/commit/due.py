"""When a commitment is due: a year its clause names, else the end of the years it stands in."""

from __future__ import annotations

from hsdata.model import Setting

NAMES_AN_END = ("year", "range", "plan", "plan_end", "within_years", "future_years", "this_year", "next_year")


def due_of(setting: Setting, start: int, end: int, sentence_start: int, issued: int) -> int:
    """The due year of a phrase in [start, end): the last year named before its end that is not past.

    A year at the head of the sentence holds for all of it, one further on for its own clause only.
    """
    for mark, years in reversed(setting.marks):
        own = start <= mark.start < end
        leads = mark.end <= end and mark.start - sentence_start <= 1
        if (
            mark.kind in NAMES_AN_END
            and mark.role != "compared"
            and years.year_to >= issued
            and (own or leads)
        ):
            return years.year_to
    return max(setting.frame.year_to, issued)
