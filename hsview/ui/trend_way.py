"""The way into 趋势: an indicator in its region and its view, whatever the filters of the page before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hsdata.tables import Facts
from hsview.course import HOME
from hsview.leads import Leads
from hsview.query_view import SECTOR
from hsview.sentences import Row
from hsview.trend_view import LEVEL, VIEW_OF_MEASURE
from hsview.ui.links import href
from hsview.ui.pages import TRENDS
from hsview.ui.state import NONE


def to(
    shared: Mapping[str, str],
    indicators: Sequence[str],
    *,
    region: str = HOME,
    measure: str = "level",
    sectors: Mapping[str, str],
) -> str:
    """The address of 趋势 with these indicators of one region, as level or growth.

    A shared filter that would hide them is let go: of a chosen sector 趋势 offers only the catalogue's
    indicators (``sectors``: name -> sector); the county of the filter row becomes the region's own.
    """
    said: dict[str, str | list[str]] = {**shared, "indicator": [*indicators]}
    if region != HOME or "county" in shared:
        said["county"] = NONE["county"] if region == HOME else region
    if SECTOR.key in shared and any(sectors.get(name) != shared[SECTOR.key] for name in indicators):
        said[SECTOR.key] = NONE[SECTOR.key]
    if VIEW_OF_MEASURE[measure] != LEVEL:
        said["view"] = VIEW_OF_MEASURE[measure]
    return href(TRENDS, said)


def of_fact(fact: Row, shared: Mapping[str, str], leads: Leads) -> str | None:
    """The way to the course of a fact's indicator; None where 趋势 has none."""
    measure = leads.course(fact)
    if measure is None:
        return None
    names = (fact[Facts.indicator],)
    return to(shared, names, region=fact[Facts.region], measure=measure, sectors=leads.sectors)
