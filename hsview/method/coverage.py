"""What became of every numeral: counts by document, part and reason, and each in its sentence. All pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from hsdata.tables import PARTS, Numerals, Passages
from hsview import annotated
from hsview.offsets import Offsets, Span, window
from hsview.sentences import Row

UNEXPLAINED = "未解释"
PART = str(Passages.part)
LONGEST = 90  # characters of a sentence shown around a numeral


@dataclass(frozen=True)
class Count:
    """The numerals of one document, or of one part of it."""

    doc_id: str
    part: str  # empty: all parts
    numerals: int
    facts: int
    explained: int

    @property
    def unexplained(self) -> int:
        return self.numerals - self.facts - self.explained


@dataclass(frozen=True)
class InSentence:
    """A numeral where it stands: the sentence, its place in it, the stretch worth showing."""

    numeral: Row
    sentence: str
    span: Span

    @property
    def window(self) -> Span:
        return window(self.sentence, self.span, LONGEST)


def with_parts(numerals: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """The numerals with the part of the document each stands in."""
    keys = [str(Passages.doc_id), str(Passages.passage_id)]
    return numerals.merge(passages[[*keys, PART]], on=keys, how="left", validate="m:1")


def counts(numerals: pd.DataFrame, passages: pd.DataFrame) -> list[Count]:
    """Each document, followed by its parts in the order of a report."""
    found, numerals = [], with_parts(numerals, passages)
    for doc_id, rows in numerals.groupby(str(Numerals.doc_id), sort=True):
        found.append(_count(str(doc_id), "", rows))
        found += [
            _count(str(doc_id), part, rows[rows[PART] == part])
            for part in PARTS
            if (rows[PART] == part).any()
        ]
    return found


def _count(doc_id: str, part: str, rows: pd.DataFrame) -> Count:
    facts, reasons = rows[Numerals.fact_id].notna(), rows[Numerals.reason].notna()
    return Count(doc_id, part, len(rows), int(facts.sum()), int((reasons & ~facts).sum()))


def within(numerals: pd.DataFrame, doc_id: str, part: str) -> pd.DataFrame:
    """The numerals of one document and part; an empty name means all."""
    kept = pd.Series(True, index=numerals.index)
    if doc_id:
        kept &= numerals[Numerals.doc_id] == doc_id
    if part:
        kept &= numerals[PART] == part
    return numerals[kept]


def reasons(numerals: pd.DataFrame) -> list[tuple[str, int]]:
    """The named reasons with their counts, the most frequent first; the unexplained last, counted if none."""
    silent = numerals[numerals[Numerals.fact_id].isna()]
    named = silent[Numerals.reason].dropna().value_counts()
    found = sorted(((str(name), int(n)) for name, n in named.items()), key=lambda row: (-row[1], row[0]))
    return [*found, (UNEXPLAINED, int(silent[Numerals.reason].isna().sum()))]


def of_reason(numerals: pd.DataFrame, reason: str) -> pd.DataFrame:
    """The numerals with this reason, in the order of the text."""
    silent = numerals[numerals[Numerals.fact_id].isna()]
    named = silent[Numerals.reason]
    found = silent[named.isna() if reason == UNEXPLAINED else (named == reason).fillna(False).astype(bool)]
    return found.sort_values([str(Numerals.doc_id), str(Numerals.start)])


def in_sentences(
    numerals: pd.DataFrame, passages: pd.DataFrame, offsets: Mapping[str, Offsets]
) -> Sequence[InSentence]:
    """Each of these numerals in its sentence."""
    keys = zip(passages[Passages.doc_id], passages[Passages.passage_id], strict=True)
    by_key = dict(zip(keys, passages.to_dict("records"), strict=True))
    return [
        _in_sentence(
            row, by_key[row[Numerals.doc_id], row[Numerals.passage_id]], offsets[row[Numerals.doc_id]]
        )
        for row in numerals.to_dict("records")
    ]


def _in_sentence(numeral: Row, passage: Row, offsets: Offsets) -> InSentence:
    text = passage[Passages.text]
    first, last = offsets.within(passage[Passages.start], (numeral[Numerals.start], numeral[Numerals.end]))
    start, end = next(
        (span for span in annotated.sentences(text) if span[0] <= first < span[1]), (0, len(text))
    )
    return InSentence(numeral, text[start:end], (first - start, last - start))
