"""A document as it is read: passages cut into sentences and marked numbers, and its outline. All pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from hsdata.tables import Facts, Numerals, Passages
from hsview.numbers import is_missing
from hsview.offsets import Offsets, Span
from hsview.sentences import Row

SEPARATOR = " › "  # between the headings of a path, as Passages.headings has them
_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」』）]*|[^。！？]+$")


@dataclass(frozen=True)
class Mark:
    """A stretch of a passage: the facts it states, or else the reason why its number is none."""

    span: Span
    facts: tuple[Row, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class Paragraph:
    """One passage: its text, where its sentences are, its marks. Places count from its beginning."""

    passage: Row
    sentences: tuple[Span, ...]
    starts: tuple[int, ...]  # where each sentence begins in the file as received
    marks: tuple[Mark, ...]

    def sentence_at(self, place: int) -> int:
        """Which of its sentences holds this place (the last one for a place behind the text)."""
        return next((i for i, (_, end) in enumerate(self.sentences) if place < end), len(self.sentences) - 1)


@dataclass(frozen=True)
class Heading:
    """An entry of the outline: its words, how deep it stands, the passage it leads to."""

    words: str
    level: int
    passage: Row


def paragraphs(
    passages: pd.DataFrame, facts: pd.DataFrame, numerals: pd.DataFrame, offsets: Offsets
) -> tuple[Paragraph, ...]:
    """Every passage of one document with its sentences and marks."""
    stated = _by_passage(facts)
    silent = _by_passage(numerals[numerals[Numerals.fact_id].isna()])
    made = []
    for passage in passages.sort_values(str(Passages.passage_id)).to_dict("records"):
        number, spans = passage[Passages.passage_id], sentences(passage[Passages.text])
        starts = tuple(offsets.outside(passage[Passages.start], start) for start, _ in spans)
        marks = _marks(passage, stated.get(number, []), silent.get(number, []), offsets)
        made.append(Paragraph(passage, spans, starts, tuple(marks)))
    return tuple(made)


def _by_passage(rows: pd.DataFrame) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for row in rows.to_dict("records"):
        found.setdefault(row[Facts.passage_id], []).append(row)
    return found


def sentences(text: str) -> tuple[Span, ...]:
    """Where the sentences of a passage are; together they are the whole text.

    >>> sentences("增长8%。今后五年")
    ((0, 5), (5, 9))
    """
    return tuple(match.span() for match in _SENTENCE.finditer(text)) or ((0, len(text)),)


def _marks(passage: Row, facts: list[Row], numerals: list[Row], offsets: Offsets) -> Iterator[Mark]:
    """Facts as marks, those that share characters as one; then the numerals that lie outside of them."""
    start, length = passage[Passages.start], len(passage[Passages.text])

    def place(row: Row) -> Span:
        first, last = offsets.within(start, (row[Facts.start], row[Facts.end]))
        return max(0, first), min(length, last)

    groups: list[Mark] = []
    for fact in sorted(facts, key=place):
        span = place(fact)
        if groups and span[0] < groups[-1].span[1]:
            before = groups.pop()
            groups.append(Mark((before.span[0], max(before.span[1], span[1])), (*before.facts, fact)))
        else:
            groups.append(Mark(span, (fact,)))
    taken = [group.span for group in groups]
    for row in numerals:
        span = place(row)
        if not any(span[0] < end and start < span[1] for start, end in taken):
            taken.append(span)
            groups.append(Mark(span, (), _reason(row)))
    yield from sorted(groups, key=lambda mark: mark.span)


def _reason(numeral: Row) -> str:
    return "未解释" if is_missing(numeral[Numerals.reason]) else str(numeral[Numerals.reason])


def path(passage: Row) -> tuple[str, ...]:
    """The headings a passage stands under, outermost first."""
    headings = passage[Passages.headings]
    return () if is_missing(headings) or not headings else tuple(headings.split(SEPARATOR))


def outline(read: Sequence[Paragraph]) -> tuple[Heading, ...]:
    """The headings where they first reign; a heading that comes again and again names nothing."""
    found: list[Heading] = []
    before: tuple[str, ...] = ()
    for paragraph in read:
        here = path(paragraph.passage)
        shared = next((i for i, (a, b) in enumerate(zip(before, here, strict=False)) if a != b), None)
        kept = min(len(before), len(here)) if shared is None else shared
        found += [Heading(words, level, paragraph.passage) for level, words in enumerate(here[kept:], kept)]
        before = here
    times = Counter(heading.words for heading in found)
    return tuple(heading for heading in found if times[heading.words] == 1)


def pieces(paragraph: Paragraph, sentence: Span) -> Iterator[tuple[str, Mark | None]]:
    """A sentence in pieces: plain text (None) and marks, in order."""
    first, last = sentence
    inside = [mark for mark in paragraph.marks if mark.span[0] >= first and mark.span[1] <= last]
    edges = [first, *(edge for mark in inside for edge in mark.span), last]
    text = paragraph.passage[Passages.text]
    for i, (start, end) in enumerate(pairwise(edges)):
        if i % 2:
            yield text[start:end], inside[i // 2]
        elif start < end:
            yield text[start:end], None
