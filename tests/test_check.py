"""Each relation holds on numbers that go together and says both numbers when they do not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from hsdata.__main__ import main
from hsdata.check import config as check_config
from hsdata.check.config import ChecksError, read_config
from hsdata.check.doubts import beside_another, doubts, found_in, relations, standings
from hsdata.check.figure import OFFICIAL, SEEN, Figure, Pool, of_facts
from hsdata.check.given import Given, Issue, Meaning
from hsdata.check.sizes import SizesError, read_sizes
from hsdata.check.standing import Standing
from hsdata.link.breaks import read_breaks
from hsdata.tables import RELATIONS, Doubts, Facts, Relations

CITY, COUNTY, REPORT = "衡水市", "枣强县", "report"
LEVEL: dict[str, Any] = {
    "source": REPORT,
    "passage": 1,
    "sentence": 1,
    "indicator": "一般公共预算收入",
    "known": "general_budget_revenue",
    "measure": "level",
    "stage": "actual",
    "value": 95.7,
    "unit": "亿元",
    "unit_base": "元",
    "bound": "eq",
    "first": 2016,
    "last": 2016,
    "per": "",
    "region": CITY,
}
GROWTH = LEVEL | {"measure": "growth", "value": 8.1, "unit": "%", "unit_base": "%"}
GDP = {"indicator": "地区生产总值", "known": "gdp"}
RATE_KEY = {"indicator": "常住人口城镇化率", "known": "urbanisation"}
RATE = LEVEL | RATE_KEY | {"value": 48.9, "unit": "%", "unit_base": "%"}
COUNT = LEVEL | {"indicator": "新上项目数", "known": None, "unit": "个", "unit_base": "个", "value": 12}
RANK = COUNT | {"measure": "rank", "unit": "位", "unit_base": "位"}
START = LEVEL | {"value": 50.7, "first": 2012, "last": 2012, "stage": "baseline"}
TARGET = LEVEL | {"value": 150, "first": 2021, "last": 2021, "stage": "target"}
MORE = LEVEL | {"measure": "change", "value": 45, "first": 2013}
MEAN = GROWTH | {"value": 17.2, "first": 2013, "per": "year"}
FISCAL = LEVEL | {"known": "all_fiscal_revenue", "indicator": "全部财政收入", "value": 173.2}
POINTS = GROWTH | {"measure": "change", "value": 0.3, "unit": "个百分点", "unit_base": "百分点"}
RATE_2021 = RATE | {"value": 60, "first": 2021, "last": 2021, "stage": "target"}
IN_2014 = {"first": 2014, "last": 2014}
FOLDED = {"元": 1e8}
SHARES = ("primary_share", "secondary_share", "tertiary_share")
MEANINGS = {
    "gdp": Meaning("地区生产总值", "金额", "up", "flow"),
    "general_budget_revenue": Meaning("一般公共预算收入", "金额", "up", "flow"),
    "all_fiscal_revenue": Meaning("全部财政收入", "金额", "up", "flow"),
    "urbanisation": Meaning("常住人口城镇化率", "比率", "up", "rate"),
    "gas": Meaning("天然气日供能力", "体积", "up", "stock"),
} | {known: Meaning(known, "比率", "none", "share") for known in SHARES}


def figure(given: dict[str, Any], row: int = 0) -> Figure:
    value = float(given["value"])
    base = value * FOLDED.get(given["unit_base"], 1)
    return Figure(**({"base": base, "row": row} | given | {"value": value}))


def given() -> Given:
    return Given(
        config=read_config(),
        breaks=read_breaks(),
        issues={REPORT: Issue(CITY, 2017, True, False, (2013, 2016), (2017, 2021))},
        meanings=MEANINGS,
        parents={COUNTY: CITY, "武邑县": CITY},
        kinds={CITY: "city", COUNTY: "county", "武邑县": "county"},
    )


def found(*facts: dict[str, Any], official: tuple[dict[str, Any], ...] = ()) -> list[Standing]:
    statistics = [figure(s | {"source": "年鉴", "sentence": OFFICIAL}, OFFICIAL) for s in official]
    pool = Pool(tuple(figure(f, row) for row, f in enumerate(facts)), tuple(statistics))
    return list(standings(pool, given()))


def shares(*values: float) -> list[dict[str, Any]]:
    return [
        RATE | {"known": known, "indicator": known, "value": value}
        for known, value in zip(SHARES, values, strict=True)
    ]


def times(value: float, unit: str) -> dict[str, Any]:
    """A growth since 2012 in 倍 or 番."""
    return GROWTH | {"value": value, "unit": unit, "unit_base": unit, "first": 2012}


def a_part_of_another_year() -> list[dict[str, Any]]:
    return [*shares(13, 46.9, 40.1)[:2], shares(1, 1, 40.1)[2] | {"first": 2012, "last": 2012}]


# relation, facts that go together, facts that do not, what the reason says
Case = tuple[str, list[dict[str, Any]], list[dict[str, Any]], tuple[str, ...]]
CASES: list[Case] = [
    ("stage", [LEVEL], [LEVEL | {"first": 2021, "last": 2021}], ("2021年的结果", "2016年")),
    ("stage", [TARGET], [LEVEL | {"stage": "target"}], ("2016年的目标", "2017年")),
    ("stage", [TARGET | {"first": 2017}], [TARGET | {"first": 2016}], ("2016年算起", "2017年开始")),
    ("frame", [LEVEL], [LEVEL | IN_2014], ("2014年",)),
    ("frame", [LEVEL | IN_2014, COUNT | IN_2014], [LEVEL | IN_2014, COUNT], ("2014年",)),
    ("kin", [START, LEVEL], [START, LEVEL | {"region": COUNTY}], (CITY, COUNTY)),
    ("kin", [START, LEVEL], [START | {"first": 2016, "last": 2016}, LEVEL], ("基期不早于结果",)),
    ("kin", [LEVEL, GROWTH], [LEVEL, GROWTH | {"first": 2015, "last": 2015}], ("不同的年份",)),
    ("from_to", [START, LEVEL], [START, LEVEL | {"value": 957}], ("18.9 倍",)),
    ("mates", [COUNT] * 4, [COUNT] * 3 + [COUNT | {"region": COUNTY}], (COUNTY, CITY)),
    ("growth", [START, LEVEL, MEAN], [START, LEVEL, MEAN | {"value": 41.7}], ("41.7%", "17.2%")),
    ("growth", [START, LEVEL, times(0.9, "倍")], [START, LEVEL, times(9, "倍")], ("9倍", "88.8%")),
    ("growth", [START, LEVEL, times(1, "番")], [START, LEVEL, times(2, "番")], ("2番", "88.8%")),
    (
        "change",
        [START, LEVEL, MORE],
        [START, LEVEL, MORE | {"value": 65}],
        ("65亿元", "50.7亿元", "95.7亿元"),
    ),
    (
        "change",
        [START, LEVEL, MORE | {"value": 11.25, "per": "year"}],
        [START, LEVEL, MORE | {"per": "year"}],
        ("每年 45亿元",),
    ),
    ("change", [LEVEL, MORE], [LEVEL, MORE | {"value": 450}], ("450亿元", "95.7亿元")),
    ("change", [RATE_2021, POINTS | RATE_KEY], [RATE_2021, POINTS | RATE_KEY | {"value": 48.9}], ("一样大",)),
    ("agree", [LEVEL, LEVEL | {"value": 96}], [LEVEL, LEVEL | {"value": 957}], ("957亿元", "95.7亿元")),
    (
        "agree",
        [LEVEL, LEVEL | {"bound": "ge", "value": 20}],
        [LEVEL, LEVEL | {"bound": "le", "value": 20}],
        ("≤20亿元",),
    ),
    ("neighbour", [LEVEL, TARGET], [LEVEL, TARGET | {"value": 1500}], ("1500亿元", "95.7亿元")),
    ("direction", [RATE, RATE_2021], [RATE, RATE_2021 | {"value": 40}], ("40%", "48.9%", "低于")),
    ("sum", shares(13, 46.9, 40.1), shares(13, 49.6, 40.1), ("102.7", "100")),
    ("sum", shares(13, 46.9, 40.1), a_part_of_another_year(), ("别的年份",)),
    ("part", [LEVEL, FISCAL], [LEVEL | {"value": 957}, FISCAL], ("957亿元", "173.2亿元")),
    ("percent", [RATE], [RATE | {"value": 489}], ("489%", "100%")),
    ("percent", [GROWTH, POINTS], [POINTS], ("不是比率",)),
    ("percent", [RATE], [RATE | {"value": 8, "measure": "growth"}], ("百分点",)),
    ("percent", [GROWTH], [GROWTH | {"value": 810}], ("400%",)),
    ("count", [RANK | {"value": 3}], [RANK | {"value": 2021}], ("位次",)),
    ("count", [COUNT], [COUNT | {"value": 12.5}], ("小数",)),
    (
        "county",
        [LEVEL, LEVEL | {"region": COUNTY, "value": 9, "sentence": 2}],
        [LEVEL, LEVEL | {"region": COUNTY, "value": 93, "sentence": 2}],
        ("93亿元", "95.7亿元", COUNTY),
    ),
    ("usual", [LEVEL], [LEVEL | {"value": 957000}], ("957000亿元",)),
]


@pytest.mark.parametrize(
    ("relation", "good", "bad", "said"), CASES, ids=[f"{i}-{c[0]}" for i, c in enumerate(CASES)]
)
def test_relation(
    relation: str, good: list[dict[str, Any]], bad: list[dict[str, Any]], said: tuple[str, ...]
) -> None:
    held = [s for s in found(*good) if s.relation == relation]
    assert held
    assert all(s.holds for s in held)
    failed = [s for s in found(*bad) if s.relation == relation and not s.holds]
    assert failed
    for words in said:
        assert any(words in s.reason for s in failed), [s.reason for s in failed]


def test_every_relation_is_tried() -> None:
    assert {relation for relation, *_ in CASES} == set(RELATIONS)


def test_growth_in_comparable_prices_is_labelled_not_doubted() -> None:
    base = LEVEL | GDP | {"value": 1011, "first": 2012, "last": 2012, "stage": "baseline"}
    level = LEVEL | GDP | {"value": 1413.4}
    growth = GROWTH | GDP | {"value": 8.2, "first": 2013, "per": "year"}
    (one,) = [s for s in found(base, level, growth) if s.relation == "growth"]
    assert (one.holds, one.label) == (True, True)
    assert "可比价格" in one.reason
    assert "8.7%" in one.reason


def test_a_statistic_is_compared_and_never_doubted() -> None:
    same = [s for s in found(LEVEL | {"value": 957}, official=(LEVEL,)) if s.relation == "agree"]
    assert [(s.facts, s.holds) for s in same] == [((0,), False)]
    assert "年鉴" in same[0].reason


def test_a_ceiling_above_what_was_reached_is_no_step_back() -> None:
    rate = {"indicator": "城镇登记失业率", "known": "urbanisation"}
    target = RATE | rate | {"value": 4.5, "first": 2017, "last": 2017, "stage": "target", "bound": "le"}
    assert not [s for s in found(RATE | rate | {"value": 4.1}, target) if s.relation == "direction"]


def test_what_is_done_in_a_year_may_jump() -> None:
    work = {"indicator": "造林面积", "known": "afforestation"}
    assert not [
        s
        for s in found(LEVEL | work, LEVEL | work | {"value": 957, "last": 2015, "first": 2015})
        if s.relation == "neighbour"
    ]


@pytest.fixture(scope="module")
def checked(tables: dict[str, pd.DataFrame]) -> list[Standing]:
    return found_in(tables)


def test_the_checks_read_numbers_and_places_only(
    tables: dict[str, pd.DataFrame], checked: list[Standing]
) -> None:
    assert not {
        Facts.fact_id,
        Facts.quote,
        Facts.sentence,
        Facts.indicator_text,
        Facts.cue,
        Facts.rule,
    } & set(SEEN)
    bare = tables["facts"][list(SEEN)]
    assert list(bare.columns) != list(tables["facts"].columns)
    assert found_in({**tables, "facts": bare}) == checked


def test_series_computed_from_facts_are_not_looked_at(
    tables: dict[str, pd.DataFrame], checked: list[Standing]
) -> None:
    statistics = tables["series"][tables["series"]["origin"] == "statistic"]
    assert 0 < len(statistics) < len(tables["series"])
    assert found_in({**tables, "series": statistics}) == checked


def test_the_built_tables_hold_what_the_checks_found(
    tables: dict[str, pd.DataFrame], checked: list[Standing]
) -> None:
    rows = doubts(checked, tables["facts"])
    assert set(rows[Doubts.fact_id]) <= set(tables["facts"][Facts.fact_id])
    pd.testing.assert_frame_equal(tables["doubts"], rows)
    counts = tables["relations"].set_index(Relations.relation)
    assert (
        counts[Relations.facts].to_dict()
        == relations(checked).set_index(Relations.relation)[Relations.facts].to_dict()
    )
    beside = counts[counts[Relations.beside]][Relations.facts]
    assert beside.max() <= len(beside_another(checked)) <= beside.sum()
    labels = rows[rows[Doubts.kind] == "label"]
    assert labels[Doubts.reason].str.contains("可比价格").all()


def test_a_document_without_facts_has_no_doubts(tables: dict[str, pd.DataFrame]) -> None:
    none = tables["facts"].iloc[:0]
    assert not found_in({**tables, "facts": none})
    assert of_facts(none) == ()


def test_the_command_lists_doubts_with_both_numbers(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--tables", str(project / "data/tables")]) == 0
    out = capsys.readouterr().out
    listed = pd.read_parquet(project / "data/tables/doubts.parquet")
    assert len(listed)
    for reason in listed[Doubts.reason]:
        assert reason in out
    assert "存疑" in out.splitlines()[-1]


def test_the_command_without_tables_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--tables", str(tmp_path)]) == 2
    assert "hsdata build" in capsys.readouterr().err


def test_a_broken_settings_file_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "checks.toml"
    broken.write_text(
        check_config.PATH.read_text(encoding="utf-8").replace("nominal", "nominel", 1), encoding="utf-8"
    )
    with pytest.raises(ChecksError, match="nominel"):
        read_config(broken)
    broken.write_text("[[relation]]\nname='x'", encoding="utf-8")
    with pytest.raises(ChecksError, match=r"checks\.toml"):
        read_config(broken)


def test_a_broken_row_of_usual_sizes_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "usual.tsv"
    broken.write_text(
        "by\tname\tunit\tmeasure\tlevel\tlow\thigh\tfigures\nunit\t\t个\tlevel\tcity\t1\t很多\t9\n",
        encoding="utf-8",
    )
    with pytest.raises(SizesError, match=r"usual\.tsv:2"):
        read_sizes(broken)
