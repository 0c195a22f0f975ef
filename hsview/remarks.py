"""What is said of a fact beside its reading: a person's correction, a doubt of the cross-checks. Pure."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import CORRECTED, Corrections, Doubts, Facts
from hsview.sentences import Row

DOUBT_WORD = {"doubt": "存疑", "label": "说明"}


def on(fact: Row, corrections: pd.DataFrame, doubts: pd.DataFrame) -> tuple[str, ...]:
    """One line for each corrected field, then one for each relation that does not hold."""
    made = corrections[corrections[Corrections.fact_id] == fact[Facts.fact_id]]
    found = doubts[doubts[Doubts.fact_id] == fact[Facts.fact_id]]
    overrides = made[made[Corrections.action] == "override"]
    return (
        *(correction(row) for row in overrides.to_dict("records")),
        *(doubt(row) for row in found.to_dict("records")),
    )


def correction(row: Row) -> str:
    """What was changed, why, by whom and when.

    >>> row = {Corrections.field: "region", Corrections.before: "衡水市", Corrections.after: "枣强县"}
    >>> more = {Corrections.reason: "句中是枣强县", Corrections.who: "统计科", Corrections.when: "2026-11-24"}
    >>> correction(row | more)
    '已更正：地区由“衡水市”改为“枣强县”。句中是枣强县（统计科，2026-11-24）'
    """
    field = Facts.to_schema().columns[row[Corrections.field]].title
    changed = f"{field}由“{row[Corrections.before]}”改为“{row[Corrections.after]}”"
    signed = f"{row[Corrections.who]}，{row[Corrections.when]}"
    return f"{CORRECTED}：{changed}。{row[Corrections.reason]}（{signed}）"


def doubt(row: Row) -> str:
    """The relation that does not hold, and both numbers.

    >>> doubt({Doubts.kind: "doubt", Doubts.title: "前后年份", Doubts.reason: "2016年 480，2017年 34"})
    '存疑（前后年份）：2016年 480，2017年 34'
    """
    return f"{DOUBT_WORD[row[Doubts.kind]]}（{row[Doubts.title]}）：{row[Doubts.reason]}"
