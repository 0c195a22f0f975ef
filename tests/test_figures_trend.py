"""Charts over years: lines that never join across a break, marks by origin, open targets, every year."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go
import pytest

from hsdata.frames import frame
from hsdata.tables import Outcomes, Series
from hsview.course import Course, Mean, Point, between, course
from hsview.figures import axis, goals, path, strokes, trend
from hsview.numbers import written
from hsview.promise import Promise
from hsview.rebase import base_years, grown, indexed
from hsview.theme import LIGHT, ORIGIN_NAME, ORIGIN_SYMBOL
from hsview.trend_view import merged, offered, promises_on


def point(year: int, value: float, **given: object) -> Point:
    fields = {"origin": "statistic", "source": "年鉴", "grade": "A", "bound": "eq", "fact_id": None}
    return Point(year, value, **{**fields, "why": "唯一来源", "note": None, **given})  # type: ignore[arg-type]


def levels(*values: tuple[int, float], broken: int | None = None) -> Course:
    """A course of levels in 亿元, with a break before the year ``broken``."""
    before = tuple(point(y, v) for y, v in values if broken is None or y < broken)
    after = tuple(
        point(y, v, break_before="经济普查" if y == broken else None)
        for y, v in values
        if broken is not None and y >= broken
    )
    runs = tuple(run for run in (before, after) if run)
    return Course("地区生产总值", "衡水市", "level", "亿元", 1e8, runs)


def promised(**given: object) -> Promise:
    fields: dict[str, object] = {
        "target_id": "t",
        "indicator": "地区生产总值",
        "value": 2000.0,
        "high": None,
        "unit": "亿元",
        "bound": "eq",
        "measure": "level",
        "kind": "D",
        "since": 2017,
        "due": 2021,
        "ambition": "力争",
        "baseline": 1413.4,
        "baseline_year": 2016,
        "broken": False,
    }
    return Promise(**(fields | given))  # type: ignore[arg-type]


def lines(figure: go.Figure, name: str) -> list[list[int]]:
    return [list(t.x) for t in figure.data if t.name == name and t.mode == "lines"]


def named(figure: go.Figure, name: str) -> go.Scatter:
    found = [trace for trace in figure.data if trace.name == name]
    assert found, f"no trace {name}: {[t.name for t in figure.data]}"
    return found[0]


GDP = levels((2016, 1413.4), (2017, 1523.2), (2018, 1381.8), (2019, 1504.9), broken=2018)


def test_no_line_joins_across_a_break() -> None:
    drawn = lines(trend.draw([GDP], LIGHT), GDP.name)
    assert drawn == [[2016, 2017], [2018, 2019]]


def test_a_break_is_marked_between_its_years() -> None:
    figure = trend.draw([GDP], LIGHT)
    assert [shape.x0 for shape in figure.layout.shapes] == [2017.5]
    assert "口径断点" in [note.text for note in figure.layout.annotations]


def test_years_without_a_value_are_not_drawn_as_if_known() -> None:
    figure = trend.draw([levels((2010, 1.0), (2011, 2.0), (2020, 3.0))], LIGHT)
    dashes = [t.line.dash for t in figure.data if t.mode == "lines" and list(t.x) == [2011, 2020]]
    assert dashes == [strokes.DOTTED]


def test_who_said_a_number_shows_by_shape() -> None:
    course_ = replace(GDP, runs=((point(2016, 1.0, origin="report"), point(2017, 2.0)),))
    figure = trend.draw([course_], LIGHT)
    for origin in ("report", "statistic"):
        assert set(named(figure, ORIGIN_NAME[origin]).marker.symbol) == {ORIGIN_SYMBOL[origin]}


def test_what_is_known_only_as_at_least_has_a_shape_of_its_own() -> None:
    course_ = replace(GDP, runs=((point(2020, 1500.0, bound="ge"),),))
    assert set(named(trend.draw([course_], LIGHT), ORIGIN_NAME["statistic"]).marker.symbol) == {
        strokes.BOUND_SYMBOL["ge"]
    }


def test_a_value_not_taken_is_seen_only_where_it_differs() -> None:
    course_ = replace(GDP, others=(point(2017, 1550.1), point(2019, 1504.9)))
    assert list(named(trend.draw([course_], LIGHT), strokes.OTHER_NAME).x) == [2017]


def test_a_target_is_an_open_marker_at_its_due_year_with_its_road() -> None:
    figure = trend.draw([GDP], LIGHT, promises=[(GDP, promised())])
    goal = named(figure, goals.GOAL)
    assert (goal.x[0], goal.y[0], goal.marker.symbol) == (2021, 2000.0, "circle-open")
    assert lines(figure, goals.ROAD) == [[2016, 2021]]


def test_among_several_lines_a_target_wears_the_colour_of_its_own() -> None:
    other = replace(GDP, indicator="一般公共预算收入")
    figure = trend.draw([GDP, other], LIGHT, promises=[(other, promised())])
    colours = {label.text: label.font.color for label in figure.layout.annotations}
    assert named(figure, goals.GOAL).marker.color == colours["一般公共预算收入"]
    assert colours["一般公共预算收入"] != colours["地区生产总值"]


def test_an_average_over_years_is_a_stroke_and_no_point() -> None:
    growth = replace(GDP, measure="growth", unit="%", means=(Mean(2013, 2016, 8.2, "报告", None),))
    figure = trend.draw([growth], LIGHT)
    assert list(named(figure, strokes.MEAN_NAME).x) == [2013, 2016]
    assert 8.2 not in [y for t in figure.data if t.mode == "markers" for y in t.y]


@pytest.mark.parametrize(("first", "last"), [(2016, 2021), (2010, 2023), (2000, 2025)])
def test_every_year_has_its_tick(first: int, last: int) -> None:
    drawn = axis.years(first, last)
    assert drawn["tickvals"] == list(range(first, last + 1))
    assert drawn["ticktext"][0] == f"{first}"


def test_growth_keeps_zero_in_sight() -> None:
    low, high = axis.values([3.0, 5.0], zero=True)["range"]
    assert low <= 0
    assert high > 5


def test_names_of_lines_that_end_together_do_not_cover_each_other() -> None:
    twins = [replace(levels((2020, 1.0), (2021, v)), region=r) for r, v in (("景县", 2.0), ("武邑县", 2.0))]
    figure = trend.draw(twins, LIGHT)
    shown = [note for note in figure.layout.annotations if note.text in {t.region for t in twins}]
    assert len(shown) == 2
    assert abs(shown[0].yshift - shown[1].yshift) >= trend.LINE


def test_lines_that_all_end_at_100_are_named_where_they_begin() -> None:
    rising, falling = levels((2010, 20.0), (2023, 100.0)), levels((2015, 130.0), (2023, 100.0))
    both = [replace(rising, region="桃城区"), replace(falling, region="景县")]
    notes = {note.text: (note.x, note.y) for note in trend.draw(both, LIGHT).layout.annotations}
    assert notes["桃城区"] == (2010, 20.0)
    assert notes["景县"] == (2015, 130.0)


def test_the_name_of_a_line_hides_no_mark_close_above_it() -> None:
    near = [
        replace(levels((2020, 50.0), (2021, v)), region=r) for r, v in (("冀州区", 100.0), ("景县", 105.0))
    ]
    whole = replace(levels((2020, 10.0), (2021, 300.0)), region="衡水市")
    shift = {note.text: note.yshift for note in trend.draw([*near, whole], LIGHT).layout.annotations}
    assert shift["冀州区"] < 0 < shift["景县"]


def test_a_path_shows_road_goal_baseline_and_the_value_judged() -> None:
    figure = path.draw(promised(), GDP, LIGHT, actual=(2019, 1504.9))
    assert list(named(figure, path.BASE).x) == [2016]
    assert list(named(figure, path.CAME).y) == [1504.9]
    assert lines(figure, GDP.name) == [[2016, 2017], [2018, 2019]]


def test_a_total_over_years_stands_beside_the_yearly_line() -> None:
    figure = path.draw(
        promised(kind="K", baseline=None, baseline_year=None), None, LIGHT, actual=(2020, 530.0)
    )
    assert list(named(figure, path.CAME).text) == ["530.0 亿元"]
    assert lines(figure, GDP.name) == []


def test_a_what_if_is_drawn_apart() -> None:
    figure = path.draw(promised(), GDP, LIGHT, what_if=((2019, 1504.9), (2020, 1600.0)))
    assert named(figure, path.IF).line.dash == "dot"


def test_computed_growth_never_crosses_a_break() -> None:
    found = grown(GDP)
    assert found is not None
    assert [p.year for p in found.points] == [2017, 2019]
    assert found.points[0].value == pytest.approx((1523.2 / 1413.4 - 1) * 100)
    assert all(p.derived for p in found.points)


def test_an_index_stops_at_the_break_and_says_where() -> None:
    found = indexed(GDP, 2016)
    assert found is not None
    assert [(p.year, round(p.value, 1)) for p in found.points] == [(2016, 100.0), (2017, 107.8)]
    assert found.cut == 2018
    assert indexed(GDP, 2015) is None


def test_base_years_put_first_what_all_lines_share() -> None:
    assert base_years([levels((2010, 1), (2012, 1)), levels((2012, 1), (2013, 1))]) == [2012, 2010, 2013]


def test_stated_growth_wins_over_computed_growth() -> None:
    stated = replace(GDP, measure="growth", unit="%", runs=((point(2017, 7.2),),))
    both = merged(stated, grown(GDP))
    assert both is not None
    assert [(p.year, p.derived) for p in both.points] == [(2017, False), (2019, True)]
    assert both.points[0].value == 7.2


def test_years_can_be_cut_out() -> None:
    cut = between(GDP, 2017, 2018)
    assert cut is not None
    assert [p.year for p in cut.points] == [2017, 2018]
    assert between(GDP, 1990, 1995) is None


def series_row(**given: object) -> dict[object, object]:
    row: dict[object, object] = dict.fromkeys(Series.to_schema().columns)
    row |= {
        Series.series_id: "x",
        Series.indicator: "造林面积",
        Series.region: "衡水市",
        Series.measure: "level",
        Series.year_from: 2017,
        Series.year_to: 2017,
        Series.period: "year",
        Series.value: 34.0,
        Series.unit: "万亩",
        Series.value_base: 340000.0,
        Series.unit_base: "亩",
        Series.bound: "eq",
        Series.stage: "actual",
        Series.origin: "press",
        Series.source: "衡水传媒网",
        Series.grade: "B",
        Series.preferred: True,
        Series.why: "唯一来源",
        Series.published_year: 2018,
    }
    return row | given


def test_a_total_over_years_is_no_point_of_the_yearly_line() -> None:
    rows = [
        series_row(),
        series_row(
            **{Series.year_from: 2013, Series.year_to: 2016, Series.period: "span", Series.value: 480.0}
        ),
    ]
    found = course(frame("series", rows), "造林面积", "衡水市", "level")
    assert found is not None
    assert [(p.year, p.value) for p in found.points] == [(2017, 34.0)]


def test_nothing_published_later_is_in_a_course_as_of_a_year() -> None:
    table = frame("series", [series_row()])
    assert course(table, "造林面积", "衡水市", "level", known_by=2017) is None
    assert course(table, "造林面积", "衡水市", "level", known_by=2018) is not None


def test_the_real_gross_product_breaks_at_the_census(tables: dict[str, pd.DataFrame]) -> None:
    found = course(tables["series"], "地区生产总值", "衡水市", "level")
    assert found is not None
    assert found.unit == "亿元"
    assert [year for year, _ in found.breaks] == [2018]
    assert {run[-1].year for run in found.runs[:-1]} == {2017}


def test_the_promised_product_stands_on_the_scale_of_its_course(tables: dict[str, pd.DataFrame]) -> None:
    line = course(tables["series"], "地区生产总值", "衡水市", "level")
    assert line is not None
    found = promises_on(
        line, tables["outcomes"], tables["facts"], dict.fromkeys(tables["outcomes"][Outcomes.doc_id], 2017)
    )
    assert written(2000, "亿元", "eq") in [p.words for p in found]


def test_the_list_of_indicators_begins_with_what_there_is_most_of(tables: dict[str, pd.DataFrame]) -> None:
    names = offered(tables["series"], tables["indicators"], None)
    assert len(names) == len(set(names)) > 20
    assert set(offered(tables["series"], tables["indicators"], "生态环境")) < set(names)
