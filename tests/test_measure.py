"""What a number says of its indicator, and whether it rises or falls."""

from __future__ import annotations

import pytest

from tests.speech import Case, cases, fact

YEAR = "三、2017年主要工作\n"


@pytest.mark.parametrize("case", cases(), ids=str)
def test_measure(case: Case) -> None:
    assert case.fact.measure == case.row["measure"]


@pytest.mark.parametrize("case", cases(), ids=str)
def test_value_with_its_sign(case: Case) -> None:
    assert case.fact.value == pytest.approx(float(case.row["value"]))


@pytest.mark.parametrize(
    ("sentence", "quote", "measure"),
    [
        ("常住人口城镇化率提高到48.9%。", "48.9%", "level"),
        ("常住人口城镇化率提高1.5个百分点。", "1.5个百分点", "change"),
        ("服务业对经济增长贡献率超过60%。", "60%", "level"),
        ("规模以上工业增加值完成630.9亿元。", "630.9亿元", "level"),
        ("整合提升1000个民生服务综合体。", "1000个", "level"),
        ("空气质量优良天数位居全省第五位。", "第五位", "rank"),
        ("新增电力装机3000万千瓦，其中可再生能源装机2000万千瓦。", "2000万千瓦", "change"),
        ("新增多田套合面积180万亩，粮食播种面积1584.6万亩。", "1584.6万亩", "level"),
        ("新增新型企业4家、中小企业公共服务示范平台1家。", "1家", "change"),
    ],
)
def test_words_around_the_number_decide(sentence: str, quote: str, measure: str) -> None:
    assert fact(YEAR + sentence, quote).measure == measure
