"""One scale per dimension, so that 70亿斤 and 35亿公斤, 4.5万户 and 45000个 can be compared."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from hsdata.vocab import Unit

MULTIPLIERS = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
COUNTERS = frozenset({"个数", "户数"})  # dimensions whose units only name what is counted
COUNT_BASE = "个"
PREFIX = re.compile(r"(?:[十百千]?[万亿]{1,2}|[百千](?=[美人吨册]))(?=.)")


@dataclass(frozen=True, slots=True)
class Folded:
    """A value with 万, 亿 expanded and its unit on the dimension's common scale."""

    value: float
    unit: str


def units_by_name(units: tuple[Unit, ...]) -> dict[str, Unit]:
    """The unit rows of the vocabulary, by the name as written."""
    return {u.name: u for u in units}


def scale(unit: str, units: Mapping[str, Unit]) -> tuple[float, str]:
    """How many base units one ``unit`` is, and which: 亿元 -> (1e8, 元).

    A unit the vocabulary does not know keeps its name: it is comparable with itself only.

    >>> scale("亿元", {})
    (100000000.0, '元')
    """
    known = units.get(unit)
    prefix = None if known else PREFIX.match(unit)
    if prefix:
        factor, base = scale(unit[prefix.end() :], units)
        for sign in prefix.group():
            factor *= MULTIPLIERS[sign]
        return factor, base
    if unit in MULTIPLIERS:
        return MULTIPLIERS[unit], COUNT_BASE
    if known is None:
        return 1.0, unit
    return known.factor, COUNT_BASE if known.dimension in COUNTERS else known.base


def fold(value: float, unit: str, units: Mapping[str, Unit]) -> Folded:
    """``value`` of ``unit`` on the common scale; rounded so that 1413.4亿元 stays exact."""
    factor, base = scale(unit, units)
    return Folded(round(value * factor, 6), base)
