"""A target as a track from zero: where it began, how far it came, where it should be. Pure geometry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hsdata.tables import Outcomes
from hsview.numbers import is_missing

ROOM = 1.08  # the track is a little longer than its longest mark
Row = Mapping[Any, Any]


@dataclass(frozen=True)
class Track:
    """Positions in per cent of the track's length; None for what is not known."""

    target: float
    actual: float | None
    baseline: float | None

    @property
    def known(self) -> bool:
        return self.actual is not None


def track(row: Row) -> Track | None:
    """The track of a row of Outcomes; None where a length from zero says nothing.

    That is so without a number, for a rank (the first place is the shortest bar), and for a target of
    zero. A fall that was promised (下降14%) is drawn by its size; what went the other way stays at zero.

    >>> track({Outcomes.target: 200.0, Outcomes.actual: 100.0, Outcomes.baseline: None,
    ...        Outcomes.measure: "level"})
    Track(target=92.6, actual=46.3, baseline=None)
    """
    target = row[Outcomes.target]
    if is_missing(target) or not target or row[Outcomes.measure] == "rank":
        return None
    marks = {name: _toward(row[column], target) for name, column in _MARKS.items()}
    longest = max(m for m in marks.values() if m is not None) * ROOM
    placed = {name: None if m is None else round(m / longest * 100, 1) for name, m in marks.items()}
    return Track(**placed)  # type: ignore[arg-type]


_MARKS = {"target": Outcomes.target, "actual": Outcomes.actual, "baseline": Outcomes.baseline}


def _toward(value: float | None, target: float) -> float | None:
    """A value's size in the direction of the target."""
    if value is None or is_missing(value):
        return None
    return max(0.0, float(value) if target > 0 else -float(value))
