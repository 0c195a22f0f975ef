"""The ledger as of a year: as built for this year, judged anew for an earlier one."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from hsdata.tables import Outcomes
from hsdata.verdict.view import ledger
from hsview import issued
from hsview.ui.load import derived, stamp, table

NEEDED = ("facts", "passages", "documents", "indicators", "series", "commitments")


def years() -> list[int]:
    """The years the ledger can be seen as of: from the first document to the year of the build."""
    return derived(_years, "outcomes", "documents")


def _years(outcomes: pd.DataFrame, documents: pd.DataFrame) -> list[int]:
    if outcomes.empty:
        return []
    last = int(outcomes[Outcomes.as_of].max())
    first = min(issued.years(documents).values(), default=last)
    return list(range(min(first, last), last + 1))


def outcomes_as_of(year: int | None) -> pd.DataFrame:
    """``Outcomes`` as known by the end of a year. Shared by all viewers: never change it in place."""
    built = table("outcomes")
    known = built[built[Outcomes.as_of] == year]
    return known if len(known) or year is None else _judged(year, stamp())


@st.cache_resource(show_spinner="正在按那一年的材料重新判定……", max_entries=16)
def _judged(year: int, build: int) -> pd.DataFrame:
    return ledger({name: table(name) for name in NEEDED}, year)
