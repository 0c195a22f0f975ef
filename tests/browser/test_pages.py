"""Every page as a fresh visitor meets it: opens, asks nobody else, and its address brings the view back."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from playwright.sync_api import Browser, expect

from hsdata.tables import Facts
from hsview.ui.pages import MENU, TRACKER, PageSpec
from tests.browser.visit import Server, Visit, visiting

every_page = pytest.mark.parametrize("page", MENU, ids=lambda page: page.url_path)


def test_the_menu_holds_exactly_the_pages(visitor: Visit) -> None:
    visitor.open("")
    links = visitor.page.get_by_test_id("stTopNavLink")
    expect(links).to_have_text([page.title for page in MENU])


@every_page
def test_opens_without_an_error(visitor: Visit, page: PageSpec) -> None:
    visitor.open(page.url_path)
    expect(visitor.page.get_by_test_id("stException")).to_have_count(0)
    expect(visitor.page.get_by_test_id("stAlert")).to_have_count(0)
    expect(visitor.page.get_by_role("heading", name=page.title, exact=True)).to_be_visible()
    assert not visitor.complaints


@every_page
def test_asks_no_other_host(visitor: Visit, server: Server, page: PageSpec) -> None:
    """The browser has no network but this machine, so what is shown here is shown without any."""
    visitor.open(page.url_path)
    visitor.page.wait_for_load_state("networkidle")
    assert any(url.endswith("/_stcore/stream") for url in visitor.requests), "the log saw no websocket"
    assert not visitor.foreign
    assert not server.asked


@every_page
def test_a_filter_changes_the_page_and_its_address_brings_it_back(
    visitor: Visit, browser: Browser, server: Server, tables: dict[str, pd.DataFrame], page: PageSpec
) -> None:
    sector = tables["facts"][Facts.sector].mode()[0]
    visitor.open(page.url_path)
    before = visitor.main
    visitor.page.locator(".st-key-sector").get_by_role("combobox").click()
    visitor.page.get_by_role("option", name=sector, exact=True).click()
    expect(visitor.page.locator(".chips")).to_contain_text(sector)
    visitor.settle()
    after = visitor.main
    assert after != before
    assert "sector=" in visitor.page.url
    with visiting(browser, server.address) as fresh:
        fresh.page.goto(visitor.page.url)
        fresh.settle()
        expect(fresh.page.get_by_test_id("stMain")).to_have_text(
            visitor.page.get_by_test_id("stMain").inner_text(), use_inner_text=True
        )


def test_a_chip_takes_its_filter_off_and_leaves_all_else(visitor: Visit) -> None:
    visitor.open(f"{TRACKER.url_path}?sector=农业农村&year=2017&group=due&as_of=2019年")
    visitor.page.locator(".chip", has_text="农业农村").click()
    expect(visitor.page.locator(".chip")).to_have_count(1)
    expect(visitor.page).to_have_url(
        re.compile(rf"/{TRACKER.url_path}\?(?!.*sector=)(?=.*year=2017)(?=.*group=due)(?=.*as_of=2019)")
    )
    visitor.page.get_by_role("link", name="清除").click()
    expect(visitor.page.locator(".chip")).to_have_count(0)
    expect(visitor.page).to_have_url(
        re.compile(rf"/{TRACKER.url_path}\?(?!.*year=)(?=.*group=due)(?=.*as_of=2019)")
    )
