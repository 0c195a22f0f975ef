"""趋势: any indicator, any region, over the years: actuals, official figures, targets."""

from __future__ import annotations

import streamlit as st

from hsdata.tables import Regions
from hsview import trend_view
from hsview.course import HOME, between
from hsview.trend_view import TOGETHER, Asked
from hsview.ui import trend_charts, trend_controls
from hsview.ui.filters import current
from hsview.ui.links import listen
from hsview.ui.load import derived, table
from hsview.ui.pages import TRENDS

NEEDED = ("series", "indicators", "outcomes", "facts", "documents")

listen(TRENDS, (), {})
filters = current()
st.html('<div class="kicker"><h1>趋势</h1></div>')
with st.container(key="trend-controls", horizontal=True, vertical_alignment="bottom", gap="small"):
    offered = derived(trend_view.offered, "series", "indicators", given=(filters.sector,))
    names = trend_controls.indicators(offered)
    home = filters.region or HOME
    others = trend_controls.regions([r for r in table("regions")[Regions.name] if r != home])
pairs = tuple((name, region) for name in names for region in (home, *others))
with st.container(key="trend-zoom", horizontal=True, vertical_alignment="bottom", gap="medium"):
    view = trend_controls.view()
    base = trend_controls.base_year(view, derived(trend_view.years_of_base, "series", given=(pairs,)))
    asked = Asked(pairs, view, base)
    found = derived(trend_view.answer, *NEEDED, given=(asked,))
    years = [p.year for line in found.lines for p in line.points]
    first, last = trend_controls.span(min(years), max(years)) if years else (0, 0)
    alike = len({line.unit for line in found.lines}) == 1
    layout = trend_controls.layout(len(found.lines) > 1, alike)

cut = [line for line in (between(line, first, last) for line in found.lines) if line]
missing = [pair for pair, line in zip(pairs, found.courses, strict=True) if line is None]
trend_charts.draw(cut, found.goals, asked, span=(first, last), together=layout == TOGETHER, near=filters.year)
trend_charts.absent(missing, view, table("series"), bool(names))
trend_charts.table_below(cut, found.goals, filters)
