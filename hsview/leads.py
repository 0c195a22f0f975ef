"""Where a fact leads: the course of its indicator, the verdict on its target. All pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from hsdata.tables import Facts, Outcomes, Series
from hsview.sentences import Row


@dataclass(frozen=True)
class Verdict:
    """A judged target that a fact set, or that it settled as its actual."""

    target_id: str
    verdict: str
    reason: str
    settled: bool  # the fact is the target's actual, not the target


@dataclass(frozen=True)
class Leads:
    """What the other pages have to say, by fact."""

    courses: frozenset[tuple[str, str]]  # (indicator, region) with a series of its own
    verdicts: Mapping[str, Verdict]

    def course(self, fact: Row) -> bool:
        """Whether 趋势 has a course for the fact's indicator in its region."""
        return (fact[Facts.indicator], fact[Facts.region]) in self.courses

    def verdict(self, fact: Row) -> Verdict | None:
        return self.verdicts.get(fact[Facts.fact_id])


def leads(series: pd.DataFrame, latest: pd.DataFrame) -> Leads:
    """``latest``: the outcomes as last judged. A fact's own target goes before one it settled."""
    verdicts: dict[str, Verdict] = {}
    for row in latest.dropna(subset=[Outcomes.actual_fact_id]).to_dict("records"):
        verdicts[row[Outcomes.actual_fact_id]] = _verdict(row, settled=True)
    for row in latest.to_dict("records"):
        verdicts[row[Outcomes.target_id]] = _verdict(row, settled=False)
    pairs = zip(series[Series.indicator], series[Series.region], strict=True)
    return Leads(frozenset(pairs), verdicts)


def _verdict(row: Row, *, settled: bool) -> Verdict:
    return Verdict(row[Outcomes.target_id], row[Outcomes.verdict], row[Outcomes.reason], settled)
