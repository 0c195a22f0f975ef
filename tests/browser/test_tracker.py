"""目标追踪 as a reader uses it: facets, search, as-of, a target's card, all in the address."""

from __future__ import annotations

import json
import re
from urllib.parse import quote

import pandas as pd
import pytest
from playwright.sync_api import Locator, expect

from hsdata.disputed import read_disputed
from hsdata.tables import BUCKETS, Documents, Outcomes
from hsview.ui.pages import SOURCE, TRACKER
from tests.browser.visit import PHONE, Visit, address
from tests.browser.visitors import Visitors

Tables = dict[str, pd.DataFrame]
TERM = "2017—2021"


@pytest.fixture
def rows(tables: Tables) -> pd.DataFrame:
    """The ledger of the first term as built."""
    documents = tables["documents"]
    of_term = documents.loc[documents[Documents.plan_from] == 2017, Documents.doc_id]
    return tables["outcomes"][tables["outcomes"][Outcomes.doc_id].isin(of_term)]


def articles(visit: Visit) -> Locator:
    return visit.page.locator(".ledger article")


def facet(visit: Visit, title: str) -> dict[str, int]:
    section = visit.page.locator(
        ".rail section", has=visit.page.get_by_role("heading", name=title, exact=True)
    )
    texts = section.locator("a").all_inner_texts()
    found = [re.fullmatch(r"\W*(.+?)\s*(\d+)", text.replace("\n", " ")) for text in texts]
    return {m[1].strip(): int(m[2]) for m in found if m}


def test_every_target_is_listed_and_the_buckets_add_up(visitor: Visit, rows: pd.DataFrame) -> None:
    visitor.open(f"{TRACKER.url_path}?term={TERM}")
    expect(articles(visitor)).to_have_count(len(rows))
    counts = facet(visitor, "归类")
    assert counts == rows[Outcomes.bucket].value_counts().to_dict()
    assert sum(counts.values()) == len(rows)
    judged = (~rows[Outcomes.bucket].isin(["待数据", "待核"])).sum()
    expect(visitor.page.locator(".lede")).to_contain_text(f"可判定 {judged} 项")


def test_a_facet_narrows_the_rows_and_the_counts_of_the_others(
    visitor: Visit, visitors: Visitors, rows: pd.DataFrame
) -> None:
    bucket = next(b for b in BUCKETS if 0 < (rows[Outcomes.bucket] == b).sum() < len(rows))
    part = rows[rows[Outcomes.bucket] == bucket]
    visitor.open(f"{TRACKER.url_path}?term={TERM}")
    visitor.click(visitor.page.locator("a.facet", has_text=bucket).first)
    expect(articles(visitor)).to_have_count(len(part))
    assert facet(visitor, "领域") == part[Outcomes.sector].value_counts().to_dict()
    assert facet(visitor, "归类") == rows[Outcomes.bucket].value_counts().to_dict()
    with visitors.visiting() as stranger:
        stranger.open(visitor.link)
        expect(articles(stranger)).to_have_count(len(part))


def test_the_sector_facet_is_the_filter_of_the_row(visitor: Visit, rows: pd.DataFrame) -> None:
    sector = str(rows[Outcomes.sector].mode()[0])
    visitor.open(f"{TRACKER.url_path}?term={TERM}")
    visitor.click(visitor.page.locator("a.facet", has_text=sector))
    expect(articles(visitor)).to_have_count(int((rows[Outcomes.sector] == sector).sum()))
    expect(visitor.page.locator(".chips")).to_contain_text(sector)


def test_a_row_opens_its_card_by_keyboard_with_both_sentences(visitor: Visit, rows: pd.DataFrame) -> None:
    one = rows[rows[Outcomes.actual].notna() & rows[Outcomes.baseline].notna()].iloc[0]
    visitor.open(f"{TRACKER.url_path}?term={TERM}&q={quote(one[Outcomes.target_text])}")
    link = visitor.page.locator(f'a.name[href*="{one[Outcomes.target_id]}"]')
    visitor.press(link)
    card = visitor.page.locator(".cardtop")
    expect(card).to_contain_text(one[Outcomes.indicator])
    expect(card).to_contain_text(one[Outcomes.verdict])
    assert f"target={one[Outcomes.target_id]}" in address(visitor)
    expect(visitor.page.locator(".pair")).to_contain_text(one[Outcomes.sentence][:20])
    expect(visitor.page.locator(".pair")).to_contain_text(one[Outcomes.actual_source])
    expect(visitor.page.locator(".judged")).to_contain_text(one[Outcomes.rule])
    expect(visitor.page.locator(".js-plotly-plot")).to_have_count(1)
    visitor.page.get_by_text("看原文").first.click()
    visitor.page.wait_for_url(re.compile(rf"/{SOURCE.url_path}\?.*fact={one[Outcomes.target_id]}"))


def test_a_disputable_verdict_says_why_on_its_card_and_a_commitment_leads_to_its_words(
    visitor: Visit, rows: pd.DataFrame
) -> None:
    entry = next(entry for entry in read_disputed() if entry.guard.target == "完成市区公路大外环")
    visitor.open(f"{TRACKER.url_path}?term={TERM}&target={entry.target}")
    expect(visitor.page.get_by_text(entry.why)).to_be_visible()
    visitor.page.get_by_text("看原文").first.click()
    visitor.page.wait_for_url(re.compile(rf"/{SOURCE.url_path}\?.*at="))
    plain = rows[(rows[Outcomes.bucket] == "待核")].iloc[0]
    visitor.open(f"{TRACKER.url_path}?term={TERM}&target={plain[Outcomes.target_id]}")
    expect(visitor.page.locator(".cardtop")).to_be_visible()
    expect(visitor.page.get_by_text("可商榷")).to_have_count(0)


