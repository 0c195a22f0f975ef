"""The course of one indicator in one region: its yearly values in one unit, broken where they must be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from hsdata.tables import Series
from hsview.numbers import lift

Row = Mapping[Any, Any]


@dataclass(frozen=True)
class Point:
    """One stated value of one year, in the unit of its course."""

    year: int
    value: float
    origin: str  # report | press | statistic
    source: str
    grade: str
    bound: str
    fact_id: str | None
    why: str
    note: str | None
    break_before: str | None = None
    derived: bool = False  # computed from two levels of the same course


@dataclass(frozen=True)
class Mean:
    """A yearly average over years; never a point of the yearly line."""

    year_from: int
    year_to: int
    value: float
    source: str
    fact_id: str | None


@dataclass(frozen=True)
class Course:
    """``runs`` are the preferred values between breaks; ``others`` the values not taken, of any year."""

    indicator: str
    region: str
    measure: str
    unit: str
    scale: float  # how many of the table's base unit make one of ``unit``
    runs: tuple[tuple[Point, ...], ...]
    others: tuple[Point, ...] = ()
    means: tuple[Mean, ...] = ()
    cut: int | None = None  # the first year a view could not carry on to, across a break

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(point for run in self.runs for point in run)

    @property
    def last(self) -> Point:
        return self.points[-1]

    @property
    def breaks(self) -> tuple[tuple[int, str], ...]:
        """The first year after each break, with its reason."""
        return tuple((p.year, p.break_before) for p in self.points if p.break_before)

    @property
    def name(self) -> str:
        return self.indicator if self.region == HOME else f"{self.region}{self.indicator}"


HOME = "衡水市"


def course(
    series: pd.DataFrame,
    indicator: str,
    region: str,
    measure: str,
    *,
    unit: tuple[str, float] | None = None,
    known_by: int | None = None,
) -> Course | None:
    """The course of an indicator (by its name in ``Series``), or None where no yearly value is known.

    Totals and averages over years are no points of it. ``unit`` is the unit to show and how many base units
    make one (else that of the last value). ``known_by`` leaves out what was published after that year.
    """
    rows = series[
        (series[Series.indicator] == indicator)
        & (series[Series.region] == region)
        & (series[Series.measure] == measure)
    ].sort_values([str(Series.year_to), str(Series.preferred)])
    if known_by is not None:
        rows = rows[rows[Series.published_year].isna() | (rows[Series.published_year] <= known_by)]
    yearly = rows[(rows[Series.period] == "year") & rows[Series.preferred]]
    if yearly.empty:
        return None
    shown, scale = unit or unit_of(yearly)
    alike = yearly[Series.unit_base] == yearly[Series.unit_base].iloc[-1]
    others = rows[(rows[Series.period] == "year") & ~rows[Series.preferred]]
    means = rows[(rows[Series.period] == "mean") & rows[Series.preferred]]
    return Course(
        indicator,
        region,
        measure,
        shown,
        scale,
        runs=_runs([point(row, scale) for row in yearly[alike].to_dict("records")]),
        others=tuple(point(row, scale) for row in others.to_dict("records")),
        means=tuple(_mean(row, scale) for row in means.to_dict("records")),
    )


def unit_of(yearly: pd.DataFrame) -> tuple[str, float]:
    """The unit to show a course in, and how many base units make one: that of its last value, lifted."""
    last: Row = yearly.iloc[-1].to_dict()
    scale = float(last[Series.value_base] / last[Series.value]) if last[Series.value] else 1.0
    unit, divisor = lift(last[Series.unit], float(yearly[Series.value_base].abs().max()) / scale)
    return unit, scale * divisor


def point(row: Row, scale: float) -> Point:
    """One row of ``Series`` as a point in the unit of ``scale``."""
    fact, note, broken = row[Series.fact_id], row[Series.note], row[Series.break_before]
    return Point(
        year=int(row[Series.year_to]),
        value=float(row[Series.value_base]) / scale,
        origin=row[Series.origin],
        source=row[Series.source],
        grade=row[Series.grade],
        bound=row[Series.bound],
        fact_id=fact if isinstance(fact, str) else None,
        why=row[Series.why],
        note=note if isinstance(note, str) else None,
        break_before=broken if isinstance(broken, str) else None,
    )


def _mean(row: Row, scale: float) -> Mean:
    fact = row[Series.fact_id]
    return Mean(
        int(row[Series.year_from]),
        int(row[Series.year_to]),
        float(row[Series.value_base]) / scale,
        row[Series.source],
        fact if isinstance(fact, str) else None,
    )


def _runs(points: list[Point]) -> tuple[tuple[Point, ...], ...]:
    runs: list[list[Point]] = []
    for one in points:
        if not runs or one.break_before:
            runs.append([])
        runs[-1].append(one)
    return tuple(map(tuple, runs))


def between(line: Course, first: int, last: int) -> Course | None:
    """A course within these years; None where none of its values is."""
    runs = tuple(run for run in (tuple(p for p in r if first <= p.year <= last) for r in line.runs) if run)
    others = tuple(p for p in line.others if first <= p.year <= last)
    means = tuple(m for m in line.means if m.year_to >= first and m.year_from <= last)
    return replace(line, runs=runs, others=others, means=means) if runs else None
