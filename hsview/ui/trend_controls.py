"""The line above the trends: indicators, regions to compare, the view, base year, years, layout."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from hsview import trend_view
from hsview.trend_view import APART, INDEX, LEVEL, MOST, TOGETHER, VIEWS
from hsview.ui import errors

_WHOLE = "trend-years"  # the years there were to choose from in the view before


def indicators(offered: Sequence[str]) -> list[str]:
    """The indicators chosen; before a choice, the first that has something to show."""
    return _several("指标", offered, trend_view.default(offered), "indicator", "选择指标")


def regions(offered: Sequence[str]) -> list[str]:
    """Regions to compare with the one of the filter row."""
    return _several("对比地区", offered, [], "region", "加入对比地区")


def _several(label: str, offered: Sequence[str], default: list[str], key: str, placeholder: str) -> list[str]:
    strange = [value for value in st.query_params.get_all(key) if value not in offered]
    if strange:
        errors.unknown_value(label, "、".join(strange))
    if st.session_state.get(key):  # a filter may have taken away what was chosen
        left = [value for value in st.session_state[key] if value in offered]
        st.session_state[key] = left or default
    return st.multiselect(
        label,
        offered,
        default=default,
        key=key,
        bind="query-params",
        placeholder=placeholder,
        max_selections=MOST,
        select_all=False,
    )


def view() -> str:
    chosen = st.segmented_control(
        "看法", list(VIEWS), default=LEVEL, required=True, key="view", bind="query-params"
    )
    return chosen or LEVEL


def layout(several: bool, alike: bool) -> str:
    """Whether lines share one chart. What is in different units never does."""
    if not several or not alike:
        return APART if several else TOGETHER
    chosen = st.segmented_control(
        "排法", [TOGETHER, APART], default=TOGETHER, required=True, key="layout", bind="query-params"
    )
    return chosen or TOGETHER


def base_year(shown: str, years: Sequence[int]) -> int | None:
    """The year that is 100 in the index view."""
    if shown != INDEX or not years:
        return None
    chosen = st.selectbox(
        "基年（=100）",
        [f"{year}" for year in years],
        key="base",
        bind="query-params",
        filter_mode=None,
        width=120,
    )
    return int(chosen) if chosen else None


def span(first: int, last: int) -> tuple[int, int]:
    """The years shown; the slider is the zoom, so it lives in the address and outlasts every rerun."""
    if first == last:
        return first, last
    _follow(first, last)
    years = list(range(first, last + 1))
    low, high = st.select_slider("年段", years, value=(first, last), key="span", bind="query-params")
    return int(low), int(high)


def _follow(first: int, last: int) -> None:
    """What shows all years goes on doing so when there are more or fewer; a zoom stays within them."""
    whole, before = (first, last), st.session_state.get(_WHOLE)
    if "span" in st.session_state:
        shown = tuple(map(int, st.session_state["span"]))
        low, high = max(shown[0], first), min(shown[1], last)
        st.session_state["span"] = whole if shown == before or low > high else (low, high)
    st.session_state[_WHOLE] = whole
