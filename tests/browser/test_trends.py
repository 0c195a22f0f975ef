"""趋势 as a reader uses it: the first view, several at once, growth, index, years, the linked table."""

from __future__ import annotations

import pandas as pd
import pytest
from playwright.sync_api import expect

from hsdata.tables import Facts, Series
from hsview.numbers import digits
from hsview.trend_view import FIRST
from hsview.ui.pages import SOURCE, TRENDS
from tests.browser.visit import PHONE, Visit, address
from tests.browser.visitors import Visitors

Tables = dict[str, pd.DataFrame]
OTHER = "一般公共预算收入"


def latest(tables: Tables, indicator: str) -> pd.Series:
    series = tables["series"]
    rows = series[
        (series[Series.indicator] == indicator)
        & (series[Series.region] == "衡水市")
        & (series[Series.measure] == "level")
        & (series[Series.period] == "year")
        & series[Series.preferred]
    ]
    return rows.sort_values(str(Series.year_to)).iloc[-1]


def test_the_gross_product_is_there_at_first_with_its_latest_value(visitor: Visit, tables: Tables) -> None:
    newest = latest(tables, FIRST)
    visitor.open(TRENDS.url_path)
    expect(visitor.page.locator(".js-plotly-plot")).to_have_count(1)
    first = visitor.page.locator("table.points tbody tr").first
    expect(first).to_contain_text(f"{newest[Series.year_to]}")
    expect(first).to_contain_text(digits(newest[Series.value], newest[Series.unit]))
    expect(first).to_contain_text(newest[Series.source])


def test_indicators_in_different_units_get_a_chart_each_and_the_address_keeps_them(
    visitor: Visit, visitors: Visitors
) -> None:
    visitor.open(f"{TRENDS.url_path}?indicator={FIRST}&indicator=常住人口")
    expect(visitor.page.locator(".js-plotly-plot")).to_have_count(2)
    with visitors.visiting() as stranger:
        stranger.open(visitor.link)
        expect(stranger.page.locator(".js-plotly-plot")).to_have_count(2)
        expect(stranger.page.get_by_role("heading", name="常住人口")).to_be_visible()


def test_growth_is_stated_not_computed_for_the_gross_product(visitor: Visit) -> None:
    visitor.open(f"{TRENDS.url_path}?view=增速")
    table = visitor.page.locator("table.points")
    expect(table).to_contain_text("增长")
    expect(table.locator("tr", has_text="推算")).to_have_count(0)
    expect(visitor.page.locator(".line").first).to_contain_text("增幅")


def test_an_index_begins_at_a_hundred_and_stops_at_the_break(visitor: Visit) -> None:
    visitor.open(f"{TRENDS.url_path}?indicator={FIRST}&indicator={OTHER}&view=指数")
    expect(visitor.page.locator(".js-plotly-plot")).to_have_count(1)
    said = visitor.page.locator(".line").first
    expect(said).to_contain_text("为 100")
    expect(said).to_contain_text("口径不同，不再计算")


def test_the_years_chosen_are_in_the_address_and_cut_the_table(visitor: Visit) -> None:
    visitor.open(TRENDS.url_path)
    years = visitor.page.locator("table.points tbody td:first-child")
    whole = years.all_text_contents()
    visitor.press(visitor.page.locator(".st-key-span").get_by_role("slider").first, "ArrowRight")
    shown = years.all_text_contents()
    assert min(int(year[:4]) for year in shown) > min(int(year[:4]) for year in whole)
    assert "span=" in address(visitor)
    visitor.open(visitor.link)
    assert years.all_text_contents() == shown


def test_a_row_of_the_table_leads_to_its_sentence(visitor: Visit) -> None:
    visitor.open(TRENDS.url_path)
    visitor.page.locator("table.points").get_by_role("link", name="看原文").first.click()
    visitor.arrive(SOURCE)
    assert "fact=" in address(visitor)


def test_nothing_chosen_and_nothing_known_say_what_to_do(visitor: Visit) -> None:
    visitor.open(f"{TRENDS.url_path}?indicator=火星人口")
    expect(visitor.page.get_by_test_id("stAlert")).to_contain_text("火星人口")
    visitor.open(f"{TRENDS.url_path}?indicator=PM2.5平均浓度&county=景县")
    expect(visitor.page.get_by_test_id("stMain")).to_contain_text("有数的地区")
    visitor.page.locator(".st-key-indicator").get_by_role("combobox").press("Backspace")
    expect(visitor.page.locator(".nothing")).to_contain_text("还没有选指标")


@pytest.mark.parametrize("view", ["水平", "指数"])
def test_a_phone_never_scrolls_sideways(visitors: Visitors, view: str) -> None:
    with visitors.visiting(viewport=PHONE, is_mobile=True, has_touch=True) as phone:
        phone.open(f"{TRENDS.url_path}?indicator={FIRST}&indicator={OTHER}&view={view}")
        assert phone.overflow("Width") <= 0


def test_several_regions_of_one_indicator_stand_side_by_side_when_asked(visitor: Visit) -> None:
    regions = "&".join(f"region={name}" for name in ("景县", "冀州区"))
    visitor.open(f"{TRENDS.url_path}?indicator={FIRST}&{regions}&layout=每项一图")
    expect(visitor.page.locator(".js-plotly-plot")).to_have_count(3)
    expect(visitor.page.get_by_role("heading", name="景县")).to_be_visible()


def test_a_number_of_a_county_or_a_growth_opens_its_own_course(visitor: Visit, tables: Tables) -> None:
    facts = tables["facts"]
    growth = facts[(facts[Facts.indicator] == "规模以上工业增加值") & (facts[Facts.measure] == "growth")]
    visitor.open(f"{SOURCE.url_path}?fact={growth.iloc[0][Facts.fact_id]}&sector=民生社会&county=景县")
    visitor.page.get_by_role("link", name="看历年走势").click()
    visitor.arrive(TRENDS)
    expect(visitor.page.locator("table.points tbody tr").first).to_contain_text("规模以上工业增加值")
    expect(visitor.page.get_by_role("radio", name="增速", exact=True)).to_be_checked()
    expect(visitor.page.get_by_test_id("stAlert")).to_have_count(0)
