"""Neighbouring figures of one indicator in one sentence speak of one place, their years in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hsdata.check.figure import Figure, Pool
from hsdata.check.given import Given
from hsdata.check.standing import Standing, stand

NAME = "kin"
MOVES = ("growth", "change")


def why_not(before: Figure, after: Figure) -> str:
    """What keeps two neighbours apart; empty when nothing does."""
    if before.region != after.region:
        return f"同一句里同一指标，一处属{before.region}，一处属{after.region}"
    if before.last is None or after.last is None:
        return ""
    from_to = before.stage == "baseline" and after.stage != "baseline" and before.measure == after.measure
    if from_to and before.unit_base == after.unit_base:
        return "" if before.last < after.last else "基期不早于结果"
    level_and_move = (before.measure in MOVES) != (after.measure in MOVES)
    if level_and_move and before.stage == after.stage and before.last != after.last:
        return "水平与它的增减止于不同的年份"
    return ""


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """Region, and how baseline, result and growth follow each other in time."""
    for sentence in pool.sentences.values():
        for before, after in pairwise(sentence):
            if before.key == after.key:
                why = why_not(before, after)
                yield stand(NAME, [before, after], not why, f"{before.named} 与 {after.said}：{why}")
