"""A sentence -> its words, by jieba with our dictionary. Loading it takes half a second: only when needed."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from hsdata.terms.dictionary import names
from hsdata.vocab import Vocabulary

Span = tuple[int, int]
_QUOTED = re.compile(r"[“「]([^“”「」，。、；：！？\s]{2,8})[”」]")
_CHINESE = re.compile(r"[一-鿿]")
SHORTEST_COINED = 3  # 里子 is a word of its own only where it stands in quotation marks


class Cutter(Protocol):
    FREQ: dict[str, int]
    total: int

    def cut(self, text: str, cut_all: bool, HMM: bool) -> Iterator[str]: ...


@lru_cache(maxsize=2)
def cutter(vocab: Vocabulary) -> Cutter:
    """A tokenizer of our own: the one that jieba shares with everybody knows nothing of our words."""
    import jieba  # noqa: PLC0415 a build that reads no document has no use for it

    from hsdata.terms.tokenizer import Tokenizer  # noqa: PLC0415

    jieba.setLogLevel(logging.WARNING)
    own = Tokenizer()
    own.initialize()
    for word in sorted(names(vocab)):  # in one order: each word weighs in on the next
        own.add_word(word, own.suggest_freq(word))
    return own


def coined(text: str) -> frozenset[str]:
    """Short phrases a document puts in quotation marks: 三区同建, 标准地+承诺制.

    >>> sorted(coined("实现“三区同建”，“放管服”和“里子”；“稳粮、强奶”"))
    ['三区同建', '放管服', '里子']
    """
    return frozenset(p for p in _QUOTED.findall(text) if len(_CHINESE.findall(p)) > 1)


def cut(sentence: str, phrases: frozenset[str], vocab: Vocabulary) -> Iterator[tuple[str, Span]]:
    """The words of a sentence in order, each with its place. ``phrases``: what its document has coined.

    A coined phrase is whole wherever in the document it stands; a short one only within quotation marks.
    """
    fixed = sorted(_fixed(sentence, phrases))
    edges = [0, *(edge for span in fixed for edge in span), len(sentence)]
    for start, end in pairwise(edges):
        if (start, end) in fixed:
            yield sentence[start:end], (start, end)
        elif start < end:
            at = start
            for word in cutter(vocab).cut(sentence[start:end], cut_all=False, HMM=False):
                yield word, (at, at + len(word))
                at += len(word)


@lru_cache(maxsize=8)
def _anywhere(phrases: frozenset[str]) -> re.Pattern[str]:
    """The phrases that are whole outside quotation marks too, the longest first."""
    long = sorted((p for p in phrases if len(p) >= SHORTEST_COINED), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, long)) or r"(?!)")


def _fixed(sentence: str, phrases: frozenset[str]) -> list[Span]:
    """Where coined phrases stand; of those that overlap the first, then the longest."""
    quoted = [match.span(1) for match in _QUOTED.finditer(sentence) if match[1] in phrases]
    plain = [match.span() for match in _anywhere(phrases).finditer(sentence)]
    kept: list[Span] = []
    for span in sorted({*quoted, *plain}, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
