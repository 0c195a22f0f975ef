"""The catalogue as a look-up: a cleaned name in, one indicator or none out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hsdata.units import MULTIPLIERS, PREFIX
from hsdata.vocab import Indicator, Unit, Vocabulary

COUNTS = frozenset({"个数", "人数", "户数", "人次", "次数", "户次", "人份"})
OPEN = frozenset({"", "其他", "指数", "位次"})  # dimensions that are written in many units
GROWTH_UNITS = frozenset({"%", "‰", "倍", "番", "百分点"})
_PLAIN = str.maketrans("（）［］％．₂₅", "()[]%.25", "“”\"'‘’《》　 \t·_")
_UNUSUAL = re.compile(f"[{re.escape(''.join(map(chr, _PLAIN)))}]")
MONEY, PROJECTS = "金额", "项目"
FEWEST = 4  # characters of a name that only a pattern tells


def plain(name: str) -> str:
    """A name without quotation marks and spaces, full-width brackets and lowered figures folded."""
    return name.translate(_PLAIN) if _UNUSUAL.search(name) else name


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Indicators by every plain name and alias; dimensions by unit name."""

    by_name: dict[str, tuple[Indicator, ...]]
    by_growth_name: dict[str, tuple[Indicator, ...]]
    by_id: dict[str, Indicator]
    written: re.Pattern[str]  # one group for each indicator that has a pattern, named by its id
    units: dict[str, Unit]
    longest: int

    def dimension(self, unit: str) -> str:
        """The dimension of a unit as written: 亿元 -> 金额, 万 -> 个数; "" where unknown."""
        known = self.units.get(unit)
        if known:
            return known.dimension
        prefix = PREFIX.match(unit)
        if prefix:
            return self.dimension(unit[prefix.end() :])
        return "个数" if unit in MULTIPLIERS else ""

    def find(self, name: str, unit: str, moves: bool) -> Indicator | None:
        """The one indicator of that name that can be measured so; ``moves``: growth or change."""
        short = plain(name)
        growing = self.by_growth_name.get(short, ()) if moves else ()
        candidates = (*growing, *self.by_name.get(short, ())) or self.by_pattern(short)
        if not candidates:
            return None
        dimension = self.dimension(unit)
        fitting = [i for i in candidates if fits(i, dimension, unit, moves)]
        return fitting[0] if fitting else None

    def any_of(self, name: str) -> Indicator | None:
        """The first entry of that name or alias, whatever it is measured in."""
        found = self.by_name.get(plain(name))
        return found[0] if found else None

    def by_pattern(self, short: str) -> tuple[Indicator, ...]:
        """The indicator whose pattern a plain name matches as a whole."""
        hit = self.written.fullmatch(short) if len(short) >= FEWEST else None
        return (self.by_id[str(hit.lastgroup)],) if hit else ()

    def is_headline(self, name: str) -> bool:
        """Whether a name is that of an amount every place has: 一般公共预算收入, GDP."""
        found = self.by_name.get(name) or self.by_pattern(name)
        return bool(found) and found[0].dimension == MONEY and bool(found[0].pattern) and PROJECTS not in name

    def prefix(self, text: str, unit: str, moves: bool) -> Indicator | None:
        """The indicator a text begins with, by its longest name there."""
        short = plain(text)[: self.longest]
        for end in range(len(short), 1, -1):
            if found := self.find(short[:end], unit, moves):
                return found
        return None


def fits(indicator: Indicator, dimension: str, unit: str, moves: bool) -> bool:
    """Whether an indicator can carry a number of this dimension."""
    wanted = indicator.dimension
    if wanted in OPEN or wanted == dimension or (wanted in COUNTS and dimension in COUNTS):
        return True
    if dimension in ("倍数", "位次"):
        return True
    return moves and dimension in ("比率", "") and (wanted != "比率" or "百分点" in unit)


def indexed(pairs: list[tuple[str, Indicator]]) -> dict[str, tuple[Indicator, ...]]:
    found: dict[str, list[Indicator]] = {}
    for name, indicator in pairs:
        here = found.setdefault(plain(name), [])
        if indicator not in here:
            here.append(indicator)
    return {name: tuple(indicators) for name, indicators in found.items()}


@lru_cache(maxsize=8)
def read(vocab: Vocabulary) -> Catalogue:
    """The catalogue of a vocabulary, in the order of its file: the first that fits is taken."""
    by_name = indexed([(name, i) for i in vocab.indicators for name in (i.name, *i.aliases)])
    return Catalogue(
        by_name=by_name,
        by_growth_name=indexed([(name, i) for i in vocab.indicators for name in i.growth_aliases]),
        by_id={i.indicator_id: i for i in vocab.indicators},
        written=re.compile(
            "|".join(f"(?P<{i.indicator_id}>{i.pattern})" for i in vocab.indicators if i.pattern) or "(?!)"
        ),
        units={u.name: u for u in vocab.units},
        longest=max(map(len, by_name), default=0),
    )
