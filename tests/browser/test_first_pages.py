"""总览 and 县域 as they are used: one screen, a bar and a map that lead on, names old and new, any device."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, expect

from hsdata.tables import Commitments, Outcomes
from hsview.asked import silences
from hsview.framework import themes
from hsview.ui.pages import COUNTIES, MENU, SOURCE, TRACKER
from tests.browser.served import serving
from tests.browser.visit import LAPTOP, PHONE, Visit, address, middle, visiting
from tests.browser.visitors import Visitors

WALL = {"width": 1920, "height": 1080}
SHAPE = ".map a.shape"


@pytest.mark.parametrize("screen", [LAPTOP, WALL], ids=["laptop", "wall"])
def test_the_first_page_is_one_screen(visitors: Visitors, screen: dict[str, int]) -> None:
    with visitors.visiting(viewport=screen) as visit:
        visit.open("")
        visit.page.locator(SHAPE).first.wait_for()
        assert visit.overflow("Height") <= 0


def test_the_menu_opens_on_a_phone(visitors: Visitors) -> None:
    with visitors.visiting(viewport=PHONE, is_mobile=True, has_touch=True) as visit:
        visit.open("")
        visit.page.get_by_test_id("stExpandSidebarButton").tap()
        visit.page.get_by_test_id("stSidebarNavLink").filter(has_text=COUNTIES.title).tap()
        expect(visit.page.get_by_role("heading", name=COUNTIES.title, exact=True)).to_be_visible()


def test_a_bucket_leads_to_the_ledger_with_that_bucket(visitor: Visit) -> None:
    visitor.open("")
    link = visitor.page.locator(".verdict-links a").first
    bucket = link.inner_text().split()[1]
    link.click()
    visitor.arrive(TRACKER)
    assert f"bucket={bucket}" in address(visitor)


def test_a_part_of_the_bar_leads_there_too_with_filters_on(visitor: Visit) -> None:
    visitor.open("?sector=综合经济")
    bar = visitor.page.locator(".verdict-bar a").first
    box = bar.bounding_box()
    assert box
    visitor.page.mouse.click(box["x"] + 5, box["y"] + box["height"] / 2)
    visitor.arrive(TRACKER)
    assert "bucket=" in address(visitor)
    assert "sector=综合经济" in address(visitor)


def test_a_county_on_the_first_map_opens_its_page(visitor: Visit) -> None:
    visitor.open("?map=常住人口")
    visitor.page.mouse.click(*middle(visitor.page.locator(".map .names b", has_text="景县")))
    expect(visitor.page.get_by_role("heading", name="景县", exact=True)).to_be_visible()
    visitor.settle()
    assert f"{COUNTIES.url_path}?" in address(visitor)
    assert "county=景县" in address(visitor)


def test_a_commitment_without_a_number_leads_to_its_words(
    visitor: Visit, tables: dict[str, pd.DataFrame]
) -> None:
    promises = tables["commitments"].set_index(str(Commitments.commitment_id))
    targets = tables["outcomes"][tables["outcomes"][Outcomes.doc_id] == "2017-work-report"]
    silent = next(row for row in silences(targets) if row[Outcomes.target_id] in promises.index)
    visitor.open("?term=2017—2021")
    visitor.page.locator(".asked summary").click()
    question = visitor.page.locator(".asked .full li").filter(has_text=silent[Outcomes.indicator])
    question.first.get_by_role("link", name="承诺原文").click()
    visitor.arrive(SOURCE)
    assert f"at={promises.loc[silent[Outcomes.target_id], Commitments.start]}" in address(visitor)


def test_a_theme_leads_to_its_targets_and_every_target_has_a_lamp(
    visitor: Visit, tables: dict[str, pd.DataFrame]
) -> None:
    targets = tables["outcomes"][tables["outcomes"][Outcomes.doc_id] == "2017-work-report"]
    rows = themes(targets[targets[Outcomes.horizon] == "five_year"])
    visitor.open("?term=2017—2021")
    lamps = visitor.page.locator(".theme .dots i")
    expect(lamps).to_have_count(sum(len(theme.targets) for theme in rows))
    assert visitor.page.locator(".theme > b").all_inner_texts() == [theme.name for theme in rows]
    one = next(theme for theme in rows if theme.targets)
    visitor.page.locator("a.theme").filter(has_text=one.name).click()
    visitor.arrive(TRACKER)
    assert f"theme={one.name}" in address(visitor)
    expect(visitor.page.locator(".ledger .row:not(.titles)")).to_have_count(len(one.targets))


@pytest.mark.parametrize("filters", ["sector=综合经济&year=2021", "county=景县"])
def test_the_first_page_is_one_screen_with_filters_on(visitor: Visit, filters: str) -> None:
    visitor.open(f"?{filters}")
    visitor.page.locator(".asked").first.wait_for()
    assert visitor.overflow("Height") <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_browser_into_the_dark(visitors: Visitors, scheme: str) -> None:
    with visitors.visiting(color_scheme=scheme, reduced_motion="reduce") as visit:
        visit.open("")
        ground = visit.page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor")
        ink = visit.page.locator(".lede").evaluate("e => getComputedStyle(e).color")
        bright = sum(map(int, ground.removeprefix("rgb(").removesuffix(")").split(","))) > 384
        assert bright == (scheme == "light")
        assert ink != ground


def test_a_deep_link_works_on_a_fresh_server(project: Path, browser: Browser) -> None:
    with serving(project) as server, visiting(browser, server.address) as visit:
        visit.open(f"{COUNTIES.url_path}?county=131125")
        expect(visit.page.get_by_role("heading", name="安平县", exact=True)).to_be_visible()
        expect(visit.page.get_by_test_id("stTopNavLink")).to_have_count(len(MENU))
