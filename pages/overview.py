"""总览: how the city stands, which promises are kept, which lag, what to look at. One screen."""

from __future__ import annotations

from html import escape

import streamlit as st

from hsdata.tables import Documents, Outcomes, Regions
from hsview import headline, sentences
from hsview.ui import cards, county_map, ledger, look
from hsview.ui.filters import current
from hsview.ui.load import table
from hsview.ui.pages import COUNTIES
from hsview.ui.state import documents_of, outcomes_of
from hsview.watch import worth_watching

NAME_OF_KIND = {"work_report": "报告", "press": "媒体解读"}


def naming(document: dict[str, str]) -> str:
    """2017年报告, 2021年媒体解读: a press reading is never called a report."""
    return f"{str(document[Documents.issued])[:4]}年{NAME_OF_KIND[document[Documents.kind]]}"


filters = current()
documents = documents_of(filters, table("documents"))
everything = outcomes_of(filters, table("outcomes"), table("documents"))
promised = everything[everything[Outcomes.horizon] == "five_year"]
opened = "、".join(map(naming, documents.to_dict("records"))) or "报告"

st.html(
    f'<div class="kicker"><h1>总览</h1><p class="note">{escape(sentences.data_until(promised))}</p></div>'
    f'<p class="lede">{escape(sentences.judgement(promised, opened))}</p>'
)
found = headline.cards(promised, table("series"), table("indicators"))
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
    with st.container(key="head-counties", horizontal=True, vertical_alignment="center", gap="small"):
        st.html("<h2>县域</h2>")
        layer = county_map.choose(layers)
        st.html(f'<p class="note">{layer.year}年</p>')
        look.unit_and_table(county_map.summary(layer), county_map.as_table(layer), county_map.unit_of(layer))
    county_map.draw(layer, filters.region_id, height=290)
    went = look.clicked(county_map.CLICKED)
    if went:
        names = dict(zip(table("regions")[Regions.region_id], table("regions")[Regions.name], strict=True))
        st.switch_page(
            COUNTIES.script, query_params=filters.parameters(county=names[went], map=layer.indicator)
        )
