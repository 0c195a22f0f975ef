"""The words of the two documents of 关键词, read once per build and shared, and what the filters leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from hsdata.tables import Documents, Passages
from hsview import offsets
from hsview.terms import concordance, tokens
from hsview.terms.concordance import Text
from hsview.terms.pair import Pair
from hsview.terms.shares import Share, by_sector, by_theme
from hsview.terms.shift import Shift, shift
from hsview.terms.tokens import Span, Token
from hsview.ui.load import derived, stamp, table
from hsview.ui.state import Filters

Named = list[tuple[str, list[Share]]]  # a document's name and its shares


@dataclass(frozen=True)
class Spoken:
    """One document: its words, its running text, and where the filters leave it."""

    doc_id: str
    name: str
    every: tuple[Token, ...]
    said: Text
    kept: tuple[list[Span], ...]
    sector: str | None

    @property
    def words(self) -> list[Token]:
        """What county, year and sector leave."""
        return tokens.within(self.every, self.kept, self.sector)

    @property
    def of_all_sectors(self) -> list[Token]:
        return tokens.within(self.every, self.kept)


def read(pair: Pair, names: Mapping[str, str], filters: Filters) -> tuple[Spoken, ...]:
    """The documents of a pair with the filters applied."""
    return tuple(
        Spoken(
            doc_id,
            names[doc_id],
            _tokens(doc_id, stamp()),
            _text(doc_id, stamp()),
            _kept(doc_id, filters),
            filters.sector,
        )
        for doc_id in pair.ids
    )


def _kept(doc_id: str, filters: Filters) -> tuple[list[Span], ...]:
    kept = []
    if filters.region_id:
        kept.append(tokens.naming(table("mentions"), doc_id, filters.region_id))
    if filters.year:
        kept.append(tokens.speaking_of(table("facts"), doc_id, filters.year))
    return tuple(kept)


@dataclass(frozen=True)
class Asked:
    """Which documents, called how, under which filters. Answers to it are made once and shared."""

    pair: Pair
    names: Mapping[str, str]
    filters: Filters

    @property
    def key(self) -> tuple[object, ...]:
        return (self.pair.ids, tuple(self.names[doc_id] for doc_id in self.pair.ids), self.filters)

    def documents(self) -> tuple[Spoken, ...]:
        return read(self.pair, self.names, self.filters)


def compared(asked: Asked) -> Shift:
    """The older document against the newer one."""

    def made(*_: object) -> Shift:
        old, new = (tokens.counts(one.words) for one in asked.documents())
        return shift(old, new, derived(tokens.pool, "terms"))

    return derived(made, given=asked.key)


def sectors(asked: Asked) -> Named:
    """Of each document the shares of the ten sectors."""

    def made(*_: object) -> Named:
        return [(one.name, by_sector(one.of_all_sectors)) for one in asked.documents()]

    return derived(made, given=asked.key)


def often(asked: Asked) -> Counter[str]:
    """How often both documents together say each word, filters applied. Shared: never change it in place."""

    def made(*_: object) -> Counter[str]:
        return sum((tokens.counts(one.words) for one in asked.documents()), Counter())

    return derived(made, given=asked.key)


def themes(documents: tuple[Spoken, ...]) -> Named:
    """Of each document that has a framework of its own the shares of its members."""
    passages = table("passages")
    found = [
        (one.name, by_theme(one.words, passages[passages[Passages.doc_id] == one.doc_id]))
        for one in documents
    ]
    return [(name, shares) for name, shares in found if shares]


@st.cache_resource(show_spinner=False, max_entries=16)
def _tokens(doc_id: str, build: int) -> tuple[Token, ...]:
    return tokens.tokens(table("terms"), doc_id)


@st.cache_resource(show_spinner=False, max_entries=16)
def _text(doc_id: str, build: int) -> Text:
    documents = table("documents")
    dropped = documents.loc[documents[Documents.doc_id] == doc_id, Documents.dropped].iloc[0]
    return concordance.text(table("passages"), doc_id, offsets.read(dropped))
