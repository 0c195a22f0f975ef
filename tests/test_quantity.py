"""Which numbers are facts, with value, unit, quote and shape as a reader would note them."""

from __future__ import annotations

import pytest

from hsdata.model import Sentence
from hsdata.recognise import quantity
from tests.speech import VOCABULARY

FACTS = [
    ("地区生产总值增长到1413.4亿元", "1413.4亿元", 1413.4, "亿元", "plain"),
    ("59.1万贫困人口稳定脱贫", "59.1万", 59.1, "万人", "shorthand"),
    ("880多万天中儿女", "880多万", 880, "万人", "shorthand"),
    ("累计解决问题23万余件", "23万余件", 23, "万件", "plain"),
    ("收集意见230多条", "230多条", 230, "条", "plain"),
    ("力争两个贫困县摘帽", "两个", 2, "个", "plain"),
    ("旅游总收入突破百亿元", "百亿元", 100, "亿元", "plain"),
    ("工业产值突破千亿。", "千亿", 1000, "亿元", "shorthand"),
    ("单体规模超万亩", "万亩", 1, "万亩", "plain"),
    ("造福居民近万人", "万人", 1, "万人", "plain"),
    ("较2006年翻了一番", "一番", 1, "番", "multiple"),
    ("到2020年实现翻番", "翻番", 1, "番", "multiple"),
    ("是2006年的2.9倍", "2.9倍", 2.9, "倍", "multiple"),
    ("人口自然增长率6‰", "6‰", 6, "‰", "plain"),
    ("比重提高5.3个百分点", "5.3个百分点", 5.3, "个百分点", "plain"),
    ("占全省三分之一", "三分之一", 33.3333, "%", "plain"),
    ("增速位居全省前三位。", "前三位", 3, "位", "rank"),
    ("数量居全省首位。", "首位", 1, "位", "rank"),
    ("水污染防治工作被评为全省第一。", "第一", 1, "位", "rank"),
    ("总量列全国第59位", "第59位", 59, "位", "rank"),
    ("成为全球第三大加油港", "第三大", 3, "位", "rank"),
    ("重点培育10大特色产业集群", "10大", 10, "个", "plain"),
    ("空气质量达标天数130天", "130天", 130, "天", "plain"),
    ("浓度87微克/立方米", "87微克/立方米", 87, "微克/立方米", "plain"),
    ("过27 家企业", "27 家", 27, "家", "plain"),
    ("新上亿元以上项目", "亿元", 1, "亿元", "threshold"),
    ("培育超百亿元企业", "百亿元", 100, "亿元", "threshold"),
    ("总投资40亿元的中铁物流园", "40亿元", 40, "亿元", "plain"),
    ("综合指数下降到4.61，", "4.61", 4.61, "", "shorthand"),
    ("人均预期寿命达到78.3岁", "78.3岁", 78.3, "岁", "plain"),
    ("企业开办时间从8个工作日压减", "8个工作日", 8, "个工作日", "plain"),
    ("检查企业9050家（次）", "9050家（次）", 9050, "家（次）", "plain"),
]
NONE = [
    "建设“323”工程、“一湖六区”",
    "衡水湖晋升5A级景区",
    "稳定在地表水三类水质",
    "106国道改线，G107东移",
    "开通961890群众服务热线",
    "（一）第六届首批",
    "2017年4月7日",
    "“十三五”规划、十四五时期",
    "一批项目，一个项目，千方百计，一心一意",
    "人一之我十之、人十我百之",
    "今后五年，三年行动，24小时服务",
    "蔬菜、畜牧、果品三大产业",
    "市县两级平台",
    "以下九项工作，八个方面",
    "第一产业、第一批、第一要务、第一书记",
    "把安全放在首位，保持两位数增长",
    "世界500强企业",
    "新增5G、PM2.5监测",
    "一期工程、二期项目",
    "进一步统一规划",
    "国电2×33万千瓦供热机组",
    "220千伏变电站",
    "为80岁以上老人",
    "新中国成立70周年",
    "每千人口、万元生产总值",
    "三严三实、两学一做",
]


def read(text: str) -> tuple:
    return quantity.find(Sentence(0, len(text), text, ()), VOCABULARY)[0]


@pytest.mark.parametrize(("text", "quote", "value", "unit", "shape"), FACTS)
def test_one_fact(text: str, quote: str, value: float, unit: str, shape: str) -> None:
    (found,) = read(text)
    assert (found.quote, found.value, found.unit, found.shape) == (quote, pytest.approx(value), unit, shape)
    assert text[found.start : found.end] == quote


@pytest.mark.parametrize("text", NONE)
def test_no_fact(text: str) -> None:
    assert [q.quote for q in read(text)] == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("三次产业比重由18.7:51.7:29.6调整", [("18.7", 18.7, "%"), ("51.7", 51.7, "%"), ("29.6", 29.6, "%")]),
        ("三次产业比重调整到10.5：43.5：46", [("10.5", 10.5, "%"), ("43.5", 43.5, "%"), ("46", 46, "%")]),
        ("农林牧比例由50：50调整", [("50", 50, "%"), ("50", 50, "%")]),
        ("培育2－4个园区", [("2", 2, "个"), ("4个", 4, "个")]),
        ("打造2至3个集群", [("2", 2, "个"), ("3个", 3, "个")]),
        ("新上企业1--2家", [("1", 1, "家"), ("2家", 2, "家")]),
        ("人均增收5000—6000元", [("5000", 5000, "元"), ("6000元", 6000, "元")]),
        ("增长4.5%-5%", [("4.5%", 4.5, "%"), ("5%", 5, "%")]),
        ("由5家到31家", [("5家", 5, "家"), ("31家", 31, "家")]),
        ("低11.7和9.1个百分点", [("11.7", 11.7, "个百分点"), ("9.1个百分点", 9.1, "个百分点")]),
        ("外资分别为8亿、6亿美元", [("8亿", 8, "亿美元"), ("6亿美元", 6, "亿美元")]),
        ("分居全省第1、第5、第2，", [("第1", 1, "位"), ("第5", 5, "位"), ("第2", 2, "位")]),
        ("低于全国16.5个和全省7.6个百分点", [("16.5个", 16.5, "个百分点"), ("7.6个百分点", 7.6, "个百分点")]),
    ],
)
def test_several_facts_in_a_row(text: str, quotes: list[tuple[str, float, str]]) -> None:
    assert [(q.quote, q.value, q.unit) for q in read(text)] == quotes


def test_the_ends_of_a_range_say_which_they_are() -> None:
    assert [q.shape for q in read("培育2-3家企业")] == ["range_low", "range_high"]


def test_a_time_of_day_and_a_scale_are_no_shares() -> None:
    assert read("开放到21:30，按1:1配套") == ()
