"""The words that clean a text and find its dateline prove themselves on their own examples."""

from __future__ import annotations

from datetime import date

import pytest

from hsdata import vocab
from hsdata.text import dateline
from hsdata.vocab import Cue

WORDS = vocab.load()
ROWS = [
    pytest.param(cue, id=f"{family}:{cue.name}")
    for family, cues in WORDS.cues.items()
    if family.startswith(("noise.", "dateline."))
    for cue in cues
]


@pytest.mark.parametrize("cue", ROWS)
def test_a_row_fires_on_its_examples_and_on_nothing_it_must_not(cue: Cue) -> None:
    assert cue.examples
    assert not [text for text in cue.examples if not cue.regex.search(text)]
    assert not [text for text in cue.never if cue.regex.search(text)]


REPORT = """政府工作报告
――2017年4月7日在衡水市第六届人民代表大会第一次会议上
衡水市人民政府代市长王景武
各位代表：
现在，我代表市人民政府，向大会报告政府工作，请予审议。
一、本届政府工作回顾
市五届人大一次会议以来的四年，是衡水发展史上极为重要的四年。
二、今后五年工作的总体要求和目标任务
三、2017年主要工作
"""


def test_a_report_says_whose_it_is_of_when_and_which_years_it_speaks_of() -> None:
    found = dateline.find(REPORT, WORDS)
    assert (found.region, found.issued, found.speaker) == ("衡水市", date(2017, 4, 7), "王景武")
    assert (found.review_from, found.review_to) == (2013, 2016)
    assert (found.plan_from, found.plan_to) == (2017, 2021)


@pytest.mark.parametrize(
    ("head", "region", "issued", "year"),
    [
        ("——2020年1月21日在保定市满城区第二届人民代表大会第四次会议上", "满城区", date(2020, 1, 21), 2020),
        ("二〇一九年一月十四日在河北省第十三届人民代表大会第二次会议上", "河北省", date(2019, 1, 14), 2019),
        (
            "2020年1月13日在县十六届人民代表大会第四次会议上\n涞源县人民政府县长周峰",
            "涞源县",
            date(2020, 1, 13),
            2020,
        ),
        (
            "2025年广西政府工作报告\n2025年1月13日在广西壮族自治区第十四届人民代表大会第三次会议上",
            "广西壮族自治区",
            date(2025, 1, 13),
            2025,
        ),
        (
            "2010年01月20日\n河北省代省长 陈全国\n（2010年1月18日）\n现在，我代表河北省人民政府，向大会报告",
            "河北省",
            date(2010, 1, 18),
            2010,
        ),
        ("国务院总理 温家宝\n一、2009年工作回顾\n二、2010年主要任务", "全国", None, 2010),
        ("现在，我代表徐水县人民政府向大会报告工作\n一、关于2014年政府工作回顾", "徐水县", None, 2015),
        (
            "现在，我代表市人民政府，向大会报告工作\n一、2007年政府的工作\n二、2008年政府工作的目标任务",
            None,
            None,
            2008,
        ),
    ],
)
def test_datelines_of_many_kinds(head: str, region: str | None, issued: date | None, year: int) -> None:
    found = dateline.find(head, WORDS)
    assert (found.region, found.issued, found.year) == (region, issued, year)


def test_a_headless_report_of_a_known_region_is_named_by_what_it_speaks_of() -> None:
    text = (
        "各位代表：\n现在，我代表市人民政府，向大会报告工作。\n"
        + "衡水发展站在新起点。\n" * 6
        + "深州市、冀州区加快发展。"
    )
    assert dateline.find(text, WORDS).region == "衡水市"


def test_a_text_that_says_nothing_of_itself_is_not_guessed_at() -> None:
    found = dateline.find("全市经济稳中有进，重点项目全部开工。", WORDS)
    assert (found.region, found.issued, found.year, found.plan_to) == (None, None, None, None)


@pytest.mark.parametrize(
    ("review", "plan", "expected"),
    [
        ("2021年工作回顾", "2022年工作安排", (2021, 2021, 2022, 2022)),
        ("二〇二一年工作回顾", "二〇二二年主要目标任务", (2021, 2021, 2022, 2022)),
        ("一、过去一年工作回顾", "二、2022 年工作安排", (2021, 2021, 2022, 2022)),
        ("过去五年回顾和2021年工作情况", "对今后五年和2022年政府工作的建议", (2017, 2021, 2022, 2026)),
    ],
)
def test_headings_without_numbers_say_the_years(review: str, plan: str, expected: tuple[int, ...]) -> None:
    opening = "2022年1月24日在米易县第十九届人民代表大会第二次会议上"
    text = f"{opening}\n{review}\n一年来，成绩显著。\n{plan}\n今年抓好七项工作。\n一、发展工业。"
    found = dateline.find(text, WORDS)
    assert (found.review_from, found.review_to, found.plan_from, found.plan_to) == expected
