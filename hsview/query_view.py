"""What a reader asks of the facts: facets, search, order, page; and what that leaves. All pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from hsdata.tables import BOUNDS, MEASURES, PARTS, REVIEWS, SECTORS, STAGES, Facts, Indicators, Passages
from hsview import facet as narrowing
from hsview import search
from hsview.facet import Chosen, Facet
from hsview.fact_words import BOUND_NAME, MEASURE_NAME, PART_NAME, REVIEW_NAME
from hsview.haystack import Haystack, stack
from hsview.theme import STAGE_NAME

PART = str(Passages.part)  # joined to the facts by ``with_parts``
ROWS = 30  # a page of the table: more would cost a slow machine more time than it saves turning pages
ORDERS: Mapping[str, str] = {"": "文中次序", "indicator": "指标", "year": "年份"}
EVERYWHERE = "all"  # the scope beyond the chosen term
DOCUMENT = Facet("doc", "文件", str(Facts.doc_id))
SECTOR = Facet("sector", "领域", str(Facts.sector), SECTORS, single=True)
COUNTY = Facet("county", "地区", str(Facts.region_id), single=True)
YEAR = Facet(
    "year", "年份", str(Facts.year_from), single=True, column_to=str(Facts.year_to), newest_first=True
)
OWN = (
    Facet("stage", "阶段", str(Facts.stage), STAGES, STAGE_NAME),
    Facet("part", "部分", PART, PARTS, PART_NAME),
    Facet("measure", "量度", str(Facts.measure), MEASURES, MEASURE_NAME),
    Facet("bound", "界限", str(Facts.bound), BOUNDS, BOUND_NAME),
    Facet("review", "核对", str(Facts.review), REVIEWS, REVIEW_NAME),
)


@dataclass(frozen=True)
class QueryView:
    """The state of 指标查询. ``chosen`` holds the values switched on per facet, shared filters included."""

    facets: tuple[Facet, ...]
    chosen: Chosen = field(default_factory=dict)
    query: str = ""
    everywhere: bool = False
    order: str = ""
    page: int = 1

    def parameters(self) -> dict[str, str | list[str]]:
        """This state as URL parameters; what is as it is by default stays out."""
        said: dict[str, str | list[str]] = {k: list(values) for k, values in self.chosen.items() if values}
        more = {
            "q": self.query,
            "scope": EVERYWHERE if self.everywhere else "",
            "sort": self.order,
            "page": str(self.page) if self.page > 1 else "",
        }
        return said | {key: value for key, value in more.items() if value}

    def toggled(self, facet: Facet, value: str) -> QueryView:
        """The view with this value switched on, or off where it was on; back on the first page."""
        return replace(self, chosen=narrowing.toggled(self.chosen, facet, value), page=1)


def facets(documents: Mapping[str, str], regions: Mapping[str, str]) -> tuple[Facet, ...]:
    """All facets in the order of the rail. ``documents`` and ``regions``: id -> name, in their order."""
    return (
        replace(DOCUMENT, order=tuple(documents), names=documents),
        *OWN,
        SECTOR,
        replace(COUNTY, order=tuple(regions), names=regions),
        YEAR,
    )


def read(said: Mapping[str, list[str]], offered: tuple[Facet, ...]) -> tuple[QueryView, tuple[str, ...]]:
    """The view that URL parameters mean (shared filters apart), and the values that mean nothing."""
    own = tuple(facet for facet in offered if facet.key not in {SECTOR.key, COUNTY.key, YEAR.key})
    chosen, unknown = narrowing.read(own, said)
    last = {key: values[-1] for key, values in said.items() if values}
    strange = list(unknown)
    order, page, scope = last.get("sort", ""), last.get("page", "1"), last.get("scope", "")
    if order not in ORDERS:
        strange.append(order)
        order = ""
    if not page.isdecimal() or int(page) < 1:
        strange.append(page)
        page = "1"
    if scope not in ("", EVERYWHERE):
        strange.append(scope)
    view = QueryView(offered, chosen, last.get("q", "").strip(), scope == EVERYWHERE, order, int(page))
    return view, tuple(strange)


def with_parts(facts: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """The facts with the part of the document each stands in."""
    keys = [str(Facts.doc_id), str(Facts.passage_id)]
    return facts.merge(passages[[*keys, PART]], on=keys, how="left", validate="m:1")


@dataclass(frozen=True)
class Matches:
    """What a search found: by the name of the indicator, or only elsewhere in the sentence."""

    named: frozenset[int]  # index labels
    said: frozenset[int]
    literal: bool = False  # found letter by letter only: no word of the texts is cut so


@dataclass(frozen=True)
class Searchable:
    """The facts made ready for searching: the texts of each, and the rows that carry a text."""

    names: Haystack
    named: tuple[np.ndarray, ...]  # the rows of each name
    sentences: Haystack
    said: tuple[np.ndarray, ...]
    aliases: Mapping[str, np.ndarray]  # another name of an indicator -> its rows
    regions: Mapping[str, np.ndarray]  # name of a region -> the rows about it, named in them or not

    def match(self, query: search.Query) -> Matches:
        """The facts that answer a query, a catalogue's other names understood (GDP).

        A place alone finds also what is said of it where its name stands in an earlier sentence.
        """
        about: set[int] = set()
        if len(query.places) == 1 and not query.terms and not query.phrases:
            about = set(self.regions.get(query.places[0][0], ()))
        for literal in (False, True):
            named = _rows(self.named, self.names.answering(query, literal=literal))
            if len(query.terms) == 1 and not query.phrases:
                named |= set(self.aliases.get(query.terms[0].casefold(), ()))
            said = about | _rows(self.said, self.sentences.answering(query, literal=literal))
            if named or said:
                return Matches(frozenset(named), frozenset(said - named), literal)
        return Matches(frozenset(), frozenset())


def _rows(carrying: tuple[np.ndarray, ...], texts: list[int]) -> set[int]:
    return {int(row) for text in texts for row in carrying[text]}


def searchable(facts: pd.DataFrame, indicators: pd.DataFrame) -> Searchable:
    """Stack the texts of the facts, each once; its index must be 0, 1, 2 ..."""
    names, named = _stacked(facts[Facts.indicator] + "\n" + facts[Facts.indicator_text])
    sentences, said = _stacked(facts[Facts.indicator] + "。" + facts[Facts.sentence])
    rows = _carrying(facts[Facts.indicator_id].dropna())
    cells = (indicators[Indicators.name] + "|" + indicators[Indicators.aliases]).str.casefold()
    aliases = {
        name: rows[key]
        for key, cell in zip(indicators[Indicators.indicator_id], cells, strict=True)
        if key in rows
        for name in filter(None, cell.split("|"))
    }
    return Searchable(names, named, sentences, said, aliases, _carrying(facts[Facts.region]))


def _stacked(texts: pd.Series) -> tuple[Haystack, tuple[np.ndarray, ...]]:
    rows = _carrying(texts)
    return stack(rows), tuple(rows.values())


def _carrying(cells: pd.Series) -> dict[str, np.ndarray]:
    """Each text with the rows that carry it."""
    codes, texts = pd.factorize(cells)
    order = np.argsort(codes, kind="stable")
    parts = np.split(cells.index.to_numpy()[order], np.cumsum(np.bincount(codes))[:-1])
    return dict(zip(map(str, texts), parts, strict=True)) if len(texts) else {}


def answering(facts: pd.DataFrame, matches: Matches | None) -> np.ndarray:
    """Which rows a search found; all where nothing was asked."""
    if matches is None:
        return np.ones(len(facts), bool)
    return facts.index.isin(matches.named | matches.said)


def opened(rows: pd.DataFrame, view: QueryView) -> pd.DataFrame:
    """The page of the table that is open; a page behind the last one is the last one."""
    first = (min(view.page, -(-len(rows) // ROWS)) - 1) * ROWS
    return rows.iloc[first : first + ROWS]


def arranged(facts: pd.DataFrame, view: QueryView, matches: Matches | None) -> pd.DataFrame:
    """The rows in the order of the view; of a search, those whose indicator answers come first."""
    by = {
        "": [str(Facts.doc_id), str(Facts.start)],
        "indicator": [str(Facts.indicator), str(Facts.measure), str(Facts.year_to), str(Facts.start)],
        "year": [str(Facts.year_to), str(Facts.doc_id), str(Facts.start)],
    }[view.order]
    rows = facts.sort_values(by, kind="stable")
    if matches is None:
        return rows
    later = pd.Series(~rows.index.isin(matches.named), index=rows.index)
    return rows.loc[later.sort_values(kind="stable").index]
