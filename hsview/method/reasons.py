"""What the vocabulary says of each reason why a numeral is no fact."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hsdata import vocab
from hsdata.vocab import Cue
from hsview.method.words import words

FILE = vocab.ROOT / "cues" / "numerals.toml"
FEW = 8  # words of a long list that are shown


@dataclass(frozen=True)
class Reason:
    """A vocabulary row and what its family means."""

    row: Cue
    means: str

    @property
    def rule(self) -> str:
        """What the row looks for: its words (the first of many), or its pattern."""
        listed = self.row.words
        if listed:
            more = f" 等 {len(listed)} 个词" if len(listed) > FEW else ""
            return "、".join(listed[:FEW]) + more
        return self.row.pattern


@cache
def reasons() -> dict[str, Reason]:
    """Name -> the row that gives this reason. Raises VocabularyError for a damaged file."""
    return {
        row.name: Reason(row, family.means)
        for family in words().family
        for row in vocab.read_rows(FILE, family.name, Cue)
        if isinstance(row, Cue)
    }
