"""Which counties may be compared: one year, one source, at least 8 of the 11; the rest is listed apart."""

from __future__ import annotations

import pandas as pd
import pytest

from hsdata.tables import Regions, Series
from hsview.layers import AT_LEAST, layers, ranked
from hsview.profile import figures, matrix, place

CITY, ZONE = "131100", "131171"
COUNTIES = [f"1311{n:02d}" for n in range(1, 12)]
REGIONS = pd.DataFrame(
    {
        Regions.region_id: [CITY, *COUNTIES, ZONE],
        Regions.name: ["衡水市", *(f"{c}县" for c in COUNTIES), "高新区"],
        Regions.kind: ["city", *["county"] * 11, "zone"],
    }
)


def rows(ids: list[str], year: int, source: str, first: float = 100.0, **more: object) -> pd.DataFrame:
    """A source's values of 地区生产总值 for these regions: first, first + 1, ..."""
    made = pd.DataFrame(
        {
            Series.region_id: ids,
            Series.region: [f"{i}县" for i in ids],
            Series.indicator: "地区生产总值",
            Series.measure: "level",
            Series.year_from: year,
            Series.year_to: year,
            Series.period: "year",
            Series.stage: "actual",
            Series.origin: "statistic",
            Series.value: [first + i for i in range(len(ids))],
            Series.unit: "亿元",
            Series.source: source,
            Series.grade: "A",
            Series.preferred: True,
        }
    )
    return made.assign(**more)


def only(found: tuple[object, ...]) -> object:
    assert len(found) == 1
    return found[0]


def test_the_latest_year_that_covers_enough_counties_wins() -> None:
    series = pd.concat([rows(COUNTIES[:10], 2020, "年鉴2021"), rows(COUNTIES[:9], 2023, "年鉴2024")])
    layer = only(layers(series, REGIONS))
    assert (layer.year, layer.source, layer.covered) == (2023, "年鉴2024", 9)


def test_a_newer_year_of_too_few_counties_is_not_coloured_but_listed() -> None:
    series = pd.concat([rows(COUNTIES[:10], 2020, "年鉴2021"), rows(COUNTIES[10:], 2024, "某市信息")])
    layer = only(layers(series, REGIONS))
    assert layer.year == 2020
    assert COUNTIES[10] not in layer.values
    assert list(layer.others[Series.year_to]) == [2024]


def test_two_sources_are_never_mixed_to_reach_the_number() -> None:
    half = AT_LEAST - 1
    series = pd.concat([rows(COUNTIES[:half], 2023, "甲"), rows(COUNTIES[half:], 2023, "乙")])
    assert layers(series, REGIONS) == ()


@pytest.mark.parametrize("count", [AT_LEAST - 1, AT_LEAST])
def test_the_border_is_eight(count: int) -> None:
    assert bool(layers(rows(COUNTIES[:count], 2023, "年鉴"), REGIONS)) == (count >= AT_LEAST)


def test_the_city_and_the_zones_do_not_count_as_counties() -> None:
    series = rows([*COUNTIES[: AT_LEAST - 1], ZONE], 2023, "年鉴")
    assert layers(series, REGIONS) == ()


def test_a_ranking_runs_from_the_largest_down_without_zones() -> None:
    layer = only(layers(rows([*COUNTIES, ZONE], 2020, "普查"), REGIONS))
    order = [key for key, _ in ranked(layer, set(COUNTIES))]
    assert order == COUNTIES[::-1]
    assert ZONE in layer.values


def test_a_place_is_given_only_for_the_same_year() -> None:
    layer = only(layers(rows(COUNTIES, 2023, "年鉴"), REGIONS))
    assert place(layer, COUNTIES[-1], set(COUNTIES), 2023) == "第 1/11"
    assert place(layer, COUNTIES[-1], set(COUNTIES), 2024) == ""
    assert place(layer, ZONE, set(COUNTIES), 2023) == ""


def test_a_county_shows_its_newest_value_with_source_and_grade() -> None:
    series = pd.concat([rows(COUNTIES, 2020, "年鉴2021"), rows(COUNTIES, 2023, "年鉴2024", first=200.0)])
    shown = figures(series, COUNTIES[0], list(layers(series, REGIONS)), set(COUNTIES), ["地区生产总值"])
    assert shown.to_dict("records") == [
        {
            "指标": "地区生产总值",
            "数值": "200.0",
            "单位": "亿元",
            "年份": "2023",
            "名次": "第 11/11",
            "来源": "年鉴2024",
            "等级": "A",
        }
    ]


def test_the_table_of_counties_says_what_is_missing() -> None:
    table = matrix(list(layers(rows(COUNTIES[:10], 2023, "年鉴"), REGIONS)), REGIONS)
    assert len(table) == 11
    assert table.iloc[-1]["地区生产总值（亿元，2023）"] == "无数据"
