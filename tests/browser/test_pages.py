"""Every page as it first meets a fresh visitor, at a desk and with a phone: nothing here changes a view."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from hsview.ui.pages import MENU, PageSpec
from tests.browser.served import Server
from tests.browser.visit import PHONE, Visit, visiting
from tests.browser.visitors import Visitors

JUMP = 0.1  # cumulative layout shift that counts as good (web.dev/cls)
THUMB = 40  # px
NARROW = """(least) => [...document.querySelectorAll(
    '[data-testid="stMain"] button:not([aria-label]), [data-testid="stMain"] a.tab, [data-testid="stMain"] a.facet,'
    + '[data-testid="stExpandSidebarButton"], [data-testid="stSidebarNavLink"], [data-testid="stPopoverButton"]')]
    .filter((e) => { const box = e.getBoundingClientRect(); return box.height && Math.round(box.height) < least; })
    .map((e) => `${e.innerText.slice(0, 20)} ${e.getBoundingClientRect().height}`)
"""  # noqa: E501


@pytest.fixture(scope="module")
def desk(browser: Browser, server: Server, menu_page: PageSpec) -> Iterator[Visit]:
    """A page opened at a desk with nothing of it known before; all tests here look at it."""
    with visiting(browser, server.address) as visit:
        visit.open(menu_page.url_path)
        yield visit


@pytest.fixture(scope="module")
def phone(browser: Browser, server: Server, menu_page: PageSpec) -> Iterator[Visit]:
    """A page opened on a phone with nothing of it known before; all tests here look at it."""
    with visiting(browser, server.address, viewport=PHONE, is_mobile=True, has_touch=True) as visit:
        visit.open(menu_page.url_path)
        yield visit


def test_the_menu_holds_exactly_the_pages(visitor: Visit) -> None:
    visitor.open("")
    links = visitor.page.get_by_test_id("stTopNavLink")
    expect(links).to_have_text([page.title for page in MENU])


def test_opens_without_an_error(desk: Visit, menu_page: PageSpec) -> None:
    expect(desk.page.get_by_test_id("stException")).to_have_count(0)
    expect(desk.page.get_by_test_id("stAlert")).to_have_count(0)
    expect(desk.page.get_by_role("heading", name=menu_page.title, exact=True)).to_be_visible()
    assert not desk.complaints


def test_asks_no_other_host(desk: Visit, server: Server) -> None:
    """The browser has no network but this machine, so what is shown here is shown without any."""
    desk.page.wait_for_load_state("networkidle")
    assert any(url.endswith("/_stcore/stream") for url in desk.requests), "the log saw no websocket"
    assert not desk.foreign
    assert not server.asked


def test_nothing_jumps_while_it_loads(desk: Visit) -> None:
    assert desk.page.evaluate("window.moved") < JUMP


def test_nothing_jumps_while_it_loads_on_a_phone(phone: Visit) -> None:
    assert phone.page.evaluate("window.moved") < JUMP


def test_every_chart_is_told_in_words(desk: Visit) -> None:
    """A sentence is read out in place of each chart, and a table of it can be opened or stands below."""
    charts = desk.page.get_by_test_id("stPlotlyChart")
    for number in range(charts.count()):
        told = charts.nth(number).evaluate(
            "e => (e.closest('[aria-label]') || e.querySelector('[aria-label]'))"
            "?.getAttribute('aria-label') || ''"
        )
        assert len(told) > 5, f"chart {number}: {told!r}"
    if charts.count():
        tables = desk.page.get_by_test_id("stMain").locator("table, [data-testid='stPopoverButton']")
        assert tables.count() > 0


def test_no_page_scrolls_sideways_on_a_phone(phone: Visit) -> None:
    assert phone.overflow("Width") <= 0


def test_a_thumb_finds_room(phone: Visit) -> None:
    assert not phone.page.evaluate(NARROW, THUMB)


def test_a_thumb_finds_room_in_the_menu(visitors: Visitors) -> None:
    with visitors.visiting(viewport=PHONE, is_mobile=True, has_touch=True) as visit:
        visit.open("")
        visit.page.get_by_test_id("stExpandSidebarButton").tap()
        visit.page.get_by_test_id("stSidebarNavLink").first.wait_for()
        visit.settle()
        assert not visit.page.evaluate(NARROW, THUMB)
