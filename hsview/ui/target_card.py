"""One target in full: its path, both sentences, rule and inputs, flags, other vintages, what is left."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from hsdata.disputed import fitting, read_disputed
from hsdata.tables import Facts, Outcomes, Series
from hsdata.verdict.outlook import outlook
from hsview import issued, whatif
from hsview.course import Course, between, course
from hsview.course_words import summary
from hsview.figures import path
from hsview.numbers import is_missing
from hsview.promise import Promise, promise
from hsview.track import Row
from hsview.ui import card_parts, look, targets, what_if
from hsview.ui.load import derived, table
from hsview.ui.points import as_table, key_of_marks

YEARS_BEFORE = 4  # of the course, before the baseline or the promise


def draw(one: Row, setting: targets.Setting, back: str, around: tuple[str | None, str | None]) -> None:
    """The card of a row of Outcomes; ``back`` leads to the ledger, ``around`` to its neighbours."""
    disputable = fitting(derived(read_disputed), pd.DataFrame([one])).get(one[Outcomes.target_id], "")
    st.html(card_parts.top(one, setting, disputable, back, around))
    promised = promise(one, _issued(one[Outcomes.doc_id]))
    left, right = st.columns([3, 2], gap="large")
    with left:
        if promised is None:
            st.html(card_parts.milestone(one, setting))
        else:
            _path_and_left(one, promised)
    with right:
        st.html(card_parts.sentences(one, setting) + card_parts.judged(one) + card_parts.flags(one))
    stated = _vintages(one)
    if len(stated):
        st.html(card_parts.vintages(stated, setting))


def _issued(doc_id: str) -> int:
    return derived(issued.years, "documents")[doc_id]


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
    as_of = int(one[Outcomes.as_of])
    line = _course(one, promised)
    seen = whatif.onward(promised, outlook(one, table("series")), line)
    chart = st.container()
    walked = what_if.draw(promised, seen, as_of)
    actual = None
    if not is_missing(one[Outcomes.actual]):
        actual = (int(one[Outcomes.actual_year]), float(one[Outcomes.actual]))
    with chart:
        if line is None and actual is None and promised.baseline is None:
            st.html(f'<h2>路径</h2><p class="nothing">{escape(summary(line, promised))}</p>')
            return
        look.chart(
            path.draw(promised, line, look.palette(), actual=actual, what_if=walked),
            key="path",
            title="路径",
            summary=summary(line, promised),
            table=lambda: as_table([line] if line else [], [promised]),
            unit=promised.unit,
        )
        st.html(key_of_marks([line] if line else [], promised=True))


def _vintages(one: Row) -> pd.DataFrame:
    """Every value any source had stated for this indicator by the year of the view, the newest first."""
    series = table("series")
    rows = series[
        (series[Series.indicator] == one[Outcomes.indicator])
        & (series[Series.region] == one[Outcomes.region])
        & (series[Series.measure] == one[Outcomes.measure])
        & ~(series[Series.published_year] > one[Outcomes.as_of])
    ]
    return rows.sort_values([str(Series.year_to), str(Series.preferred)], ascending=False)
