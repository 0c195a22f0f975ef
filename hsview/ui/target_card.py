"""One target in full: its path, both sentences, rule and inputs, flags, other vintages, what is left."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from hsdata.tables import Documents, Facts, Outcomes, Series
from hsdata.verdict.outlook import outlook
from hsview import whatif
from hsview.course import Course, between, course
from hsview.course_words import summary
from hsview.figures import path
from hsview.numbers import is_missing
from hsview.promise import Promise, promise
from hsview.track import Row
from hsview.ui import card_parts, look, targets
from hsview.ui.load import table
from hsview.ui.points import as_table, key_of_marks

YEARS_BEFORE = 4  # of the course, before the baseline or the promise


def draw(one: Row, setting: targets.Setting, back: str, around: tuple[str | None, str | None]) -> None:
    """The card of a row of Outcomes; ``back`` leads to the ledger, ``around`` to its neighbours."""
    st.html(card_parts.top(one, setting, back, around))
    promised = promise(one, _issued(one[Outcomes.doc_id]))
    left, right = st.columns([3, 2], gap="large")
    with left:
        if promised is None:
            st.html(card_parts.milestone(one, setting))
        else:
            _path_and_left(one, promised)
    with right:
        st.html(card_parts.sentences(one, setting) + card_parts.judged(one) + card_parts.flags(one))
    if promised is not None:
        st.html(card_parts.vintages(_vintages(one), setting))


def _issued(doc_id: str) -> int:
    documents = table("documents")
    return int(documents.loc[documents[Documents.doc_id] == doc_id, Documents.issued].iloc[0][:4])


def _course(one: Row, promised: Promise) -> Course | None:
    """The target's own indicator, in the target's unit, as known by the year of the view."""
    facts = table("facts")
    fact = facts[facts[Facts.fact_id] == one[Outcomes.target_id]]
    value = float(fact[Facts.value].iloc[0]) if len(fact) else 0.0
    unit = (promised.unit, float(fact[Facts.value_base].iloc[0]) / value) if value else None
    line = course(
        table("series"),
        one[Outcomes.indicator],
        one[Outcomes.region],
        one[Outcomes.measure],
        unit=unit,
        known_by=int(one[Outcomes.as_of]),
    )
    first = (promised.baseline_year or promised.since) - YEARS_BEFORE
    return between(line, first, int(one[Outcomes.as_of])) if line else None


@st.fragment
def _path_and_left(one: Row, promised: Promise) -> None:
    """The path chart, and under it what is left, with a slider that redraws only these two."""
    line = _course(one, promised)
    seen = whatif.onward(promised, outlook(one, table("series")), line)
    offered = whatif.slider(promised, seen)
    chart = st.container()
    with st.container(key="what-is-left"):
        st.html(
            "<h2>还差多少</h2>"
            + "".join(f"<p class='line'>{escape(s)}</p>" for s in whatif.left(promised, seen))
        )
        walked: tuple[tuple[int, float], ...] = ()
        if offered:
            change = st.slider(
                "若每年的变化为（%）"
                if seen.compound
                else f"若每年的变化为（{whatif.POINTS.get(promised.unit, promised.unit)}）",
                offered.low,
                offered.high,
                offered.start,
                offered.step,
                key=f"what-if-{promised.target_id}",
            )
            walked = whatif.way(promised, seen, change)
            st.html(f'<p class="line"><b>{escape(whatif.verdict(promised, seen, change))}</b></p>')
    actual = None
    if not is_missing(one[Outcomes.actual]):
        actual = (int(one[Outcomes.actual_year]), float(one[Outcomes.actual]))
    with chart:
        look.chart(
            path.draw(promised, line, look.palette(), actual=actual, what_if=walked),
            key="path",
            title="路径",
            summary=summary(line, promised),
            table=as_table([line] if line else [], [promised]),
            unit=promised.unit,
        )
        st.html(key_of_marks([line] if line else [], promised=True))


def _vintages(one: Row) -> pd.DataFrame:
    """Every value any source states for this indicator, the newest year first."""
    series = table("series")
    rows = series[
        (series[Series.indicator] == one[Outcomes.indicator])
        & (series[Series.region] == one[Outcomes.region])
        & (series[Series.measure] == one[Outcomes.measure])
    ]
    return rows.sort_values([str(Series.year_to), str(Series.preferred)], ascending=False)
