"""Two builds beside each other: which facts are new, which are lost, which are read otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

import pandas as pd

from hsdata import store
from hsdata.tables import Facts

# What a fact says; places, ids, cues and rules may move without changing it.
SAYS: tuple[Any, ...] = (
    Facts.indicator,
    Facts.measure,
    Facts.stage,
    Facts.value,
    Facts.unit,
    Facts.bound,
    Facts.year_from,
    Facts.year_to,
    Facts.per,
    Facts.region,
    Facts.sector,
)


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that differs between two builds; ``fields`` holds (name, before, after)."""

    fact_id: str
    doc_id: str
    quote: str
    indicator: str
    fields: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    gained: tuple[Change, ...]
    lost: tuple[Change, ...]
    changed: tuple[Change, ...]


def _change(fact_id: str, row: pd.Series, fields: tuple[tuple[str, str, str], ...] = ()) -> Change:
    return Change(fact_id, row[Facts.doc_id], row[Facts.quote], row[Facts.indicator], fields)


def _said(column: pd.Series) -> pd.Series:
    return column.astype(object).where(column.notna(), "无").map(str)


def compare(old: pd.DataFrame, new: pd.DataFrame) -> Difference:
    """Two facts tables by fact_id, which a better reading does not change."""
    before, after = old.set_index(Facts.fact_id), new.set_index(Facts.fact_id)
    both = before.index.intersection(after.index)
    said = {name: (_said(before.loc[both, name]), _said(after.loc[both, name])) for name in SAYS}
    changed = []
    for fact_id in both:
        fields = tuple(
            (name, was[fact_id], now[fact_id])
            for name, (was, now) in said.items()
            if was[fact_id] != now[fact_id]
        )
        if fields:
            changed.append(_change(fact_id, after.loc[fact_id], fields))
    return Difference(
        tuple(_change(i, after.loc[i]) for i in after.index.difference(before.index, sort=False)),
        tuple(_change(i, before.loc[i]) for i in before.index.difference(after.index, sort=False)),
        tuple(changed),
    )


def diff(old: Path, new: Path, out: TextIO) -> None:
    """Write the differences between the facts of two folders of tables. Raises TableError."""
    found = compare(store.read("facts", old), store.read("facts", new))
    titles = Facts.to_schema().columns
    for sign, rows in (("+", found.gained), ("-", found.lost)):
        for row in rows:
            out.write(f"{sign} {row.doc_id} 「{row.quote}」 {row.indicator}\n")
    for row in found.changed:
        told = "，".join(f"{titles[name].title} {was} → {now}" for name, was, now in row.fields)
        out.write(f"~ {row.doc_id} 「{row.quote}」 {row.indicator}：{told}\n")
    out.write(f"新增 {len(found.gained)} 条，消失 {len(found.lost)} 条，改变 {len(found.changed)} 条\n")
