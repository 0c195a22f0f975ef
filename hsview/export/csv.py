"""A table as CSV that a spreadsheet opens as text and numbers, never as formulas."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import Table

FORMULA = ("=", "+", "-", "@", "\t", "\r")
DIGITS = "%.12g"  # 2000 stays 2000, 8.2 stays 8.2


def to_csv(frame: pd.DataFrame, model: type[Table]) -> bytes:
    """The frame with Chinese column titles, UTF-8 with a mark that Excel needs to see it.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    titles = {name: column.title for name, column in model.to_schema().columns.items()}
    return titled_csv(frame.rename(columns=titles))


def titled_csv(frame: pd.DataFrame) -> bytes:
    """The same for a frame whose columns are titled already."""
    safe = frame.copy()
    for name in safe.columns:
        if not pd.api.types.is_numeric_dtype(safe[name]):
            safe[name] = safe[name].map(_plain, na_action="ignore")
    return safe.to_csv(index=False, float_format=DIGITS).encode("utf-8-sig")


def _plain(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
