"""What documents speak of: bars of their words by sector, or by each document's own framework."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from hsview.terms.shares import Share
from hsview.theme import SIZE, Palette

ROOM = 1.18  # of the longest bar: its words need space
PER_ROW = 21  # px of one bar
HATCH = "/"
PALE = 0.4  # of the sectors not chosen


def sectors(
    documents: Sequence[tuple[str, Sequence[Share]]], palette: Palette, chosen: str | None = None
) -> go.Figure:
    """A group of bars for each sector, one for each document; ``customdata`` = sector.

    The largest sector of the last document stands on top; of a chosen sector the others are pale.
    """
    newest = documents[-1][1]
    order = [share.name for share in sorted(newest, key=lambda share: -share.share)]
    figure = go.Figure()
    for i, (name, shares) in enumerate(documents):
        by_name = {share.name: share for share in shares}
        marker = _marker(palette, i == len(documents) - 1)
        if chosen:
            marker["opacity"] = [1 if sector == chosen else PALE for sector in order]
        figure.add_trace(_bars(name, [by_name[sector] for sector in order], order, marker))
    rows = len(order) * len(documents)
    top = max((share.share for _, shares in documents for share in shares), default=0)
    figure.update_layout(
        barmode="group", bargap=0.28, bargroupgap=0.08, height=PER_ROW * rows + 24, **_axes(order, top)
    )
    return figure


def themes(documents: Sequence[tuple[str, Sequence[Share]]], palette: Palette) -> go.Figure:
    """The members of each document's own framework, document below document; they share one scale."""
    figure = go.Figure()
    rows: list[str] = []
    labels: list[str] = []
    notes: list[dict[str, Any]] = []
    for i, (name, shares) in enumerate(documents):
        keys = [f"{i}-{share.name}" for share in shares]
        head = f"{i}-"
        notes.append({"y": head, "text": f"<b>{name}</b>", "x": 0, "xanchor": "left", "showarrow": False})
        rows += [head, *keys]
        labels += ["", *(share.name for share in shares)]
        figure.add_trace(_bars(name, shares, keys, _marker(palette, i == len(documents) - 1)))
    top = max((share.share for _, shares in documents for share in shares), default=0)
    axes = _axes(rows, top)
    axes["yaxis"] |= {"tickmode": "array", "tickvals": rows, "ticktext": labels}
    figure.update_layout(
        barmode="overlay", bargap=0.3, height=(PER_ROW + 6) * len(rows) + 24, annotations=notes, **axes
    )
    return figure


def _bars(name: str, shares: Sequence[Share], rows: Sequence[str], marker: dict[str, Any]) -> Any:
    return go.Bar(
        x=[share.share for share in shares],
        y=list(rows),
        text=[f"{share.share:.1%}" for share in shares],
        customdata=[share.name for share in shares],
        name=name,
        orientation="h",
        textposition="outside",
        textfont={"size": SIZE - 1},
        constraintext="none",  # as large as all other words, however thin the bar
        cliponaxis=False,
        marker=marker,
        hovertext=[f"{name}：{share.name} {share.share:.1%}，{share.words} 词" for share in shares],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _marker(palette: Palette, newest: bool) -> dict[str, Any]:
    """The newest document is solid, an older one hatched: they are told apart in greyscale too."""
    if newest:
        return {"color": palette.accent}
    return {
        "color": palette.ground,
        "line": {"color": palette.muted, "width": 1},
        "pattern": {"shape": HATCH, "fgcolor": palette.muted, "size": 5, "solidity": 0.3},
    }


def _axes(rows: Sequence[str], top: float) -> dict[str, Any]:
    return {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "xaxis": {"visible": False, "range": [0, (top or 1) * ROOM]},
        "yaxis": {
            "autorange": "reversed",
            "showgrid": False,
            "ticks": "",
            "ticklabelstandoff": 6,
            "categoryorder": "array",
            "categoryarray": list(rows),
        },
    }
