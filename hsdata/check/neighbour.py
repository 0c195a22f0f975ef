"""A level moves from year to year by no more than such an indicator can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log

from hsdata.check.figure import OFFICIAL, Figure, Pool
from hsdata.check.given import Given
from hsdata.check.standing import Standing, stand

NAME = "neighbour"


def steady(figure: Figure, given: Given) -> bool:
    """Stocks, rates and amounts of money move slowly; what is done in a year (造林) need not."""
    meaning = given.meanings.get(figure.known or "")
    if meaning is None or figure.measure != "level":
        return False
    if figure.unit_base == "%":
        return meaning.dimension == "比率"
    return meaning.kind != "flow" or meaning.name in given.config.neighbour.flows


def apart(one: Figure, other: Figure) -> int:
    return abs((one.last or 0) - (other.last or 0))


def near(one: Figure, other: Figure, given: Given) -> bool:
    s = given.config.neighbour
    if one.unit_base == "%":
        return abs(one.base - other.base) <= s.points + s.points_a_year * apart(one, other)
    if max(one.base, other.base) <= s.few:
        return True
    return abs(log(one.base / other.base)) <= log(s.factor) + apart(one, other) * log(s.factor_a_year)


def beside(figure: Figure, points: Sequence[Figure], given: Given) -> list[Figure]:
    """The points of other years next to a figure; two targets say nothing of each other."""
    s = given.config.neighbour
    others = [
        o
        for o in points
        if 0 < apart(o, figure) <= s.years and not (o.stage == "target" and figure.stage == "target")
    ]
    return sorted(others, key=lambda o: (apart(o, figure), o.base))[: s.points_compared]


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """A fact none of whose neighbours in time is near it."""
    for series in pool.series.values():
        if not steady(series[0], given):
            continue
        points = [f for f in series if f.one_year and not f.per and f.base > 0]
        for figure in points:
            others = [] if figure.row == OFFICIAL else beside(figure, points, given)
            if others:
                holds = any(near(figure, o, given) for o in others)
                o = others[0]
                yield stand(NAME, [figure], holds, f"{figure.named}，而 {o.said}（{o.source}）：相差悬殊")
