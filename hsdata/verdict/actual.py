"""Which actual counts: same indicator, region, measure, unit dimension and period type; nothing else joins.

``Known`` is what could be known at the end of a year; later publications are not in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pandas as pd

from hsdata.frames import records
from hsdata.link.target import Target
from hsdata.link.vintage import prefer
from hsdata.tables import GRADES, Series
from hsdata.verdict.config import Config

STRICT_WORDS = ("突破", "超过", "逾", "超")
YEAR_END_MONTH = 12


@dataclass(frozen=True, slots=True)
class Actual:
    """One value that counts, on the common scale. ``provisional``: published before its year was over."""

    indicator: str
    region: str
    measure: str
    value: float
    unit_base: str
    bound: str
    strict: bool
    year_from: int
    year: int
    period: str
    source: str
    grade: str
    origin: str
    doc_id: str | None
    fact_id: str | None
    note: str | None
    provisional: bool
    derived: bool = False


Key = tuple[str, str, str]  # indicator, region, unit dimension


@dataclass(frozen=True)
class Known:
    """The preferred actual of every figure as known by the end of ``as_of``, and every vintage."""

    as_of: int
    config: Config
    preferred: Mapping[tuple[Key, str], tuple[Actual, ...]]
    vintages: Mapping[tuple[Key, str], tuple[Actual, ...]]

    @cached_property
    def levels(self) -> Mapping[tuple[str, str], Mapping[tuple[str, str], Mapping[int, Actual]]]:
        """Exact levels of single years: (indicator, region) -> (source, unit) -> year."""
        found: dict[tuple[str, str], dict[tuple[str, str], dict[int, Actual]]] = {}
        for ((indicator, region, unit), measure), actuals in self.vintages.items():
            if measure == "level":
                sources = found.setdefault((indicator, region), {})
                for a in actuals:
                    if a.period == "year" and a.bound == "eq":
                        sources.setdefault((a.source, unit), {}).setdefault(a.year, a)
        return found

    @cached_property
    def by_region(self) -> Mapping[tuple[str, str, str], Mapping[str, tuple[Actual, ...]]]:
        """The preferred actuals: (indicator, unit dimension, measure) -> region."""
        found: dict[tuple[str, str, str], dict[str, tuple[Actual, ...]]] = defaultdict(dict)
        for ((indicator, region, unit), measure), actuals in self.preferred.items():
            found[indicator, unit, measure][region] = actuals
        return found

    def of(self, target: Target, measure: str | None = None) -> tuple[Actual, ...]:
        """The preferred actuals that share the target's key, in the order of their years."""
        return self.preferred.get((target.key, measure or target.measure), ())

    def in_year(self, target: Target, year: int) -> Actual | None:
        """The value of one year, or a growth computed from two levels where that is allowed."""
        stated = [a for a in self.of(target) if a.period == "year" and a.year == year]
        return stated[0] if stated else self.derived_growth(target, year)

    def yearly(self, target: Target, years: Iterable[int]) -> tuple[Actual, ...]:
        """The values of those years that are known."""
        found = (self.in_year(target, y) for y in years)
        return tuple(a for a in found if a is not None)

    def over(self, target: Target) -> Actual | None:
        """A total, change or average stated for exactly the target's years."""
        whole = (target.year_from, target.due)
        wanted = "year" if target.year_from == target.due else ("mean" if target.per else "span")
        same = [a for a in self.of(target) if (a.year_from, a.year) == whole and a.period == wanted]
        return same[0] if same else None

    def derived_growth(self, target: Target, year: int) -> Actual | None:
        """Growth from two levels of one source (推算), for nominal indicators and not across a break."""
        if target.measure != "growth" or not target.nominal:
            return None
        pairs = [
            levels
            for levels in self.levels.get(target.key[:2], {}).values()
            if year - 1 in levels and year in levels and not self.breaks(levels[year - 1], levels[year])
        ]
        if not pairs:
            return None
        best = min(
            pairs, key=lambda p: (max(GRADES.index(p[y].grade) for y in (year - 1, year)), p[year].source)
        )
        old, new = best[year - 1], best[year]
        if old.value <= 0 or new.provisional:
            return None
        return replace(
            new,
            measure="growth",
            value=round((new.value / old.value - 1) * 100, 2),
            unit_base="%",
            derived=True,
            grade=max(old.grade, new.grade),
            fact_id=None,
        )

    def baseline(self, target: Target) -> Actual | None:
        """What the promise started from: its own document's figure, else the last one before it."""
        if target.due is None or target.measure not in ("level", "rank"):
            return None
        own = [
            a
            for a in self.vintages.get((target.key, target.measure), ())
            if a.doc_id == target.doc_id and a.period == "year" and a.year < target.due
        ]
        if own:
            return max(own, key=lambda a: a.year)
        oldest = target.issued - self.config.thresholds.baseline.oldest
        before = [
            a
            for a in self.of(target)
            if a.period == "year" and oldest <= a.year < min(target.issued, target.due)
        ]
        return before[-1] if before else None

    def breaks(self, old: Actual | None, new: Actual | None) -> tuple[str, ...]:
        """The names of the breaks that lie between two values."""
        if old is None or new is None:
            return ()
        found = self.config.breaks.between(
            new.indicator, new.region, new.measure, (old.year, old.note), (new.year, new.note)
        )
        return tuple(b.name for b in found)


