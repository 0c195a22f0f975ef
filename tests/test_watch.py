"""What a leader should look at first."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import Outcomes
from hsview.watch import worth_watching


def ledger(*rows: tuple[str, str, float | None, str | None]) -> pd.DataFrame:
    columns = [Outcomes.indicator, Outcomes.verdict, Outcomes.gap, Outcomes.indicator_id]
    return pd.DataFrame(rows, columns=list(map(str, columns))).assign(**{str(Outcomes.target): 100.0})


def watched(*rows: tuple[str, str, float | None, str | None]) -> list[str]:
    return list(worth_watching(ledger(*rows))[Outcomes.indicator])


def test_the_worst_verdict_comes_first() -> None:
    assert watched(
        ("甲", "未见提及", None, "a"), ("乙", "到期未完成", -1.0, "b"), ("丙", "未达（力争）", -50.0, "c")
    ) == ["乙", "丙", "甲"]


def test_what_is_done_needs_no_watching() -> None:
    assert watched(("甲", "已完成", 5.0, "a"), ("乙", "提前完成", 5.0, "b")) == []


def test_the_wider_gap_comes_first() -> None:
    assert watched(("甲", "到期未完成", -1.0, "a"), ("乙", "到期未完成", -30.0, "b")) == ["乙", "甲"]


def test_a_known_indicator_comes_before_an_unnamed_one() -> None:
    assert watched(("甲", "未见提及", None, None), ("乙", "未见提及", None, "b")) == ["乙", "甲"]


def test_three_things_and_each_thing_once() -> None:
    rows = [(name, "到期未完成", -1.0, name) for name in ("甲", "甲", "乙", "丙", "丁")]
    assert watched(*rows) == ["甲", "乙", "丙"]
