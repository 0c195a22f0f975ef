"""One list of names over one list of numbers, and one number over several names."""

from __future__ import annotations

import pytest

from tests.speech import facts

ISSUED = "2017-04-07"


def read(text: str) -> list[tuple[str, str]]:
    return [(f.indicator, f.quote) for f in facts(text, ISSUED)]


URBAN, RURAL = "城镇居民人均可支配收入", "农村居民人均可支配收入"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("城乡居民人均可支配收入分别达到23787元、10069元。", [(URBAN, "23787元"), (RURAL, "10069元")]),
        ("城镇、农村居民人均可支配收入分别增长10%和11%左右。", [(URBAN, "10%"), (RURAL, "11%")]),
        (
            "城镇、农村低保标准比2012年分别提高53.1%、64.6%。",
            [("城镇低保标准", "53.1%"), ("农村低保标准", "64.6%")],
        ),
        (
            "规模以上工业增加值、利润分别达到370.3亿元和119.2亿元。",
            [("规模以上工业增加值", "370.3亿元"), ("规模以上工业利润总额", "119.2亿元")],
        ),
        (
            "索具、汽车零部件、石油物探装备三大主导产业分别实现产值500亿元、300亿元、80亿元。",
            [
                ("索具产业产值", "500亿元"),
                ("汽车零部件产业产值", "300亿元"),
                ("石油物探装备产业产值", "80亿元"),
            ],
        ),
        (
            "金融机构存贷款余额分别达到370亿元、204亿元。",
            [("金融机构存款余额", "370亿元"), ("金融机构贷款余额", "204亿元")],
        ),
        (
            "第一、二、三产业增加值分别增长5.9%、14.3%、10%。",
            [("第一产业增加值", "5.9%"), ("第二产业增加值", "14.3%"), ("第三产业增加值", "10%")],
        ),
        (
            "城乡居民基本养老保险和基本医疗保险参保率分别达到98%和96%以上。",
            [("基本养老保险参保率", "98%"), ("基本医疗保险参保率", "96%")],
        ),
        ("刑事、治安案件分别下降6.6%、3.6%。", [("刑事案件", "6.6%"), ("治安案件", "3.6%")]),
        (
            "25个省重点、30个市重点项目，分别完成投资50亿元、80亿元，占年度计划的141.5%、142.7%。",
            [
                ("省重点项目数", "25个"),
                ("市重点项目数", "30个"),
                ("省重点项目完成投资", "50亿元"),
                ("市重点项目完成投资", "80亿元"),
                ("省重点项目完成投资占年度计划比重", "141.5%"),
                ("市重点项目完成投资占年度计划比重", "142.7%"),
            ],
        ),
    ],
)
def test_each_number_gets_its_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{URBAN}达19233元，{RURAL}达7815元，分别是2006年的2倍、1.8倍。", [URBAN, RURAL] * 2),
        (
            "高新技术企业、科技型中小企业分别达24家、440家，比2012年分别增加3家、40家。",
            ["高新技术企业数", "科技型中小企业数"] * 2,
        ),
    ],
)
def test_a_second_row_of_numbers_goes_over_the_names_of_the_first(text: str, expected: list[str]) -> None:
    assert [name for name, _ in read(text)] == expected


def test_a_shared_number_is_one_row_with_all_names() -> None:
    text = "全部财政收入和一般公共预算收入年均递增27.7%，分别达到439亿元、36亿元，力争达到700亿元、60亿元。"
    both = ["全部财政收入", "一般公共预算收入"]
    assert [name for name, _ in read(text)] == ["、".join(both), *both, *both]


def test_lists_of_different_length_are_never_paired_by_guess() -> None:
    names = [name for name, _ in read("奶牛、生猪、肉鸡存栏分别达到3万头、47万头。")]
    assert not {"奶牛存栏", "生猪存栏"} & set(names)
