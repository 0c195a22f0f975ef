"""Every sentence of every document, to search in and to compare: its place, its part, its words. All pure."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from hsdata.tables import Passages
from hsview.annotated import sentences
from hsview.offsets import Offsets

SHORTEST = 8  # characters: what is shorter has too little to be compared by
LEAST = 0.12  # likeness below which two sentences have nothing in common but common words


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a body passage; ``at`` is its first character in the file as received."""

    doc_id: str
    passage_id: int
    number: int  # which of its passage, from 0
    at: int
    part: str
    text: str


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence and how like it is to the one asked about (0 to 1)."""

    sentence: Sentence
    likeness: float


def index(passages: pd.DataFrame, offsets: Mapping[str, Offsets]) -> tuple[Sentence, ...]:
    """All sentences of body passages, in the order of the documents."""
    made: list[Sentence] = []
    for row in passages[passages[Passages.kind] == "body"].to_dict("records"):
        places = offsets[row[Passages.doc_id]]
        for number, (start, end) in enumerate(sentences(row[Passages.text])):
            made.append(
                Sentence(
                    row[Passages.doc_id],
                    row[Passages.passage_id],
                    number,
                    places.outside(row[Passages.start], start),
                    row[Passages.part],
                    row[Passages.text][start:end],
                )
            )
    return tuple(made)


@dataclass(frozen=True)
class Likeness:
    """Sentences weighed by pairs of characters: a pair that stands everywhere weighs nothing."""

    every: tuple[Sentence, ...]
    weights: Mapping[str, float]
    vectors: tuple[Mapping[str, float], ...]

    def nearest(self, text: str, not_in: str, most: int, only: str | None = None) -> list[Near]:
        """The sentences of other documents (or ``only`` of one) most like a text, the likest first."""
        asked = self._vector(text)
        found = [
            Near(one, likeness)
            for one, vector in zip(self.every, self.vectors, strict=True)
            if one.doc_id != not_in
            and only in (None, one.doc_id)
            and (likeness := _product(asked, vector)) >= LEAST
        ]
        return sorted(found, key=lambda near: -near.likeness)[:most]

    def _vector(self, text: str) -> Mapping[str, float]:
        return _weighed(_pairs(text), self.weights)


def likeness(every: Sequence[Sentence]) -> Likeness:
    """Weigh the sentences that are long enough to be compared (tf-idf of character pairs, cosine)."""
    kept = tuple(one for one in every if len(one.text) >= SHORTEST)
    pairs = [_pairs(one.text) for one in kept]
    holding = Counter(pair for found in pairs for pair in found)
    weights = {pair: math.log(len(kept) / count) for pair, count in holding.items()}
    return Likeness(kept, weights, tuple(_weighed(found, weights) for found in pairs))


def _pairs(text: str) -> Counter[str]:
    letters = "".join(char for char in text if char.isalpha())
    return Counter(letters[i : i + 2] for i in range(len(letters) - 1))


def _weighed(pairs: Mapping[str, int], weights: Mapping[str, float]) -> Mapping[str, float]:
    raw = {pair: count * weights[pair] for pair, count in pairs.items() if weights.get(pair)}
    length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    return {pair: value / length for pair, value in raw.items()}


def _product(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    small, large = (one, other) if len(one) < len(other) else (other, one)
    return sum(value * large.get(pair, 0.0) for pair, value in small.items())
