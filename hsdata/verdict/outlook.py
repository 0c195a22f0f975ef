"""What is left of an open target: gap, years, the yearly change needed, and what past years brought."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd

from hsdata.tables import Outcomes, Series
from hsdata.verdict.finding import BROKEN
from hsdata.verdict.kind import RATES
from hsdata.verdict.pace import yearly_rate


@dataclass(frozen=True, slots=True)
class Outlook:
    """``required``, ``best`` and ``mean`` are percent a year (compound), or points a year for rates.

    ``reached`` of ``counted`` past years brought at least what is required. None: it cannot be said, e.g.
    across a break. ``changes`` are the past years with their change, none of them across a break.
    """

    compound: bool
    start_year: int | None
    start: float | None
    gap: float | None
    years_left: int
    required: float | None
    best: float | None
    mean: float | None
    reached: int | None
    counted: int
    changes: tuple[tuple[int, float], ...]


def outlook(outcome: Mapping[Any, Any], series: pd.DataFrame) -> Outlook:
    """What is left of one row of ``Outcomes``, as of its year; values in the target's unit."""
    compound = outcome[Outcomes.unit] not in (*RATES, "个百分点")
    start_year, start = start_of(outcome)
    left = max(0, int(outcome[Outcomes.due]) - start_year) if start_year is not None else 0
    required = required_change(start, outcome[Outcomes.target], left, compound=compound)
    changes = past_changes(outcome, series, compound=compound)
    falls = required is not None and required < 0
    values = [v for _, v in changes]
    best = (min(values) if falls else max(values)) if values else None
    reached = None
    if required is not None:
        reached = sum(v <= required if falls else v >= required for v in values)
    return Outlook(
        compound=compound,
        start_year=start_year,
        start=start,
        gap=None if start is None else outcome[Outcomes.target] - start,
        years_left=left,
        required=required,
        best=best,
        mean=sum(values) / len(values) if values else None,
        reached=reached,
        counted=len(values),
        changes=changes,
    )


def start_of(outcome: Mapping[Any, Any]) -> tuple[int | None, float | None]:
    """The latest comparable value: the actual, or the baseline; nothing across a break."""
    if BROKEN in outcome[Outcomes.flags].split("|") or outcome[Outcomes.measure] != "level":
        return None, None
    for year, value in (
        (Outcomes.actual_year, Outcomes.actual),
        (Outcomes.baseline_year, Outcomes.baseline),
    ):
        if pd.notna(outcome[year]) and pd.notna(outcome[value]):
            return int(outcome[year]), float(outcome[value])
    return None, None


def required_change(start: float | None, target: float, years: int, *, compound: bool) -> float | None:
    """The yearly change that leads from ``start`` to ``target`` in ``years``; None where none is left.

    >>> round(required_change(1413.4, 2000, 5, compound=True), 1)
    7.2
    """
    if start is None or years <= 0:
        return None
    if not compound:
        return (target - start) / years
    rate = yearly_rate(start, target, years)
    return None if rate is None else rate * 100


def past_changes(
    outcome: Mapping[Any, Any], series: pd.DataFrame, *, compound: bool
) -> tuple[tuple[int, float], ...]:
    """Year on year changes of the preferred line known by then; a pair with a break between is left out."""
    by_id = pd.notna(outcome[Outcomes.indicator_id])
    column = (Series.indicator_id, Outcomes.indicator_id) if by_id else (Series.indicator, Outcomes.indicator)
    line = series[
        (series[column[0]] == outcome[column[1]])
        & (series[Series.region] == outcome[Outcomes.region])
        & (series[Series.measure] == "level")
        & (series[Series.period] == "year")
        & (series[Series.bound] == "eq")
        & (series[Series.published_year] <= outcome[Outcomes.as_of])
        & series[Series.preferred]
    ].sort_values(str(Series.year_to))
    changes = []
    for old, new in pairwise(line.to_dict("records")):
        if new[Series.year_to] != old[Series.year_to] + 1 or pd.notna(new[Series.break_before]):
            continue
        before, after = old[Series.value_base], new[Series.value_base]
        change = ((after / before - 1) * 100 if before else None) if compound else after - before
        if change is not None:
            changes.append((int(new[Series.year_to]), float(change)))
    return tuple(changes)


def path(
    start: float, start_year: int, due: int, change: float, *, compound: bool
) -> tuple[tuple[int, float], ...]:
    """The line that a yearly change draws from the start to the due year.

    >>> path(100, 2018, 2020, 10, compound=True)
    ((2018, 100.0), (2019, 110.0), (2020, 121.0))
    """
    years = range(due - start_year + 1)
    return tuple(
        (start_year + n, round(start * (1 + change / 100) ** n if compound else start + change * n, 6))
        for n in years
    )
