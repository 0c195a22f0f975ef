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
from hsview.ui.state import documents_of, latest, outcomes_of
from hsview.watch import worth_watching

WENT = "overview-county"
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
ever = latest(table("outcomes"))
since = filters.term.plan_from if filters.term else 0
found = headline.cards(
    promised, ever[ever[Outcomes.horizon] == "five_year"], table("series"), table("indicators"), since
)
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
        county_map.draw(layer, filters.region_id, room="low", on_click=look.later(WENT))
        went = look.kept(WENT)
        if went:
            names = dict(
                zip(table("regions")[Regions.region_id], table("regions")[Regions.name], strict=True)
            )
            st.switch_page(
                COUNTIES.script, query_params=filters.parameters(county=names[went], map=layer.indicator)
            )