def test_every_kind_of_card_opens(visitor: Visit, tables: Tables) -> None:
    """One of each type and verdict, numbers and milestones alike."""
    kinds = tables["outcomes"].drop_duplicates([Outcomes.target_type, Outcomes.verdict])
    assert len(kinds) > 5
    for one in kinds.to_dict("records"):
        visitor.open(f"{TRACKER.url_path}?target={one[Outcomes.target_id]}")
        expect(visitor.page.locator(".cardtop")).to_contain_text(one[Outcomes.verdict])
        expect(visitor.page.locator(".pair")).to_be_visible()
        expect(visitor.page.get_by_test_id("stAlert")).to_have_count(0)


def test_a_what_if_says_where_a_yearly_change_leads(visitor: Visit, tables: Tables) -> None:
    """Seen from a year in which the target was open: the required change arrives, none does not."""
    rows = tables["outcomes"]
    one = rows[(rows[Outcomes.indicator] == "一般公共预算收入") & (rows[Outcomes.target_type] == "D")].iloc[0]
    visitor.open(f"{TRACKER.url_path}?target={one[Outcomes.target_id]}&as_of=2019年")
    left = visitor.page.locator(".st-key-what-is-left")
    expect(left).to_contain_text("平均每年需增长")
    expect(left).to_contain_text("若每年增长")
    before = left.locator("b").inner_text()
    visitor.press(left.get_by_role("slider"), "Home")
    expect(left.locator("b")).to_contain_text("比目标低")
    assert left.locator("b").inner_text() != before


def test_no_what_if_is_offered_across_a_break(visitor: Visit, rows: pd.DataFrame) -> None:
    broken = rows[rows[Outcomes.flags].str.contains("口径断点")].iloc[0]
    visitor.open(f"{TRACKER.url_path}?target={broken[Outcomes.target_id]}")
    left = visitor.page.locator(".st-key-what-is-left")
    expect(left).to_contain_text("不能跨断点推算")
    expect(left.get_by_role("slider")).to_have_count(0)


def test_a_year_of_view_knows_nothing_later(visitor: Visit, tables: Tables) -> None:
    visitor.open(f"{TRACKER.url_path}?term={TERM}&as_of=2019年")
    said = visitor.page.locator(".lede + .note").inner_text()
    assert re.search(r"数据截至 (\d+) 年", said), said
    assert int(re.search(r"数据截至 (\d+) 年", said)[1]) <= 2019  # type: ignore[index]
    assert "按 2019 年" in said
    years = re.findall(r"(\d{4})年 [ABC]级", visitor.main)
    assert years
    assert max(map(int, years)) <= 2019


def test_search_without_hits_says_what_to_do(visitor: Visit) -> None:
    visitor.open(f"{TRACKER.url_path}?q=没有这样的目标")
    expect(visitor.page.locator(".nothing")).to_contain_text("清空搜索")
    expect(articles(visitor)).to_have_count(0)


def test_an_unknown_target_and_an_unknown_value_are_told(visitor: Visit, rows: pd.DataFrame) -> None:
    visitor.open(f"{TRACKER.url_path}?term={TERM}&target=nothing&bucket=火星")
    alerts = visitor.page.get_by_test_id("stAlert")
    expect(alerts.filter(has_text="nothing")).to_have_count(1)
    expect(alerts.filter(has_text="火星")).to_have_count(1)
    expect(articles(visitor)).to_have_count(len(rows))


def test_honours_show_only_when_asked_for(visitor: Visit) -> None:
    visitor.open(f"{TRACKER.url_path}?term={TERM}")
    expect(visitor.page.locator(".ledger .verdict", has_text="红旗")).to_have_count(0)
    visitor.open(f"{TRACKER.url_path}?term={TERM}&honour=true")
    expect(visitor.page.locator(".ledger .verdict", has_text="红旗").first).to_be_visible()


def test_what_waits_for_data_says_which_figure_would_settle_it(visitor: Visit, rows: pd.DataFrame) -> None:
    waiting = rows[rows[Outcomes.needs].notna() & (rows[Outcomes.needs] != "")]
    visitor.open(f"{TRACKER.url_path}?term={TERM}&bucket=待数据")
    expect(visitor.page.locator(".needs")).to_have_count(len(waiting))
    expect(visitor.page.locator(".needs").first).to_contain_text("可判定它的数字")


def test_the_download_holds_the_rows_shown(visitor: Visit, rows: pd.DataFrame) -> None:
    visitor.open(f"{TRACKER.url_path}?term={TERM}&bucket=滞后")
    with visitor.page.expect_download() as waiting:
        visitor.page.get_by_role("button", name="下载 CSV").click()
    table = pd.read_csv(waiting.value.path(), dtype=str)
    assert len(table) == (rows[Outcomes.bucket] == "滞后").sum()
    assert {"指标", "判定", "规则", "输入"} <= set(table.columns)
    assert all(isinstance(json.loads(cell), dict) for cell in table["输入"])


@pytest.mark.parametrize("place", ["", "&target"], ids=["ledger", "card"])
def test_a_phone_never_scrolls_sideways(visitors: Visitors, rows: pd.DataFrame, place: str) -> None:
    one = rows[rows[Outcomes.actual].notna()].iloc[0][Outcomes.target_id]
    with visitors.visiting(viewport=PHONE, is_mobile=True, has_touch=True) as phone:
        phone.open(f"{TRACKER.url_path}?term={TERM}" + (f"&target={one}" if place else ""))
        assert phone.overflow("Width") <= 0
