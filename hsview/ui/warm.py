"""What a first view needs, made ready: imports, the charts' classes, the tables of the first page."""

from __future__ import annotations

import gc

import plotly.graph_objects as go

from hsdata.errors import TableError
from hsview import asked, asked_words, framework, headline, theme
from hsview.disagree import disagreements
from hsview.layers import layers
from hsview.ui import cards, county_map, evidence, filters, first_page, ledger, load, naming
from hsview.yearly import yearly

READY = (
    asked,
    asked_words,
    cards,
    county_map,
    evidence,
    filters,
    first_page,
    framework,
    headline,
    ledger,
    naming,
)


def up() -> None:
    """Make it ready, and keep it out of the garbage collector's rounds after every view.

    Tables that are missing, damaged or stale are left to the first view: it can say so, or build them.
    """
    for palette in theme.PALETTES.values():
        go.Figure([go.Bar(), go.Scatter()], {"template": theme.template(palette)}).to_json()
    try:
        if not load.stale():
            load.filter_choices()
            load.derived(layers, "series", "regions")
            load.derived(yearly, "series")
            load.derived(disagreements, "series")
    except TableError as error:
        load.LOG.warning("the tables are not ready: %s", error)
    gc.collect()
    gc.freeze()
