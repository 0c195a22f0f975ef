"""The words of data/vocab/cues/names.toml, compiled once for each vocabulary.

A subject is cleaned from both ends: words that end it before its number (达到, 同比增长) and
words that stand before it (今年, 全市). Words at a right end are matched backwards, in one step,
on the reversed text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hsdata.vocab import Family, Vocabulary

Pattern = re.Pattern[str]
AND = re.compile(r"[、和]")


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Compiled cues for naming. Patterns ending in ``_reversed`` match the reversed text."""

    predicate_reversed: Pattern
    compare: Pattern  # searched, ends at the end of the text
    lead: Pattern
    light: Pattern
    verb: Pattern  # an action, or several joined by 、
    verb_reversed: Pattern
    follow: Pattern  # searched: a verb after a noun; one without an object only where nothing follows
    stop: Pattern
    attributes: frozenset[str]
    attribute_reversed: Pattern
    same: frozenset[str]
    totals: tuple[str, ...]  # the same, longest first
    level: Pattern
    idle: Pattern
    counted: tuple[str, ...]
    persons: tuple[str, ...]
    headcounts: tuple[str, ...]  # persons that are a number of them already: 贫困人口
    governs: tuple[str, ...]
    households: tuple[str, ...]
    new: Pattern
    new_inside: Pattern  # up to 新增 within a name
    spending_reversed: Pattern
    purpose: Pattern
    ranked_reversed: Pattern
    scope: Pattern  # searched, ends at the end of the text
    acting: Pattern  # nothing but verbs
    capacity_reversed: Pattern
    each: Pattern
    vague: tuple[str, ...]
    grows: Pattern
    structure: Pattern  # searched: a ratio of the three industries
    flow: Pattern
    declared: Pattern  # up to a scope or a statement: 《纲要》提出今后五年我市|生产总值
    measured_against: Pattern  # searched: what makes the whole a measure of something else
    made: Pattern  # how one of many becomes one of a stock: 被认定为高新技术企业
    flow_reversed: Pattern
    with_visitors: frozenset[str]  # what visitors bring, named without 旅游
    site: tuple[str, ...]
    whole: Pattern
    when: Pattern
    general: frozenset[str]
    measured: dict[str, tuple[str, tuple[str, ...]]]  # dimension -> noun, endings that need none

    def says_again(self, text: str) -> bool:
        """Whether a subject names nothing of its own: 总量; 总量、增幅."""
        return all(word in self.same for word in AND.split(text) if word)


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

    def family(name: str) -> Family:
        return vocab.cues[f"names.{name}"]

    def words(name: str) -> list[str]:
        return words_of(family(name))

    def backwards(name: str) -> str:
        return any_of([word[::-1] for word in words(name)])

    verb, verb_back = any_of(words("verb")), backwards("verb")
    return Grammar(
        predicate_reversed=re.compile(rf"(?:{backwards('predicate')}|[\s、]+(?=.))+"),
        compare=re.compile(rf"(?:{patterns_of(family('compare'))})$"),
        lead=re.compile(rf"(?:{patterns_of(family('lead'))}|\s+)+"),
        light=re.compile(rf"(?:{patterns_of(family('light'))})+"),
        verb=re.compile(rf"新?(?:{verb})(?:[、和及]?(?:{verb}))*"),
        verb_reversed=re.compile(rf"[了好]?(?:{verb_back})(?:[、和及]?(?:{verb_back}))*新?"),
        follow=re.compile(
            rf"(?:{any_of(words('follow'))})|(?:{verb})了|(?:{any_of(words('outcome'))})"
            r"(?=$|[我并、和及使运投达完建任改了通开交]|全市|全县|实现|顺利)"
        ),
        stop=re.compile(patterns_of(family("stop"))),
        attributes=frozenset(words("attribute")),
        attribute_reversed=re.compile(backwards("attribute")),
        same=frozenset(words("same")),
        totals=tuple(sorted(words("same"), key=len, reverse=True)),
        level=re.compile(rf"(?:{any_of(words('level'))})"),
        idle=re.compile(any_of(words("idle"))),
        counted=tuple(words("counted")),
        persons=tuple(words("person")),
        headcounts=tuple(words("headcount")),
        governs=tuple(words("governs")),
        households=tuple(words("household")),
        new_inside=re.compile(rf".{{4,}}(?:{any_of(words('new'))})(?!值)"),
        new=re.compile(any_of(words("new"))),
        spending_reversed=re.compile(rf"了?(?:{backwards('spending')})"),
        purpose=re.compile(rf"(?:{any_of(words('purpose'))})了?"),
        ranked_reversed=re.compile(rf"(?:{backwards('ranked')}|[的\s])+"),
        scope=re.compile(rf"(?:{patterns_of(family('scope'))})$"),
        flow_reversed=re.compile(backwards("flow")),
        flow=re.compile(any_of(words("flow"))),
        declared=re.compile(patterns_of(family("declared"))),
        measured_against=re.compile(any_of(words("measured_against"))),
        made=re.compile(patterns_of(family("made"))),
        with_visitors=frozenset(words("with_visitors")),
        site=tuple(sorted(words("site"), key=len, reverse=True)),
        whole=re.compile(any_of(words("whole"))),
        structure=re.compile(patterns_of(family("structure"))),
        grows=re.compile(any_of(words("grows"))),
        when=re.compile(any_of(words("when"))),
        acting=re.compile(rf"(?:{verb}|{patterns_of(family('light'))})了?"),
        capacity_reversed=re.compile(backwards("capacity")),
        each=re.compile(patterns_of(family("each"))),
        vague=tuple(words("vague")),
        general=frozenset(words("general")),
        measured={cue.value: (cue.name, cue.words) for cue in family("measured")},
    )


def ending(pattern: Pattern, text: str) -> str:
    """The words a text ends with, by a reversed pattern; "" where it ends otherwise."""
    hit = pattern.match(text[::-1])
    return text[len(text) - hit.end() :] if hit else ""
