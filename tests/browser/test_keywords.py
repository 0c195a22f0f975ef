"""关键词 as a reader uses it: a word opens its lines, a line opens its place in the document."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest
from playwright.sync_api import expect

from hsview.terms import tokens
from hsview.ui.pages import KEYWORDS, SOURCE
from tests.browser.visit import PHONE, Visit, address
from tests.browser.visitors import Visitors

REPORT, PRESS = "2017-work-report", "2021-press-reading"


def test_from_a_word_to_its_line_to_the_document(visitor: Visit, tables: dict[str, pd.DataFrame]) -> None:
    visitor.open(KEYWORDS.url_path)
    page = visitor.page
    visitor.click(page.locator("table.shift").get_by_role("link", name="创新", exact=True))
    expect(page.locator("#kwic")).to_be_in_viewport()
    lines = page.locator(".kwic li")
    counts = [tokens.counts(tokens.tokens(tables["terms"], doc))["创新"] for doc in (REPORT, PRESS)]
    expect(lines).to_have_count(sum(counts))
    line = page.locator(".kwic section").nth(1).locator("li a").last
    said = line.locator("b").inner_text() + line.locator(".after").inner_text()[:6]
    at = parse_qs(urlsplit(line.get_attribute("href") or "").query)["at"][0]
    line.click()
    visitor.arrive(SOURCE)
    assert f"doc={PRESS}" in address(visitor)
    assert f"at={at}" in address(visitor)
    lit = page.locator(".reader").get_by_text(said).last
    expect(lit).to_be_in_viewport()


def test_the_address_brings_the_view_back(visitor: Visit, visitors: Visitors) -> None:
    visitor.open(KEYWORDS.url_path)
    page = visitor.page
    visitor.click(page.get_by_role("link", name="按报告自己的框架"))
    expect(page.get_by_role("link", name="按报告自己的框架")).to_have_attribute("aria-current", "true")
    visitor.click(page.locator(".often").get_by_role("link").first)
    expect(page.locator(".tally")).to_be_visible()
    assert {"word", "by"} <= set(parse_qs(urlsplit(visitor.link).query))
    with visitors.visiting() as stranger:
        stranger.open(visitor.link)
        assert stranger.main == visitor.main


@pytest.mark.parametrize(
    ("typed", "said"),
    [("衡水湖", "2017年报告"), ("衡水", "按字面查找"), ("<b>没有这个", "没有“<b>没有这个”")],
)
def test_any_words_can_be_looked_up(visitor: Visit, typed: str, said: str) -> None:
    visitor.open(KEYWORDS.url_path)
    box = visitor.page.get_by_role("searchbox", name="查一个词")
    box.fill(typed)
    box.press("Enter")
    expect(visitor.page.locator("[role=status]")).to_contain_text(said)


def test_filters_that_leave_nothing_say_what_to_do(visitor: Visit) -> None:
    visitor.open(f"{KEYWORDS.url_path}?county=阜城县&sector=农业农村&year=2023&word=创新")
    expect(visitor.page.locator(".lede")).to_contain_text("去掉上方的筛选")
    expect(visitor.page.locator(".nothing[role=status]")).to_contain_text("去掉上方的筛选")


def test_the_words_are_reached_by_keyboard(visitor: Visit) -> None:
    visitor.open(KEYWORDS.url_path)
    visitor.press(visitor.page.locator("table.shift").get_by_role("link").first)
    expect(visitor.page.locator(".kwic li").first).to_be_visible()
    assert "word=" in address(visitor)


def test_a_phone_needs_no_sideways_scrolling(visitors: Visitors) -> None:
    with visitors.visiting(viewport=PHONE, is_mobile=True, has_touch=True) as visit:
        visit.open(f"{KEYWORDS.url_path}?word=衡水湖")
        assert visit.overflow("Width") <= 0
        expect(visit.page.locator(".kwic b").first).to_be_visible()


def test_the_longer_table_is_there_when_asked_for(visitor: Visit) -> None:
    visitor.open(f"{KEYWORDS.url_path}?by=theme")
    table = visitor.page.get_by_role("region", name="差异最大的词")
    expect(table).to_have_count(0)
    visitor.page.get_by_role("link", name="表格：差异最大的词").click()
    expect(table.get_by_role("row").nth(20)).to_be_attached()
    expect(visitor.page).to_have_url(re.compile("(?=.*by=theme)(?=.*table=all)"))
    expect(visitor.page.get_by_test_id("stAlert")).to_have_count(0)
    visitor.page.get_by_role("link", name="收起表格").click()
    expect(table).to_have_count(0)
