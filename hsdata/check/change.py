"""A change is the level reached less the level it started from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from hsdata.check.figure import Figure, Pool
from hsdata.check.given import Given
from hsdata.check.percent import POINTS
from hsdata.check.standing import Standing, stand

NAME = "change"


def unit_of_level(change: Figure) -> str:
    """Points are differences of per cents."""
    return "%" if change.unit_base == POINTS else change.unit_base


def whole_of(change: Figure) -> float:
    """The change over all its years; 每年 is multiplied by their number."""
    if change.per and change.first is not None and change.last is not None:
        return change.base * (change.last - change.first + 1)
    return change.base


def of_change(change: Figure, before: Sequence[Figure], after: Sequence[Figure], given: Given) -> Standing:
    """Against two levels; without a start, a rise is at least no larger than the level it reached."""
    moved = whole_of(change)
    pairs = [(abs(a.base - b.base - moved), b, a) for b in before for a in after]
    if pairs:
        off, b, a = min(pairs, key=lambda pair: pair[0])
        holds = off <= given.config.change.share * max(abs(moved), abs(a.base))
        return stand(NAME, [change, b, a], holds, f"{change.named}，而 {b.said} 到 {a.said}")
    reached = max(after, key=lambda f: f.base)
    holds = moved <= reached.base or reached.bound == "ge"
    return stand(NAME, [change, reached], holds, f"{change.named}：增量大于达到的 {reached.said}")


def of_rate(change: Figure, known: Sequence[Figure], given: Given) -> Standing | None:
    """A rate moves by a part of what it is: a move as large as its level was the level itself."""
    near = [k for k in known if abs((k.last or 0) - (change.last or 0)) <= given.config.change.years]
    if not near:
        return None
    level = max(near, key=lambda f: f.base)
    holds = abs(change.base) <= given.config.change.of_level * level.base
    return stand(NAME, [change, level], holds, f"{change.named}：变动与水平 {level.said} 一样大")


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """Every change whose level at the end is known from the same document, every move of a known rate."""
    levels: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for f in (*pool.facts, *pool.official):
        if f.measure == "level" and f.one_year and not f.per:
            levels[f.key, f.region, f.unit_base].append(f)
    for change in pool.facts:
        if change.measure != "change" or change.first is None or change.last is None:
            continue
        known = levels.get((change.key, change.region, unit_of_level(change)), ())
        after = [
            a for a in known if (a.source, a.stage, a.last) == (change.source, change.stage, change.last)
        ]
        starts = {change.first - 1, change.first} - {change.last}
        before = [b for b in known if b.last in starts and b.stage != "target"]
        if {b.last for b in before} != starts:  # 比五年前 starts a year later than 五年来: own levels only
            before = [b for b in before if b.source == change.source]
        if after:
            yield of_change(change, before, after, given)
        elif change.unit_base == POINTS:
            found = of_rate(change, known, given)
            if found:
                yield found
