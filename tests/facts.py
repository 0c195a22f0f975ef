"""Facts for tests of what is shown of them: each as short as the test needs, complete as declared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from hsdata.tables import Facts

PLAIN: Mapping[Any, Any] = {
    Facts.fact_id: "a1",
    Facts.doc_id: "r2017",
    Facts.passage_id: 1,
    Facts.start: 0,
    Facts.end: 6,
    Facts.quote: "2000亿元",
    Facts.indicator: "地区生产总值",
    Facts.indicator_text: "全市生产总值",
    Facts.indicator_id: "gdp",
    Facts.measure: "level",
    Facts.stage: "target",
    Facts.value: 2000.0,
    Facts.unit: "亿元",
    Facts.value_base: 2e11,
    Facts.unit_base: "元",
    Facts.bound: "eq",
    Facts.strict: False,
    Facts.cue: "力争 达到",
    Facts.ambition: "力争",
    Facts.year_from: 2021,
    Facts.year_to: 2021,
    Facts.per: "",
    Facts.region: "衡水市",
    Facts.region_id: "131100",
    Facts.sector: "综合经济",
    Facts.rule: "plain/catalogue",
    Facts.review: "auto",
    Facts.sentence: "全市生产总值力争达到2000亿元。",
    Facts.sentence_start: 0,
    Facts.sentence_end: 17,
}


def facts(*changes: Mapping[Any, Any]) -> pd.DataFrame:
    """One fact per change of the plain one, checked against the declaration."""
    rows = [dict(PLAIN) | {Facts.fact_id: f"f{i}"} | dict(change) for i, change in enumerate(changes)]
    return Facts.validate(pd.DataFrame(rows, columns=list(Facts.to_schema().columns)))
