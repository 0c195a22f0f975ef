"""Sentences and numbers on the pages follow the tables; doctests of the view's modules run here."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pandas as pd
import pytest

import hsview
from hsdata.tables import Outcomes
from hsview.numbers import amount, change, digits, growth, written
from hsview.sentences import judgement
from hsview.ui.evidence import excerpt, marked

MODULES = [module.name for module in pkgutil.walk_packages(hsview.__path__, "hsview.")]


@pytest.mark.parametrize("name", [name for name in MODULES if name != "hsview.ui.board"])
def test_examples_in_docstrings_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def ledger(*buckets: str) -> pd.DataFrame:
    return pd.DataFrame({Outcomes.bucket: list(buckets)})


def test_the_judgement_counts_what_the_table_holds() -> None:
    rows = ["完成", "完成", "滞后", "待数据", "待核"]
    assert judgement(ledger(*rows), "2017年报告") == (
        "2017年报告提出 5 项五年目标，可判定 3 项：完成 2 项、滞后 1 项；其余待数据 1 项、待核 1 项。"
    )
    assert "可判定 4 项：完成 3 项" in judgement(ledger(*rows[:-1], "完成"), "2017年报告")


def test_the_judgement_does_not_invent_a_verdict() -> None:
    assert judgement(ledger("待数据", "待数据"), "甲") == "甲提出 2 项五年目标，目前都不能判定：待数据 2 项。"
    assert judgement(ledger(), "甲") == "甲中没有符合筛选条件的五年目标。"
    assert judgement(ledger("完成"), "甲") == "甲提出 1 项五年目标，可判定 1 项：完成 1 项。"


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (1395988, "万元", "139.6 亿元"),
        (98110, "万元", "9.8 亿元"),
        (118000, "元", "118000 元"),
        (1413.4, "亿元", "1413.4 亿元"),
        (2000, "亿元", "2000.0 亿元"),
        (23787, "元", "23787 元"),
        (304854, "人", "30.5 万人"),
        (817, "家", "817 家"),
        (58.17, "%", "58.2%"),
        (2.59, "件", "2.59 件"),
        (0, "家", "0 家"),
        (-3.25, "%", "-3.2%"),
        (None, "亿元", "无数据"),
        (float("nan"), "%", "无数据"),
    ],
)
def test_amounts_read_as_a_chinese_reader_expects(value: float | None, unit: str, shown: str) -> None:
    assert str(amount(value, unit)) == shown
    assert not set("KMBkG") & set(str(amount(value, unit)))


@pytest.mark.parametrize(
    ("rate", "said"), [(5.63, "增长 5.6%"), (-28.7, "下降 28.7%"), (0.01, "持平"), (None, "无数据")]
)
def test_growth_says_rise_or_fall_with_the_absolute_value(rate: float | None, said: str) -> None:
    assert growth(rate) == said


def test_rates_change_by_points_and_amounts_by_their_unit() -> None:
    assert change(-2.58, "%", "提高", "下降") == "下降 2.6 个百分点"
    assert change(13.36, "亿元") == "增加 13.4 亿元"
    assert change(0, "%") == "持平"


def test_a_promise_is_shown_as_written() -> None:
    assert written(46.0, "%", "ge") == "46%以上"
    assert written(10.5, "%", "eq") == "10.5%"
    assert digits(46.0, "%") == "46.0"


def test_a_quoted_sentence_is_never_markup() -> None:
    assert marked("<b>150亿元</b>&", "150亿元") == "&lt;b&gt;<mark>150亿元</mark>&lt;/b&gt;&amp;"
    assert marked("没有这个数", "9") == "没有这个数"


def test_an_excerpt_keeps_the_number_in_sight() -> None:
    sentence = (
        "今后五年，"
        + "要全面完成规划的目标任务，" * 6
        + "一般公共预算收入达到150亿元以上，"
        + "进一步提升地位，" * 6
    )
    short = excerpt(sentence, "150亿元", 46)
    assert "150亿元" in short
    assert len(short) <= 46 + 4
    assert short.startswith("……")
    assert short.endswith("……")
