"""One relation between figures: who stands in it, whether it holds, and what is said when it does not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hsdata.check.figure import OFFICIAL, Figure


@dataclass(frozen=True, slots=True)
class Standing:
    """``facts`` are rows of the facts table; ``reason`` gives both numbers and where they part."""

    relation: str  # a name in data/checks.toml
    facts: tuple[int, ...]
    holds: bool
    reason: str
    label: bool = False  # a difference that is explained (可比价): shown, not doubted


def stand(
    relation: str, figures: Iterable[Figure], holds: bool, reason: str = "", *, label: bool = False
) -> Standing:
    """The facts among ``figures`` in a relation; statistics are taken as given and never doubted."""
    rows = tuple(dict.fromkeys(f.row for f in figures if f.row != OFFICIAL))
    return Standing(relation, rows, holds, "" if holds and not label else reason, label)
