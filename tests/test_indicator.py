"""What a number measures: the catalogue proves itself on real phrases, and the grammar on its shapes."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from hsdata.link import catalogue
from hsdata.vocab import Indicator
from tests.speech import VOCABULARY, facts

ROOT = Path(__file__).resolve().parent.parent
ISSUED = "2017-04-07"
CATALOGUE = [pytest.param(i, id=i.name) for i in VOCABULARY.indicators]


def names(text: str, issued: str = ISSUED) -> list[str]:
    return [f.indicator for f in facts(text, issued)]


def linked(text: str) -> set[str | None]:
    return {f.indicator_id for f in facts(text, ISSUED)}


@pytest.mark.parametrize("indicator", CATALOGUE)
def test_an_indicator_is_read_in_its_examples_and_not_where_another_is_meant(indicator: Indicator) -> None:
    assert indicator.examples
    assert indicator.never
    assert not [text for text in indicator.examples if indicator.indicator_id not in linked(text)]
    assert not [text for text in indicator.never if indicator.indicator_id in linked(text)]


def test_one_name_means_one_indicator_of_a_dimension() -> None:
    meant = Counter(
        (catalogue.plain(name), i.dimension)
        for i in VOCABULARY.indicators
        for name in {catalogue.plain(n) for n in (i.name, *i.aliases)}
    )
    assert not [name for name, count in meant.items() if count > 1]


def test_what_must_not_be_confused_exists_and_is_another() -> None:
    known = {i.name for i in VOCABULARY.indicators}
    for indicator in VOCABULARY.indicators:
        assert set(indicator.not_confused_with) <= known - {indicator.name}, indicator.name
        assert (indicator.definition is None) == (indicator.definition_source is None), indicator.name


def test_every_official_statistic_joins_the_catalogue() -> None:
    known = catalogue.read(VOCABULARY).by_name
    for path in sorted((ROOT / "data/statistics").glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                if name := row.get("indicator"):
                    assert catalogue.plain(name) in known, f"{path.name}: {name}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("城镇化率由41.4%提高到48.9%。", ["常住人口城镇化率"] * 2),
        ("地区生产总值由1011亿元增长到1413.4亿元，年均增长8.2%。", ["地区生产总值"] * 3),
        ("实施省市重点项目527个，完成投资1731.05亿元。", ["省市重点项目数", "省市重点项目完成投资"]),
        ("出台支持经济小区高质量发展意见，2021年企业总数达14.6万户。", ["企业数"]),
        ("对外贸易快速增长，进出口总额连续4年跨越千亿级台阶。", ["进出口总值"]),
        ("推动人参全产业链产值达到千亿级规模。", ["人参全产业链产值"]),
        ("建设、改造农村公路751.4公里。", ["新改建农村公路里程"]),
        ("抓好1600个、年度投资5500亿元以上的重大项目建设。", ["重大项目数", "重大项目年度投资"]),
        ("规模以上企业新增318家达到1196家。", ["规模以上工业企业数"] * 2),
        ("生猪存栏47万头、出栏59万头。", ["生猪存栏", "生猪出栏"]),
        ("入园企业达135家，实现利税13.6亿元。", ["入园企业数", "入园企业利税"]),
        ("国家级示范社31家、省级36家。", ["国家级示范社数", "省级示范社数"]),
        ("生产总值1794.5亿元，总量是2011年的1.42倍。", ["地区生产总值"] * 2),
        ("税收收入占一般公共预算收入的比重达到74.4%。", ["税收收入占一般公共预算收入比重"]),
        (
            "工业企业纳税总额达5.7亿元，占全部财政收入的56.4%。",
            ["工业企业纳税总额", "工业企业纳税总额占全部财政收入比重"],
        ),
    ],
)
def test_a_subject_before_its_number(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("改造提升135条小街巷。", ["改造提升小街巷数"]),
        ("建成9个省级园林县城。", ["建成省级园林县城数"]),
        ("389个贫困村出列。", ["出列贫困村数"]),
        ("12家国企完成改制任务。", ["完成改制任务的国企数"]),
        ("总投资40亿元的中铁物流园落户衡水。", ["中铁物流园总投资"]),
        ("全长120公里的城市高速外环建成通车。", ["城市高速外环全长"]),
        ("新建占地700余亩的二手车交易市场。", ["二手车交易市场占地面积"]),
        ("累计投入2446万元实施农村饮水安全工程。", ["农村饮水安全工程累计投入"]),
        ("形成6.21亿立方米压采能力。", ["压采能力"]),
        ("75%的奶牛养殖场完成标准化改造。", ["完成标准化改造的奶牛养殖场比例"]),
    ],
)
def test_a_noun_after_its_number(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三次产业比重为13.0:46.9:40.1。", ["第一产业", "第二产业", "第三产业"]),
        ("三次产业结构调整到10.5：43.5：46。", ["第一产业", "第二产业", "第三产业"]),
    ],
)
def test_a_ratio_of_industries_is_three_shares(text: str, expected: list[str]) -> None:
    assert names(text) == [f"{industry}增加值占地区生产总值比重" for industry in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2015年我市水污染防治工作被评为全省第一。", ["水污染防治工作全省位次"]),
        ("固定资产投资增长16.7%，增幅居全省第4位。", ["固定资产投资", "固定资产投资增幅全省位次"]),
        ("固定资产投资增长16.7%，总量、增幅全省第一。", ["固定资产投资", "固定资产投资总量、增幅全省位次"]),
        (
            "高新技术企业达到265家，技术合同登记额增量，均居全省第一。",
            ["高新技术企业数", "技术合同成交额全省位次"],
        ),
        (
            "公路里程新增300公里、突破1.1万公里、居全国第3位。",
            ["境内公路总里程", "境内公路总里程", "境内公路总里程全国位次"],
        ),
        ("现代农业园区突破百个，数量、规模全省第一。", ["现代农业园区数", "现代农业园区数量、规模全省位次"]),
        ("全省重点项目综合考评第三。", ["重点项目综合考评位次"]),
        ("综合成绩位居全省第六、全市第一。", ["综合成绩全省位次", "综合成绩全市位次"]),
    ],
)
def test_a_rank_says_of_what_and_where(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(("old", "new"), [("农民人均纯收入增长12%。", "农村居民人均可支配收入增长12%。")])
def test_an_old_indicator_is_not_the_one_that_followed_it(old: str, new: str) -> None:
    assert names(old) != names(new)


def test_an_old_name_of_the_same_revenue_is_the_same_indicator() -> None:
    assert names("地方财政一般预算收入完成47.1亿元。") == names("一般公共预算收入完成47.1亿元。")


def test_a_flow_of_new_ones_is_named_by_its_stock_only_as_a_change() -> None:
    (fact,) = facts("年内新增规模以上工业企业100家以上。", ISSUED)
    assert (fact.indicator, fact.measure) == ("规模以上工业企业数", "change")


def test_no_name_is_longer_than_a_table_can_show() -> None:
    text = (
        "培育以京津冀协同发展为引领、在全省领先、在"
        "全国有重要影响和示范带动作用的现代农业产业化联合体示范区园区36个。"
    )
    assert all(len(name) <= 32 for name in names(text))
