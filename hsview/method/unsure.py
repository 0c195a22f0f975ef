"""Readings worth a second look: not in the catalogue, or only a threshold. All pure."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import Candidates, Facts

CANDIDATES, WHY_NOT = "candidates", "why_not"  # columns beside those of a fact
WHY = {
    "qualified": "名称另有限定，不只是它",
    "unit": "单位不符",
    "several": "几个指标共用一个数字",
    "flow": "只是新增的部分，不与总量同列",
}
THRESHOLD = "threshold"  # how the number stands, as the first part of its rule names it


def unlinked(facts: pd.DataFrame) -> pd.DataFrame:
    """Facts whose indicator is in no catalogue: named as the text names them; thresholds apart."""
    return facts[facts[Facts.indicator_id].isna() & ~_is_threshold(facts)]


def refused(facts: pd.DataFrame, candidates: pd.DataFrame) -> pd.DataFrame:
    """Facts that the catalogue could have named but was not let to, with the entries and why not."""
    rows = candidates.assign(**{Candidates.why: candidates[Candidates.why].map(WHY)})
    said = rows.groupby(Candidates.fact_id, sort=False)[[Candidates.indicator, Candidates.why]].agg(_listed)
    named = {Candidates.indicator: CANDIDATES, Candidates.why: WHY_NOT}
    return facts.merge(said.rename(columns=named), left_on=Facts.fact_id, right_index=True)


def _listed(words: pd.Series) -> str:
    return "、".join(dict.fromkeys(words))


def thresholds(facts: pd.DataFrame) -> pd.DataFrame:
    """Numbers that only say which things are meant (亿元以上项目)."""
    return facts[_is_threshold(facts)]


def _is_threshold(facts: pd.DataFrame) -> pd.Series:
    return facts[Facts.rule].str.split("/").str[0] == THRESHOLD
