"""What a document speaks of: how its words are shared out among sectors, or among its own framework."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from hsdata.tables import SECTORS, Passages
from hsview.numbers import is_missing
from hsview.terms.tokens import Token

PLANS = ("five_year_plan", "year_plan")  # the parts a framework divides
UNPLACED = "未归入框架"


@dataclass(frozen=True, slots=True)
class Share:
    """A sector or theme: its words, and their part of all words counted."""

    name: str
    words: int
    share: float


def by_sector(words: Sequence[Token]) -> list[Share]:
    """All ten sectors, in their fixed order."""
    found = Counter(token.sector for token in words)
    return [_share(name, found[name], len(words)) for name in SECTORS]


def by_theme(words: Sequence[Token], passages: pd.DataFrame) -> list[Share]:
    """The members of the report's framework, the largest first, then what belongs to none.

    Counted over the plan, the only part a framework divides; empty for a report without one.
    ``passages``: of this document.
    """
    ordered = passages.sort_values(str(Passages.start))
    starts = ordered[Passages.start].tolist()
    themes = [None if is_missing(theme) else str(theme) for theme in ordered[Passages.theme]]
    if not any(themes):
        return []
    planned = [token for token in words if token.part in PLANS]
    found = Counter(themes[bisect_right(starts, token.start) - 1] or UNPLACED for token in planned)
    names = sorted(found, key=lambda name: (name == UNPLACED, -found[name]))
    return [_share(name, found[name], len(planned)) for name in names]


def _share(name: str, words: int, every: int) -> Share:
    return Share(name, words, words / every if every else 0.0)
