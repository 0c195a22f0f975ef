"""总览: how the city stands, which promises are kept, which lag, what to look at. One screen."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from hsdata.tables import Outcomes
from hsview import headline, sentences
from hsview.ui import cards, county_map, ledger, look, naming
from hsview.ui.filters import current
from hsview.ui.links import href, listen
from hsview.ui.load import derived, table
from hsview.ui.pages import COUNTIES, OVERVIEW
from hsview.ui.state import documents_of, outcomes_of
from hsview.watch import worth_watching
from hsview.yearly import yearly


def five_year(outcomes: pd.DataFrame) -> pd.DataFrame:
    """The targets for the whole term; yearly ones are the ledger's business."""
    return outcomes[outcomes[Outcomes.horizon] == "five_year"]


def to_county(name: str) -> str:
    """The address of a county's own page."""
    return href(COUNTIES, current().parameters(county=name))


listen(OVERVIEW, (), {})
filters = current()
targets = table("outcomes")
documents = table("documents")
promised = five_year(outcomes_of(filters, targets, documents))
if filters.region and promised.empty:  # a county without targets of its own: the city's, and the way to it
    with st.container(key="county-note", horizontal=True, gap="small"):
        st.html(f'<p class="line">报告没有给{escape(filters.region)}单列五年目标，下面是全市情况。</p>')
        st.page_link(COUNTIES.script, label=f"看{filters.region}专页", query_params=filters.parameters())
    filters = replace(filters, region=None, region_id=None)
    promised = five_year(outcomes_of(filters, targets, documents))
opened = naming.opened(documents_of(filters, documents))
st.html(
    f'<div class="kicker"><h1>总览</h1><p class="note">{escape(sentences.data_until(promised))}</p></div>'
    f'<p class="lede">{escape(sentences.judgement(promised, opened))}</p>'
)
ever = five_year(outcomes_of(replace(filters, term=None, year=None), targets, documents))
since = filters.term.plan_from if filters.term else 0
found = headline.cards(promised, ever, derived(yearly, "series"), table("indicators"), since)
if found:
    cards.headlines(found, look.palette(), filters)
else:
    st.info("这些筛选条件下没有既有五年目标、又有历年数据的指标。可在上方放宽领域、县市区或年份。")
if len(promised):
    ledger.bar(promised, filters)

left, right = st.columns([1, 1], gap="medium")
with left:
    ledger.watch(worth_watching(promised), filters)
with right:
    layers = county_map.offered()
    if not layers:
        county_map.nothing_to_compare()
    else:
        layer = county_map.head(layers, COUNTIES.title)
        county_map.draw(layer, county_map.Setting(to_county, current().region_id, "low"))
