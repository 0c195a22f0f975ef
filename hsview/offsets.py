"""From a place in a file as received to its place in the cleaned text, and what to show around it."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

import pandas as pd

from hsdata.tables import Documents, Facts
from hsview.sentences import Row

Span = tuple[int, int]
_BREAKS = "，；。：、！？"


@dataclass(frozen=True)
class Offsets:
    """The runs dropped from a file: where each begins, ends, and how much was dropped up to its end."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    dropped: tuple[int, ...]

    def before(self, position: int) -> int:
        """How many characters of the file before this place are not in the cleaned text."""
        at = bisect_right(self.starts, position)
        if not at:
            return 0
        return self.dropped[at - 1] - max(0, self.ends[at - 1] - position)

    def within(self, origin: int, span: Span) -> Span:
        """A span of the file as a span of the cleaned text that begins at ``origin`` in the file.

        >>> Offsets((10,), (14,), (4,)).within(8, (9, 20))
        (1, 8)
        """
        base = origin - self.before(origin)
        start, end = (position - self.before(position) - base for position in span)
        return start, end

    def outside(self, origin: int, place: int) -> int:
        """Where a place of the cleaned text that begins at ``origin`` in the file stands in the file.

        >>> Offsets((10,), (14,), (4,)).outside(8, 1), Offsets((10,), (14,), (4,)).outside(8, 2)
        (9, 14)
        """
        position = origin + place
        for start, end in zip(self.starts, self.ends, strict=True):
            if origin <= start <= position:
                position += end - start
        return position


def read(dropped: str) -> Offsets:
    """The runs of a ``Documents.dropped`` cell, in the order of the file."""
    runs = sorted((start, end) for start, end, *_ in json.loads(dropped))
    return Offsets(
        tuple(start for start, _ in runs),
        tuple(end for _, end in runs),
        tuple(accumulate(end - start for start, end in runs)),
    )


def of_documents(documents: pd.DataFrame) -> Mapping[str, Offsets]:
    """doc_id -> its offsets."""
    return {
        doc: read(dropped)
        for doc, dropped in zip(documents[Documents.doc_id], documents[Documents.dropped], strict=True)
    }


def in_sentence(fact: Row, offsets: Offsets) -> Span:
    """Where a fact's number stands in its sentence."""
    return offsets.within(fact[Facts.sentence_start], (fact[Facts.start], fact[Facts.end]))


def window(text: str, span: Span, longest: int = 76) -> Span:
    """The stretch around a span that fits the length, cut where the text pauses.

    >>> text = "一、二，生产总值达到2000亿元，其余不论"
    >>> text[slice(*window(text, (10, 16), longest=13))]
    '生产总值达到2000亿元，'
    """
    if len(text) <= longest:
        return 0, len(text)
    pauses = [i + 1 for i, char in enumerate(text) if char in _BREAKS]
    cuts = [0, *pauses, len(text)]
    first = max((cut for cut in cuts if cut <= span[0]), default=0)
    last = min((cut for cut in cuts if cut >= span[1]), default=len(text))
    for cut in sorted((cut for cut in cuts if cut < first), reverse=True):
        if last - cut > longest:
            break
        first = cut
    for cut in (cut for cut in cuts if cut > last):
        if cut - first > longest:
            break
        last = cut
    return first, last
