"""Numerals that measure, count or rank: with their unit, or the reason why not."""

from __future__ import annotations

import re
from functools import lru_cache

from hsdata.model import Numeral, Quantity, Sentence
from hsdata.recognise import numeral as numerals
from hsdata.vocab import Unit, Vocabulary


@lru_cache(maxsize=8)
def unit_pattern(units: tuple[Unit, ...]) -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted((u.name for u in units), key=len, reverse=True)))
    return re.compile(rf"(?P<many>[余多])?(?P<unit>[十百千]?[万亿]?(?:{names})|[万亿])")


def rejected_by(numeral: Numeral, sentence: Sentence, vocab: Vocabulary) -> str | None:
    """The name of the rule that says this numeral is no fact, e.g. a date or a slogan."""
    at = numeral.start - sentence.start
    for cue in vocab.cues["numerals.reason"]:
        for m in cue.regex.finditer(sentence.text):
            if m.start() <= at < m.end():
                return cue.name
    return None


def find(
    sentence: Sentence, vocab: Vocabulary
) -> tuple[tuple[Quantity, ...], tuple[tuple[Numeral, str | None], ...]]:
    """The quantities of a sentence, and its other numerals each with a reason (None: unexplained)."""
    pattern = unit_pattern(vocab.units)
    quantities: list[Quantity] = []
    others: list[tuple[Numeral, str | None]] = []
    for n in numerals.find(sentence.text, sentence.start):
        reason = rejected_by(n, sentence, vocab)
        m = pattern.match(sentence.text, n.end - sentence.start)
        if reason or not m or n.value is None:
            others.append((n, reason))
            continue
        end = sentence.start + m.end()
        quote = sentence.text[n.start - sentence.start : m.end()]
        quantities.append(Quantity(n.start, end, quote, n.value, m["unit"], "plain", n))
    return tuple(quantities), tuple(others)
