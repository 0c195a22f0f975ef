"""The words of data/vocab/cues/names.toml, compiled once for each vocabulary.

A subject is cleaned from both ends: words that end it before its number (达到, 同比增长) and
words that stand before it (今年, 全市). Words taken off the right end are matched backwards, in
one step, on the reversed text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hsdata.vocab import Family, Vocabulary


@dataclass(frozen=True, slots=True)
class Grammar:
    """Compiled cues for naming; each pattern matches at the end its name says."""

    predicate_reversed: re.Pattern[str]  # at the start of the reversed text
    compare: re.Pattern[str]  # searched, ends at the end of the text
    lead: re.Pattern[str]  # at the start
    light: re.Pattern[str]  # at the start
    verb: re.Pattern[str]  # searched: an action, or several joined by 、
    verb_reversed: re.Pattern[str]  # at the start of the reversed text
    follow: re.Pattern[str]  # searched
    stop: re.Pattern[str]  # at the start
    attributes: frozenset[str]
    attribute_reversed: re.Pattern[str]  # at the start of the reversed text
    measured: dict[str, tuple[str, tuple[str, ...]]]  # dimension -> noun, endings that need none


def any_of(words: list[str]) -> str:
    """An alternation that prefers the longest word."""
    return "|".join(map(re.escape, sorted(set(words), key=len, reverse=True)))


def words_of(family: Family) -> list[str]:
    return [word for cue in family for word in cue.words]


def patterns_of(family: Family) -> str:
    return "|".join(f"(?:{cue.pattern})" for cue in family if cue.pattern)


@lru_cache(maxsize=8)
def compiled(vocab: Vocabulary) -> Grammar:
    """The naming grammar of a vocabulary."""
    cues = vocab.cues
    backwards = {
        name: any_of([w[::-1] for w in words_of(cues[f"names.{name}"])])
        for name in ("predicate", "verb", "attribute")
    }
    verb = any_of(words_of(cues["names.verb"]))
    return Grammar(
        predicate_reversed=re.compile(rf"(?:{backwards['predicate']}|[\s、]+(?=.))+"),
        compare=re.compile(rf"(?:{patterns_of(cues['names.compare'])})$"),
        lead=re.compile(rf"(?:{patterns_of(cues['names.lead'])}|\s+)+"),
        light=re.compile(rf"(?:{patterns_of(cues['names.light'])})+"),
        verb=re.compile(rf"(?:{verb})(?:[、和及]?(?:{verb}))*"),
        verb_reversed=re.compile(rf"(?:了|好)?(?:{backwards['verb']})(?:[、和及]?(?:{backwards['verb']}))*"),
        follow=re.compile(any_of(words_of(cues["names.follow"]))),
        stop=re.compile(patterns_of(cues["names.stop"])),
        attributes=frozenset(words_of(cues["names.attribute"])),
        attribute_reversed=re.compile(backwards["attribute"]),
        measured={cue.value: (cue.name, cue.words) for cue in cues["names.measured"]},
    )
