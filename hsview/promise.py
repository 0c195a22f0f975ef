"""A target as a figure needs it: where it begins, where it must arrive, and the road between. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from hsdata.tables import Outcomes
from hsview.numbers import is_missing
from hsview.phrases import promised

Row = Mapping[Any, Any]
HIGH = "目标上端"  # the key of ``Outcomes.inputs`` that holds the other end of a range


@dataclass(frozen=True)
class Promise:
    """One target with a number, in its own unit. ``since`` is the year it was made for the first time."""

    target_id: str
    indicator: str
    value: float
    high: float | None
    unit: str
    bound: str
    measure: str
    kind: str
    since: int
    due: int | None
    ambition: str
    baseline: float | None
    baseline_year: int | None
    broken: bool  # a break lies between baseline and actual: nothing may be computed across it

    @property
    def words(self) -> str:
        """The number as it was written: 2000 亿元以上, 下降 14%左右, 2—3 家."""
        return promised(self.value, self.unit, self.measure, self.bound, self.high)

    @property
    def road(self) -> tuple[tuple[int, float], ...]:
        """The straight way from the baseline to the target; for a yearly standard, level over its years."""
        if self.due is None:
            return ()
        climbs = self.kind == "D" and self.baseline is not None and self.baseline_year is not None
        if climbs and self.baseline_year is not None and self.baseline is not None:
            return ((self.baseline_year, self.baseline), (self.due, self.value))
        return ((min(self.since, self.due), self.value), (self.due, self.value))

    def scaled(self, factor: float, unit: str) -> Promise:
        """The same promise in another unit, ``factor`` of which make one of its own."""
        if unit == self.unit:
            return self
        ends = (self.value, self.high, self.baseline)
        value, high, baseline = (None if end is None else end * factor for end in ends)
        return replace(self, value=value or 0.0, high=high, baseline=baseline, unit=unit)


def promise(row: Row, issued: int) -> Promise | None:
    """The promise of a row of Outcomes made by a document of the year ``issued``; None without a number."""
    if is_missing(row[Outcomes.target]):
        return None
    high = json.loads(row[Outcomes.inputs]).get(HIGH)
    return Promise(
        target_id=row[Outcomes.target_id],
        indicator=row[Outcomes.indicator],
        value=float(row[Outcomes.target]),
        high=None if high is None else float(high),
        unit="" if is_missing(row[Outcomes.unit]) else row[Outcomes.unit],
        bound=row[Outcomes.bound],
        measure=row[Outcomes.measure],
        kind=row[Outcomes.target_type],
        since=issued,
        due=_whole(row[Outcomes.due]),
        ambition=row[Outcomes.ambition],
        baseline=None if is_missing(row[Outcomes.baseline]) else float(row[Outcomes.baseline]),
        baseline_year=_whole(row[Outcomes.baseline_year]),
        broken="口径断点" in row[Outcomes.flags].split("|"),
    )


def _whole(year: float | None) -> int | None:
    return None if year is None or is_missing(year) else int(year)
