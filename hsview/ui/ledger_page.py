"""The ledger as 目标追踪 shows it: what is asked of it, and the rows and HTML that answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape

import pandas as pd
import streamlit as st

from hsdata.tables import Outcomes
from hsview import ledger_view, sentences
from hsview.honour import EXPLAINED
from hsview.ledger_view import FACETS, SECTOR, LedgerView
from hsview.spots import spots
from hsview.ui import facets, known, targets, tracker_controls
from hsview.ui.cards import lede
from hsview.ui.links import href
from hsview.ui.load import derived, stamp, table
from hsview.ui.naming import called, opened
from hsview.ui.pages import TRACKER
from hsview.ui.state import Filters, documents_of, outcomes_of

KEPT = 64  # answers kept: a whole ledger is half a megabyte


@dataclass(frozen=True)
class Asked:
    """The shared filters, the ledger's own view, the year it is seen as of, whether honours show."""

    filters: Filters
    view: LedgerView
    as_of: int | None
    honours: bool

    def address(self, view: LedgerView | None = None) -> dict[str, str | list[str]]:
        """The whole address of the page, in another view where one is given."""
        own = tracker_controls.parameters(self.as_of, known.years(), self.honours)
        shared = replace(self.filters, sector=None).parameters()
        return {**shared, **(view or self.view).parameters(), **own}

    def setting(self) -> targets.Setting:
        """What all rows share."""
        names = called(table("documents"))
        return targets.Setting(self.address(), names, self.honours, derived(spots, "commitments"))


@dataclass(frozen=True)
class Answer:
    """The rows left, their order on the page, and the page's parts as safe HTML."""

    rows: pd.DataFrame
    order: tuple[str, ...]  # target ids, group by group
    head: str
    rail: str
    grouping: str
    ledger: str


def answer(asked: Asked) -> Answer:
    """What the tables say to it, made once per build. Shared by all viewers: never change it in place."""
    return _answer(asked, stamp())


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _answer(asked: Asked, build: int) -> Answer:
    filters, view = asked.filters, asked.view
    judged = known.outcomes_as_of(asked.as_of)
    within = outcomes_of(replace(filters, sector=None), judged, table("documents"))
    rows = ledger_view.pick(within, view)
    groups = ledger_view.grouped(rows, view)
    counted = [(facet, ledger_view.counts(within, view, facet)) for facet in FACETS]
    return Answer(
        rows=rows,
        order=tuple(target_id for _, part in groups for target_id in part[Outcomes.target_id]),
        head=_head(asked, rows, len(within)),
        rail=facets.rail(counted, view.chosen, lambda f, v: href(TRACKER, asked.address(view.toggled(f, v)))),
        grouping=tracker_controls.grouping(view, asked.address),
        ledger=targets.ledger(groups, asked.setting()),
    )


def _head(asked: Asked, rows: pd.DataFrame, whole: int) -> str:
    """The judgement in one sentence, until when the data reach, and what honours mean where they show."""
    documents = documents_of(asked.filters, table("documents"))
    said = sentences.judgement(rows, opened(documents), "项目标", picked=len(rows) < whole)
    return f'{lede(said)}<p class="note">{escape(sentences.data_until(rows))}</p>' + (
        f'<p class="note">{escape(EXPLAINED)}</p>' if asked.honours else ""
    )


def with_sector(view: LedgerView, filters: Filters) -> LedgerView:
    """The view with the shared sector as one of its facets."""
    if not filters.sector:
        return view
    return replace(view, chosen={**view.chosen, SECTOR.key: (filters.sector,)})
