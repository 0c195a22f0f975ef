"""Which words rise and fall from one document to another, as the page shows them. All pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

import pandas as pd

from hsdata.terms.odds import Compared, compare

MOST = 10  # words shown on either side
THOUSAND = 1000
STEPS = (1, 2, 5, 10, 20, 50, 100, 200)  # per thousand, between two ticks
TICKS = 4
COLUMNS = ("词语", "{old} 次数", "{new} 次数", "{old} 每千词", "{new} 每千词", "差异 z", "可以确认")


@dataclass(frozen=True)
class Shift:
    """All words compared, the one that rose most first; ``sizes`` are the words of either document."""

    compared: tuple[Compared, ...]
    sizes: tuple[int, int]

    @property
    def rising(self) -> list[Compared]:
        return [one for one in self.compared if one.z > 0 and self._said_more(one)][:MOST]

    @property
    def falling(self) -> list[Compared]:
        """The word that fell most first."""
        return [one for one in reversed(self.compared) if one.z < 0 and not self._said_more(one)][:MOST]

    def _said_more(self, one: Compared) -> bool:
        """Whether the newer document says it more by the bare count: the prior alone is no rise."""
        old, new = self.rates(one)
        return new > old

    def sure(self, *, rising: bool) -> list[Compared]:
        """The words whose rise (or fall) is more than chance, the clearest first."""
        found = [one for one in self.compared if one.sure and (one.z > 0) is rising]
        return found if rising else found[::-1]

    def rates(self, one: Compared) -> tuple[float, float]:
        """How often a thousand words of either document are this word."""
        return THOUSAND * one.old / self.sizes[0], THOUSAND * one.new / self.sizes[1]

    def ticks(self) -> list[int]:
        """The scale of the words shown, from nought to beyond the largest rate.

        >>> Shift((Compared("创新", 15, 21, 5.0),), (4000, 800)).ticks()
        [0, 10, 20, 30]
        """
        largest = max((max(self.rates(one)) for one in (*self.rising, *self.falling)), default=1)
        step = next((step for step in STEPS if step * TICKS >= largest), STEPS[-1])
        return [step * i for i in range(ceil(largest / step) + 1)]


def shift(old: Counter[str], new: Counter[str], pool: Mapping[str, int]) -> Shift:
    """Compare two documents; ``pool`` counts the words of all documents."""
    return Shift(tuple(compare(old, new, pool)), (old.total(), new.total()))


def frame(found: Shift, names: Sequence[str]) -> pd.DataFrame:
    """All words compared, to take away; ``names`` of the older and the newer document."""
    titles = [title.format(old=names[0], new=names[1]) for title in COLUMNS]
    rows = [
        (
            one.term,
            one.old,
            one.new,
            *(round(rate, 2) for rate in found.rates(one)),
            round(one.z, 2),
            "是" if one.sure else "否",
        )
        for one in found.compared
    ]
    return pd.DataFrame(rows, columns=titles)
