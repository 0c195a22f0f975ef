"""Axes shared by the figures over years: every year is on it, the zero line where bars or signs need it."""

from __future__ import annotations

from typing import Any

from hsview.theme import SIZE

FULL = 9  # up to so many years are written in full
EACH = 20  # up to so many have a word at every year


def years(first: int, last: int, *, room: float = 0.6) -> dict[str, Any]:
    """A plotly x axis with a tick at every year. Many years are written short: 2010 11 12 13."""
    every = list(range(first, last + 1))
    skip = 1 if len(every) <= EACH else 2

    def word(year: int) -> str:
        if len(every) <= FULL or year == first:
            return f"{year}"
        return "" if (year - first) % skip else f"{year % 100:02d}"

    return {
        "tickmode": "array",
        "tickvals": every,
        "ticktext": [word(year) for year in every],
        "range": [first - room, last + room],
        "tickangle": 0,
        "tickfont": {"size": SIZE - 2},
        "ticks": "outside",
        "ticklen": 4,
    }


def values(numbers: list[float], *, zero: bool = False, room: float = 0.12) -> dict[str, Any]:
    """A plotly y axis that holds all numbers with room above and below for their labels.

    ``zero``: the axis starts (or ends) at zero, as bars and counts need.
    """
    low, high = min(numbers), max(numbers)
    if zero:
        low, high = min(0.0, low), max(0.0, high)
    spread = (high - low) or abs(high) or 1.0
    return {"range": [low - spread * (0.0 if zero and low == 0 else room), high + spread * room], "nticks": 6}
