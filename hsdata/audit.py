"""What became of every numeral of a document: facts, reasons by name, and what nothing explains."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from hsdata.reading import Reading


@dataclass(frozen=True, slots=True)
class Audit:
    """Counts of numerals. ``reasons`` by the name of the vocabulary row; unexplained is its own count."""

    facts: int
    reasons: tuple[tuple[str, int], ...]  # the most frequent first
    unexplained: int

    @property
    def numerals(self) -> int:
        return self.facts + self.unexplained + sum(count for _, count in self.reasons)

    @property
    def unexplained_share(self) -> float:
        return self.unexplained / self.numerals if self.numerals else 0.0


def audit(reading: Reading) -> Audit:
    """Count what the numerals of one reading became."""
    counts = Counter(reason for _, _, reason in reading.others)
    unexplained = counts.pop(None, 0)
    return Audit(len(reading.facts), tuple((str(name), n) for name, n in counts.most_common()), unexplained)
