"""A ranking: one bar each, longest on top, from zero, its value at its end; missing hatched and said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

STUB = 12.0  # per cent of the track: the length of a hatched bar, which stands for no value


@dataclass(frozen=True)
class Bar:
    """One row: who, how much (None: nothing known for this year), as it is printed."""

    region_id: str
    name: str
    value: float | None
    words: str


@dataclass(frozen=True)
class Placed:
    """A bar on its track: where it begins and how long it is, in per cent."""

    bar: Bar
    start: float
    length: float


def place(bars: Sequence[Bar]) -> tuple[Placed, ...]:
    """All bars on tracks of one scale that holds zero, in the order given.

    >>> [(p.start, p.length) for p in place([Bar("a", "甲", 3.0, "3"), Bar("b", "乙", -1.0, "-1")])]
    [(25.0, 75.0), (0.0, 25.0)]
    """
    known = [bar.value for bar in bars if bar.value is not None]
    low, high = min([0.0, *known]), max([0.0, *known])
    scale = 100 / ((high - low) or 1.0)
    zero = -low * scale

    def placed(bar: Bar) -> Placed:
        if bar.value is None:
            return Placed(bar, round(zero, 1), STUB)
        end = zero + bar.value * scale
        return Placed(bar, round(min(zero, end), 1), round(abs(end - zero), 1))

    return tuple(map(placed, bars))
