"""Series keep every vintage, prefer one for a stated reason, and never join what is not one figure."""

from __future__ import annotations

import pandas as pd
import pytest

from hsdata import vocab
from hsdata.frames import frame
from hsdata.link.breaks import BreaksError, read_breaks
from hsdata.link.series import link_series
from hsdata.statistics import read_statistics
from hsdata.tables import Facts, Indicators, Series
from hsdata.units import units_by_name
from tests.cases import build

BREAKS = read_breaks()
GDP, AIR = "地区生产总值", "空气质量优良天数"


def stated(number: int, indicator: str, value: float, unit: str, **given: object) -> dict[object, object]:
    case = {"quote": f"{value}{unit}", "indicator": indicator, "catalogue": "-", "measure": "level"}
    years = {"year_from": 2016, "year_to": 2016, "bound": "eq", "stage": "actual"}
    if indicator == GDP:
        years |= {"indicator_id": "gdp"}
    return build.fact(case | {"wording": "句子"}, number, **{"value": value, "unit": unit, **years, **given})


@pytest.fixture(scope="module")
def series() -> pd.DataFrame:
    case = {"issued": "2017"}
    facts = [
        stated(1, GDP, 1413.4, "亿元"),
        stated(2, AIR, 130.0, "天"),
        stated(3, "固定资产投资", 4048.8, "亿元", year_from=2013),
        stated(4, GDP, 8.2, "%", year_from=2013, measure="growth", per="year"),
        stated(
            5, "高新技术企业数", 193.0, "家", year_from=2017, year_to=2017, stage="baseline", doc_id="later"
        ),
        stated(6, GDP, 2000.0, "亿元", year_from=2021, year_to=2021, stage="target"),
        stated(7, "无年份的数", 5.0, "个", year_from=None, year_to=None),
    ]
    names = {"gdp": GDP, "tertiary_share": "第三产业增加值占地区生产总值比重"}
    blank = dict.fromkeys(Indicators.to_schema().columns, "")
    common = {Indicators.sector: "综合经济", Indicators.polarity: "up", Indicators.nominal: False}
    indicators = frame(
        "indicators",
        [blank | common | {Indicators.indicator_id: i, Indicators.name: n} for i, n in names.items()],
    )
    statistics = read_statistics(units_by_name(vocab.load().units))
    return link_series(frame("facts", facts), build.documents(case), statistics, indicators, BREAKS)


def of(series: pd.DataFrame, indicator: str, year: int, measure: str = "level") -> pd.DataFrame:
    return series[
        (series[Series.indicator] == indicator)
        & (series[Series.region] == "衡水市")
        & (series[Series.year_to] == year)
        & (series[Series.measure] == measure)
    ]


def test_every_figure_has_exactly_one_preferred_value(series: pd.DataFrame) -> None:
    figure = [Series.series_id, Series.year_from, Series.year_to, Series.unit_base]
    assert (series.groupby(figure)[Series.preferred].sum() == 1).all()


def test_a_conflict_is_kept_and_said(series: pd.DataFrame) -> None:
    gdp = of(series, GDP, 2016)
    assert set(gdp[Series.value]) == {1413.4, 1420.18}
    best = gdp[gdp[Series.preferred]].iloc[0]
    assert best[Series.value] == 1413.4  # the report of the year after, grade A
    assert set(of(series, AIR, 2016)[Series.value]) == {130.0, 149.0}
    assert "149" in of(series, AIR, 2016).query("preferred")[Series.why].iloc[0]


def test_the_better_grade_and_the_exact_value_are_preferred(series: pd.DataFrame) -> None:
    gdp = of(series, GDP, 2020)
    best = gdp[gdp[Series.preferred]].iloc[0]
    assert (best[Series.value], best[Series.grade], best[Series.bound]) == (1560.2, "A", "eq")
    other = gdp[~gdp[Series.preferred]].iloc[0]
    assert (other[Series.bound], other[Series.why]) == ("ge", f"与采用值一致（{best[Series.source]}）")


def test_the_census_breaks_the_line(series: pd.DataFrame) -> None:
    revised = of(series, GDP, 2018).query("preferred").iloc[0]
    assert revised[Series.value] == 1381.81
    assert "第四次全国经济普查" in revised[Series.break_before]
    assert revised[Series.published_year] == 2020  # nobody could know it in 2019
    assert of(series, GDP, 2019).query("preferred")[Series.break_before].isna().all()
    assert (
        "第七次全国人口普查" in of(series, "常住人口", 2020).query("preferred")[Series.break_before].iloc[0]
    )
    assert of(series, GDP, 2019, "growth")[Series.break_before].isna().all()


def test_a_total_or_an_average_over_years_is_no_point_of_a_year(series: pd.DataFrame) -> None:
    total = of(series, "固定资产投资", 2016)
    assert dict(zip(total[Series.value], total[Series.period], strict=True)) == {
        4048.8: "span",
        1230.83: "year",
    }
    assert total[Series.series_id].nunique() == 2
    assert of(series, GDP, 2016, "growth").set_index(Series.value)[Series.period].to_dict() == {
        8.2: "mean",
        7.8: "year",
    }


def test_growth_of_output_is_labelled_comparable_price(series: pd.DataFrame) -> None:
    assert of(series, GDP, 2022, "growth")[Series.note].str.contains("可比价格").all()
    assert not of(series, GDP, 2022)[Series.note].str.contains("可比价格").fillna(False).any()


def test_targets_and_facts_without_years_are_no_actuals(series: pd.DataFrame) -> None:
    assert "f6" not in set(series[Series.fact_id])
    assert "f7" not in set(series[Series.fact_id])


def test_a_baseline_of_a_later_report_is_known_only_then(series: pd.DataFrame) -> None:
    row = series[series[Series.fact_id] == "f5"].iloc[0]
    assert (row[Series.stage], row[Series.year_to], row[Series.published_year]) == ("baseline", 2017, 2022)


def test_names_that_differ_stay_apart(series: pd.DataFrame) -> None:
    ids = series[series[Series.indicator].isin(["科技型中小企业数", "国家科技型中小企业数"])][
        Series.series_id
    ]
    assert ids.nunique() == ids.size


def test_a_broken_breaks_file_is_named(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "breaks.toml").write_text("[[break]]\nname = '缺字段'\n", encoding="utf-8")
    with pytest.raises(BreaksError, match=r"breaks\.toml"):
        read_breaks(tmp_path / "breaks.toml")


def test_the_facts_are_left_as_they_were(series: pd.DataFrame) -> None:
    facts = frame("facts", [stated(1, GDP, 1413.4, "亿元")])
    before = facts.copy(deep=True)
    empty = read_statistics(units_by_name(vocab.load().units)).iloc[:0]
    link_series(facts, build.documents({"issued": "2017"}), empty, frame("indicators"), BREAKS)
    pd.testing.assert_frame_equal(facts, before)
    assert Facts.validate(facts) is not None
