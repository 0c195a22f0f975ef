"""Floors, ceilings and approximations, before or behind one number or a whole list."""

from __future__ import annotations

import pytest

from tests.speech import facts

PLAN = "三、2017年主要工作\n"


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("一般公共预算收入达到150亿元以上。", ["ge"]),
        ("全市生产总值力争达到2000亿元。", ["eq"]),
        ("规模以上工业增加值增长7%左右。", ["approx"]),
        ("城镇、农村居民收入分别增长10%和11%左右。", ["approx", "approx"]),
        ("新增企业100家、高新技术企业50家以上。", ["eq", "ge"]),
        ("高新技术企业、小巨人企业分别达到100家、50家以上。", ["ge", "ge"]),
        ("高新技术企业、小巨人企业分别超过100家、50家。", ["ge", "ge"]),
        ("控制在4.5%以内。", ["le"]),
        ("失业率控制在4.5%以下。", ["le"]),
        ("涨幅控制在3%左右。", ["approx"]),
        ("失业率控制在4.5%。", ["le"]),
        ("确保增速不低于8%。", ["ge"]),
        ("至少引进1家龙头企业。", ["ge"]),
        ("新增贷款不少于5亿元，物价涨幅不超过3%。", ["ge", "le"]),
        ("登记失业率低于4%。", ["le"]),
        ("投资均超百亿元。", ["ge"]),
        ("销售收入过亿元企业25家。", ["ge", "eq"]),
        ("取消近1500枚公章。", ["approx"]),
        ("人口接近100万人。", ["approx"]),
        ("累计解决问题23万余件。", ["ge"]),
        ("节约12万吨标准煤，签约42个项目。", ["eq", "eq"]),
        ("增速高于全省平均2.3个百分点。", ["eq"]),
        ("培育2-3家企业。", ["ge", "le"]),
        ("增速居全省前三位。", ["le"]),
        ("三次产业比重调整到10.5：43.5：46。", ["eq", "eq", "eq"]),
        ("企业达到770家、规模以上工业企业占比达到60%以上。", ["eq", "ge"]),
    ],
)
def test_bound(sentence: str, bounds: list[str]) -> None:
    assert [f.bound for f in facts(PLAN + sentence, "2017-04-07")] == bounds


@pytest.mark.parametrize(
    ("sentence", "strict"),
    [
        ("总量突破1500亿元。", True),
        ("企业超过1200家。", True),
        ("失业率低于4%。", True),
        ("企业1200家以上。", False),
        ("增速不低于8%。", False),
        ("涨幅不超过3%。", False),
    ],
)
def test_strict_where_equality_is_excluded(sentence: str, strict: bool) -> None:
    (fact,) = facts(PLAN + sentence, "2017-04-07")
    assert fact.strict is strict


def test_the_words_that_decided_are_kept() -> None:
    (fact,) = facts(PLAN + "一般公共预算收入达到150亿元以上。", "2017-04-07")
    assert "以上" in fact.cues
