"""A course seen another way: as growth on the year before, or as an index. Never across a break."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hsview.course import Course, Point

BASE = 100.0


def grown(levels: Course) -> Course | None:
    """Yearly growth (%) computed from the levels of a course; None where no two years follow each other.

    Only for indicators whose growth is nominal: whose is 可比价 is for the caller to know.
    """
    runs = tuple(run for run in (_steps(run) for run in levels.runs) if run)
    if not runs:
        return None
    return replace(levels, measure="growth", unit="%", scale=1.0, runs=runs, others=(), means=())


def _steps(run: tuple[Point, ...]) -> tuple[Point, ...]:
    return tuple(
        replace(new, value=(new.value / old.value - 1) * 100, derived=True, bound="eq", break_before=None)
        for old, new in pairwise(run)
        if new.year == old.year + 1 and old.value > 0 and old.bound == new.bound == "eq"
    )


def indexed(levels: Course, base_year: int) -> Course | None:
    """The course as an index, the base year = 100: only the run that holds the base year, exact values."""
    for i, run in enumerate(levels.runs):
        base = next((p.value for p in run if p.year == base_year and p.bound == "eq"), None)
        if base is not None and base > 0:
            later = levels.runs[i + 1 : i + 2]
            cut = later[0][0].year if later else None
            points = tuple(replace(p, value=p.value / base * BASE, break_before=None) for p in run)
            return replace(levels, unit="", scale=1.0, runs=(points,), others=(), means=(), cut=cut)
    return None


def base_years(courses: list[Course]) -> list[int]:
    """The years that can be 100 for most of the courses; the first is the earliest all of them share."""
    exact = [{p.year for p in course.points if p.bound == "eq" and p.value > 0} for course in courses]
    if not exact:
        return []
    every = sorted(set().union(*exact))
    shared = sorted(set.intersection(*exact))
    return [*shared, *(year for year in every if year not in shared)]
