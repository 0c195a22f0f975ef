"""Which comparable layer the map shows: what is on offer, the select box, its word in the address."""

from __future__ import annotations

import streamlit as st

from hsview.layers import Layer, layers, until
from hsview.ui.load import derived

KEY = "map"  # of the select box, and the parameter


def offered(year: int | None = None) -> dict[str, Layer]:
    """The layers a reader can choose, by indicator; 地区生产总值 and 常住人口 first when they are there.

    Of a ``year``: the newest up to it.
    """
    first = ("地区生产总值", "常住人口")
    known = (
        derived(until, "series", "regions", given=(year,)) if year else derived(layers, "series", "regions")
    )
    found = {layer.indicator: layer for layer in known}
    order = [name for name in first if name in found] + [name for name in found if name not in first]
    return {name: found[name] for name in order}


def choose(found: dict[str, Layer]) -> Layer:
    """The select box of the layer, in the URL as ``map``; one the chosen year does not have gives way.

    The address is kept by hand: a county's page draws the box at another place, and the framework then
    forgets that it was bound.
    """
    first = next(iter(found))
    wanted = st.query_params.get(KEY)
    st.session_state[KEY] = wanted if wanted in found else first
    name = st.selectbox(
        "地图指标",
        list(found),
        key=KEY,
        on_change=_remember,
        args=(first,),
        label_visibility="collapsed",
        filter_mode=None,
        width=240,
    )
    return found[name or first]


def _remember(first: str) -> None:
    """Write the choice just made into the address; the first layer needs no word there."""
    chosen = st.session_state[KEY]
    if chosen != first:
        st.query_params[KEY] = chosen
    elif KEY in st.query_params:
        del st.query_params[KEY]
