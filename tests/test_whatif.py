"""What is left of a target, and what a chosen yearly change would bring: only where it may be computed."""

from __future__ import annotations

from typing import Any

import pytest

from hsdata.verdict.outlook import Outlook
from hsview import whatif
from tests.test_figures_trend import levels, promised


def outlook(**given: Any) -> Outlook:
    fields: dict[str, Any] = {
        "compound": True,
        "start_year": 2019,
        "start": 1500.0,
        "gap": 500.0,
        "years_left": 2,
        "required": 15.47,
        "best": 9.0,
        "mean": 6.0,
        "reached": 0,
        "counted": 5,
        "changes": (),
    }
    return Outlook(**(fields | given))


def test_gap_years_and_required_change_are_said() -> None:
    first, past = whatif.left(promised(), outlook(), 2020)
    assert first == "2019 年距目标还差 500.0 亿元，到 2021 年还有 2 年，平均每年需增长 15.5%。"
    assert past == "过去 5 年平均每年增长 6.0%，最好的一年增长 9.0%；没有一年达到所需。"


def test_a_rate_needs_points_not_percent() -> None:
    rate = promised(unit="%", value=60.0, baseline=48.9)
    seen = outlook(compound=False, start=52.0, gap=8.0, required=4.0, mean=1.5, best=2.0)
    assert "平均每年需提高 4.0 个百分点" in whatif.left(rate, seen, 2020)[0]


@pytest.mark.parametrize(
    ("promise", "seen", "as_of", "said"),
    [
        (promised(broken=True), outlook(), 2020, "不能跨断点推算"),
        (promised(kind="S"), outlook(), 2020, "没有好坏之分"),
        (promised(kind="A", measure="growth"), outlook(), 2020, "不推算路径"),
        (promised(), outlook(start=None, start_year=None), 2020, "没有可作起点"),
        (promised(), outlook(), 2026, "不再推算"),
    ],
    ids=["break", "structure", "yearly", "nothing known", "stale"],
)
def test_where_nothing_may_be_computed_it_says_why_and_offers_no_slider(
    promise: Any, seen: Outlook, as_of: int, said: str
) -> None:
    assert said in whatif.left(promise, seen, as_of)[0]
    assert whatif.slider(promise, seen, as_of) is None


def test_a_target_reached_is_left_alone() -> None:
    seen = outlook(start=2100.0, start_year=2020)
    assert whatif.left(promised(), seen, 2020) == ["2020 年 2100.0 亿元，已达到目标。"]
    assert whatif.slider(promised(), seen, 2020) is None


def test_a_fall_that_was_promised_is_reached_from_above() -> None:
    fall = promised(unit="微克/立方米", value=60.0, baseline=87.0)
    assert whatif.arrived(fall, 55.0)
    assert not whatif.arrived(fall, 65.0)


def test_the_slider_starts_at_what_is_required() -> None:
    offered = whatif.slider(promised(), outlook(), 2020)
    assert offered is not None
    assert offered.start == 15.5
    assert offered.low < 15.5 < offered.high


def test_the_required_change_arrives_and_none_does_not() -> None:
    seen = outlook(start=100.0, start_year=2019)
    promise = promised(value=121.0, baseline=90.0)
    assert whatif.verdict(promise, seen, 10.0) == "若每年增长 10.0%，到 2021 年为 121.0 亿元，正好达到目标。"
    assert "比目标低 21.0 亿元" in whatif.verdict(promise, seen, 0.0)
    assert whatif.way(promise, seen, 10.0)[-1] == (2021, 121.0)


def test_after_the_due_year_it_says_when_or_never() -> None:
    seen = outlook(start=100.0, start_year=2021)
    promise = promised(value=121.0, baseline=90.0)
    assert whatif.verdict(promise, seen, 10.0) == "若每年增长 10.0%，2023 年达到目标。"
    assert "达不到" in whatif.verdict(promise, seen, 0.0)


def test_an_overdue_target_is_seen_from_its_latest_value_but_not_across_a_break() -> None:
    seen = outlook(start=136.6, start_year=2021)
    promise = promised(value=150.0, baseline=95.7)
    later = whatif.onward(promise, seen, levels((2021, 136.6), (2023, 151.8)))
    assert (later.start_year, later.start) == (2023, 151.8)
    assert "晚于到期年" in whatif.left(promise, later, 2026)[0]
    broken = whatif.onward(promise, seen, levels((2021, 136.6), (2023, 151.8), broken=2023))
    assert broken == seen


def test_counts_are_whole() -> None:
    seen = outlook(start=522.0, start_year=2021, gap=248.0)
    promise = promised(unit="家", value=770.0, due=2025, baseline=522.0)
    assert "低 6 家" in whatif.verdict(promise, seen, 10.0)
