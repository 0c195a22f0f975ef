"""Two sources that give different numbers for one figure of one year. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from hsdata.tables import Series
from hsview.trend_view import VIEW_OF_MEASURE

Row = Mapping[Any, Any]
EXACT = ("eq", "approx")  # a bound (突破1500) is no other number
PLAIN = 0.01  # share of the value: what differs by less is a revision nobody asks about


@dataclass(frozen=True)
class Disagreement:
    """The value that is taken and one that is not; ``size`` is their distance as a share of the taken one."""

    taken: Row  # rows of Series
    other: Row
    size: float

    @property
    def documents(self) -> frozenset[str]:
        """The documents that state one of the two."""
        stated = (self.taken[Series.doc_id], self.other[Series.doc_id])
        return frozenset(doc for doc in stated if isinstance(doc, str))


def disagreements(series: pd.DataFrame) -> tuple[Disagreement, ...]:
    """Every pair of plainly different values of one year (``Series`` rows), the widest first.

    Ranks are left out: of a province and of the country there are two, and both are right.
    """
    course = series[Series.measure].isin(VIEW_OF_MEASURE)
    exact = series[course & series[Series.bound].isin(EXACT) & (series[Series.period] == "year")]
    figure = [Series.series_id, Series.year_to, Series.unit_base]
    taken = {_key(row, figure): row for row in exact[exact[Series.preferred]].to_dict("records")}
    found = []
    for other in exact[~exact[Series.preferred]].to_dict("records"):
        best = taken.get(_key(other, figure))
        if best is None or not best[Series.value_base]:
            continue
        size = abs(other[Series.value_base] / best[Series.value_base] - 1)
        if size >= PLAIN:
            found.append(Disagreement(best, other, float(size)))
    return tuple(sorted(found, key=lambda d: -d.size))


def _key(row: Row, columns: list[Any]) -> tuple[Any, ...]:
    return tuple(row[column] for column in columns)
