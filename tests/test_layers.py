"""Which counties may be compared: one year, one source, at least 8 of the 11; the rest is listed apart."""

from __future__ import annotations

import pandas as pd
import pytest

from hsdata.tables import Indicators, Regions, Series
from hsview.layers import AT_LEAST, layers, ranked
from hsview.profile import Figure, figures, matrix, standing

CITY, ZONE = "131100", "131171"
COUNTIES = [f"1311{n:02d}" for n in range(1, 12)]
REGIONS = pd.DataFrame(
    {
        Regions.region_id: [CITY, *COUNTIES, ZONE],
        Regions.name: ["衡水市", *(f"{c}县" for c in COUNTIES), "高新区"],
        Regions.kind: ["city", *["county"] * 11, "zone"],
    }
)

INDICATORS = pd.DataFrame(
    {
        Indicators.name: ["地区生产总值", "65岁及以上人口比重", "居民人均可支配收入"],
        Indicators.dimension: ["金额", "比率", "金额"],
    }
)


def rows(ids: list[str], year: int, source: str, first: float = 100.0, **more: object) -> pd.DataFrame:
    """A source's values of 地区生产总值 for these regions: first, first + 1, ..."""
    made = pd.DataFrame(
        {
            Series.region_id: ids,
            Series.region: [f"{i}县" for i in ids],
            Series.indicator: "地区生产总值",
            Series.indicator_id: "some",
            Series.measure: "level",
            Series.year_from: year,
            Series.year_to: year,
            Series.period: "year",
            Series.stage: "actual",
            Series.origin: "statistic",
            Series.value: [first + i for i in range(len(ids))],
            Series.value_base: [first + i for i in range(len(ids))],
            Series.unit: "亿元",
            Series.unit_base: "亿元",
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
    layer = only(layers(rows([*COUNTIES, ZONE], 2023, "年鉴"), REGIONS))
    first = standing(layer, COUNTIES[-1], set(COUNTIES), 2023)
    assert first is not None
    assert (first.place, first.of, first.own) == (1, 11, 1.0)
    assert ZONE not in {key for key, _, _ in first.others}
    assert standing(layer, COUNTIES[-1], set(COUNTIES), 2024) is None
    assert standing(layer, ZONE, set(COUNTIES), 2023) is None


def shown(series: pd.DataFrame, region_id: str = COUNTIES[0]) -> list[Figure]:
    return figures(series, region_id, list(layers(series, REGIONS)), REGIONS, INDICATORS)


def test_a_county_shows_its_newest_value_with_source_and_grade() -> None:
    series = pd.concat([rows(COUNTIES, 2020, "年鉴2021"), rows(COUNTIES, 2023, "年鉴2024", first=200.0)])
    figure = only(tuple(shown(series)))
    assert (str(figure.amount), figure.years, figure.source, figure.grade) == (
        "200.0 亿元", "2023", "年鉴2024", "A",
    )  # fmt: skip
    assert figure.standing is not None
    assert figure.standing.place == 11


def test_the_city_stands_beside_only_for_the_same_year() -> None:
    county = rows(COUNTIES, 2023, "年鉴", first=200.0)
    same = shown(pd.concat([county, rows([CITY], 2023, "公报", first=2000.0)]))[0].city
    assert same is not None
    assert (str(same.amount), same.source, same.said) == ("2000.0 亿元", "公报", "占 10.0%")
    assert shown(pd.concat([county, rows([CITY], 2022, "公报")]))[0].city is None


@pytest.mark.parametrize(
    ("name", "unit", "city", "said"),
    [
        ("65岁及以上人口比重", "%", 96.0, "高 4.0 个百分点"),
        ("居民人均可支配收入", "元", 150.0, "低 50 元"),
        ("地区生产总值", "亿元", 60.0, ""),  # a part larger than its whole: two definitions
    ],
)
def test_rates_and_averages_are_no_share_of_the_city(name: str, unit: str, city: float, said: str) -> None:
    about = {Series.indicator: name, Series.unit: unit, Series.unit_base: unit}
    series = pd.concat(
        [rows(COUNTIES, 2023, "年鉴").assign(**about), rows([CITY], 2023, "公报", first=city).assign(**about)]
    )
    beside = shown(series)[0].city
    assert beside is not None
    assert beside.said == said


def test_numbers_outside_the_catalogue_are_left_to_their_sentences() -> None:
    assert shown(rows(COUNTIES, 2023, "报道", **{Series.indicator_id: None})) == []


def test_the_table_of_counties_says_what_is_missing() -> None:
    table = matrix(list(layers(rows(COUNTIES[:10], 2023, "年鉴"), REGIONS)), REGIONS)
    row = only(tuple(table.to_dict("records")))
    assert (row["指标"], row["单位"], row["年份"]) == ("地区生产总值", "亿元", "2023")
    assert [row[f"{key}县"] for key in COUNTIES[-2:]] == ["109.0", "无数据"]
