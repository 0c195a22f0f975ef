"""Every page speaks Chinese, the framework's own words too."""

from __future__ import annotations

import re

from hsview.ui.pages import PageSpec
from tests.browser.visit import Visit

OURS = re.compile(  # names that are written so in Chinese texts too, file kinds, and what reports quote
    r"GDP|PM2\.5|CSV|XLSX|Parquet|A{4,5}|WIFI|CAGR|Open SDG|R2|data/[a-z./]+|[a-z]+\.toml|hsdata|python"
)
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


def english(said: list[str]) -> list[str]:
    return [words.strip() for words in said if re.search(r"[A-Za-z]{3,}", OURS.sub("", words))]


def test_the_framework_speaks_chinese(visitor: Visit, menu_page: PageSpec) -> None:
    """On the page, in an open list, in the table behind a chart and the tools above it."""
    visitor.open(menu_page.url_path)
    page = visitor.page
    assert page.locator("html").get_attribute("lang") == "zh-CN"
    said = page.evaluate(SAID)
    page.locator(".st-key-sector").get_by_role("combobox").click()
    page.get_by_role("option").first.wait_for()
    visitor.settle()
    said += page.evaluate(SAID)
    page.keyboard.press("Escape")
    tables = page.get_by_test_id("stPopoverButton")
    if tables.count():
        visitor.click(tables.first)
        page.get_by_test_id("stDataFrame").last.hover()
        page.get_by_test_id("stElementToolbarButton").last.wait_for(state="attached")
        visitor.settle()
        said += page.evaluate(SAID)
    assert not english(said)
