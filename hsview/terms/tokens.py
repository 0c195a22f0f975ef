"""The words of one document with their places, and the stretches of text that filters leave. All pure."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from hsdata.tables import BESIDE_REPORT, Facts, Mentions, Terms

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Token:
    """A word where it stands in the file as received."""

    start: int
    end: int
    term: str
    part: str
    sector: str


def tokens(terms: pd.DataFrame, doc_id: str) -> tuple[Token, ...]:
    """The words of a document's report in order; news and glossary beside it are left out."""
    rows = terms[(terms[Terms.doc_id] == doc_id) & ~terms[Terms.part].isin(BESIDE_REPORT)]
    found = [
        Token(
            int(place.split("-")[0]),
            int(place.split("-")[1]),
            row[Terms.term],
            row[Terms.part],
            row[Terms.sector],
        )
        for row in rows.to_dict("records")
        for place in row[Terms.places].split("|")
    ]
    return tuple(sorted(found, key=lambda token: token.start))


def counts(words: Iterable[Token]) -> Counter[str]:
    return Counter(token.term for token in words)


def naming(mentions: pd.DataFrame, doc_id: str, region_id: str) -> list[Span]:
    """The sentences of a document that name a region."""
    own = mentions[(mentions[Mentions.doc_id] == doc_id) & (mentions[Mentions.region_id] == region_id)]
    return _spans(own[Mentions.sentence_start], own[Mentions.sentence_end])


def speaking_of(facts: pd.DataFrame, doc_id: str, year: int) -> list[Span]:
    """The sentences of a document with a number of a year."""
    covers = (facts[Facts.year_from] <= year) & (facts[Facts.year_to] >= year)
    own = facts[(facts[Facts.doc_id] == doc_id) & covers.fillna(False).astype(bool)]
    return _spans(own[Facts.sentence_start], own[Facts.sentence_end])


def _spans(starts: pd.Series, ends: pd.Series) -> list[Span]:
    return sorted({(int(a), int(b)) for a, b in zip(starts, ends, strict=True)})


def inside(spans: Sequence[Span], place: int) -> bool:
    """Whether a place lies in one of the spans, which are in order and apart.

    >>> inside([(0, 4), (9, 12)], 3), inside([(0, 4), (9, 12)], 4)
    (True, False)
    """
    at = bisect_right(spans, (place, 1 << 60)) - 1
    return at >= 0 and spans[at][0] <= place < spans[at][1]


def within(words: Iterable[Token], kept: Iterable[Sequence[Span]], sector: str | None = None) -> list[Token]:
    """The words that lie in a span of every list, and in sentences of a sector where one is given."""
    lists = list(kept)
    return [
        token
        for token in words
        if sector in (None, token.sector) and all(inside(spans, token.start) for spans in lists)
    ]


def pool(terms: pd.DataFrame) -> dict[str, int]:
    """How often all documents together say each word."""
    own = terms[~terms[Terms.part].isin(BESIDE_REPORT)]
    return {str(term): int(count) for term, count in own.groupby(Terms.term)[Terms.count].sum().items()}