def know(series: pd.DataFrame, strict_facts: frozenset[str], as_of: int, config: Config) -> Known:
    """What the series say, as known by the end of ``as_of``. ``strict_facts``: their bound is 突破, 超过."""
    rows = records(series[series[Series.published_year] <= as_of])
    vintages: dict[tuple[Key, str], list[Actual]] = defaultdict(list)
    preferred: dict[tuple[Key, str], list[Actual]] = defaultdict(list)
    for row in prefer(({**r, **_nulls(r)} for r in rows), config.breaks):
        actual = _actual(row, strict_facts)
        place = (
            (
                row[Series.indicator_id] or row[Series.indicator],
                row[Series.region_id] or row[Series.region],
                row[Series.unit_base],
            ),
            row[Series.measure],
        )
        vintages[place].append(actual)
        if row[Series.preferred]:
            preferred[place].append(actual)
    return Known(as_of, config, _sorted(preferred), _sorted(vintages))


def _nulls(row: Mapping[Any, Any]) -> dict[Any, Any]:
    optional = (Series.indicator_id, Series.region_id, Series.doc_id, Series.fact_id, Series.note)
    return {c: None if pd.isna(row[c]) else row[c] for c in (*optional, Series.published)}


def _sorted(
    groups: Mapping[tuple[Key, str], list[Actual]],
) -> dict[tuple[Key, str], tuple[Actual, ...]]:
    return {k: tuple(sorted(v, key=lambda a: (a.year, a.year_from))) for k, v in groups.items()}


def _actual(row: Mapping[Any, Any], strict_facts: frozenset[str]) -> Actual:
    note, published = row[Series.note], row[Series.published]
    return Actual(
        indicator=row[Series.indicator],
        region=row[Series.region],
        measure=row[Series.measure],
        value=row[Series.value_base],
        unit_base=row[Series.unit_base],
        bound=row[Series.bound],
        strict=row[Series.bound] in ("ge", "le")
        and (row[Series.fact_id] in strict_facts or any(w in (note or "") for w in STRICT_WORDS)),
        year_from=row[Series.year_from],
        year=row[Series.year_to],
        period=row[Series.period],
        source=row[Series.source],
        grade=row[Series.grade],
        origin=row[Series.origin],
        doc_id=row[Series.doc_id],
        fact_id=row[Series.fact_id],
        note=note,
        provisional=_before_year_end(published, row[Series.year_to]),
    )


def _before_year_end(published: str | None, year: int) -> bool:
    """Whether a figure for ``year`` came out while the year still ran."""
    if not published or int(published[:4]) != year:
        return False
    return len(published) < 7 or int(published[5:7]) < YEAR_END_MONTH
