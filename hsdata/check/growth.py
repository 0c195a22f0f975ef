"""Growth times base is level: over one year, and over the years of an average."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from hsdata.check.figure import Figure, Pool
from hsdata.check.given import Given
from hsdata.check.standing import Standing, stand

NAME = "growth"
EXACT, AHEAD = ("eq", "approx"), "target"
Levels = Mapping[int, Sequence[Figure]]  # by year


def stated(growth: Figure) -> tuple[float, ...]:
    """What a growth says in per cent: 5倍 is said of what is added and of the whole, 翻一番 doubles."""
    match growth.unit_base:
        case "%":
            return (growth.base,)
        case "倍":
            return (growth.base * 100, (growth.base - 1) * 100)
        case "番":
            return ((2**growth.base - 1) * 100,)
    return ()


def spans(growth: Figure) -> list[tuple[int, int]]:
    """(base year, times to compound) that a growth can mean.

    年均 over 2013-2016 starts from 2012; 比2013年增长 from 2013, 四年增长 from the year before.
    """
    if growth.first is None or growth.last is None:
        return []
    if growth.per:
        return [(growth.first - 1, growth.last - growth.first + 1)]
    if growth.first == growth.last:
        return [(growth.first - 1, 1)]
    return [(growth.first, 1), (growth.first - 1, 1)]


def pairs(growth: Figure, bases: Sequence[Figure], levels: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Two levels a growth may lie between: of its own document, else of one source, else of any two."""
    found = [
        (base, level)
        for base in bases
        for level in levels
        if base.unit_base == level.unit_base
        and base.stage != AHEAD
        and (level.stage == AHEAD) == (growth.stage == AHEAD)
    ]
    of_one = [(b, a) for b, a in found if a.source == b.source]
    return [(b, a) for b, a in of_one if a.source == growth.source] or of_one or found


def of_growth(growth: Figure, known: Levels, given: Given) -> Standing | None:
    """The pair of levels that fits a growth best, and whether it fits."""
    setting = given.config.growth
    best: tuple[float, float, Figure, Figure] | None = None
    for base_year, times in spans(growth):
        for base, level in pairs(growth, known.get(base_year, ()), known.get(growth.last or 0, ())):
            implied = ((level.base / base.base) ** (1 / times) - 1) * 100
            off = min((abs(implied - s) for s in stated(growth)), default=None)
            if off is not None and (best is None or off < best[0]):
                best = (off, implied, base, level)
    if best is None:
        return None
    off, implied, base, level = best
    real = given.moves_in_real_terms(growth.indicator)
    of_one = base.source == level.source
    years = 1 if growth.per or growth.one_year else (growth.last or 0) - (growth.first or 0)
    own = setting.real * years if real else setting.nominal
    allowed = own if of_one and base.source == growth.source else max(own, setting.other)
    holds = off <= allowed + setting.share * abs(implied)
    reason = f"{growth.named}，而 {base.said} 到 {level.said} 合{'每年' if growth.per else ''} {implied:.1f}%"
    label = holds and real and of_one and off > setting.rounding
    if label:
        reason += f"：{given.breaks.comparable_price.label}"
    return stand(NAME, [growth, base, level], holds, reason, label=label)


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """Every growth that stands between two known levels of its indicator and region.

    A growth in comparable prices may part from the nominal one: then the relation holds with a label.
    """
    levels: dict[tuple[str, str], dict[int, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for f in (*pool.facts, *pool.official):
        if f.measure == "level" and f.one_year and not f.per and f.bound in EXACT and f.base > 0:
            levels[f.key, f.region][f.last or 0].append(f)
    for growth in pool.facts:
        known = levels.get((growth.key, growth.region))
        if growth.measure == "growth" and known:
            found = of_growth(growth, known, given)
            if found:
                yield found
