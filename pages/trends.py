"""趋势: any indicator, any region, over the years: actuals, official figures, targets."""

from __future__ import annotations

import streamlit as st

from hsdata.tables import Documents, Regions
from hsview import trend_view
from hsview.course import HOME, between, course
from hsview.rebase import base_years
from hsview.trend_view import TOGETHER
from hsview.ui import trend_charts, trend_controls
from hsview.ui.filters import current
from hsview.ui.links import listen
from hsview.ui.load import table
from hsview.ui.pages import TRENDS
from hsview.ui.state import latest

listen(TRENDS, (), {})
filters = current()
series, indicators = table("series"), table("indicators")
st.html('<div class="kicker"><h1>趋势</h1></div>')
with st.container(key="trend-controls", horizontal=True, vertical_alignment="bottom", gap="small"):
    names = trend_controls.indicators(trend_view.offered(series, indicators, filters.sector))
    home = filters.region or HOME
    others = trend_controls.regions([r for r in table("regions")[Regions.name] if r != home])
pairs = [(name, region) for name in names for region in (home, *others)]
levels = [line for line in (course(series, name, region, "level") for name, region in pairs) if line]
with st.container(key="trend-zoom", horizontal=True, vertical_alignment="bottom", gap="medium"):
    view = trend_controls.view()
    base = trend_controls.base_year(view, base_years(levels))
    whole = [trend_view.shown(series, indicators, pair, view=view, base_year=base) for pair in pairs]
    lines = [line for line in whole if line]
    years = [p.year for line in lines for p in line.points]
    first, last = trend_controls.span(min(years), max(years)) if years else (0, 0)
    alike = len({line.unit for line in lines}) == 1
    layout = trend_controls.layout(len(lines) > 1, alike)

cut = [line for line in (between(line, first, last) for line in lines) if line]
issued = {
    row[Documents.doc_id]: int(str(row[Documents.issued])[:4])
    for row in table("documents").to_dict("records")
}
outcomes = latest(table("outcomes"))
goals = {
    (line.indicator, line.region): trend_view.promises_on(line, outcomes, table("facts"), issued)
    for line in cut
    if view != trend_view.INDEX
}
missing = [pair for pair, line in zip(pairs, whole, strict=True) if line is None]
trend_charts.draw(
    cut, goals, view=view, base=base, span=(first, last), together=layout == TOGETHER, near=filters.year
)
trend_charts.absent(missing, view, series, bool(names))
trend_charts.table_below(cut, goals, filters)
