"""指标查询 as an analyst uses it: search, facets, a row's ways on, downloads, an address that says it all."""

from __future__ import annotations

import io
import random
import re
from pathlib import Path
from urllib.parse import unquote, urlencode

import openpyxl
import pandas as pd
from playwright.sync_api import Locator, expect

from hsdata.tables import Facts, Outcomes, Passages
from hsview.query_view import ROWS
from hsview.ui.pages import EXPLORE, SOURCE, TRACKER
from tests.browser.visit import Visit, address
from tests.browser.visitors import Visitors

Tables = dict[str, pd.DataFrame]
ALL = f"{EXPLORE.url_path}?scope=all"


def tally(visit: Visit) -> Locator:
    return visit.page.locator(".tally")


def left(count: int) -> re.Pattern[str]:
    """How the line above the table says that this many facts are left."""
    return re.compile(rf"筛选后 {count} 条")


def facet(visit: Visit, words: str) -> Locator:
    return visit.page.locator("a.facet", has_text=re.compile(rf"^\s*{words}\s*\d+$"))


def search(visit: Visit, words: str) -> None:
    box = visit.page.get_by_role("searchbox", name="搜索指标或句子")
    box.fill(words)
    visit.press(box)


def test_a_facet_shows_as_many_facts_as_it_counts_and_stays_with_the_keyboard(
    visitor: Visit, tables: Tables
) -> None:
    targets = int((tables["facts"][Facts.stage] == "target").sum())
    visitor.open(ALL)
    expect(facet(visitor, "目标")).to_contain_text(str(targets))
    visitor.press(facet(visitor, "目标"))
    expect(tally(visitor)).to_contain_text(left(targets))
    expect(facet(visitor, "目标")).to_have_attribute("aria-current", "true")
    expect(facet(visitor, "目标")).to_be_focused()
    assert "stage=target" in address(visitor)


def test_a_search_marks_what_it_found_and_its_address_brings_it_back(
    visitor: Visit, visitors: Visitors
) -> None:
    visitor.open(ALL)
    search(visitor, "“生产总值”")
    expect(visitor.page.locator(".facts .hit").first).to_have_text("生产总值")
    found = tally(visitor).inner_text()
    assert "q=" in address(visitor)
    with visitors.visiting() as stranger:
        stranger.open(visitor.link)
        expect(tally(stranger)).to_have_text(found, use_inner_text=True)
        expect(stranger.page.locator(".facts .hit").first).to_have_text("生产总值")


def test_a_search_finds_sentences_that_hold_no_fact(visitor: Visit, tables: Tables) -> None:
    texts = " ".join(tables["passages"][Passages.text])
    assert "衡水湖晋升5A级景区" in texts
    visitor.open(f"{ALL}&q=“衡水湖晋升5A级景区”")
    visitor.page.locator(".others summary").click()
    expect(visitor.page.locator(".others li").first).to_contain_text("衡水湖晋升5A级景区")
    visitor.page.locator(".others li a").first.click()
    visitor.arrive(SOURCE)
    expect(visitor.page.locator("#fact-card")).to_contain_text("衡水湖晋升5A级景区")


def test_nothing_found_says_what_to_do_and_doing_it_helps(visitor: Visit, tables: Tables) -> None:
    visitor.open(f"{ALL}&q=火星")
    expect(visitor.page.locator(".nothing")).to_contain_text("没有符合“火星”的数据")
    visitor.click(visitor.page.locator(".nothing").get_by_role("link", name="清空搜索"))
    expect(tally(visitor)).to_have_text(f"共 {len(tables['facts'])} 条")
    expect(visitor.page.get_by_role("searchbox", name="搜索指标或句子")).to_have_value("")


def test_a_row_opens_its_sentence_its_place_and_its_verdict(visitor: Visit, tables: Tables) -> None:
    judged = tables["outcomes"][Outcomes.target_id]
    facts = tables["facts"]
    long = facts[facts[Facts.fact_id].isin(judged) & (facts[Facts.sentence].str.len() > 80)]
    fact = long.iloc[0].to_dict()
    visitor.open(f"{ALL}&stage=target&q=“{fact[Facts.sentence]}”")
    row = visitor.page.locator("table.facts tbody", has_text=fact[Facts.indicator]).first
    row.locator("summary").click()
    expect(row.locator("details p")).to_have_text(fact[Facts.sentence])
    way = unquote(row.locator("td.from a").get_attribute("href") or "")
    shown = facts[facts[Facts.fact_id] == re.findall(r"fact=(\w+)", way)[0]].iloc[0]
    assert shown[Facts.sentence] == fact[Facts.sentence]
    row.locator("td.ways a").last.click()
    visitor.arrive(TRACKER)
    assert f"target={shown[Facts.fact_id]}" in address(visitor)


