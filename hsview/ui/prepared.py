"""What 指标查询 and 原文 join from several tables, made once per build and shared by every viewer."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from hsview import leads, offsets, query_view, search
from hsview.leads import Leads
from hsview.offsets import Offsets
from hsview.ui.fact_rows import Setting
from hsview.ui.load import stamp, table
from hsview.ui.naming import called
from hsview.ui.state import Filters, latest


def facts_with_parts() -> pd.DataFrame:
    """The facts with their part of the document. Shared: never change it in place."""
    return _facts(stamp())


def where_facts_lead() -> Leads:
    return _leads(stamp())


def rows_setting(filters: Filters, query: search.Query, *, literal: bool) -> Setting:
    """What the rows of facts need to draw themselves and link on."""
    return Setting(
        shared=filters.parameters(),
        documents=called(table("documents")),
        offsets=_offsets(stamp()),
        leads=where_facts_lead(),
        query=query,
        literal=literal,
    )


@st.cache_resource(show_spinner=False, max_entries=2)
def _facts(build: int) -> pd.DataFrame:
    return query_view.with_parts(table("facts"), table("passages"))


@st.cache_resource(show_spinner=False, max_entries=2)
def _leads(build: int) -> Leads:
    return leads.leads(table("series"), latest(table("outcomes")))


@st.cache_resource(show_spinner=False, max_entries=2)
def _offsets(build: int) -> Mapping[str, Offsets]:
    return offsets.of_documents(table("documents"))
