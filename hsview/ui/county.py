"""One county's own page: names, figures, and every sentence of the reports that names it."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from hsdata.tables import Facts, Indicators, Mentions, Regions
from hsview.layers import COUNTY_KINDS
from hsview.profile import ROLE_NAME, figures, naming, titles
from hsview.sentences import Row
from hsview.ui import county_map, evidence, look
from hsview.ui.load import table
from hsview.ui.state import ALL_COUNTIES, Filters, former_names

ROW, TALLEST = 36, 470  # px


def heading(region: Row) -> None:
    """The county's name, its former names, and the way back to all."""
    former = [name for name in former_names(region[Regions.aliases]) if name != region[Regions.short]]
    also = f"曾用名：{'、'.join(former)}" if former else ""
    with st.container(key="county-name", horizontal=True, vertical_alignment="bottom", gap="small"):
        st.html(f'<h1>{escape(region[Regions.name])}</h1><p class="note">{escape(also)}</p>')
        st.button("← 全部县市区", key="all-counties", type="tertiary", on_click=_all)


def _all() -> None:
    st.session_state["county"] = ALL_COUNTIES


def numbers(region_id: str) -> None:
    """Every figure known of it: newest value, place among the comparable, source and grade."""
    regions = table("regions")
    counties = set(regions[regions[Regions.kind].isin(COUNTY_KINDS)][Regions.region_id])
    order = list(table("indicators")[Indicators.name])
    known = figures(table("series"), region_id, list(county_map.offered().values()), counties, order)
    st.html(
        f'<h2>统计数字</h2><p class="note">{len(known)} 项，各取最新一年；'
        "名次只在同一年、同一来源之间排列</p>"
    )
    if known.empty:
        st.info("现有统计资料里没有这个地区单独的数字；下面是报告里提到它的句子。")
        return
    look.grid(known, height=min(ROW * (len(known) + 1), TALLEST))


def sentences(region_id: str, filters: Filters) -> None:
    """The sentences that name it, grouped by what they say of it."""
    groups = naming(table("mentions"), region_id, filters.sector)
    total = sum(len(rows) for rows in groups.values())
    within = f"（{filters.sector}）" if filters.sector else ""
    st.html(f'<h2>报告里怎么说{escape(within)}</h2><p class="note">{total} 处，按内容分组</p>')
    if not groups:
        st.info("报告里没有提到这个地区的句子" + ("；可去掉领域筛选再看。" if filters.sector else "。"))
    names = titles(table("documents"))
    for role, rows in groups.items():
        st.html(f"<h3>{ROLE_NAME[role]} <span>{len(rows)}</span></h3>")
        for row in rows.to_dict("records"):
            with st.container(
                key=f"said-{role}-{row[Mentions.start]}-{row[Mentions.doc_id]}", horizontal=True
            ):
                evidence.sentence(row[Mentions.sentence], row[Mentions.quote], names[row[Mentions.doc_id]])
                _way(row, filters)


def _way(row: Row, filters: Filters) -> None:
    """To the sentence in 原文: by a fact that stands in it where there is one, else by its place."""
    facts: pd.DataFrame = table("facts")
    same = facts[
        (facts[Facts.doc_id] == row[Mentions.doc_id])
        & (facts[Facts.sentence_start] == row[Mentions.sentence_start])
    ]
    if len(same):
        evidence.link(same[Facts.fact_id].iloc[0], filters)
        return
    evidence.link_to_place(row[Mentions.doc_id], row[Mentions.start], filters)
