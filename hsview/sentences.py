"""Sentences written from the tables: every number in them is counted or read here, none is typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from hsdata.tables import BUCKETS, Outcomes
from hsview.numbers import is_missing

Row = Mapping[Any, Any]  # one row of a table: column -> value
UNJUDGED = ("待数据", "待核")  # buckets that are no verdict


def judgement(outcomes: pd.DataFrame, opened: str, of: str = "项五年目标", *, picked: bool = False) -> str:
    """How the promises of one document stand: all, judged, and each bucket that occurs.

    ``opened`` names the document: 2017年报告. ``of`` names what is counted;
    ``picked`` says that filters left these of more.
    """
    if outcomes.empty:
        return f"{opened}中没有符合筛选条件的{of[1:]}。"
    counts = outcomes[Outcomes.bucket].value_counts()
    judged = [bucket for bucket in BUCKETS if bucket in counts and bucket not in UNJUDGED]
    silent = [bucket for bucket in UNJUDGED if bucket in counts]
    found = "中符合筛选条件的有" if picked else "提出"
    total, decided = len(outcomes), int(sum(counts[bucket] for bucket in judged))
    if not decided:
        said = f"{opened}{found} {total} {of}，目前都不能判定："
        return said + "、".join(f"{bucket} {counts[bucket]} 项" for bucket in silent) + "。"
    said = f"{opened}{found} {total} {of}，可判定 {decided} 项："
    said += "、".join(f"{bucket} {counts[bucket]} 项" for bucket in judged)
    if silent:
        said += "；其余" + "、".join(f"{bucket} {counts[bucket]} 项" for bucket in silent)
    return said + "。"


def data_until(outcomes: pd.DataFrame) -> str:
    """The newest year of an actual that was used, and the year of the view.

    >>> data_until(pd.DataFrame({Outcomes.actual_year: [2021, 2023], Outcomes.as_of: [2026, 2026]}))
    '实绩数据截至 2023 年；按 2026 年时已公布的材料判定'
    """
    as_of = f"按 {int(outcomes[Outcomes.as_of].max())} 年时已公布的材料判定" if len(outcomes) else ""
    newest = outcomes[Outcomes.actual_year].max() if len(outcomes) else None
    if newest is None or is_missing(newest):
        return as_of
    return f"实绩数据截至 {int(newest)} 年；{as_of}"
