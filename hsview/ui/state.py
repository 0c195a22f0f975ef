"""What the reader chose: the shared filters, frozen, and their way in and out of the URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from hsdata.tables import SECTORS, Documents, Outcomes, Regions, Series
from hsview.ledger_view import latest
from hsview.places import former_names
from hsview.sentences import UNJUDGED

ALL_SECTORS, ALL_COUNTIES, ALL_YEARS = "全部领域", "全市", "全部年份"
NONE = {"sector": ALL_SECTORS, "county": ALL_COUNTIES, "year": ALL_YEARS}  # the options that filter nothing


@dataclass(frozen=True, order=True)
class Term:
    """The years a document plans for; its name is how the URL and the row write it."""

    plan_from: int
    plan_to: int

    @property
    def name(self) -> str:
        return f"{self.plan_from}—{self.plan_to}"


@dataclass(frozen=True)
class Filters:
    """The shared filters. None means: no restriction."""

    term: Term | None
    sector: str | None = None
    region_id: str | None = None
    region: str | None = None
    year: int | None = None

    @property
    def chips(self) -> Mapping[str, str]:
        """What is on besides the term: URL key -> words."""
        on = {
            "sector": self.sector,
            "county": self.region,
            "year": f"{self.year}年" if self.year else None,
        }
        return {key: words for key, words in on.items() if words}

    def parameters(self, **more: str | None) -> dict[str, str]:
        """These filters as URL parameters, with a page's own added; for links to other pages."""
        own = {
            "term": self.term.name if self.term else None,
            "sector": self.sector,
            "county": self.region,
            "year": str(self.year) if self.year else None,
        }
        return {key: value for key, value in (own | more).items() if value}


@dataclass(frozen=True)
class Choices:
    """What each shared filter offers, taken from the tables; ``term`` is the one shown first."""

    terms: tuple[Term, ...]
    term: Term | None
    counties: Mapping[str, str]  # name -> region_id
    old_names: Mapping[str, str]  # code, short name or former name -> name
    years: tuple[int, ...]

    def read(self, key: str, raw: str) -> str | None:
        """The option a URL value means (131125, 冀州, 2017-2021 are understood), or None."""
        raw = raw.strip()
        if key == "term":
            name = raw.replace("-", "—").replace("–", "—")
            return name if name in {term.name for term in self.terms} else None
        if key == "sector":
            return raw if raw in (*SECTORS, ALL_SECTORS) else None
        if key == "county":
            return raw if raw in (*self.counties, ALL_COUNTIES) else self.old_names.get(raw)
        if key == "year":
            return raw if raw in (*map(str, self.years), ALL_YEARS) else None
        raise KeyError(key)


def choices(
    documents: pd.DataFrame, regions: pd.DataFrame, series: pd.DataFrame, outcomes: pd.DataFrame
) -> Choices:
    """The options of the filter row: terms of the documents, counties and zones, years with data.

    The term shown first is the one with the most judged targets: there is most to say about it.
    """
    planned = documents.dropna(subset=[Documents.plan_from, Documents.plan_to])
    term_of = {
        doc: Term(int(a), int(b))
        for doc, a, b in zip(
            planned[Documents.doc_id], planned[Documents.plan_from], planned[Documents.plan_to], strict=True
        )
    }
    judged = latest(outcomes)
    judged = judged[~judged[Outcomes.bucket].isin(UNJUDGED)]
    counts = judged[Outcomes.doc_id].map(term_of).value_counts()
    years = pd.concat([series[Series.year_to], outcomes[Outcomes.due]])
    local = regions[regions[Regions.kind] != "city"]
    names = dict(zip(local[Regions.name], local[Regions.region_id], strict=True))
    other = {row[Regions.region_id]: row[Regions.name] for _, row in local.iterrows()}
    for _, row in local.iterrows():
        for alias in (row[Regions.short], *former_names(row[Regions.aliases])):
            other.setdefault(alias, row[Regions.name])
    return Choices(
        terms=tuple(sorted(set(term_of.values()))),
        term=counts.index[0] if len(counts) else max(term_of.values(), default=None),
        counties=names,
        old_names=other,
        years=tuple(sorted({int(year) for year in years.dropna()}, reverse=True)),
    )


def documents_of(filters: Filters, documents: pd.DataFrame) -> pd.DataFrame:
    """The documents whose plan is the chosen term (all of them when no term is chosen)."""
    if filters.term is None:
        return documents
    return documents[
        (documents[Documents.plan_from] == filters.term.plan_from)
        & (documents[Documents.plan_to] == filters.term.plan_to)
    ]


def outcomes_of(filters: Filters, outcomes: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """The targets of the chosen term, sector, county and due year, each as last judged."""
    chosen = latest(outcomes)
    chosen = chosen[chosen[Outcomes.doc_id].isin(documents_of(filters, documents)[Documents.doc_id])]
    if filters.sector:
        chosen = chosen[chosen[Outcomes.sector] == filters.sector]
    if filters.region_id:
        chosen = chosen[chosen[Outcomes.region_id] == filters.region_id]
    if filters.year:
        chosen = chosen[chosen[Outcomes.due] == filters.year]
    return chosen
