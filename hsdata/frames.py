"""Rows -> a table as declared in hsdata/tables.py; an empty one has its columns too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from hsdata import tables

NAMES = tuple(tables.ALL)


def frame(name: str, rows: Iterable[Mapping[str, Any]] = ()) -> pd.DataFrame:
    """A table of rows, typed. Raises pandera's SchemaError when a row is not as declared."""
    schema = tables.ALL[name].to_schema()
    return schema.validate(pd.DataFrame(list(rows), columns=list(schema.columns)))


def records(table: pd.DataFrame) -> list[dict[Any, Any]]:
    """The rows of a table as ``to_dict("records")`` gives them, which asks Arrow for every cell by itself.

    A missing whole number is pd.NA.
    """
    columns = (table[name].to_numpy(dtype=object).tolist() for name in table.columns)
    names = list(table.columns)
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def joined(name: str, parts: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Parts of one table as one, in the order given."""
    filled = [part for part in parts if len(part)]
    return pd.concat(filled, ignore_index=True) if filled else frame(name)
