"""县域 as a reader uses it: map and ranking by mouse and keyboard, the matrix, a county's own page."""

from __future__ import annotations

import pandas as pd
import pytest
from playwright.sync_api import Locator, expect

from hsdata.tables import Mentions, Regions
from hsview.said import crossed
from hsview.ui.pages import COUNTIES, SOURCE, TRENDS
from tests.browser.visit import PHONE, Visit, address, middle
from tests.browser.visitors import Visitors

Tables = dict[str, pd.DataFrame]
CELL = 'table.said a[title^="冀州区·城乡建设"]'


def county(visit: Visit, name: str) -> Locator:
    return visit.page.get_by_role("heading", name=name, exact=True)


def test_the_mouse_chooses_on_the_map_and_in_the_ranking_and_the_page_lets_go(visitor: Visit) -> None:
    visitor.open(COUNTIES.url_path)
    with visitor.answered():
        visitor.page.mouse.click(*middle(visitor.page.locator(".map .names b", has_text="深州")))
    expect(county(visitor, "深州市")).to_be_visible()
    visitor.click(visitor.page.get_by_role("link", name="全部县市区"))
    expect(county(visitor, "深州市")).to_have_count(0)
    visitor.click(visitor.page.locator("ol.ranking a", has_text="安平县"))
    expect(county(visitor, "安平县")).to_be_visible()
    assert "county=安平县" in address(visitor)


@pytest.mark.parametrize("drawn", [".map a.shape", "ol.ranking a"])
def test_the_keyboard_chooses_in_both(visitor: Visit, drawn: str) -> None:
    visitor.open(f"{COUNTIES.url_path}?sector=城乡建设")
    visitor.press(visitor.page.locator(drawn, has_text="故城县"))
    expect(county(visitor, "故城县")).to_be_visible()
    assert "sector=城乡建设" in address(visitor)


def test_pointing_at_a_bar_shows_the_county_on_the_map(visitor: Visit) -> None:
    visitor.open(COUNTIES.url_path)
    shape = visitor.page.locator(".map a.shape", has_text="景县")
    assert shape.evaluate("e => getComputedStyle(e).filter") == "none"
    visitor.page.locator("ol.ranking a", has_text="景县").hover()
    expect(shape).not_to_have_css("filter", "none")


@pytest.mark.parametrize("written", ["131103", "冀州", "冀州市", "冀州区"])
def test_a_county_is_found_by_code_short_and_former_name(visitor: Visit, written: str) -> None:
    visitor.open(f"{COUNTIES.url_path}?county={written}")
    expect(county(visitor, "冀州区")).to_be_visible()
    expect(visitor.page.get_by_text("曾用名：冀州市")).to_be_visible()
    assert "county=冀州区" in address(visitor)


def test_missing_is_said_and_other_years_are_listed_apart(visitor: Visit) -> None:
    visitor.open(f"{COUNTIES.url_path}?map=地区生产总值")
    expect(visitor.page.locator("ol.ranking")).to_contain_text("无数据")
    expect(visitor.page.get_by_text("年份或来源不同，不参与着色和排名")).to_contain_text("桃城区")
    expect(visitor.page.get_by_text("示意图，不作划界依据")).to_be_visible()
    expect(visitor.page.get_by_text("按五等分位分级")).to_be_visible()


def test_a_cell_opens_its_sentences_and_a_sentence_its_place(visitor: Visit, tables: Tables) -> None:
    mentions = tables["mentions"]
    cell = crossed(mentions)["131103", "城乡建设"]
    visitor.open(COUNTIES.url_path)
    link = visitor.page.locator(CELL)
    expect(link).to_contain_text(str(cell.sentences))
    visitor.click(link)
    opened = visitor.page.locator("#cell-said")
    expect(opened).to_be_in_viewport()
    own = mentions[(mentions[Mentions.region] == "冀州区") & (mentions[Mentions.sector] == "城乡建设")]
    said = set(opened.locator("blockquote p").all_inner_texts())
    assert said == set(own[Mentions.sentence])
    assert "cell=冀州区·城乡建设" in address(visitor)
    way = opened.locator("blockquote").first
    words = way.locator("p").inner_text()
    way.get_by_role("link", name="看原文").click()
    visitor.arrive(SOURCE)
    expect(visitor.page.locator(".reader p > span", has_text=words).first).to_be_in_viewport()


