"""Bullet bars: one scale for all units, the target at 100, words with the numbers as they are read."""

from __future__ import annotations

import pandas as pd
import pytest

from hsdata.tables import Outcomes
from hsview.figures.bullet import draw
from hsview.theme import LIGHT

ROWS = pd.DataFrame(
    {
        Outcomes.target_id: ["t1", "t2", "t3"],
        Outcomes.indicator: ["一般公共预算收入", "常住人口城镇化率", "森林覆盖率"],
        Outcomes.target: [150.0, 60.0, 36.0],
        Outcomes.unit: ["亿元", "%", "%"],
        Outcomes.bound: ["ge", "ge", "eq"],
        Outcomes.actual: [136.64, 57.42, None],
        Outcomes.actual_bound: ["eq", "eq", None],
        Outcomes.baseline: [95.7, None, None],
        Outcomes.verdict: ["到期未完成", "到期未完成", "未见提及"],
    }
)


def named(name: str):  # type: ignore[no-untyped-def]
    return next(trace for trace in draw(ROWS, LIGHT).data if trace.name == name)


def test_lengths_are_per_cent_of_the_target() -> None:
    assert list(named("实绩").x)[:2] == pytest.approx([91.09, 95.7], abs=0.01)
    assert set(named("目标").x) == {100.0}
    assert named("基期").x[0] == pytest.approx(63.8)


def test_what_is_not_known_has_no_bar_but_is_said() -> None:
    actual = named("实绩")
    assert actual.x[2] is None
    assert actual.text[2] == "无数据 / 目标 36%"
    assert named("基期").x[1] is None


def test_words_keep_unit_and_bound() -> None:
    assert named("实绩").text[0] == "136.6 亿元 / 目标 150 亿元以上"


def test_colour_is_the_verdict() -> None:
    assert list(named("实绩").marker.color) == [LIGHT.red, LIGHT.red, LIGHT.muted]


def test_rows_are_named_and_the_first_is_on_top() -> None:
    axis = draw(ROWS, LIGHT).layout.yaxis
    assert list(axis.ticktext) == list(ROWS[Outcomes.indicator])
    assert axis.autorange == "reversed"
    assert list(named("实绩").customdata) == ["t1", "t2", "t3"]
