"""由A增长到B: from the first to the second an indicator moves by what a few years can move it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hsdata.check.figure import Figure, Pool
from hsdata.check.given import Given
from hsdata.check.standing import Standing, stand

NAME = "from_to"


def is_pair(before: Figure, after: Figure) -> bool:
    """A starting value and the value reached, side by side in a sentence."""
    return (
        (before.key, before.region, before.unit_base) == (after.key, after.region, after.unit_base)
        and (before.stage, before.measure, after.measure) == ("baseline", "level", "level")
        and after.stage != "baseline"
        and before.base > 0
    )


def why_not(before: Figure, after: Figure, given: Given) -> str:
    """What speaks against a step; empty when nothing does."""
    setting = given.config.from_to
    if before.unit_base == "%":
        moved = after.base - before.base
        return "" if abs(moved) <= setting.points else f"相差 {moved:g} 个百分点"
    times = after.base / before.base
    return "" if setting.fall <= times <= setting.rise else f"是它的 {times:.3g} 倍"


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """Every from-to pair, whatever the indicator."""
    for sentence in pool.sentences.values():
        for before, after in pairwise(sentence):
            if is_pair(before, after):
                why = why_not(before, after, given)
                yield stand(NAME, [before, after], not why, f"{before.named} 到 {after.said}：{why}")
