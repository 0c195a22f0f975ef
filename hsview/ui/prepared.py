"""What 指标查询 and 原文 join from several tables, made once per build and shared by every viewer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Thread

import pandas as pd
import streamlit as st

from hsdata.tables import Documents, Facts, Numerals, Passages, Regions
from hsview import annotated, leads, offsets, query_view, search, sentence_index
from hsview.annotated import Paragraph
from hsview.facet import Facet, Worded, worded
from hsview.haystack import Haystack, stack
from hsview.leads import Leads
from hsview.ledger_view import latest
from hsview.offsets import Offsets
from hsview.query_view import Searchable
from hsview.sentence_index import Likeness, Sentence
from hsview.sentences import Row
from hsview.ui import reader
from hsview.ui.fact_rows import Setting
from hsview.ui.load import stamp, table
from hsview.ui.naming import called
from hsview.ui.reader import Pair
from hsview.ui.state import Filters


@dataclass(frozen=True)
class Read:
    """One document ready to show: its row, its paragraphs, its facts in the order of the text, its HTML."""

    row: Row
    paragraphs: tuple[Paragraph, ...]
    offsets: Offsets
    facts: pd.DataFrame
    contents: str
    html: str

    @property
    def doc_id(self) -> str:
        return str(self.row[Documents.doc_id])


def begin_search() -> None:
    """Let the words be loaded beside the first view of a page that searches."""
    _dictionary()


def document(doc_id: str) -> Read:
    """One document of the documents table, read for the page. Shared: never change it in place."""
    return _document(doc_id, stamp())


def compared(doc_id: str, pair: Pair) -> str:
    """The HTML of a document that stands beside another."""
    return _compared(doc_id, pair, stamp())


def fact_texts() -> Searchable:
    """The texts of the facts, made ready for searching."""
    return _fact_texts(stamp())


def sentences() -> tuple[Sentence, ...]:
    """Every sentence of every document."""
    return _sentences(stamp())


def sentence_texts() -> Haystack:
    """The same sentences, made ready for searching."""
    return _sentence_texts(stamp())


def likeness(document: Row) -> Likeness:
    """The sentences of all documents of this one's region, weighed for comparing."""
    return _likeness(str(document[Documents.region]), stamp())


@dataclass(frozen=True)
class Asked:
    """What 指标查询 narrows: the facts with their part, the facets and their words."""

    facts: pd.DataFrame
    facets: tuple[Facet, ...]
    words: Worded


def facts_to_narrow() -> Asked:
    """Shared by every viewer: never change it in place."""
    return _facts(stamp())


def where_facts_lead() -> Leads:
    return _leads(stamp())


def rows_setting(filters: Filters, query: search.Query, *, literal: bool) -> Setting:
    """What the rows of facts need to draw themselves and link on."""
    return Setting(
        shared=filters.parameters(),
        documents=called(table("documents")),
        offsets=_offsets(stamp()),
        leads=where_facts_lead(),
        query=query,
        literal=literal,
    )


@st.cache_resource(show_spinner=False)
def _dictionary() -> Thread:
    loading = Thread(target=search.load, daemon=True)
    loading.start()
    return loading


@st.cache_resource(show_spinner=False, max_entries=2)
def _facts(build: int) -> Asked:
    facts = query_view.with_parts(table("facts"), table("passages"))
    names = zip(table("regions")[Regions.region_id], table("regions")[Regions.name], strict=True)
    facets = query_view.facets(called(table("documents")), dict(names))
    return Asked(facts, facets, worded(facts, facets))


@st.cache_resource(show_spinner=False, max_entries=2)
def _fact_texts(build: int) -> Searchable:
    return query_view.searchable(_facts(build).facts, table("indicators"))


@st.cache_resource(show_spinner=False, max_entries=8)
def _document(doc_id: str, build: int) -> Read:
    documents, facts, numerals, passages = map(table, ("documents", "facts", "numerals", "passages"))
    row = documents[documents[Documents.doc_id] == doc_id].iloc[0].to_dict()
    own = facts[facts[Facts.doc_id] == doc_id].sort_values(str(Facts.start))
    places = offsets.read(row[Documents.dropped])
    read = annotated.paragraphs(
        passages[passages[Passages.doc_id] == doc_id],
        own,
        numerals[numerals[Numerals.doc_id] == doc_id],
        places,
    )
    outline = reader.contents(annotated.outline(read))
    return Read(row, read, places, own, outline, reader.text(read))


@st.cache_resource(show_spinner=False, max_entries=8)
def _compared(doc_id: str, pair: Pair, build: int) -> str:
    return reader.text(_document(doc_id, build).paragraphs, pair)


@st.cache_resource(show_spinner=False, max_entries=2)
def _sentences(build: int) -> tuple[Sentence, ...]:
    return sentence_index.index(table("passages"), _offsets(build))


@st.cache_resource(show_spinner=False, max_entries=2)
def _sentence_texts(build: int) -> Haystack:
    return stack(one.text for one in _sentences(build))


@st.cache_resource(show_spinner=False, max_entries=8)
def _likeness(region: str, build: int) -> Likeness:
    documents = table("documents")
    own = set(documents.loc[documents[Documents.region] == region, Documents.doc_id])
    return sentence_index.likeness([one for one in _sentences(build) if one.doc_id in own])


@st.cache_resource(show_spinner=False, max_entries=2)
def _leads(build: int) -> Leads:
    return leads.leads(table("series"), latest(table("outcomes")), table("indicators"), table("regions"))


@st.cache_resource(show_spinner=False, max_entries=2)
def _offsets(build: int) -> Mapping[str, Offsets]:
    return offsets.of_documents(table("documents"))
