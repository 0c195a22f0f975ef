"""Full-text search: words as jieba cuts them, a phrase in quotation marks exactly. All pure.

A word counts only where it stands as a word: 民生 is not found in 居民生活.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

import jieba

jieba.setLogLevel(logging.WARNING)
_QUOTED = re.compile(r"“([^”]*)”|\"([^\"]*)\"|「([^」]*)」|『([^』]*)』|＂([^＂]*)＂")
_CLAUSE = re.compile(r"[^，。；：！？、\s]+")
_MEANS_SOMETHING = re.compile(r"\w")
_FILLERS = frozenset("的了和与及在是")
Span = tuple[int, int]


@dataclass(frozen=True)
class Query:
    """What a reader typed: ``terms`` are looked up as words, ``phrases`` letter by letter.

    ``places``: all names of each place named; one of them must stand in the text, letter by letter.
    """

    terms: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    places: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms or self.phrases or self.places)


def load() -> None:
    """Read jieba's dictionary now (about a second) instead of at the first search."""
    jieba.initialize()


def parse(typed: str, places: Mapping[str, tuple[str, ...]] = MappingProxyType({})) -> Query:
    """Phrases in any quotation marks apart; the rest falls into terms at spaces.

    ``places``: a name of a place -> all its names (``hsview.places.alike``).

    >>> parse("空气质量 “优良天数”")
    Query(terms=('空气质量',), phrases=('优良天数',), places=())
    """
    phrases: list[str] = []

    def take(match: re.Match[str]) -> str:
        phrases.append(next(filter(None, match.groups()), ""))
        return " "

    rest = _QUOTED.sub(take, typed)
    terms = [term for term in rest.split() if _MEANS_SOMETHING.search(term)]
    return Query(
        tuple(dict.fromkeys(term for term in terms if term not in places)),
        tuple(dict.fromkeys(filter(None, map(str.strip, phrases)))),
        tuple(dict.fromkeys(places[term] for term in terms if term in places)),
    )


@cache
def words(term: str) -> tuple[str, ...]:
    """A term as the words that must all stand in a text; fillers are left out.

    >>> words("高新技术企业")
    ('高新技术', '企业')
    """
    cut = [word.strip() for word in jieba.cut(term)]
    return tuple(dict.fromkeys(w for w in cut if w and w not in _FILLERS and _MEANS_SOMETHING.search(w))) or (
        term,
    )


def found(text: str, query: Query, *, literal: bool = False) -> tuple[Span, ...]:
    """Where in the text everything asked for stands; empty when any of it is missing.

    ``literal`` takes terms letter by letter too, for a reader whose word is cut otherwise in the text.
    """
    spans: list[Span] = []
    for phrase in query.phrases:
        spans += (here := _everywhere(text, phrase))
        if not here:
            return ()
    for names in query.places:
        here = [span for name in names for span in _everywhere(text, name)]
        spans += here
        if not here:
            return ()
    for term in query.terms:
        whole = _everywhere(text, term)
        parts = [whole] if literal or (whole and _bounded(text, whole)) else []
        parts = parts or [_as_word(text, word) for word in words(term)]
        if not all(parts):
            return ()
        spans += (span for part in parts for span in part)
    return merged(spans)


def found_any(text: str, query: Query, *, literal: bool = False) -> tuple[Span, ...]:
    """Where in the text anything asked for stands, for underlaying it."""
    alone = [Query((term,)) for term in query.terms] + [Query((), (phrase,)) for phrase in query.phrases]
    alone += [Query((), (), (names,)) for names in query.places]
    return merged(span for one in alone for span in found(text, one, literal=literal))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch or overlap made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _everywhere(text: str, piece: str) -> list[Span]:
    return [match.span() for match in re.finditer(re.escape(piece), text, re.IGNORECASE)]


def _as_word(text: str, word: str) -> list[Span]:
    return [span for span in _everywhere(text, word) if _bounded(text, [span])]


def _bounded(text: str, spans: Sequence[Span]) -> bool:
    """Whether any of the spans begins and ends where a word does."""
    for start, end in spans:
        for clause in _CLAUSE.finditer(text, max(0, text.rfind("，", 0, start))):
            if clause.start() <= start < clause.end():
                edges = _edges(clause[0].lower())
                if start - clause.start() in edges and end - clause.start() in edges:
                    return True
                break
    return False


@lru_cache(maxsize=20_000)
def _edges(clause: str) -> frozenset[int]:
    """Every place in a clause where a word begins or ends, however finely it is cut."""
    edges = {0, len(clause)}
    for _, start, end in jieba.tokenize(clause, mode="search"):
        edges |= {start, end}
    return frozenset(edges)
