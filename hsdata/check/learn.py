"""python -m hsdata.check.learn TABLES: the usual sizes of figures, from the facts of many reports.

Run it over the tables of a collection of reports and write what it prints to data/usual.tsv.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import log10
from pathlib import Path
from typing import TextIO

from hsdata import store
from hsdata.check.config import read_config
from hsdata.check.figure import Figure, of_facts
from hsdata.check.given import issues_of
from hsdata.check.sizes import COLUMNS, INDICATOR, NAME, UNIT, Key, keys


@dataclass(frozen=True, slots=True)
class Rule:
    """How many figures are needed, which share is cut off at either end, and the room left beyond."""

    figures: int
    cut: float
    room: float  # powers of ten


MOVES = ("growth", "change")  # they may be as small as they like
RULES = {
    INDICATOR: Rule(figures=6, cut=0.01, room=0.40),
    NAME: Rule(figures=20, cut=0.005, room=0.60),
    UNIT: Rule(figures=30, cut=0.005, room=0.50),
}


def learn(figures: Iterable[tuple[Figure, str]]) -> dict[Key, tuple[float, float, int]]:
    """Figures with the level of their place -> lowest and highest usual size, and from how many."""
    sizes: dict[Key, list[float]] = defaultdict(list)
    for figure, level in figures:
        if figure.base:
            for key in keys(figure, level):
                sizes[key].append(log10(abs(figure.base)))
    found = {}
    for key, logs in sizes.items():
        rule = RULES[key[0]]
        if len(logs) >= rule.figures:
            logs.sort()
            last = len(logs) - 1
            low, high = logs[round(rule.cut * last)], logs[round((1 - rule.cut) * last)]
            lowest = 0.0 if key[3].startswith(MOVES) or key[0] == UNIT else 10 ** (low - rule.room)
            found[key] = (lowest, 10 ** (high + rule.room), len(logs))
    return found


def write(found: dict[Key, tuple[float, float, int]], out: TextIO) -> None:
    """Rows as in data/usual.tsv, sorted."""
    rows = csv.writer(out, delimiter="\t", lineterminator="\n")
    rows.writerow(COLUMNS)
    for key, (low, high, count) in sorted(found.items()):
        rows.writerow((*key, f"{low:.3g}", f"{high:.3g}", count))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m hsdata.check.learn", description=__doc__)
    parser.add_argument("tables", type=Path, help="a folder of built tables")
    parser.add_argument("--without", nargs="*", default=(), help="regions whose documents are left out")
    options = parser.parse_args()
    config = read_config()
    issues = issues_of(store.read("documents", options.tables), config.last_early_month)
    figures = []
    for figure in of_facts(store.read("facts", options.tables)):
        issue = issues[figure.source]
        level = config.places.level(figure.region, None)
        if level and figure.region == issue.region and figure.region not in options.without:
            figures.append((figure, level))
    write(learn(figures), sys.stdout)


if __name__ == "__main__":
    main()
