"""Which words one document uses more than another: log-odds ratio with an informative Dirichlet prior.

Monroe, Colaresi and Quinn (2008), "Fightin' Words", Political Analysis 16(4), 372-403, equations 15-16 and
22. For a word w that document i says y_i times among n_i words, and j says y_j times among n_j::

    a_w   = PRIOR * (times w stands in all documents) / (words of all documents)
    delta = log((y_i + a_w) / (n_i + PRIOR - y_i - a_w)) - log((y_j + a_w) / (n_j + PRIOR - y_j - a_w))
    z     = delta / sqrt(1 / (y_i + a_w) + 1 / (y_j + a_w))

The prior lends every word PRIOR imagined words spoken as all documents speak on average, so that a rare word
does not look extreme only because it is rare. |z| >= SURE: a difference that chance alone would rarely make.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from numpy import log, sqrt

PRIOR = 500.0  # imagined words
SURE = 1.96  # |z| of 95 % under the normal approximation
FEWEST = 100  # words a document must have: of a shorter one the prior says more than the text
LEAST = 4  # times a word must stand in both documents together to be compared at all


@dataclass(frozen=True, slots=True)
class Compared:
    """A word of two documents: how often each says it, and z > 0 where the newer one says it more."""

    term: str
    old: int
    new: int
    z: float

    @property
    def sure(self) -> bool:
        return abs(self.z) >= SURE


def z_score(old: Any, new: Any, words: tuple[Any, Any], shared: Any) -> Any:
    """The z-score of one word, or of a column of words.

    ``old`` and ``new``: how often each document says it; ``words``: of the old and the new document;
    ``shared``: its part of all words.

    >>> round(float(z_score(2, 8, (100, 100), 0.05)), 3)
    0.814
    """
    prior = PRIOR * shared
    first, second = old + prior, new + prior
    delta = log(second / (words[1] + PRIOR - second)) - log(first / (words[0] + PRIOR - first))
    return delta / sqrt(1 / first + 1 / second)


def compare(old: Mapping[str, int], new: Mapping[str, int], pool: Mapping[str, int]) -> list[Compared]:
    """Every word that stands LEAST times in both together, the one that rose most first.

    ``pool``: how often all documents say each word, these two among them. Empty where either document has
    less than FEWEST words.
    """
    words = sum(old.values()), sum(new.values())
    every = sum(pool.values())
    if min(words) < FEWEST:
        return []
    found = [
        Compared(
            w,
            old.get(w, 0),
            new.get(w, 0),
            float(z_score(old.get(w, 0), new.get(w, 0), words, pool[w] / every)),
        )
        for w in sorted({*old, *new})
        if old.get(w, 0) + new.get(w, 0) >= LEAST
    ]
    return sorted(found, key=lambda one: -one.z)
