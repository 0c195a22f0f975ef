"""目标追踪: every target and commitment of the term, how it stands, and why."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from hsdata.tables import Outcomes
from hsview import ledger_view
from hsview.export.csv import to_csv
from hsview.ledger_view import FACETS, SECTOR
from hsview.ui import errors, known, ledger_page, target_card, tracker_controls
from hsview.ui.filters import current
from hsview.ui.ledger_page import Answer, Asked
from hsview.ui.links import href, listen
from hsview.ui.pages import TRACKER
from hsview.ui.state import NONE

KICKER = '<div class="kicker"><h1>目标追踪</h1></div>'
SHARED = {SECTOR.key: NONE[SECTOR.key]}
OWN = (*(facet.key for facet in FACETS if facet is not SECTOR), "group", "target")

listen(TRACKER, OWN, SHARED)
filters = current()
view, strange = ledger_view.read({key: st.query_params.get_all(key) for key in st.query_params})
if strange:
    errors.unknown_value("筛选值", "、".join(strange))
top = st.container()  # the headline follows from the controls below it
with st.container(key="tracker-controls", horizontal=True, vertical_alignment="bottom", gap="medium"):
    query = tracker_controls.search()
    as_of = tracker_controls.as_of(known.years())
    honours = tracker_controls.honours()
view = ledger_page.with_sector(replace(view, query=query), filters)
asked = Asked(filters, view, as_of, honours)
found = ledger_page.answer(asked)
judged = known.outcomes_as_of(as_of)
wanted = st.query_params.get("target")
one = judged[judged[Outcomes.target_id] == wanted] if wanted else judged[:0]
if wanted and one.empty:
    errors.no_target(wanted, as_of)


def card(found: Answer) -> None:
    """One target in full, with the ways to the rows before and after it in the ledger."""
    top.html(KICKER)
    setting = asked.setting()
    around = ledger_view.around(list(found.order), str(wanted))
    ways = [setting.to_card(other) if other else None for other in around]
    target_card.draw(one.iloc[0].to_dict(), setting, href(TRACKER, setting.address), (ways[0], ways[1]))


def ledger(found: Answer) -> None:
    """The judgement, the facets, the rows in their groups."""
    top.html(KICKER + found.head)
    left, right = st.columns([1, 5], gap="medium")
    with left:
        st.html(found.rail)
    with right:
        with st.container(key="tracker-tools", horizontal=True, vertical_alignment="center"):
            st.html(found.grouping)
            st.download_button(
                "下载 CSV",
                lambda: to_csv(found.rows, Outcomes),
                "目标台账.csv",
                "text/csv",
                type="tertiary",
                on_click="ignore",
            )
        st.html(found.ledger)


card(found) if len(one) else ledger(found)
