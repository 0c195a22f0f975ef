"""目标追踪: every target and commitment of the term, how it stands, and why."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from hsdata.tables import Outcomes
from hsview import ledger_view, sentences
from hsview.export.csv import to_csv
from hsview.honour import EXPLAINED
from hsview.ledger_view import FACETS, SECTOR, LedgerView
from hsview.spots import spots
from hsview.ui import errors, facets, known, target_card, targets, tracker_controls
from hsview.ui.filters import NONE, current
from hsview.ui.links import href, listen
from hsview.ui.load import derived, table
from hsview.ui.naming import called, opened
from hsview.ui.pages import TRACKER
from hsview.ui.state import documents_of, outcomes_of

SHARED = {SECTOR.key: NONE[SECTOR.key]}
OWN = (*(facet.key for facet in FACETS if facet is not SECTOR), "group", "target")

listen(TRACKER, OWN, SHARED)
filters = current()
documents = documents_of(filters, table("documents"))
view, strange = ledger_view.read({key: st.query_params.get_all(key) for key in st.query_params})
if strange:
    errors.unknown_value("筛选值", "、".join(strange))
st.html('<div class="kicker"><h1>目标追踪</h1></div>')
with st.container(key="tracker-controls", horizontal=True, vertical_alignment="bottom", gap="medium"):
    query = tracker_controls.search()
    as_of = tracker_controls.as_of(known.years())
    honours = tracker_controls.honours()
chosen = dict(view.chosen) | ({SECTOR.key: (filters.sector,)} if filters.sector else {})
view = replace(view, query=query, chosen=chosen)


def address(view: LedgerView, **more: str) -> dict[str, str | list[str]]:
    """The whole address of this page in another view."""
    own = tracker_controls.parameters(as_of, known.years(), honours)
    return {**replace(filters, sector=None).parameters(), **view.parameters(), **own, **more}


judged = known.outcomes_as_of(as_of)
within = outcomes_of(replace(filters, sector=None), judged, table("documents"))
rows = ledger_view.pick(within, view)
groups = ledger_view.grouped(rows, view)
setting = targets.Setting(address(view), called(table("documents")), honours, derived(spots, "commitments"))
wanted = st.query_params.get("target")
one = judged[judged[Outcomes.target_id] == wanted]
if wanted and one.empty:
    errors.no_target(wanted, as_of)


def card() -> None:
    """One target in full, with the ways to the rows before and after it in the ledger."""
    order = [target_id for _, part in groups for target_id in part[Outcomes.target_id]]
    around = ledger_view.around(order, str(wanted))
    ways = [setting.to_card(other) if other else None for other in around]
    target_card.draw(one.iloc[0].to_dict(), setting, href(TRACKER, setting.address), (ways[0], ways[1]))


def ledger() -> None:
    """The judgement, the facets, the rows in their groups."""
    said = sentences.judgement(rows, opened(documents), "项目标", picked=len(rows) < len(within))
    st.html(
        f'<p class="lede">{escape(said)}</p><p class="note">{escape(sentences.data_until(rows))}</p>'
        + (f'<p class="note">{escape(EXPLAINED)}</p>' if honours else "")
    )
    left, right = st.columns([1, 5], gap="medium")
    with left:
        counted = [(facet, ledger_view.counts(within, view, facet)) for facet in FACETS]
        st.html(facets.rail(counted, view.chosen, lambda f, v: href(TRACKER, address(view.toggled(f, v)))))
    with right:
        with st.container(key="tracker-tools", horizontal=True, vertical_alignment="center"):
            st.html(tracker_controls.grouping(view, address))
            st.download_button(
                "下载 CSV",
                lambda: to_csv(rows, Outcomes),
                "目标台账.csv",
                "text/csv",
                type="tertiary",
                on_click="ignore",
            )
        st.html(targets.ledger(groups, setting))


card() if len(one) else ledger()
