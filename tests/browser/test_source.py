"""原文 as a reader uses it: numbers open cards, links open sentences, documents stand side by side."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from playwright.sync_api import Locator, expect

from hsdata.tables import Documents, Facts, Numerals, Outcomes, Passages
from hsview.ui.pages import SOURCE, TRACKER
from tests.browser.visit import PHONE, Visit, address
from tests.browser.visitors import Visitors

Tables = dict[str, pd.DataFrame]
SCROLLED = "document.querySelector('[data-testid=\"stMain\"]').scrollTop"


def card(visit: Visit) -> Locator:
    return visit.page.locator("#fact-card")


def document(tables: Tables, kind: str) -> str:
    documents = tables["documents"]
    return str(documents.loc[documents[Documents.kind] == kind, Documents.doc_id].iloc[0])


def facts_of(tables: Tables, doc_id: str) -> pd.DataFrame:
    facts = tables["facts"]
    return facts[facts[Facts.doc_id] == doc_id].sort_values(str(Facts.start))


@pytest.fixture
def report(tables: Tables) -> str:
    return document(tables, "work_report")


@pytest.fixture
def press(tables: Tables) -> str:
    return document(tables, "press")


def test_a_number_opens_its_card_and_the_page_stays_where_it_is(
    visitor: Visit, tables: Tables, report: str
) -> None:
    fact = facts_of(tables, report).iloc[40].to_dict()
    visitor.open(f"{SOURCE.url_path}?doc={report}")
    mark = visitor.page.locator(f"#f-{fact[Facts.fact_id]}")
    mark.scroll_into_view_if_needed()
    before = visitor.page.evaluate(SCROLLED)
    visitor.press(mark)
    expect(card(visitor)).to_contain_text(fact[Facts.indicator])
    expect(card(visitor)).to_contain_text(fact[Facts.sector])
    expect(mark).to_be_focused()
    assert visitor.page.evaluate(SCROLLED) == before
    assert f"fact={fact[Facts.fact_id]}" in address(visitor)


def test_a_number_is_two_clicks_from_its_verdict(visitor: Visit, tables: Tables, report: str) -> None:
    judged = tables["outcomes"][Outcomes.target_id]
    facts = facts_of(tables, report)
    target = facts[facts[Facts.fact_id].isin(judged)].iloc[0][Facts.fact_id]
    visitor.open(f"{SOURCE.url_path}?doc={report}")
    visitor.click(visitor.page.locator(f"#f-{target}"))
    card(visitor).get_by_role("link", name="看判定依据").click()
    visitor.arrive(TRACKER)
    assert f"target={target}" in address(visitor)


def test_the_card_steps_from_number_to_number(visitor: Visit, tables: Tables, report: str) -> None:
    first, second = facts_of(tables, report)[Facts.fact_id].iloc[:2]
    visitor.open(f"{SOURCE.url_path}?fact={first}")
    expect(card(visitor).get_by_title("上一个数字")).to_have_count(0)
    visitor.click(card(visitor).get_by_title("下一个数字"))
    expect(card(visitor)).to_contain_text(second)
    visitor.click(card(visitor).get_by_title("收起卡片"))
    expect(card(visitor)).to_have_count(0)


def test_the_press_reading_says_it_is_one_and_its_other_news_is_folded(
    visitor: Visit, tables: Tables, press: str
) -> None:
    visitor.open(f"{SOURCE.url_path}?doc={press}")
    expect(visitor.page.locator(".press")).to_contain_text("不是报告原文")
    news = tables["passages"]
    news = news[(news[Passages.doc_id] == press) & (news[Passages.part] == "news")]
    folded = visitor.page.locator("details.beside")
    expect(folded.locator("summary")).to_contain_text(f"{len(news)} 段")
    expect(folded.locator("p").first).to_be_hidden()


def test_a_link_to_a_number_in_folded_news_unfolds_it(visitor: Visit, tables: Tables, press: str) -> None:
    news = tables["passages"]
    news = news[(news[Passages.doc_id] == press) & (news[Passages.part] == "news")]
    facts = facts_of(tables, press)
    inside = facts[facts[Facts.passage_id].isin(news[Passages.passage_id])].iloc[-1][Facts.fact_id]
    visitor.open(f"{SOURCE.url_path}?fact={inside}")
    expect(visitor.page.locator(f"#f-{inside}")).to_be_in_viewport()


def test_what_was_tidied_is_told(visitor: Visit, report: str) -> None:
    visitor.open(f"{SOURCE.url_path}?doc={report}")
    visitor.page.locator(".tidied summary").click()
    expect(visitor.page.locator(".tidied")).to_contain_text("折叠重复正文 7 份")
    expect(visitor.page.locator(".tidied")).to_contain_text("libaiwu")


def test_numbers_that_are_no_facts_say_why_when_asked(visitor: Visit, tables: Tables, report: str) -> None:
    numerals = tables["numerals"]
    silent = numerals[(numerals[Numerals.doc_id] == report) & numerals[Numerals.fact_id].isna()]
    reason = silent[Numerals.reason].mode()[0]
    visitor.open(f"{SOURCE.url_path}?doc={report}")
    said = f"getComputedStyle(document.querySelector('.reader [data-why=\"{reason}\"]'), '::after').content"
    assert visitor.page.evaluate(said) == "none"
    visitor.click(visitor.page.get_by_text("显示不是数据的数字及原因"))
    visitor.page.wait_for_function(f"() => {said} !== 'none'")
    assert "numerals=true" in address(visitor)


def test_the_outline_leads_to_its_headings(visitor: Visit, report: str) -> None:
    visitor.open(f"{SOURCE.url_path}?doc={report}")
    link = visitor.page.locator("nav.outline:visible a").last
    words = link.inner_text()
    link.press("Enter")
    expect(visitor.page.locator(".reader h3", has_text=words)).to_be_in_viewport()


def test_two_documents_stand_side_by_side_and_a_sentence_finds_its_like(
    visitor: Visit, tables: Tables, report: str, press: str
) -> None:
    visitor.open(f"{SOURCE.url_path}?doc={report}")
    visitor.click(visitor.page.locator(".documents a", has_text="对照"))
    panes = visitor.page.locator('[class*="st-key-pane-"]')
    expect(panes).to_have_count(2)
    expect(panes.first).to_contain_text(
        tables["documents"].set_index(Documents.doc_id)[Documents.title][report]
    )
    sentence = panes.first.locator("p > span", has_text="加强地下水超采综合治理").first
    visitor.click(sentence.locator("a.across"))
    expect(card(visitor)).to_contain_text("加强地下水超采综合治理")
    expect(card(visitor).locator("li", has_text="地表水引蓄利用量")).to_contain_text("兑现线索")
    near = panes.last.locator("span", has_text=re.compile("^地表水引蓄利用量")).first
    expect(near).to_be_in_viewport()
    assert f"pair={report}" in address(visitor)
    assert f"pair={press}" in address(visitor)


@pytest.mark.parametrize(("said", "told"), [("fact=000000", "000000"), ("doc=none", "none"), ("at=x", "“x”")])
def test_an_address_that_names_nothing_is_told_and_the_text_shows(
    visitor: Visit, said: str, told: str
) -> None:
    visitor.open(f"{SOURCE.url_path}?{said}")
    expect(visitor.page.get_by_test_id("stAlert")).to_contain_text(told)
    expect(visitor.page.locator(".reader p").first).to_be_visible()


def test_another_term_opens_its_document(visitor: Visit, report: str, press: str) -> None:
    visitor.open(f"{SOURCE.url_path}?term=2017—2021&doc={report}")
    visitor.click(visitor.page.get_by_role("radio", name="2021—2025"))
    expect(visitor.page.locator(".press")).to_be_visible()


def test_the_card_of_a_phone_lies_at_its_foot_with_the_number_in_sight(
    visitors: Visitors, tables: Tables, report: str
) -> None:
    fact = facts_of(tables, report).iloc[60].to_dict()
    with visitors.visiting(viewport=PHONE, is_mobile=True, has_touch=True) as visit:
        visit.open(f"{SOURCE.url_path}?fact={fact[Facts.fact_id]}")
        mark = visit.page.locator(f"#f-{fact[Facts.fact_id]}")
        expect(mark).to_be_in_viewport()
        visit.page.wait_for_function(
            "(id) => document.getElementById(id).getBoundingClientRect().bottom"
            " < document.getElementById('fact-card').getBoundingClientRect().top",
            arg=f"f-{fact[Facts.fact_id]}",
        )