def test_the_matrix_has_every_county_and_zone_and_never_praises(visitor: Visit, tables: Tables) -> None:
    visitor.open(f"{COUNTIES.url_path}?cell=冀州市·城乡建设")
    regions = tables["regions"]
    names = list(regions[regions[Regions.kind] != "city"][Regions.name])
    assert visitor.page.locator("table.said tbody th").all_inner_texts() == names
    expect(visitor.page.get_by_text("不是工作成绩，不宜用来排名")).to_be_visible()
    expect(visitor.page.locator("#cell-said")).to_contain_text("冀州区")
    visitor.page.locator("#cell-said").get_by_role("link", name="收起").click()
    expect(visitor.page.locator("#cell-said")).to_have_count(0)


def test_one_document_can_be_looked_at_alone(visitor: Visit, tables: Tables) -> None:
    mentions = tables["mentions"]
    press = mentions[mentions[Mentions.doc_id] == "2021-press-reading"]
    visitor.open(COUNTIES.url_path)
    documents = visitor.page.get_by_role("navigation", name="文件")
    visitor.click(documents.get_by_role("link", name="2021年媒体解读"))
    assert "doc=2021-press-reading" in address(visitor)
    sums = visitor.page.locator("table.said td.sum").all_inner_texts()
    once = press.drop_duplicates([Mentions.region_id, Mentions.doc_id, str(Mentions.sentence_start)])
    assert sum(map(int, sums)) == len(once)


def test_a_county_page_compares_groups_its_sentences_and_leads_to_trends(
    visitor: Visit, tables: Tables
) -> None:
    mentions = tables["mentions"]
    own = mentions[mentions[Mentions.region_id] == "131103"]
    visitor.open(f"{COUNTIES.url_path}?county=131103")
    row = visitor.page.locator("table.county tbody tr").first
    expect(row).to_contain_text("地区生产总值")
    expect(row).to_contain_text("第 5/10")
    expect(row).to_contain_text("占 7.4%")
    said = set(visitor.page.locator("section.said blockquote p").all_inner_texts())
    assert said == set(own[Mentions.sentence])
    expect(visitor.page.locator("section.said h3")).to_have_count(own[Mentions.role].nunique())
    row.get_by_role("link", name="地区生产总值").click()
    visitor.arrive(TRENDS)
    expect(visitor.page.locator("table.points")).to_contain_text("冀州区地区生产总值")


def test_a_year_shows_what_was_known_up_to_it(visitor: Visit) -> None:
    visitor.open(f"{COUNTIES.url_path}?year=2020")
    expect(visitor.page.locator(".lede")).to_contain_text("地区生产总值（2020年）")
    visitor.click(visitor.page.locator("ol.ranking a", has_text="景县"))
    row = visitor.page.locator("table.county tbody tr").first
    expect(row).to_contain_text("168.8")
    expect(row).to_contain_text("2020")
    expect(visitor.page.get_by_text("到 2020 年为止最新一年")).to_be_visible()


def test_a_cell_that_does_not_exist_is_told(visitor: Visit) -> None:
    visitor.open(f"{COUNTIES.url_path}?cell=火星县·城乡建设")
    expect(visitor.page.get_by_test_id("stAlert")).to_contain_text("火星县")


def test_matrix_and_county_are_readable_on_a_phone(visitors: Visitors) -> None:
    with visitors.visiting(viewport=PHONE, is_mobile=True, has_touch=True) as visit:
        for path in (COUNTIES.url_path, f"{COUNTIES.url_path}?county=景县"):
            visit.open(path)
            shown = visit.page.locator(":is(.map, ol.ranking, table.said, table.county):visible").all()
            assert shown
            for one in shown:
                assert one.evaluate("e => e.scrollWidth - e.clientWidth") <= 0


def test_the_layer_chosen_on_a_countys_page_is_in_its_link(visitor: Visit) -> None:
    visitor.open(COUNTIES.url_path)
    visitor.click(visitor.page.locator("ol.ranking a").first)
    expect(visitor.page.get_by_role("link", name="全部县市区")).to_be_visible()
    box = visitor.page.locator(".st-key-map").get_by_role("combobox")
    box.click()
    other = visitor.page.get_by_role("option").nth(1)
    name = other.inner_text()
    visitor.click(other)
    assert f"map={name}" in address(visitor)
    visitor.open(visitor.link)
    expect(box).to_have_value(name)
