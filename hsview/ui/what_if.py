"""还差多少: what is left of a target in words, and a slider of yearly changes that says where each leads."""

from __future__ import annotations

from html import escape

import streamlit as st

from hsdata.verdict.outlook import Outlook
from hsview import whatif
from hsview.figures.goals import Way
from hsview.phrases import POINTS
from hsview.promise import Promise


def draw(promised: Promise, seen: Outlook, as_of: int) -> Way:
    """The sentences and, where something may be computed, the slider; the way of the change chosen."""
    with st.container(key="what-is-left"):
        said = "".join(f'<p class="line">{escape(one)}</p>' for one in whatif.left(promised, seen, as_of))
        st.html(f"<h2>还差多少</h2>{said}")
        offered = whatif.slider(promised, seen, as_of)
        if offered is None:
            return ()
        unit = "%" if seen.compound else POINTS.get(promised.unit, promised.unit)
        change = st.slider(
            f"若每年变化（{unit}）",
            offered.low,
            offered.high,
            offered.start,
            offered.step,
            format="%.1f",
            key=f"what-if-{promised.target_id}",
        )
        st.html(f'<p class="line"><b>{escape(whatif.verdict(promised, seen, change))}</b></p>')
        return whatif.way(promised, seen, change)
