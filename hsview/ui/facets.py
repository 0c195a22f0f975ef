"""The rail beside the ledger: every way to narrow it, with the number of rows each would show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

import pandas as pd

from hsview.ledger_view import FACETS, Facet, LedgerView, counts
from hsview.theme import BUCKET_LAMP, VERDICT_LAMP
from hsview.ui.links import anchor, href
from hsview.ui.pages import TRACKER

LAMPS = {"bucket": BUCKET_LAMP, "verdict": VERDICT_LAMP}
Address = Callable[[LedgerView], Mapping[str, str | list[str]]]


def rail(outcomes: pd.DataFrame, view: LedgerView, address: Address) -> str:
    """All facets as safe HTML; ``address`` gives a view's whole address (shared filters included)."""
    sections = "".join(_facet(facet, outcomes, view, address) for facet in FACETS)
    return f'<nav class="rail" aria-label="筛选">{sections}</nav>'


def _facet(facet: Facet, outcomes: pd.DataFrame, view: LedgerView, address: Address) -> str:
    found = counts(outcomes, view, facet)
    if len(found) < 2 and not view.chosen.get(facet.key):
        return ""
    items = "".join(_value(facet, value, count, view, address) for value, count in found)
    return f"<section><h3>{escape(facet.title)}</h3><p>{items}</p></section>"


def _value(facet: Facet, value: str, count: int, view: LedgerView, address: Address) -> str:
    on = value in view.chosen.get(facet.key, ())
    signal = LAMPS.get(facet.key, {}).get(value)
    glyph = f'<i style="color:var(--{signal.colour})">{signal.glyph}</i>' if signal else ""
    words = f'<span aria-hidden="true">{glyph}</span>{escape(facet.name(value))} <b>{count}</b>'
    return anchor(href(TRACKER, address(view.toggled(facet, value))), words, kind="facet", current=on)
