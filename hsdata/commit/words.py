"""The words of data/vocab/cues/commitments.toml, compiled once for each vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from hsdata.vocab import Cue, Family, Vocabulary

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Words:
    """Compiled cues for commitments; what each family means stands in the vocabulary file."""

    any: Pattern  # searched: a stretch without these holds no commitment
    ending: Pattern  # searched, ends at the end of the text: group ``how`` and the predicate
    dated: Pattern  # the same for predicates that need a time word
    object: Pattern  # searched: one verb
    objects: dict[str, tuple[str, ...]]  # a verb -> the kinds its object may be of
    heads: dict[str, Pattern]
    image: Pattern
    turned: Pattern
    become: dict[str, tuple[str, ...]]  # a verb of it -> what it must lead to; others lead to anything
    nominal: Pattern
    lead: Pattern  # matched: words left out before a phrase
    timeless: Pattern  # the same, time words kept
    push: Pattern
    anyone: Pattern
    refuse: Pattern
    how: Pattern  # searched, ends at the end of the text: words between subject and verb
    how_word: Pattern  # one of them, anywhere
    drop: Pattern
    aside: Pattern  # searched in a clause
    premise: Pattern  # searched in a sentence
    title: Pattern  # searched in the first sentence of a paragraph
    listed: Pattern
    nested: Pattern
    named: Pattern
    verb: Pattern  # matched: another verb, so what follows is no subject
    link: Pattern
    particle: Pattern
    whole: Pattern


def any_of(words: list[str]) -> str:
    """An alternation that prefers the longest word."""
    return "|".join(map(re.escape, sorted(set(words), key=len, reverse=True)))


def either(family: Family) -> str:
    """All words and patterns of a family as one pattern."""
    words = any_of([word for cue in family for word in cue.words])
    parts = [f"(?:{words})"] if words else []
    return "|".join(parts + [f"(?:{cue.pattern})" for cue in family if cue.pattern])


def _verbs(rows: Family) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for cue in rows:
        for word in cue.words:
            found[word] = (*found.get(word, ()), cue.value)
    return found


def _words(rows: Iterable[Cue]) -> list[str]:
    return [word for cue in rows for word in cue.words]


@lru_cache(maxsize=8)
def compiled(vocab: Vocabulary) -> Words:
    """The words of a vocabulary."""

    def family(name: str) -> Family:
        return vocab.cues[f"commitments.{name}"]

    ending = family("ending")
    objects = _verbs(family("object"))
    verbs, how = any_of(list(objects)), either(family("how"))
    free = any_of(_words(cue for cue in ending if not cue.value))
    bound = any_of(_words(cue for cue in ending if cue.value == "dated"))
    when = either(Family(cue for cue in family("how") if cue.value == "dated"))
    verb = any_of([word for cue in vocab.cues["names.verb"] for word in cue.words if len(word) > 1])
    return Words(
        any=re.compile(any_of([*objects, *_words(ending), *_words(family("sign"))])),
        ending=re.compile(rf"(?P<how>(?:{how})*)(?:{free})$"),
        dated=re.compile(rf"(?P<how>(?:{how})*(?:{when})(?:{how})*)(?:{bound})$"),
        object=re.compile(verbs),
        objects=objects,
        heads={cue.value: cue.regex for cue in family("head")},
        image=re.compile(either(family("image"))),
        turned=re.compile(either(family("turned"))),
        become=_verbs(family("become")),
        nominal=re.compile(either(family("nominal"))),
        lead=re.compile(rf"(?:{either(family('lead'))})"),
        timeless=re.compile(either(Family(cue for cue in family("lead") if cue.value != "time"))),
        push=re.compile(either(family("push"))),
        anyone=re.compile(either(family("anyone"))),
        refuse=re.compile(either(family("refuse"))),
        how=re.compile(rf"(?:{how})+$"),
        how_word=re.compile(how),
        drop=re.compile(either(family("drop"))),
        aside=re.compile(either(family("aside"))),
        title=re.compile(either(family("title"))),
        premise=re.compile(either(family("premise"))),
        listed=re.compile(rf"(?:{either(family('list'))})$"),
        nested=re.compile(either(family("nested"))),
        named=re.compile(either(family("named"))),
        verb=re.compile(rf"(?:{verb}|{either(vocab.cues['names.light'])}|{either(family('act'))})"),
        link=re.compile(either(family("link"))),
        particle=re.compile(either(family("particle"))),
        whole=re.compile(either(family("whole"))),
    )
