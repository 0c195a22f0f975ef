"""县域: how the counties compare where that is fair, and one county's own page (?county=131125)."""

from html import escape

import streamlit as st

from hsdata.tables import Regions
from hsview.profile import matrix
from hsview.ui import county, county_map, look
from hsview.ui.filters import current
from hsview.ui.load import table
from hsview.ui.pages import COUNTIES

filters = current()
regions = table("regions")
layers = county_map.offered()
chosen = regions[regions[Regions.region_id] == filters.region_id].to_dict("records")
st.html(f'<div class="kicker"><h1>{COUNTIES.title}</h1></div>')
if chosen:
    county.heading(chosen[0])
left, right = st.columns([3, 2], gap="large") if chosen else (st.container(), st.container())
with right:
    if layers:
        layer = county_map.head(layers, "在全市的位置" if chosen else "县域比较")
        if not chosen:
            st.html(f'<p class="lede">{escape(county_map.summary(layer))}</p>')
        county_map.draw(
            layer, filters.region_id, room="narrow" if chosen else "high", on_click=county_map.choose_county
        )
        county_map.list_others(layer)
    else:
        county_map.nothing_to_compare()
if chosen:
    with left:
        county.numbers(chosen[0][Regions.region_id])
        county.sentences(chosen[0][Regions.region_id], filters)
else:
    st.html("<h2>各县市区可比指标</h2>")
    look.grid(matrix(list(layers.values()), regions))
    st.html('<p class="note">每列同一年份、同一来源；点选地图或排名中的县市区可看它的专页。</p>')
