"""One figure said twice, in one document or by two sources, is the same number."""

from __future__ import annotations

from collections.abc import Iterator

from hsdata.check.figure import OFFICIAL, Figure, Pool, grouped
from hsdata.check.given import Given
from hsdata.check.standing import Standing, stand

NAME = "agree"


def agrees(one: Figure, other: Figure, given: Given) -> bool:
    """Within what revisions and roundings explain, or a bound that the other number keeps."""
    for a, b in ((one, other), (other, one)):
        if (a.bound == "ge" and b.base >= a.base) or (a.bound == "le" and b.base <= a.base):
            return True
    off = abs(one.base - other.base)
    setting = given.config.agree
    if one.measure == "growth" or one.unit_base == "%":
        return off <= setting.points
    return off <= setting.share * max(abs(one.base), abs(other.base))


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """Facts of one catalogue indicator, region, measure, unit and span of years, beside statistics.

    A name as written may stand for two things, so only the catalogue's are compared.
    """
    for series in pool.series.values():
        if series[0].known is None or len(series) < 2:
            continue
        same = grouped(series, lambda f: (f.first, f.last, f.per, f.stage == "target"))
        for group in same.values():
            for figure in group:
                others = [o for o in group if o is not figure]
                if figure.row == OFFICIAL or not others or figure.last is None:
                    continue
                nearest = min(others, key=lambda o: abs(o.base - figure.base))
                reason = f"{figure.named}，另一处是 {nearest.said}（{nearest.source}）"
                yield stand(NAME, [figure], agrees(figure, nearest, given), reason)
