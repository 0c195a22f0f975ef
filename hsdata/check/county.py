"""A county's amount is no larger than that of the city it is part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from hsdata.check.figure import Figure, Pool
from hsdata.check.given import Given
from hsdata.check.standing import Standing, stand

NAME = "county"
AMOUNTS = ("stock", "flow")


def adds_up(figure: Figure, given: Given) -> bool:
    """Whether counties add up to the city: amounts do, rates and averages for each person do not."""
    meaning = given.meanings.get(figure.known or "")
    each = given.config.county.averages
    return bool(meaning and meaning.kind in AMOUNTS and not any(word in meaning.name for word in each))


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """Levels of a region against those of the region above it, of the same or a near year."""
    setting = given.config.county
    levels: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for f in (*pool.facts, *pool.official):
        if f.measure == "level" and f.one_year and adds_up(f, given):
            levels[f.key, f.region, f.unit_base].append(f)
    for (key, region, unit), figures in levels.items():
        wholes = levels.get((key, given.parents.get(region, ""), unit), [])
        for part in (f for f in figures if f.row >= 0):
            near = [w for w in wholes if abs((w.last or 0) - (part.last or 0)) <= setting.years]
            if near:
                whole = max(near, key=lambda w: w.base)
                holds = part.base <= setting.share * whole.base or whole.bound == "ge"
                yield stand(
                    NAME,
                    [part],
                    holds,
                    f"{region} {part.named}，而{whole.region}共 {whole.said}（{whole.source}）",
                )
