"""Whose number it is: the document's own region's, or that of the place the sentence speaks of."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hsdata import reading
from hsdata.model import Document, Source
from tests.speech import VOCABULARY


def regions(text: str, own: str = "衡水市", year: int = 2017) -> list[tuple[str, str | None]]:
    source = Source("case", "case", "work_report", own, date(year, 4, 7), Path("case.txt"))
    document = Document(source, text, text, tuple(range(len(text))))
    return [(f.region, f.region_id) for f in reading.read(document, VOCABULARY).facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("枣强县地区生产总值达到100亿元。", ("枣强县", "131121")),
        ("工业新区主营业务收入超千亿元。", ("工业新区", "131171")),
        ("滨湖新区成功创建省级园区，营业收入突破50亿元。", ("滨湖新区", "131172")),
    ],
)
def test_a_known_place_that_is_the_subject(text: str, expected: tuple[str, str]) -> None:
    assert regions(text) == [expected]


@pytest.mark.parametrize(
    ("text", "own", "expected"),
    [
        ("高阳县地区生产总值达到100亿元。", "保定市", "高阳县"),
        ("年内，县城工业园区实现产值160亿元。", "徐水县", "县城工业园区"),
        ("大王店产业园区2007年开始规划，基础设施建设累计投入3.7亿元。", "徐水县", "大王店产业园区"),
        ("大王店产业园区累计投入3.7亿元。入园企业13家。", "徐水县", "大王店产业园区"),
    ],
)
def test_a_place_by_its_form_where_no_file_knows_it(text: str, own: str, expected: str) -> None:
    assert regions(text, own)[-1][0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "全市森林覆盖率达到30.1%。",
        "省级开发区、高新区主营业务收入达到3000亿元。",
        "产业集聚区入驻企业1034家。",
        "提升市级农业园区3个。",
        "冀州顺利撤市设区，市辖区面积扩大到1509平方公里。",
        "枣强县八里庄新型社区项目总投资3亿元。",
        "武邑、饶阳、阜城6个贫困县全部摘帽。",
        "大数据产业园竣工投产，完成投资51亿元。",
    ],
)
def test_no_other_place_is_the_subject(text: str) -> None:
    assert {name for name, _ in regions(text)} == {"衡水市"}


def test_several_zones_share_one_number() -> None:
    zones = "景州高新技术产业开发区、深州经济开发区、安平丝网工业园"
    assert regions(f"{zones}等主营业务收入超五百亿元。") == [(zones, None)]


def test_a_county_is_called_as_in_its_year() -> None:
    assert regions("冀州市地区生产总值达到90亿元。", year=2012) == [("冀州市", "131103")]
    assert regions("冀州地区生产总值达到90亿元。", year=2019) == [("冀州区", "131103")]


def test_the_place_is_no_part_of_the_indicator() -> None:
    source = Source("case", "case", "work_report", "衡水市", date(2017, 4, 7), Path("case.txt"))
    text = "枣强县地区生产总值达到100亿元。"
    (fact,) = reading.read(Document(source, text, text, tuple(range(len(text)))), VOCABULARY).facts
    assert (fact.indicator, fact.region) == ("地区生产总值", "枣强县")
