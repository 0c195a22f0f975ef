"""What the checks know beside the figures: the documents' years, the catalogue, places and tolerances."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from hsdata.check.config import Config
from hsdata.link.breaks import Breaks
from hsdata.tables import Documents, Indicators, Regions


@dataclass(frozen=True, slots=True)
class Issue:
    """When a document speaks and which years it looks back on and ahead to."""

    region: str
    year: int
    early: bool  # from January to June: the year has no results yet
    press: bool
    review: tuple[int, int] | None
    plan: tuple[int, int] | None

    @property
    def latest_result(self) -> int:
        """The last year whose results it can report: early in a year there are none of that year yet."""
        last = self.year - 1 if self.early and not self.press else self.year
        return max(last, self.review[1]) if self.review else last


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the catalogue says of an indicator."""

    name: str
    dimension: str
    polarity: str
    kind: str


@dataclass(frozen=True, slots=True)
class Given:
    config: Config
    breaks: Breaks
    issues: Mapping[str, Issue]
    meanings: Mapping[str, Meaning]
    parents: Mapping[str, str]  # region -> the region it is part of, by name
    kinds: Mapping[str, str]  # region -> city, district, county ... as in the table of regions

    def moves_in_real_terms(self, indicator: str) -> bool:
        """Whether growth is 可比价 and need not equal the ratio of two levels."""
        return self.breaks.comparable_price.names(indicator)

    def level(self, region: str) -> str | None:
        """nation, province, city or county; None where neither table nor name tells."""
        return self.config.places.level(region, self.kinds.get(region))


def _span(first: Any, last: Any) -> tuple[int, int] | None:
    return None if pd.isna(first) or pd.isna(last) else (int(first), int(last))


def issues_of(documents: pd.DataFrame, last_early_month: int) -> dict[str, Issue]:
    """The documents that could be read, by doc_id."""
    issues = {}
    for row in documents.to_dict("records"):
        issued = row[Documents.issued]
        if pd.isna(issued):
            continue
        year, _, rest = issued.partition("-")
        issues[row[Documents.doc_id]] = Issue(
            region=row[Documents.region],
            year=int(year),
            early=not rest or int(rest[:2]) <= last_early_month,
            press=row[Documents.kind] == "press",
            review=_span(row[Documents.review_from], row[Documents.review_to]),
            plan=_span(row[Documents.plan_from], row[Documents.plan_to]),
        )
    return issues


def meanings_of(indicators: pd.DataFrame) -> dict[str, Meaning]:
    return {
        row[Indicators.indicator_id]: Meaning(
            row[Indicators.name],
            row[Indicators.dimension],
            row[Indicators.polarity],
            row[Indicators.kind],
        )
        for row in indicators.to_dict("records")
    }


def parents_of(regions: pd.DataFrame) -> dict[str, str]:
    """Region -> the region above it, by name."""
    names = dict(zip(regions[Regions.region_id], regions[Regions.name], strict=True))
    return {
        row[Regions.name]: names[row[Regions.parent_id]]
        for row in regions.to_dict("records")
        if row[Regions.parent_id] in names
    }


def given_by(
    config: Config,
    breaks: Breaks,
    documents: pd.DataFrame,
    indicators: pd.DataFrame,
    regions: pd.DataFrame,
) -> Given:
    """From the tables."""
    return Given(
        config=config,
        breaks=breaks,
        issues=issues_of(documents, config.last_early_month),
        meanings=meanings_of(indicators),
        parents=parents_of(regions),
        kinds=dict(zip(regions[Regions.name], regions[Regions.kind], strict=True)),
    )
