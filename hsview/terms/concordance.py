"""A word in its surroundings: every place where it stands, with what is said around it. All pure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from hsdata.tables import BESIDE_REPORT, Passages
from hsview.offsets import Offsets
from hsview.sentences import Row
from hsview.terms.tokens import Span, Token, inside

AROUND = 48  # characters on either side
COLUMNS = ("文件", "部分", "段", "前文", "词语", "后文", "起", "链接参数")


@dataclass(frozen=True, slots=True)
class Line:
    """One place: the word as it stands there; ``start`` and ``end`` in the file as received."""

    doc_id: str
    passage_id: int
    part: str
    start: int
    end: int
    before: str
    word: str
    after: str


@dataclass(frozen=True)
class Text:
    """The running text of one document's report, by passages."""

    doc_id: str
    passages: tuple[Row, ...]
    offsets: Offsets

    @cached_property
    def starts(self) -> list[int]:
        return [passage[Passages.start] for passage in self.passages]

    def line(self, passage: Row, span: Span) -> Line:
        """The line around a span of a passage's text."""
        text, (first, last) = passage[Passages.text], span
        origin = passage[Passages.start]
        return Line(
            self.doc_id,
            passage[Passages.passage_id],
            passage[Passages.part],
            self.offsets.outside(origin, first),
            self.offsets.outside(origin, last - 1) + 1,
            text[max(0, first - AROUND) : first],
            text[first:last],
            text[last : last + AROUND],
        )

    def at(self, token: Token) -> Line:
        """The line of a word."""
        passage = self.passages[bisect_right(self.starts, token.start) - 1]
        return self.line(passage, self.offsets.within(passage[Passages.start], (token.start, token.end)))

    def letters(self, typed: str) -> Iterator[Line]:
        """The lines where these letters stand, words or not."""
        for passage in self.passages:
            for match in re.finditer(re.escape(typed), passage[Passages.text], re.IGNORECASE):
                yield self.line(passage, match.span())


def text(passages: pd.DataFrame, doc_id: str, offsets: Offsets) -> Text:
    """The body of a document's report; news and glossary beside it are left out."""
    own = passages[(passages[Passages.doc_id] == doc_id) & (passages[Passages.kind] == "body")]
    own = own[~own[Passages.part].isin(BESIDE_REPORT)].sort_values(str(Passages.start))
    return Text(doc_id, tuple(own.to_dict("records")), offsets)


def of_word(word: str, words: Iterable[Token], said: Text) -> list[Line]:
    """Every place where a word stands as a word."""
    return [said.at(token) for token in words if token.term == word]


def of_letters(typed: str, said: Text, kept: Iterable[Sequence[Span]]) -> list[Line]:
    """Every place where letters stand, within a span of every list."""
    lists = list(kept)
    return [line for line in said.letters(typed) if all(inside(spans, line.start) for spans in lists)]


def frame(
    lines: Iterable[Line], names: Mapping[str, str], parts: Mapping[str, str], link: str
) -> pd.DataFrame:
    """The lines, to take away. ``link`` is the address of 原文 without its parameters."""
    rows = [
        (
            names[one.doc_id],
            parts[one.part],
            one.passage_id,
            one.before,
            one.word,
            one.after,
            one.start,
            f"{link}?doc={one.doc_id}&at={one.start}",
        )
        for one in lines
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))
