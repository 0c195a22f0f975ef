"""目标追踪: every target and commitment of the term, how it stands, and why."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from hsdata.tables import Outcomes
from hsview import ledger_view, sentences
from hsview.export.csv import to_csv
from hsview.ledger_view import FACETS, SECTOR, LedgerView
from hsview.ui import errors, facets, target_card, targets, tracker_controls
from hsview.ui.filters import NONE, current
from hsview.ui.links import href, listen
from hsview.ui.load import table
from hsview.ui.naming import called, opened
from hsview.ui.pages import TRACKER
from hsview.ui.state import documents_of, outcomes_of

SHARED = {SECTOR.key: NONE[SECTOR.key]}
OWN = (*(facet.key for facet in FACETS if facet is not SECTOR), "group", "target")

listen(TRACKER, OWN, SHARED)
filters = current()
documents = documents_of(filters, table("documents"))
said = {key: st.query_params.get_all(key) for key in st.query_params}
view, strange = ledger_view.read(said)
if strange:
    errors.unknown_value("筛选值", "、".join(strange))

with st.container(key="tracker-head", horizontal=True, vertical_alignment="bottom"):
    st.html('<div class="kicker"><h1>目标追踪</h1></div>')
    query = tracker_controls.search()
    judged = sorted(int(year) for year in table("outcomes")[Outcomes.as_of].unique())
    as_of = tracker_controls.as_of(judged)
    honours = tracker_controls.honours()

everything = table("outcomes")
known = everything[everything[Outcomes.as_of] == as_of]
within = outcomes_of(replace(filters, sector=None), known, table("documents"))
view = replace(
    view, query=query, chosen=dict(view.chosen) | ({SECTOR.key: (filters.sector,)} if filters.sector else {})
)


def address(view: LedgerView) -> dict[str, str | list[str]]:
    """The whole address of this page in another view."""
    more = {"as_of": str(as_of) if as_of not in judged[-1:] else "", "honour": "true" if honours else ""}
    return {**replace(filters, sector=None).parameters(), **view.parameters(), **more}


setting = targets.Setting(address(view), called(documents), honours)
rows = ledger_view.pick(within, view)
wanted = st.query_params.get("target")
card = known[known[Outcomes.target_id] == wanted]
if wanted and card.empty:
    st.warning(f"没有编号为“{wanted}”的目标，或到 {as_of} 年它还没有提出。下面是全部目标。")
if len(card):
    target_card.draw(card.iloc[0].to_dict(), setting)
    st.stop()

st.html(
    f'<p class="lede">{escape(sentences.judgement(rows, opened(documents), "项目标"))}</p>'
    f'<p class="note">{escape(sentences.data_until(rows))}</p>'
)
left, right = st.columns([1, 5], gap="medium")
with left:
    counted = [(facet, ledger_view.counts(within, view, facet)) for facet in FACETS]
    st.html(facets.rail(counted, view.chosen, lambda f, v: href(TRACKER, address(view.toggled(f, v)))))
with right:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(tracker_controls.grouping(view, address))
        st.download_button("下载 CSV", to_csv(rows, Outcomes), "目标台账.csv", "text/csv", type="tertiary")
    if rows.empty:
        st.html('<p class="empty">没有符合这些条件的目标。可去掉左侧的某个筛选，换一个任期，或清空搜索。</p>')
    else:
        groups = "".join(targets.group(name, part, setting) for name, part in ledger_view.grouped(rows, view))
        st.html(f'<div class="ledger">{targets.head()}{groups}</div>')
