"""Where a fact leads: the course of its indicator, the verdict on its target. All pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from hsdata.tables import Facts, Indicators, Outcomes, Regions, Series
from hsview.numbers import is_missing
from hsview.sentences import Row
from hsview.trend_view import VIEW_OF_MEASURE, offered


@dataclass(frozen=True)
class Verdict:
    """A judged target that a fact set, or that it settled as its actual."""

    target_id: str
    verdict: str
    reason: str
    settled: bool  # the fact is the target's actual, not the target
    actual: str | None = None  # the fact that settled the target, where a document states it


@dataclass(frozen=True)
class Leads:
    """What the other pages have to say, by fact."""

    courses: frozenset[tuple[str, str, str]]  # indicator, region and measure of every course of 趋势
    verdicts: Mapping[str, Verdict]
    sectors: Mapping[str, str]  # of the catalogue's indicators

    def course(self, fact: Row) -> str | None:
        """The measure in which 趋势 has a course for the fact's indicator in its region: its own first."""
        key = (fact[Facts.indicator], fact[Facts.region])
        return next((m for m in (fact[Facts.measure], *VIEW_OF_MEASURE) if (*key, m) in self.courses), None)

    def verdict(self, fact: Row) -> Verdict | None:
        return self.verdicts.get(fact[Facts.fact_id])


def leads(
    series: pd.DataFrame, latest: pd.DataFrame, indicators: pd.DataFrame, regions: pd.DataFrame
) -> Leads:
    """``latest``: the outcomes as last judged. A fact's own target goes before one it settled."""
    verdicts: dict[str, Verdict] = {}
    for row in latest.dropna(subset=[Outcomes.actual_fact_id]).to_dict("records"):
        verdicts[row[Outcomes.actual_fact_id]] = _verdict(row, settled=True)
    for row in latest.to_dict("records"):
        verdicts[row[Outcomes.target_id]] = _verdict(row, settled=False)
    drawn = series[
        (series[Series.period] == "year")
        & series[Series.preferred]
        & series[Series.indicator].isin(offered(series, indicators, None))
        & series[Series.region].isin(regions[Regions.name])
        & series[Series.measure].isin(VIEW_OF_MEASURE)
    ]
    courses = zip(drawn[Series.indicator], drawn[Series.region], drawn[Series.measure], strict=True)
    sectors = dict(zip(indicators[Indicators.name], indicators[Indicators.sector], strict=True))
    return Leads(frozenset(courses), verdicts, sectors)


def _verdict(row: Row, *, settled: bool) -> Verdict:
    actual = row[Outcomes.actual_fact_id]
    return Verdict(
        row[Outcomes.target_id],
        row[Outcomes.verdict],
        row[Outcomes.reason],
        settled,
        None if is_missing(actual) else actual,
    )
