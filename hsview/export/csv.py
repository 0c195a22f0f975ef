"""A table as CSV that a spreadsheet opens as text and numbers, never as formulas."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import Table

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(frame: pd.DataFrame, model: type[Table]) -> bytes:
    """The frame with Chinese column titles, UTF-8 with a mark that Excel needs to see it.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    titles = {name: column.title for name, column in model.to_schema().columns.items()}
    safe = frame.copy()
    for name in safe.columns:
        if not pd.api.types.is_numeric_dtype(safe[name]):
            safe[name] = safe[name].map(_plain, na_action="ignore")
    return safe.rename(columns=titles).to_csv(index=False).encode("utf-8-sig")


def _plain(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
