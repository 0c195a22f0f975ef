"""The number each page is opened for stands on it, as the tables have it; a filter changes it to match."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pandas as pd
from openpyxl import load_workbook
from playwright.sync_api import expect

from hsdata.tables import Documents, Facts, Mentions, Outcomes, Regions, Series
from hsview.ui.pages import COUNTIES, EXPLORE, OVERVIEW, SOURCE
from tests.browser.visit import Visit

Tables = dict[str, pd.DataFrame]
UNJUDGED = ("待数据", "待核")


def five_year_targets(tables: Tables, plan_from: int) -> pd.DataFrame:
    """The five-year targets of the term that begins in ``plan_from``, as last judged."""
    outcomes, documents = tables["outcomes"], tables["documents"]
    of_term = documents.loc[documents[Documents.plan_from] == plan_from, Documents.doc_id]
    return outcomes[
        (outcomes[Outcomes.as_of] == outcomes[Outcomes.as_of].max())
        & outcomes[Outcomes.doc_id].isin(of_term)
        & (outcomes[Outcomes.horizon] == "five_year")
    ]


def judgement(targets: pd.DataFrame) -> re.Pattern[str]:
    judged = (~targets[Outcomes.bucket].isin(UNJUDGED)).sum()
    return re.compile(rf"提出 ?{len(targets)} ?项.*可判定 ?{judged} ?项")


def test_overview_counts_the_promises_and_how_many_can_be_judged(visitor: Visit, tables: Tables) -> None:
    targets = five_year_targets(tables, 2017)
    visitor.open(f"{OVERVIEW.url_path}?term=2017—2021")
    main = visitor.page.get_by_test_id("stMain")
    expect(main).to_contain_text(judgement(targets), use_inner_text=True)
    for bucket, count in targets[Outcomes.bucket].value_counts().items():
        expect(main).to_contain_text(re.compile(rf"{bucket}\s*{count}\b"), use_inner_text=True)


def test_overview_counts_only_the_chosen_sector(visitor: Visit, tables: Tables) -> None:
    targets = five_year_targets(tables, 2017)
    sector = targets[Outcomes.sector].mode()[0]
    visitor.open(f"{OVERVIEW.url_path}?term=2017—2021")
    visitor.choose("sector", sector)
    expect(visitor.page.get_by_test_id("stMain")).to_contain_text(
        judgement(targets[targets[Outcomes.sector] == sector]), use_inner_text=True
    )


def test_counties_name_the_highest_with_its_value(visitor: Visit, tables: Tables) -> None:
    visitor.open(COUNTIES.url_path)
    lede = visitor.page.locator(".lede").inner_text()
    said = re.search(r"(.+)（(\d{4})年）：(.+?)最高（([\d,.]+) (\S+?)）", lede)
    assert said, lede
    series, regions = tables["series"], tables["regions"]
    counties = regions[regions[Regions.kind].isin(("district", "county_city", "county"))]
    values = series[
        (series[Series.indicator] == said[1])
        & (series[Series.year_to] == int(said[2]))
        & (series[Series.measure] == "level")
        & series[Series.region_id].isin(counties[Regions.region_id])
        & series[Series.preferred]
    ]
    assert len(values) >= 8
    highest = values.iloc[int(values[Series.value].argmax())]
    assert (said[3], said[5]) == (highest[Series.region], f"亿{highest[Series.unit_base]}")
    assert float(said[4]) == round(highest[Series.value_base] / 1e8, 1)


def test_a_county_has_its_own_page(visitor: Visit, tables: Tables) -> None:
    county = tables["mentions"][Mentions.region].mode()[0]
    visitor.open(f"{COUNTIES.url_path}?county={county}")
    expect(visitor.page.get_by_role("heading", name=county)).to_be_visible()


def facts_of(tables: Tables, plan_from: int) -> pd.DataFrame:
    documents, facts = tables["documents"], tables["facts"]
    of_term = documents.loc[documents[Documents.plan_from] == plan_from, Documents.doc_id]
    return facts[facts[Facts.doc_id].isin(of_term)]


def test_explore_counts_the_facts_and_its_workbook_holds_those_of_the_filter(
    visitor: Visit, tables: Tables
) -> None:
    facts = facts_of(tables, 2017)
    sector = facts[Facts.sector].mode()[0]
    chosen = facts[facts[Facts.sector] == sector]
    visitor.open(f"{EXPLORE.url_path}?term=2017—2021")
    tally = visitor.page.get_by_role("status").filter(has_text="条")
    expect(tally).to_contain_text(re.compile(rf"共 {len(tables['facts'])} 条，筛选后 {len(facts)} 条"))
    visitor.choose("sector", sector)
    expect(tally).to_contain_text(re.compile(rf"筛选后 {len(chosen)} 条"))
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("button", name="下载 XLSX").click()
    sheet = load_workbook(BytesIO(Path(download.value.path()).read_bytes()))["数据"]
    assert sum(1 for _ in sheet.iter_rows()) == len(chosen) + 1


def test_source_marks_every_fact_and_a_link_to_one_shows_it(visitor: Visit, tables: Tables) -> None:
    facts = facts_of(tables, 2017)
    last = facts.iloc[int(facts[Facts.start].argmax())].to_dict()
    visitor.open(f"{SOURCE.url_path}?fact={last[Facts.fact_id]}")
    marks = visitor.page.locator(".reader [id^='f-']")
    expect(marks).to_have_count(len(facts))
    mark = visitor.page.locator(f"#f-{last[Facts.fact_id]}")
    expect(mark).to_be_in_viewport()
    expect(visitor.page.locator(".st-key-fact")).to_contain_text(str(last[Facts.indicator]))
    expect(visitor.page.locator(".st-key-fact")).to_contain_text(str(last[Facts.quote]))


def test_source_dims_what_the_filter_leaves_out(visitor: Visit, tables: Tables) -> None:
    facts = facts_of(tables, 2017)
    sector = facts[Facts.sector].mode()[0]
    visitor.open(f"{SOURCE.url_path}?term=2017—2021")
    visitor.choose("sector", sector)
    kept = (facts[Facts.sector] == sector).sum()
    expect(visitor.page.get_by_text(f"{len(facts)} 个数字中 {kept} 个")).to_be_visible()
