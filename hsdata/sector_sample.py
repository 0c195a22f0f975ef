"""data/sector_sample.tsv: facts drawn at random, each sentence read by a person who named its sector."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from hsdata.errors import InputError
from hsdata.tables import SECTORS, Facts

PATH = Path(__file__).resolve().parent.parent / "data" / "sector_sample.tsv"
COLUMNS = ("fact_id", "quote", "indicator", "sector")


class SampleError(InputError):
    """data/sector_sample.tsv is missing or has a bad row."""


@dataclass(frozen=True)
class Judged:
    """One fact of the sample; ``sectors`` are all that a reader would accept."""

    fact_id: str
    quote: str
    indicator: str
    sectors: tuple[str, ...]


@dataclass(frozen=True)
class Checked:
    """The sample held against the facts as they are read now."""

    right: int
    wrong: tuple[Judged, ...]
    gone: tuple[Judged, ...]  # no longer read: neither right nor wrong

    @property
    def of(self) -> int:
        return self.right + len(self.wrong)


def read(path: Path = PATH) -> tuple[Judged, ...]:
    """The sample. Raises SampleError naming the row when a sector is none of the ten."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t"))
    except OSError as error:
        raise SampleError(path, f"读不了：{error}", "请从代码库恢复") from error
    made = []
    for number, row in enumerate(rows, 2):
        sectors = tuple((row.get("sector") or "").split("|"))
        if set(row) != set(COLUMNS) or not set(sectors) <= set(SECTORS):
            raise SampleError(path, f"第 {number} 行“{row.get('sector')}”不是十个领域", "请改正这一行")
        made.append(Judged(row["fact_id"], row["quote"], row["indicator"], sectors))
    return tuple(made)


def check(sample: Sequence[Judged], facts: pd.DataFrame) -> Checked:
    """Which facts of the sample have a sector that was judged right."""
    now = dict(zip(facts[Facts.fact_id], facts[Facts.sector], strict=True))
    there = [one for one in sample if one.fact_id in now]
    wrong = tuple(one for one in there if now[one.fact_id] not in one.sectors)
    gone = tuple(one for one in sample if one.fact_id not in now)
    return Checked(len(there) - len(wrong), wrong, gone)
