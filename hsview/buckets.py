"""How a ledger divides into the buckets of verdicts."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from hsdata.tables import BUCKETS, Outcomes


@dataclass(frozen=True)
class Part:
    """One bucket: its count and its share of all."""

    bucket: str
    count: int
    share: float


def parts(outcomes: pd.DataFrame) -> tuple[Part, ...]:
    """The buckets that occur, in their fixed order; the counts add up to all rows."""
    counts = outcomes[Outcomes.bucket].value_counts()
    return tuple(
        Part(bucket, int(counts[bucket]), float(counts[bucket] / len(outcomes)))
        for bucket in BUCKETS
        if bucket in counts
    )
