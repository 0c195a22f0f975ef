"""Reached, starting point or promised, and how firmly."""

from __future__ import annotations

import pytest

from hsdata import reading
from hsdata.model import Context
from hsdata.recognise import quantity, stage
from hsdata.text.segment import segment
from tests.speech import VOCABULARY, Case, cases, document, fact

REVIEW, PLAN = "一、2016年工作回顾\n", "三、2017年主要工作\n"


@pytest.mark.parametrize("case", cases(), ids=str)
def test_stage(case: Case) -> None:
    assert case.fact.stage == case.row["stage"]


@pytest.mark.parametrize("case", cases(), ids=str)
def test_how_firmly_it_is_promised(case: Case) -> None:
    assert case.fact.ambition == case.row["ambition"]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        (REVIEW + "石济客专即将通车，争取国债资金20亿元。", "20亿元", "actual"),
        (REVIEW + "到2020年全市高速公路里程达到500公里。", "500公里", "target"),
        (PLAN + "从失业保险基金结余中拿出10亿元用于培训。", "10亿元", "target"),
        (PLAN + "从业人员达到7000人。", "7000人", "target"),
        (PLAN + "将增值税现行16%的税率降至13%。", "16%", "baseline"),
        (PLAN + "今年以来，由于经济下行，全市停产企业达到30家。", "30家", "actual"),
        (PLAN + "450万衡水儿女蓄势待发。", "450万", "actual"),
    ],
)
def test_reached_or_promised(text: str, quote: str, expected: str) -> None:
    assert fact(text, quote).stage == expected


def test_a_sentence_without_its_time_is_refused() -> None:
    text = document("今年完成造林15万亩。")
    passage = segment(text, VOCABULARY)[0]
    found, _ = quantity.find(passage.sentences[0], VOCABULARY)
    with pytest.raises(ValueError, match="setting"):
        stage.find(Context(text, (passage,), passage, passage.sentences[0], found, 0, ()), VOCABULARY)


def test_press_reading_flips_between_review_and_plan() -> None:
    text = (
        "《政府工作报告》明确，今后5年努力打造幸福之城。\n【关键词】项目建设\n2017年以来，衡水市实施省市重点项目530个。\n"
        "《政府工作报告》提出，全市固定资产投资到2025年突破1200亿元。\n【报告解读】\n每年招商项目签约总额保持在1500亿元以上。\n"
        "衡水发布 专项整治启动\n河北日报讯(记者焦磊)近日，记者获悉，检查餐饮单位2343家。"
    )
    facts = reading.read(document(text, "2021-08-24", "press"), VOCABULARY).facts
    assert [(f.quote, f.stage, f.year_from, f.year_to) for f in facts] == [
        ("530个", "actual", 2017, 2021),
        ("1200亿元", "target", 2025, 2025),
        ("1500亿元", "target", 2021, 2025),
        ("2343家", "actual", 2021, 2021),
    ]
