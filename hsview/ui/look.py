"""The look of every page: the palette in use, and how a chart is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from html import escape
from typing import Literal

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from streamlit.elements.lib.layout_utils import Height

from hsview.plotly_zh import CONFIG
from hsview.theme import PALETTES, Palette, template
from hsview.ui.load import derived

MOSTLY = 0.5  # of a column's cells: the rest says 无数据 or nothing


def palette() -> Palette:
    """The palette of the viewer's scheme (light before the browser has said)."""
    return PALETTES[st.context.theme.type or "light"]


def chart(
    figure: go.Figure,
    *,
    key: str,
    title: str,
    summary: str,
    table: Callable[[], pd.DataFrame],
    unit: str = "",
    source: str = "",
    on_click: Callable[[str], None] | None = None,
) -> None:
    """A chart as every page shows it: title, unit and table at the upper right, source below.

    ``summary`` is one sentence; it is read out in place of the picture and stands above the table.
    ``table`` makes what it shows, with Chinese column titles, when it is opened. ``on_click``: see ``plot``.
    """
    head(title, key=key, summary=summary, table=table, unit=unit)
    plot(figure, key, summary, on_click=on_click)
    if source:
        st.html(f'<p class="note">来源：{escape(source)}</p>')


def head(title: str, *, key: str, summary: str, table: Callable[[], pd.DataFrame], unit: str = "") -> None:
    """The line above a chart: its title, its unit, and its table behind a button."""
    with st.container(key=f"head-{key}", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f"<h2>{escape(title)}</h2>{unit_of(unit)}")
        table_of(key, summary, table)


def unit_of(unit: str) -> str:
    """The unit of a chart, at the right of its head, as safe HTML."""
    return f'<p class="unit">单位：{escape(unit)}</p>' if unit else ""


def table_of(key: str, summary: str, table: Callable[[], pd.DataFrame]) -> None:
    """The button for a chart's table with its one-sentence summary; made only while it is open."""
    place = st.popover("表格", type="tertiary", key=f"table-{key}", on_change="rerun")
    if place.open:
        with place:
            st.html(f'<p class="note">{escape(summary)}</p>')
            grid(table())


def grid(table: pd.DataFrame, height: int | Literal["auto"] = "auto") -> None:
    """A table with its numbers, ready-made words included, flush right."""
    right = st.column_config.TextColumn(alignment="right")
    numeric = [name for name in table.columns if _numeric(table[name])]
    st.dataframe(table, hide_index=True, height=height, column_config=dict.fromkeys(numeric, right))


def _numeric(column: pd.Series) -> bool:
    """Whether a column of words holds numbers (1395.9, 第 3/10, 无数据) rather than names."""
    words = column.astype(str)
    return bool(words.str.fullmatch(r"-?\d+(\.\d+)?|第 \d+/\d+|").mean() > MOSTLY)


Drawing = Callable[..., go.Figure]  # takes the palette last


def drawn(draw: Drawing, *names: str, given: tuple[object, ...] = ()) -> go.Figure:
    """What ``draw`` makes of these tables, these choices and the palette in use, in our template.

    Made once per build, palette and choice, shared by all viewers: never change it in place.
    """

    @wraps(draw)
    def dressed(*arguments: object) -> go.Figure:
        figure = draw(*arguments)
        return figure.update_layout(template=template(palette()))

    return derived(dressed, *names, given=(*given, palette()))


def plot(
    figure: go.Figure,
    key: str,
    alt: str,
    *,
    on_click: Callable[[str], None] | None = None,
    height: Height = "content",
) -> None:
    """The bare chart in our template, Chinese and without buttons.

    ``height`` "stretch" leaves it to the style sheet.

    ``on_click`` gets the customdata of a point just clicked, before the page is drawn again: it may set a
    filter, or ``later`` what the page does then.
    """
    if figure.layout.template != template(palette()):
        figure.update_layout(template=template(palette()))

    def note() -> None:
        points = st.session_state[key].selection.points
        if points and on_click:
            found = points[0].get("customdata")
            on_click(found[0] if isinstance(found, list) else found)

    st.plotly_chart(
        figure,
        key=key,
        theme=None,
        config=dict(CONFIG),
        alt=alt,
        on_select=note if on_click else "ignore",
        selection_mode="points",
        height=height,
    )


def later(name: str) -> Callable[[str], None]:
    """An ``on_click`` that keeps the clicked value until ``kept`` asks for it in the same view."""
    return lambda value: st.session_state.update({name: value})


def kept(name: str) -> str | None:
    """What ``later`` kept under this name, once; None when nothing was clicked."""
    found: str | None = st.session_state.pop(name, None)
    return found
