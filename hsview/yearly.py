"""The course of every indicator: its preferred yearly actuals by region and measure, oldest first."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from hsdata.tables import Series
from hsview.sentences import Row

Key = tuple[str, str, str]  # indicator, region, measure
Years = tuple[Row, ...]  # rows of Series
Yearly = Mapping[Key, Years]


def yearly(series: pd.DataFrame) -> Yearly:
    """Every course; grouped once, so that a page can look one up instead of searching the table."""
    rows = series[
        series[Series.preferred] & (series[Series.period] == "year") & (series[Series.stage] == "actual")
    ]
    found: dict[Key, list[Row]] = {}
    for row in rows.sort_values(str(Series.year_to), kind="stable").to_dict("records"):
        key = (row[Series.indicator], row[Series.region], row[Series.measure])
        found.setdefault(key, []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}