def test_a_row_leads_to_its_number_in_the_text(visitor: Visit) -> None:
    visitor.open(f"{ALL}&stage=baseline")
    quote = visitor.page.locator("td.quote").last.inner_text()
    visitor.page.locator("td.from a").last.click()
    visitor.arrive(SOURCE)
    chosen = re.findall(r"fact=(\w+)", address(visitor))[0]
    mark = visitor.page.locator(f"#f-{chosen}")
    expect(mark).to_have_text(quote)
    expect(mark).to_be_in_viewport()


def test_downloads_hold_the_rows_of_the_view(visitor: Visit, tables: Tables) -> None:
    baselines = tables["facts"][tables["facts"][Facts.stage] == "baseline"]
    visitor.open(f"{ALL}&stage=baseline")
    expect(tally(visitor)).to_contain_text(left(len(baselines)))

    def taken(kind: str) -> bytes:
        with visitor.page.expect_download() as download:
            visitor.page.get_by_role("button", name=f"下载 {kind}").click()
        return Path(download.value.path()).read_bytes()

    csv = taken("CSV")
    assert csv.startswith(b"\xef\xbb\xbf")
    assert set(pd.read_csv(io.BytesIO(csv))["数据编号"]) == set(baselines[Facts.fact_id])
    book = openpyxl.load_workbook(io.BytesIO(taken("XLSX")))
    assert book.sheetnames == ["数据", "历年数值", "目标判定", "数据字典", "来源与筛选"]
    indicators = {row[0].value for row in book["历年数值"].iter_rows(min_row=2)}
    assert indicators
    assert indicators <= set(baselines[Facts.indicator])
    assert book["数据"].max_row == len(baselines) + 1
    said = {row[0].value: row[1].value for row in book["来源与筛选"].iter_rows(max_row=6)}
    assert said["阶段"] == "基期"
    assert said["条数"] == str(len(baselines))


def test_pages_turn(visitor: Visit, tables: Tables) -> None:
    visitor.open(ALL)
    expect(visitor.page.locator("table.facts tbody")).to_have_count(ROWS)
    last = -(-len(tables["facts"]) // ROWS)
    visitor.click(visitor.page.locator(".pager a").last)
    expect(visitor.page.locator("table.facts tbody")).to_have_count(len(tables["facts"]) - (last - 1) * ROWS)
    assert f"page={last}" in address(visitor)


def test_what_an_address_says_in_vain_is_told(visitor: Visit, tables: Tables) -> None:
    visitor.open(f"{ALL}&stage=future")
    expect(visitor.page.get_by_test_id("stAlert")).to_contain_text("future")
    expect(tally(visitor)).to_have_text(f"共 {len(tables['facts'])} 条")


def test_any_address_shows_what_it_says(visitors: Visitors, tables: Tables) -> None:
    """Random filters, each address in a session of its own: the same facets on, the right number left."""
    facts = tables["facts"].merge(
        tables["passages"][[str(Passages.doc_id), str(Passages.passage_id), str(Passages.part)]],
        on=[str(Facts.doc_id), str(Facts.passage_id)],
    )
    columns = {
        "stage": str(Facts.stage),
        "doc": str(Facts.doc_id),
        "measure": str(Facts.measure),
        "bound": str(Facts.bound),
        "part": str(Passages.part),
        "sector": str(Facts.sector),
    }
    dice = random.Random(20170407)
    for _ in range(12):
        keys = dice.sample(list(columns), dice.randint(1, 3))
        row = facts.iloc[dice.randrange(len(facts))]
        chosen = {key: row[columns[key]] for key in keys}
        with visitors.visiting() as visit:
            visit.open(f"{ALL}&{urlencode(chosen)}")
            expected = facts
            for key, value in chosen.items():
                expected = expected[expected[columns[key]] == value]
            if len(expected) < len(facts):
                expect(tally(visit)).to_contain_text(left(len(expected)))
            on = visit.page.locator(".rail a.facet[aria-current=true]")
            expect(on).to_have_count(len(chosen) + 1)  # and the scope
