"""Readings worth a second look: not in the catalogue, or only a threshold. All pure."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import Facts

THRESHOLD = "threshold"  # how the number stands, as the first part of its rule names it


def unlinked(facts: pd.DataFrame) -> pd.DataFrame:
    """Facts whose indicator is in no catalogue: named as the text names them; thresholds apart."""
    return facts[facts[Facts.indicator_id].isna() & ~_is_threshold(facts)]


def thresholds(facts: pd.DataFrame) -> pd.DataFrame:
    """Numbers that only say which things are meant (亿元以上项目)."""
    return facts[_is_threshold(facts)]


def _is_threshold(facts: pd.DataFrame) -> pd.Series:
    return facts[Facts.rule].str.split("/").str[0] == THRESHOLD
