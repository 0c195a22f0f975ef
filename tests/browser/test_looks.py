"""What every page owes the eye and the thumb: nothing jumps, no word of the framework's, room to press."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from hsview.ui.pages import MENU, PageSpec
from tests.browser.visit import LAPTOP, Server, visiting

PHONE = {"width": 390, "height": 844}
JUMP = 0.1  # cumulative layout shift that counts as good (web.dev/cls)
THUMB = 40  # px
OURS = re.compile(  # names that are written so in Chinese texts too, file kinds, and what reports quote
    r"GDP|PM2\.5|CSV|XLSX|Parquet|A{4,5}|WIFI|CAGR|Open SDG|R2|data/[a-z./]+|[a-z]+\.toml|hsdata|python"
)
WATCH = """
    window.moved = 0;
    new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.moved += shift.value;
    }).observe({type: 'layout-shift', buffered: true});
"""
# Written words and the names read out or shown on pointing. Icons are letters of a font, so no words; our own
# Chinese sentences may quote what they like.
SAID = """() => {
    const said = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const silent = 'script, style, noscript, code, [data-testid="stIconMaterial"], .material-symbols-rounded';
    while (texts.nextNode()) {
        const node = texts.currentNode;
        const ours = node.parentElement.closest('[data-testid="stHtml"]') && /[\u4e00-\u9fff]/.test(node.nodeValue);
        if (!ours && !node.parentElement.closest(silent)) said.push(node.nodeValue);
    }
    for (const e of document.querySelectorAll('[aria-label], [title], [placeholder]'))
        for (const name of ['aria-label', 'title', 'placeholder']) said.push(e.getAttribute(name) || '');
    return said.filter((words) => /[A-Za-z]{3,}/.test(words));
}"""  # noqa: E501
NARROW = """(least) => [...document.querySelectorAll(
    '[data-testid="stMain"] button:not([aria-label]), [data-testid="stMain"] a.tab, [data-testid="stMain"] a.facet,'
    + '[data-testid="stExpandSidebarButton"], [data-testid="stSidebarNavLink"], [data-testid="stPopoverButton"]')]
    .filter((e) => { const box = e.getBoundingClientRect(); return box.height && Math.round(box.height) < least; })
    .map((e) => `${e.innerText.slice(0, 20)} ${e.getBoundingClientRect().height}`)
"""  # noqa: E501
every_page = pytest.mark.parametrize("page", MENU, ids=lambda page: page.url_path)


def english(said: list[str]) -> list[str]:
    return [words.strip() for words in said if re.search(r"[A-Za-z]{3,}", OURS.sub("", words))]


@pytest.mark.parametrize("screen", [LAPTOP, PHONE], ids=["laptop", "phone"])
@every_page
def test_nothing_jumps_while_a_page_loads(
    browser: Browser, server: Server, page: PageSpec, screen: dict[str, int]
) -> None:
    with visiting(browser, server.address, viewport=screen) as visit:
        visit.context.add_init_script(WATCH)
        visit.open(page.url_path)
        assert visit.page.evaluate("window.moved") < JUMP


@every_page
def test_the_framework_speaks_chinese(browser: Browser, server: Server, page: PageSpec) -> None:
    """On the page, in an open list, in the table behind a chart and the tools above it."""
    with visiting(browser, server.address) as visit:
        visit.open(page.url_path)
        assert visit.page.locator("html").get_attribute("lang") == "zh-CN"
        said = visit.page.evaluate(SAID)
        visit.page.locator(".st-key-sector").get_by_role("combobox").click()
        visit.page.get_by_role("option").first.wait_for()
        said += visit.page.evaluate(SAID)
        visit.page.keyboard.press("Escape")
        tables = visit.page.get_by_test_id("stPopoverButton")
        if tables.count():
            tables.first.click()
            visit.page.get_by_test_id("stDataFrame").last.hover()
            visit.settle()
            said += visit.page.evaluate(SAID)
        assert not english(said)


@every_page
def test_a_thumb_finds_room(browser: Browser, server: Server, page: PageSpec) -> None:
    with visiting(browser, server.address, viewport=PHONE, is_mobile=True, has_touch=True) as visit:
        visit.open(page.url_path)
        assert not visit.page.evaluate(NARROW, THUMB)
        visit.page.get_by_test_id("stExpandSidebarButton").tap()
        visit.page.get_by_test_id("stSidebarNavLink").first.wait_for()
        assert not visit.page.evaluate(NARROW, THUMB)
