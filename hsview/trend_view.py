"""Which courses a reader of 趋势 asks for: indicators, regions, and as level, growth or index. All pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from hsdata.tables import Facts, Indicators, Outcomes, Series
from hsview.course import Course, course
from hsview.issued import years
from hsview.ledger_view import latest
from hsview.promise import Promise, promise
from hsview.rebase import base_years, grown, indexed

LEVEL, GROWTH, INDEX = "水平", "增速", "指数"
VIEWS = (LEVEL, GROWTH, INDEX)
VIEW_OF_MEASURE = {"level": LEVEL, "growth": GROWTH}  # in which view a measure has its course
TOGETHER, APART = "合在一图", "每项一图"
FIRST = "地区生产总值"  # what the page shows before anything is chosen, where there is data on it
MOST = 9  # indicators or regions at once
ON_YEARLY_LINE = ("A", "C", "D", "E", "F", "M", "R", "S")  # targets for a year's value; totals are none


Goals = Mapping[tuple[str, str], tuple[Promise, ...]]  # (indicator, region) -> the targets on its scale


@dataclass(frozen=True)
class Asked:
    """What a reader asks for: (indicator, region) pairs, in which view, and what is 100 in an index."""

    pairs: tuple[tuple[str, str], ...]
    view: str
    base_year: int | None


@dataclass(frozen=True)
class Answer:
    """One course or None for each pair asked for, and the targets that stand on their scales."""

    courses: tuple[Course | None, ...]
    goals: Goals

    @property
    def lines(self) -> list[Course]:
        return [course for course in self.courses if course]


def offered(series: pd.DataFrame, indicators: pd.DataFrame, sector: str | None) -> list[str]:
    """Indicators with a yearly value, those with most values first; ``sector`` keeps one sector's.

    Names outside the catalogue are offered where there are two values to compare.
    """
    yearly = series[(series[Series.period] == "year") & series[Series.preferred]]
    counts = yearly[Series.indicator].value_counts()
    known = dict(zip(indicators[Indicators.name], indicators[Indicators.sector], strict=True))
    names = [str(name) for name, count in counts.items() if name in known or (count > 1 and sector is None)]
    return [name for name in names if sector is None or known[name] == sector]


def default(names: Sequence[str]) -> list[str]:
    """What is shown before a choice: gross product, else the indicator with most values."""
    return [FIRST] if FIRST in names else list(names[:1])


def years_of_base(series: pd.DataFrame, pairs: tuple[tuple[str, str], ...]) -> list[int]:
    """The years that can be 100 for all of these pairs."""
    return base_years([line for line in (course(series, *pair, "level") for pair in pairs) if line])


def answer(  # noqa: PLR0917 one argument for each table it needs
    series: pd.DataFrame,
    indicators: pd.DataFrame,
    outcomes: pd.DataFrame,
    facts: pd.DataFrame,
    documents: pd.DataFrame,
    asked: Asked,
) -> Answer:
    """What the tables know of what is asked. ``outcomes`` as last judged; an index has no targets."""
    courses = tuple(_course(series, indicators, pair, asked) for pair in asked.pairs)
    issued = years(documents)
    goals = {
        (line.indicator, line.region): promises_on(line, latest(outcomes), facts, issued)
        for line in courses
        if line and asked.view != INDEX
    }
    return Answer(courses, goals)


def _course(
    series: pd.DataFrame, indicators: pd.DataFrame, pair: tuple[str, str], asked: Asked
) -> Course | None:
    """One (indicator, region) in the chosen view; None where there is nothing to draw."""
    name, region = pair
    levels = course(series, name, region, "level")
    if asked.view == LEVEL:
        return levels
    if asked.view == INDEX:
        return indexed(levels, asked.base_year) if levels and asked.base_year else None
    stated = course(series, name, region, "growth")
    nominal = name in set(indicators[indicators[Indicators.nominal]][Indicators.name])
    return merged(stated, grown(levels) if levels and nominal else None)


def merged(stated: Course | None, computed: Course | None) -> Course | None:
    """Stated growth with the years between filled by computed growth; what is stated wins."""
    if stated is None or computed is None:
        return stated or computed
    said = {p.year for p in stated.points}
    points = sorted(
        [*stated.points, *(p for p in computed.points if p.year not in said)], key=lambda p: p.year
    )
    runs: list[list] = [[]]
    for point in points:
        if point.break_before and runs[-1]:
            runs.append([])
        runs[-1].append(point)
    return replace(stated, runs=tuple(map(tuple, runs)))


def promises_on(
    line: Course, outcomes: pd.DataFrame, facts: pd.DataFrame, issued: dict[str, int]
) -> tuple[Promise, ...]:
    """The targets that a course can be read against, in its unit, the earliest due first."""
    rows = outcomes[
        (outcomes[Outcomes.indicator] == line.indicator)
        & (outcomes[Outcomes.region] == line.region)
        & (outcomes[Outcomes.measure] == line.measure)
        & outcomes[Outcomes.target_type].isin(ON_YEARLY_LINE)
        & outcomes[Outcomes.due].notna()
    ].sort_values(str(Outcomes.due))
    stated = facts[facts[Facts.fact_id].isin(rows[Outcomes.target_id])]
    bases = {
        fact: (value, base)
        for fact, value, base in zip(
            stated[Facts.fact_id], stated[Facts.value], stated[Facts.value_base], strict=True
        )
    }
    found = []
    for row in rows.to_dict("records"):
        made = promise(row, issued[row[Outcomes.doc_id]])
        value, base = bases.get(row[Outcomes.target_id], (0.0, 0.0))
        if made is not None and value:
            found.append(made.scaled(base / value / line.scale, line.unit))
    return tuple(found)
