"""Faults put into a clean table of facts, and how many of them the cross-checks notice.

``python -m tests.faults [TABLES]`` prints the figures.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from hsdata import store, vocab
from hsdata.check.config import read_config
from hsdata.check.doubts import beside_another, standings
from hsdata.check.figure import SEEN, Pool, of_facts, of_statistics
from hsdata.check.given import Given, given_by
from hsdata.check.standing import Standing
from hsdata.link.breaks import read_breaks
from hsdata.tables import Facts, Regions
from hsdata.units import fold, units_by_name

SEEDS = range(20)
EACH = 4  # faults of each kind in one table
UNITS = units_by_name(vocab.load().units)
Fault = Callable[[pd.DataFrame, int, random.Random, pd.DataFrame], bool]


def _write(facts: pd.DataFrame, row: int, **values: object) -> None:
    for name, value in values.items():
        facts.iat[row, facts.columns.get_loc(name)] = value


def _measured(facts: pd.DataFrame, row: int, value: float, unit: str, **also: object) -> None:
    """A value and unit as if they had been read so, the folded ones with them."""
    folded = fold(value, unit, UNITS)
    _write(facts, row, value=value, unit=unit, value_base=folded.value, unit_base=folded.unit, **also)


def times_ten(facts: pd.DataFrame, row: int, chance: random.Random, regions: pd.DataFrame) -> bool:
    fact = facts.iloc[row]
    _measured(facts, row, fact[Facts.value] * 10, fact[Facts.unit])
    return bool(fact[Facts.value])


def ten_thousand(facts: pd.DataFrame, row: int, chance: random.Random, regions: pd.DataFrame) -> bool:
    """万 too much: in the unit as often as in the number."""
    fact = facts.iloc[row]
    unit = fact[Facts.unit]
    wider = {"万": "亿"}.get(unit[0], "万" + unit[0]) + unit[1:]
    if chance.random() < 0.5 and fact[Facts.unit_base] == fold(1, wider, UNITS).unit and unit[0] != "亿":
        _measured(facts, row, fact[Facts.value], wider)
    else:
        _measured(facts, row, fact[Facts.value] * 1e4, unit)
    return bool(fact[Facts.value])


def points(facts: pd.DataFrame, row: int, chance: random.Random, regions: pd.DataFrame) -> bool:
    """Per cent read as percentage points and the other way round, the measure with it."""
    fact = facts.iloc[row]
    if fact[Facts.unit_base] == "%":
        _measured(facts, row, fact[Facts.value], "个百分点", measure="change")
        return True
    if fact[Facts.unit_base] == "百分点":
        _measured(facts, row, fact[Facts.value], "%", measure="growth")
        return True
    return False


def year(facts: pd.DataFrame, row: int, chance: random.Random, regions: pd.DataFrame) -> bool:
    """A year early or late; of a span either end or both."""
    fact = facts.iloc[row]
    first, last = fact[Facts.year_from], fact[Facts.year_to]
    if pd.isna(first) or pd.isna(last):
        return False
    step = chance.choice((-1, 1))
    ends = chance.choice(("both", "first", "last")) if first < last else "both"
    first, last = first + step * (ends != "last"), last + step * (ends != "first")
    _write(facts, row, year_from=first, year_to=last)
    return bool(first <= last)


def stage(facts: pd.DataFrame, row: int, chance: random.Random, regions: pd.DataFrame) -> bool:
    target = facts.iloc[row][Facts.stage] == "target"
    _write(facts, row, stage="actual" if target else "target")
    return True


def county(facts: pd.DataFrame, row: int, chance: random.Random, regions: pd.DataFrame) -> bool:
    """Another county of the table of regions."""
    parts = regions[
        regions[Regions.parent_id].notna() & (regions[Regions.name] != facts.iloc[row][Facts.region])
    ]
    other = parts.iloc[chance.randrange(len(parts))]
    _write(facts, row, region=other[Regions.name], region_id=other[Regions.region_id])
    return True


FAULTS: Mapping[str, Fault] = {
    "x10": times_ten,
    "x10^4": ten_thousand,
    "points for per cent": points,
    "year +-1": year,
    "target for actual": stage,
    "wrong county": county,
}


@dataclass
class Tally:
    """Faults of one kind: how many, on facts that stand in a relation (beside a number), noticed."""

    injected: int = 0
    standing: int = 0
    beside: int = 0
    noticed: int = 0
    noticed_standing: int = 0
    noticed_beside: int = 0

    def add(self, *, standing: bool, beside: bool, noticed: bool) -> None:
        self.injected += 1
        self.standing += standing
        self.beside += beside
        self.noticed += noticed
        self.noticed_standing += noticed and standing
        self.noticed_beside += noticed and beside

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, n) + getattr(other, n) for n in self.__dataclass_fields__))


@dataclass
class Result:
    facts: int
    standing: float  # share of clean facts in any relation
    beside: float  # share of clean facts in a relation with another number or fact
    alarms: set[int]  # clean facts that are doubted
    kinds: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    blamed: int = 0  # untouched facts newly doubted in the changed tables
    by: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> Tally:
        return sum(self.kinds.values(), Tally())


def _doubted(found: list[Standing]) -> set[tuple[str, int]]:
    return {(s.relation, row) for s in found if not s.holds for row in s.facts}


def checked(facts: pd.DataFrame, statistics: tuple, given: Given) -> list[Standing]:
    """The relations of a table of which only the columns a check may see are left."""
    return list(standings(Pool(of_facts(facts[list(SEEN)]), statistics), given))


def injected(
    clean: pd.DataFrame, regions: pd.DataFrame, seed: int, each: int = EACH
) -> tuple[pd.DataFrame, dict[int, str]]:
    """A copy with ``each`` faults of every kind on facts drawn by the seed, and which row got which."""
    chance = random.Random(seed)
    changed = clean.copy()
    order = iter(chance.sample(range(len(clean)), len(clean)))
    put: dict[int, str] = {}
    for name, fault in FAULTS.items():
        done = 0
        while done < each:
            row = next(order)
            if fault(changed, row, chance, regions):
                put[row] = name
                done += 1
            else:
                changed.iloc[row] = clean.iloc[row]
    return changed, put


def run(tables: Mapping[str, pd.DataFrame], seeds: range = SEEDS, each: int = EACH) -> Result:
    """Inject, check, count. Statistics stay; whatever was computed from clean facts is not used."""
    clean, regions = tables["facts"], tables["regions"]
    given = given_by(read_config(), read_breaks(), tables["documents"], tables["indicators"], regions)
    statistics = of_statistics(tables["series"])
    before = checked(clean, statistics, given)
    alarms = _doubted(before)
    standing = {row for s in before for row in s.facts}
    beside = beside_another(before)
    count = len(clean)
    result = Result(count, len(standing) / count, len(beside) / count, {row for _, row in alarms})
    for seed in seeds:
        changed, put = injected(clean, regions, seed, each)
        new = _doubted(checked(changed, statistics, given)) - alarms
        rows = {row for _, row in new}
        for row, name in put.items():
            result.kinds[name].add(standing=row in standing, beside=row in beside, noticed=row in rows)
            for relation in {r for r, at in new if at == row}:
                result.by[f"{name} / {relation}"] += 1
        result.blamed += len(rows - set(put))
    return result


def show(result: Result) -> None:
    print(f"{result.facts} facts: {result.standing:.1%} stand in a relation, ", end="")
    print(f"{result.beside:.1%} beside another number or fact")
    alarms = len(result.alarms)
    print(f"false alarms on the clean tables: {alarms} facts ({alarms / result.facts:.1%})")
    print(f"{'fault':22}{'put':>5}{'noticed':>9}{'of those standing':>20}{'beside another':>20}")
    for name, t in {**result.kinds, "all": result.total}.items():
        print(
            f"{name:22}{t.injected:5}{t.noticed / t.injected:9.1%}{t.noticed_standing / t.standing:20.1%}"
            f"{t.noticed_beside / max(t.beside, 1):13.1%} of {t.beside}"
        )
    print(f"untouched facts doubted beside the {result.total.injected} faults: {result.blamed}")
    for name, count in sorted(result.by.items()):
        print(f"  {name:34}{count:4}")


if __name__ == "__main__":
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else store.TABLES
    names = ("facts", "documents", "indicators", "regions", "series")
    show(run({name: store.read(name, root) for name in names}))
