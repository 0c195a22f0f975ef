"""The look of every page: the style sheet, the palette in use, and how a chart is shown."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from hsview.plotly_zh import CONFIG
from hsview.theme import PALETTES, Palette, css_variables, template

STYLE = (Path(__file__).parent / "style.css").read_text(encoding="utf-8")


def wear() -> None:
    """Put the style sheet on the page; it follows the browser's light or dark scheme by itself."""
    st.html(f"<style>{css_variables()}\n{STYLE}</style>")


def palette() -> Palette:
    """The palette of the viewer's scheme (light before the browser has said)."""
    return PALETTES[st.context.theme.type or "light"]


def chart(
    figure: go.Figure,
    *,
    key: str,
    summary: str,
    table: pd.DataFrame,
    unit: str = "",
    source: str = "",
    on_select: bool = False,
) -> object:
    """A chart as every page shows it: unit at the upper right, source below, its summary and its table.

    ``summary`` is one sentence; it is read out in place of the picture and stands above the table.
    ``table`` carries Chinese column titles. Returns the selection when ``on_select``.
    """
    if unit:
        st.html(f'<p class="unit">单位：{escape(unit)}</p>')
    figure.update_layout(template=template(palette()))
    state = st.plotly_chart(
        figure,
        key=key,
        theme=None,
        config=dict(CONFIG),
        alt=summary,
        on_select="rerun" if on_select else "ignore",
        selection_mode="points",
    )
    if source:
        st.html(f'<p class="note">来源：{escape(source)}</p>')
    with st.expander("看表格"):
        st.html(f'<p class="note">{escape(summary)}</p>')
        st.dataframe(table, hide_index=True)
    return state
