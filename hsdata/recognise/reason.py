"""Why a numeral is no fact: the vocabulary row that says so, found at the numeral itself."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from hsdata.model import Numeral
from hsdata.vocab import CHINESE, Cue, Vocabulary

_IN_WORD = re.compile(rf"[\d{CHINESE}]+")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words that hold a numeral (进一步, 千方百计), looked up by the two characters at it."""

    entries: dict[str, tuple[tuple[int, str, Cue], ...]]

    @classmethod
    def of(cls, cues: tuple[Cue, ...]) -> Lexicon:
        found: dict[str, list[tuple[int, str, Cue]]] = defaultdict(list)
        for cue in cues:
            for word in cue.words:
                for m in _IN_WORD.finditer(word):
                    at = m.start() if m.start() + 1 < len(word) else m.start() - 1
                    found[word[at : at + 2]].append((m.start(), word, cue))
        return cls({pair: tuple(sorted(rows, key=lambda r: -len(r[1]))) for pair, rows in found.items()})

    def find(self, text: str, at: int) -> Cue | None:
        """The longest word whose numeral begins at ``at``."""
        for pair in (text[at : at + 2], text[max(0, at - 1) : at + 1]):
            for offset, word, cue in self.entries.get(pair, ()):
                if at >= offset and text.startswith(word, at - offset):
                    return cue
        return None


@lru_cache(maxsize=8)
def lexicon_of(vocab: Vocabulary) -> Lexicon:
    return Lexicon.of(vocab.cues["numerals.reason"])


def spans(text: str, vocab: Vocabulary) -> list[tuple[int, int, str]]:
    """Stretches in which no numeral is a fact: quoted names, titles, addresses."""
    family = vocab.cues["numerals.span"]
    return [(m.start(), m.end(), family.row_of(m).name) for m in family.regex.finditer(text)]


def before_units(text: str, at: int, vocab: Vocabulary) -> str | None:
    """The row that rules a numeral out whatever unit follows: 第六届, 106国道, 千方百计."""
    word = lexicon_of(vocab).find(text, at)
    if word:
        return word.name
    family = vocab.cues["numerals.reason"]
    m = family.anchored.match(text, at)
    return family.row_of(m).name if m else None


def without_unit(text: str, numeral: Numeral, vocab: Vocabulary) -> str | None:
    """The row that explains a numeral no unit was found for: 5A级, 三农; None: unexplained."""
    family = vocab.cues["numerals.bare"]
    m = family.regex.match(text, numeral.start)
    return family.row_of(m).name if m else None
