"""县域: how the counties compare where that is fair, and one county's own page (?county=131125)."""

from __future__ import annotations

import streamlit as st

from hsdata.tables import Regions
from hsview import said
from hsview.ui import county, county_layer, county_map, county_said, county_table, errors, scroll
from hsview.ui.cards import lede
from hsview.ui.county_said import Setting
from hsview.ui.filters import current
from hsview.ui.links import listen
from hsview.ui.load import derived, filter_choices, table
from hsview.ui.naming import called
from hsview.ui.pages import COUNTIES
from hsview.ui.state import NONE

listen(COUNTIES, said.OWN, {key: NONE[key] for key in ("county", "sector", "year")})
filters, regions, names = current(), table("regions"), filter_choices()
view, strange = said.read(
    st.query_params.to_dict(),
    called(table("documents")),
    {**names.old_names, **{name: name for name in names.counties}},
)
if strange:
    errors.unknown_value("文件或格子", "、".join(strange))
setting = Setting(filters, view)
layers = county_layer.offered(filters.year)
chosen = regions[regions[Regions.region_id] == filters.region_id].to_dict("records")
title = f'<div class="kicker"><h1>{COUNTIES.title}</h1></div>'
st.html(title + (county.heading(chosen[0], setting) if chosen else ""))
right, left = st.container(), st.container()  # the map above all that is said
if chosen:
    left, right = st.columns([13, 7], gap="large")
with right:
    if layers:
        layer = county_map.head(layers, "在全市" if chosen else "县域比较")
        if not chosen:
            st.html(lede(county_map.summary(layer)))
        room = "narrow" if chosen else "high"
        county_map.draw(layer, county_map.Setting(setting.to_county, filters.region_id, room))
        county_map.list_others(layer)
    else:
        county_map.nothing_to_compare()
with left:
    if chosen:
        county.show(chosen[0], setting)
    else:
        said_of_all = derived(county_said.matrix, given=(setting,)) + county_said.opened(setting)
        st.html(said_of_all + derived(county_table.comparable, given=(setting,)))
if chosen:
    scroll.to((county.TOP,))
elif view.cell:
    scroll.to((county_said.OPENED,))
