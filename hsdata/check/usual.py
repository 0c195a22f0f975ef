"""The size such a figure usually has in the work reports of such a place."""

from __future__ import annotations

from collections.abc import Iterator

from hsdata.check.figure import Pool
from hsdata.check.given import Given
from hsdata.check.standing import Standing, stand

NAME = "usual"


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """Every fact for whose indicator, kind of name or unit usual sizes are known."""
    for figure in pool.facts:
        level = given.level(figure.region)
        usual = given.config.usual.of(figure, level) if level else None
        if usual and figure.base:
            low, high = usual
            reason = f"{figure.named}：这类数据通常在 {low:g} 到 {high:g} {figure.unit_base}之间"
            yield stand(NAME, [figure], low <= abs(figure.base) <= high, reason)
