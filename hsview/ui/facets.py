"""The rail beside a list: every way to narrow it, with the number of rows each would show."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from hsview.facet import Chosen, Counted, Facet
from hsview.theme import BUCKET_LAMP, VERDICT_LAMP
from hsview.ui.links import anchor

MAIN = ("bucket", "horizon", "due")  # the others are for a desk: a phone shows them once they are on
LAMPS = {"bucket": BUCKET_LAMP, "verdict": VERDICT_LAMP}
Address = Callable[[Facet, str], str]  # where switching a value on or off leads


def rail(counted: Counted, chosen: Chosen, address: Address) -> str:
    """All facets as safe HTML; one that has a single value to offer is left out."""
    sections = "".join(_facet(facet, found, chosen, address) for facet, found in counted)
    return f'<nav class="rail" aria-label="筛选">{sections}</nav>'


def _facet(facet: Facet, found: list[tuple[str, int]], chosen: Chosen, address: Address) -> str:
    on = chosen.get(facet.key, ())
    if len(found) < 2 and not on:
        return ""
    items = "".join(_value(facet, value, count, value in on, address) for value, count in found)
    minor = "" if facet.key in MAIN else ' class="minor"'
    return f"<section{minor}><h3>{escape(facet.title)}</h3><p>{items}</p></section>"


def _value(facet: Facet, value: str, count: int, on: bool, address: Address) -> str:
    signal = LAMPS.get(facet.key, {}).get(value)
    glyph = f'<i style="color:var(--{signal.colour})">{signal.glyph}</i>' if signal else ""
    words = f'<span aria-hidden="true">{glyph}</span>{escape(facet.name(value))} <b>{count}</b>'
    return anchor(address(facet, value), words, kind="facet", current=on)
