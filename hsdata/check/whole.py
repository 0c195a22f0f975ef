"""Parts make up their whole, and no part is larger than the whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from hsdata.check.config import Sum
from hsdata.check.figure import Figure, Pool, grouped
from hsdata.check.given import Given
from hsdata.check.standing import Standing, stand

SUM, PART = "sum", "part"


def _size(figure: Figure) -> float:
    return figure.base


def _of_sum(sentence: tuple[Figure, ...], rule: Sum) -> Iterator[Standing]:
    parts = [f for f in sentence if f.known in rule.parts and f.measure == "level"]
    if {f.known for f in parts} != set(rule.parts):
        return
    for group in grouped(parts, lambda f: (f.region, f.first, f.last, f.stage)).values():
        if len({f.known for f in group}) < len(rule.parts):
            where = f"{group[0].named}（{group[0].region}）"
            yield stand(SUM, group, False, f"{where}：同一句里它的其余部分属别的年份、阶段或地区")
        elif len(group) == len(rule.parts):
            total = sum(f.base for f in group)
            told = "、".join(f.named for f in group)
            holds = abs(total - rule.total) <= rule.tolerance
            yield stand(SUM, group, holds, f"{told}：合计 {total:g}，应为 {rule.total:g}")


def sums(pool: Pool, given: Given) -> Iterator[Standing]:
    """The parts of one whole in one sentence: complete, and adding up."""
    for sentence in pool.sentences.values():
        if len(sentence) > 1:
            for rule in given.config.sum:
                yield from _of_sum(sentence, rule)


def parts(pool: Pool, given: Given) -> Iterator[Standing]:
    """A part against its whole of the same region and years, of one source where there are both."""
    levels: dict[str, dict[Hashable, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for f in (*pool.facts, *pool.official):
        if f.known and f.measure == "level" and f.last is not None:
            spoken_of = (f.region, f.first, f.last, f.per, f.stage == "target", f.unit_base)
            levels[f.known][spoken_of].append(f)
    for rule in given.config.part:
        wholes_of = levels.get(rule.whole, {})
        for same, group in levels.get(rule.part, {}).items():
            for part in group:
                wholes = wholes_of.get(same, [])
                whole = max([w for w in wholes if w.source == part.source] or wholes, key=_size, default=None)
                if whole:
                    holds = part.base <= whole.base * rule.slack or part.bound == "le" or whole.bound == "ge"
                    yield stand(PART, [part, whole], holds, f"{part.named}，大于{whole.named}")
