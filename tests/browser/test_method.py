"""方法与质量 as a reader uses it: every section opens, a reason lists its numerals, in the address."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from hsdata.accuracy import read_accuracy
from hsdata.tables import ALL, Doubts, Facts, Numerals, Outcomes, Series
from hsview.method.view import LISTS, SECTIONS
from hsview.ui.pages import METHOD, SOURCE, TRACKER
from tests.browser.visit import PHONE, Visit, address
from tests.browser.visitors import Visitors

Tables = dict[str, pd.DataFrame]


def at(**said: str) -> str:
    return f"{METHOD.url_path}?" + "&".join(f"{key}={value}" for key, value in said.items())


def number(words: str) -> int:
    return int(re.sub(r"\D", "", words))


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_opens_and_fits_a_phone(visitors: Visitors, section: str) -> None:
    with visitors.visiting(viewport=PHONE, is_mobile=True, has_touch=True) as visit:
        visit.open(at(section=section))
        expect(visit.page.get_by_test_id("stAlert")).to_have_count(0)
        chosen = visit.page.locator('.sections a[aria-current="true"]')
        expect(chosen).to_have_text(SECTIONS[section])
        levels = visit.page.locator("[data-testid=stMain] :is(h1, h2, h3)").evaluate_all(
            "found => found.map(heading => Number(heading.tagName[1]))"
        )
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert visit.overflow("Width") <= 0
        unnamed = visit.page.locator("table.method:not(:has(caption))")
        expect(unnamed).to_have_count(0)
        assert not visit.complaints


def test_a_section_chosen_is_in_the_address(visitor: Visit) -> None:
    visitor.open(METHOD.url_path)
    visitor.click(visitor.page.get_by_role("link", name=SECTIONS["accuracy"], exact=True))
    assert "section=accuracy" in address(visitor)
    figures = visitor.page.get_by_role("table", name="每份文本、每个字段读对的百分比")
    for text in read_accuracy():
        row = figures.get_by_role("row").filter(has_text=text.name)
        expect(row).to_contain_text(f"{text.figures['complete'] * 100:.1f}")


def test_an_example_opens_the_card_of_its_target(visitor: Visit, tables: Tables) -> None:
    outcomes = tables["outcomes"]
    done = outcomes[(outcomes[Outcomes.as_of] == outcomes[Outcomes.as_of].max())]
    visitor.open(METHOD.url_path)
    rows = visitor.page.locator("#type-D .example")
    expect(rows).to_have_count(done[done[Outcomes.target_type] == "D"][Outcomes.verdict].nunique())
    words = rows.first.get_by_role("link").inner_text()
    rows.first.get_by_role("link").click()
    visitor.arrive(TRACKER)
    assert "target=" in address(visitor)
    expect(visitor.page.locator(".cardtop h2")).to_have_text(words.split()[0])


def test_sources_narrow_to_a_county(visitor: Visit, tables: Tables) -> None:
    series = tables["series"]
    county = "冀州区"
    visitor.open(at(section="sources", county=county))
    rows = visitor.page.get_by_role("table", name="每个来源的等级、数值个数与年份").locator("tbody tr")
    own = series[series[Series.region] == county]
    expect(rows).to_have_count(own.groupby([Series.source, Series.origin, Series.grade]).ngroups)


def test_a_reason_lists_its_numerals_and_each_leads_to_its_place(visitor: Visit, tables: Tables) -> None:
    numerals = tables["numerals"]
    silent = numerals[numerals[Numerals.fact_id].isna()]
    counts = silent[Numerals.reason].value_counts()
    reason = str(counts[counts.between(2, 30)].index[0])
    visitor.open(at(section="coverage"))
    visitor.click(visitor.page.get_by_role("link", name=reason, exact=True))
    items = visitor.page.locator(".numerals li")
    expect(items).to_have_count(int(counts[reason]))
    expect(items.locator("mark")).to_have_count(int(counts[reason]))
    first = (
        silent[silent[Numerals.reason] == reason]
        .sort_values([str(Numerals.doc_id), str(Numerals.start)])
        .iloc[0]
    )
    items.first.get_by_role("link").click()
    visitor.arrive(SOURCE)
    assert f"at={first[Numerals.start]}" in address(visitor)


def test_the_counts_of_a_part_are_those_of_its_reasons(visitor: Visit) -> None:
    visitor.open(at(section="coverage"))
    parts = visitor.page.get_by_role("table", name="各文件、各部分的数字")
    cells = parts.locator("tbody tr:not(.sum)").first
    explained = number(cells.locator("td").nth(2).inner_text())
    visitor.click(cells.get_by_role("link"))
    assert "part=" in address(visitor)
    shown = visitor.page.locator("table.reasons tbody td.number").all_inner_texts()
    assert sum(map(number, shown)) == explained


@pytest.mark.parametrize("listed", LISTS)
def test_every_list_of_the_unsure_holds_as_many_as_its_tab_says(visitor: Visit, listed: str) -> None:
    visitor.open(at(section="unsure", listed=listed))
    tab = visitor.page.locator('nav[aria-label="清单"] a[aria-current="true"]')
    said = number(tab.inner_text())
    if listed == "doubts":
        rows = visitor.page.get_by_role("table", name="与别的数字对不上的数据").locator("tbody tr")
    elif listed == "candidates":
        rows = visitor.page.get_by_role("table", name="有候选而没有归入的数据").locator("tbody tr")
    elif listed == "corrections":
        rows = visitor.page.get_by_role("table", name="人工更正").locator("tbody tr")
    else:
        rows = visitor.page.locator("table.facts tr.numbers")
    expect(rows).to_have_count(min(said, 30))


def test_doubts_say_both_numbers(visitor: Visit, tables: Tables) -> None:
    visitor.open(at(section="unsure"))
    main = visitor.page.get_by_test_id("stMain")
    for reason in tables["doubts"][Doubts.reason]:
        expect(main).to_contain_text(reason)


def test_a_sector_opens_its_facts(visitor: Visit, tables: Tables) -> None:
    facts = tables["facts"]
    sector = str(facts[Facts.sector].value_counts().index[-1])
    visitor.open(at(section="sectors"))
    visitor.click(visitor.page.get_by_role("link", name=sector, exact=True))
    assert "sector=" in address(visitor)
    own = int((facts[Facts.sector] == sector).sum())
    expect(visitor.page.locator("table.facts tr.numbers")).to_have_count(min(own, 30))


def test_the_dictionary_can_be_taken_away(visitor: Visit) -> None:
    visitor.open(at(section="dictionary"))
    expect(visitor.page.locator("table.method")).to_have_count(len(ALL))
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("button", name="下载 XLSX").click()
    sheet = load_workbook(BytesIO(Path(download.value.path()).read_bytes()))["数据字典"]
    columns = sum(len(model.to_schema().columns) for model in ALL.values())
    assert sum(1 for _ in sheet.iter_rows()) == columns + 1


def test_a_place_that_is_not_there_is_told(visitor: Visit) -> None:
    visitor.open(at(section="nowhere", reason="没有的原因"))
    expect(visitor.page.get_by_test_id("stAlert")).to_contain_text("nowhere")
    expect(visitor.page.get_by_role("heading", name="目标的类型")).to_be_visible()
    visitor.open(at(section="coverage", reason="没有的原因"))
    expect(visitor.page.get_by_test_id("stAlert")).to_contain_text("没有的原因")
