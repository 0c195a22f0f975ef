"""The cards of the first page: chosen by rule, changes only where they compare like with like."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import Indicators, Outcomes, Series
from hsview.headline import LIMIT, Card, Change, cards, moved
from hsview.yearly import Years, yearly

CATALOGUE = pd.DataFrame(
    {
        Indicators.indicator_id: ["gdp", "revenue", "urban", "pm25"],
        Indicators.polarity: ["up", "up", "up", "down"],
        Indicators.nominal: [False, True, False, True],
    }
)
NAMES = {
    "gdp": "地区生产总值",
    "revenue": "一般公共预算收入",
    "urban": "常住人口城镇化率",
    "pm25": "PM2.5平均浓度",
}


def course(
    key: str, values: dict[int, float], unit: str, measure: str = "level", **more: object
) -> pd.DataFrame:
    made = pd.DataFrame(
        {
            Series.indicator: NAMES.get(key, key),
            Series.indicator_id: key,
            Series.region: "衡水市",
            Series.measure: measure,
            Series.period: "year",
            Series.stage: "actual",
            Series.year_to: list(values),
            Series.value: list(values.values()),
            Series.unit: unit,
            Series.preferred: True,
            Series.break_before: None,
            Series.source: "年鉴",
            Series.grade: "A",
        }
    )
    return made.assign(**more)


def target(key: str, bucket: str = "完成", verdict: str = "已完成", **more: object) -> pd.DataFrame:
    row = {
        Outcomes.target_id: f"t-{key}",
        Outcomes.indicator: NAMES.get(key, key),
        Outcomes.indicator_id: key,
        Outcomes.region: "衡水市",
        Outcomes.measure: "level",
        Outcomes.target: 150.0,
        Outcomes.unit: "亿元",
        Outcomes.bound: "ge",
        Outcomes.due: 2021,
        Outcomes.bucket: bucket,
        Outcomes.verdict: verdict,
    }
    return pd.DataFrame([row | more])


REVENUE = course("revenue", {2019: 122.0, 2020: 127.0, 2021: 136.6}, "亿元")
GDP = course("gdp", {2019: 1504.9, 2020: 1560.2, 2021: 1703.1}, "亿元")
NOTHING = target("gdp").head(0)


def made(
    targets: pd.DataFrame, series: pd.DataFrame, ever: pd.DataFrame = NOTHING, since: int = 2017
) -> list[Card]:
    return cards(targets, ever, yearly(series), CATALOGUE, since)


def change_of(
    level: pd.DataFrame, *others: pd.DataFrame, polarity: str = "up", nominal: bool
) -> Change | None:
    known = yearly(pd.concat([level, *others]))
    course: Years = next(rows for key, rows in known.items() if key[2] == "level")
    return moved(course, known, polarity, nominal)


def test_a_card_says_value_year_target_and_verdict() -> None:
    card = made(target("revenue"), REVENUE)[0]
    assert (card.indicator, str(card.value), card.year) == ("一般公共预算收入", "136.6 亿元", 2021)
    assert (card.target, card.due, card.verdict) == ("150 亿元以上", 2021, "已完成")
    assert card.spark.target == (2021, 150.0)


def test_judged_targets_come_before_silent_ones() -> None:
    targets = pd.concat([target("gdp", "待数据", "未见提及"), target("revenue")])
    found = made(targets, pd.concat([GDP, REVENUE]))
    assert [card.indicator for card in found] == ["一般公共预算收入", "地区生产总值"]


def test_a_target_without_a_series_or_with_a_stale_one_gets_no_card() -> None:
    stale = course("revenue", {2010: 28.0, 2011: 37.0, 2012: 50.0}, "亿元")
    assert not made(target("revenue"), GDP)
    assert not made(target("revenue"), stale)


def test_an_indicator_of_an_earlier_term_fills_the_row_without_a_verdict() -> None:
    found = made(target("revenue"), pd.concat([GDP, REVENUE]), ever=target("gdp", "滞后", "到期未完成"))
    assert [card.target_id for card in found] == ["t-revenue", None]
    assert found[1].verdict == ""
    assert found[1].spark.target is None


def test_one_card_for_each_indicator_and_never_too_many() -> None:
    keys = [f"x{i}" for i in range(LIMIT + 3)]
    catalogue = pd.DataFrame(
        {Indicators.indicator_id: keys, Indicators.polarity: "up", Indicators.nominal: True}
    )
    targets = pd.concat([target(key) for key in [*keys, keys[0]]])
    series = pd.concat([course(key, {2019: 1.0, 2020: 2.0, 2021: 3.0}, "亿元") for key in keys])
    found = cards(targets, NOTHING, yearly(series), catalogue, 2017)
    assert len(found) == LIMIT
    assert len({card.indicator for card in found}) == LIMIT


def test_a_break_cuts_the_course() -> None:
    broken = GDP.assign(**{str(Series.break_before): [None, "第四次全国经济普查", None]})
    runs = made(target("gdp"), broken)[0].spark.runs
    assert [[year for year, _ in run] for run in runs] == [[2019], [2020, 2021]]


def test_the_growth_of_gdp_is_the_stated_one_and_never_computed() -> None:
    stated = course("gdp", {2021: 6.8}, "%", "growth")
    change = change_of(GDP, stated, nominal=False)
    assert change is not None
    assert (change.words, change.basis) == ("增长 6.8%", "可比价")
    assert change_of(GDP, nominal=False) is None


def test_a_nominal_growth_is_computed_and_says_so() -> None:
    change = change_of(REVENUE, nominal=True)
    assert change is not None
    assert (change.words, change.basis, change.direction, change.better) == (
        "增长 7.6%",
        "比上年推算",
        1,
        True,
    )


def test_nothing_is_computed_across_a_break_or_a_gap_of_years() -> None:
    broken = REVENUE.assign(**{str(Series.break_before): [None, None, "口径调整"]})
    gap = course("revenue", {2018: 115.0, 2019: 122.0, 2021: 136.6}, "亿元")
    assert change_of(broken, nominal=True) is None
    assert change_of(gap, nominal=True) is None


def test_rates_differ_by_points() -> None:
    urban = course("urban", {2020: 56.0, 2021: 57.4}, "%")
    change = change_of(urban, nominal=False)
    assert change is not None
    assert change.words == "提高 1.4 个百分点"


def test_a_fall_can_be_good() -> None:
    air = course("pm25", {2020: 53.6, 2021: 47.6}, "微克/立方米")
    change = change_of(air, polarity="down", nominal=False)
    assert change is not None
    assert (change.direction, change.better) == (-1, True)
    assert change_of(air, polarity="none", nominal=False).better is None  # type: ignore[union-attr]


def test_two_words_for_one_count_compare() -> None:
    firms = course("gdp", {2021: 522.0, 2022: 700.0, 2023: 817.0}, "个")
    card = made(target("gdp", **{str(Outcomes.unit): "家", str(Outcomes.target): 770.0}), firms)[0]
    assert str(card.value) == "817 家"
    assert card.spark.target == (2021, 770.0)


def test_a_course_told_in_two_words_for_one_count_is_one_line() -> None:
    firms = pd.concat([course("gdp", {2021: 522.0, 2022: 700.0}, "家"), course("gdp", {2023: 817.0}, "个")])
    card = made(target("gdp", **{str(Outcomes.unit): "家"}), firms)[0]
    assert card.spark.runs == (((2021, 522.0), (2022, 700.0), (2023, 817.0)),)
    assert card.change is not None
    assert card.change.words == "增加 117 个"
