"""The data dictionary: every column of every table as hsdata/tables.py declares it. All pure."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from hsdata.tables import ALL, Table

KIND = {"int64": "整数", "Int64": "整数", "float64": "小数", "bool": "是否"}
TITLES = ("表", "表名", "列", "列名", "类型", "可空", "含义", "取值")


@dataclass(frozen=True)
class Entry:
    """One column."""

    column: str
    title: str
    kind: str
    nullable: bool
    means: str
    values: tuple[str, ...]


def named(table: str) -> tuple[str, str]:
    """A table's Chinese name and what a row of it is."""
    name, _, means = (ALL[table].__doc__ or "").strip().partition("：")
    return name, means


def entries(model: type[Table]) -> list[Entry]:
    """The columns in their order."""
    return [
        Entry(
            name,
            str(column.title),
            KIND.get(str(column.dtype), "文字"),
            bool(column.nullable),
            str(column.description),
            _allowed(column),
        )
        for name, column in model.to_schema().columns.items()
    ]


def _allowed(column: object) -> tuple[str, ...]:
    for check in getattr(column, "checks", ()):
        if check.name == "isin":
            return tuple(map(str, check.statistics["allowed_values"]))
    return ()


def frame() -> pd.DataFrame:
    """The whole dictionary as one table, to take away."""
    rows = [
        (
            table,
            named(table)[0],
            entry.column,
            entry.title,
            entry.kind,
            "是" if entry.nullable else "否",
            entry.means,
            "、".join(entry.values),
        )
        for table, model in ALL.items()
        for entry in entries(model)
    ]
    return pd.DataFrame(rows, columns=list(TITLES))
