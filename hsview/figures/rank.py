"""A ranking: one bar each, longest on top, from zero, its value at its end; missing hatched and said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from hsview.theme import Palette

ROOM = 1.28  # of the longest bar: the words beside it need space
STUB = 0.12  # the length of a hatched bar: it stands for no value


@dataclass(frozen=True)
class Bar:
    """One row: who, how much (None: nothing known for this year), as it is printed."""

    region_id: str
    name: str
    value: float | None
    words: str


def draw(bars: Sequence[Bar], palette: Palette, chosen: str | None = None) -> go.Figure:
    """Bars in the order given, the first on top; ``customdata`` = region_id. The chosen one in the accent."""
    known = [bar for bar in bars if bar.value is not None]
    low = min((bar.value or 0 for bar in known), default=0)
    top = max((bar.value or 0 for bar in known), default=1)
    figure = go.Figure()
    figure.add_trace(
        go.Bar(
            x=[bar.value for bar in known],
            y=[bar.name for bar in known],
            text=[bar.words for bar in known],
            customdata=[bar.region_id for bar in known],
            orientation="h",
            name="有数据",
            textposition="outside",
            cliponaxis=False,
            marker={
                "color": [
                    palette.accent if bar.region_id == chosen or chosen is None else palette.soft
                    for bar in known
                ],
            },
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
            hovertemplate="%{y}：%{text}<extra></extra>",
        )
    )
    missing = [bar for bar in bars if bar.value is None]
    if missing:
        figure.add_trace(
            go.Bar(
                x=[STUB * max(top, -low)] * len(missing),
                y=[bar.name for bar in missing],
                text=[bar.words for bar in missing],
                customdata=[bar.region_id for bar in missing],
                orientation="h",
                name="无数据",
                textposition="outside",
                cliponaxis=False,
                textfont={"color": palette.muted},
                marker={
                    "color": palette.ground,
                    "line": {"color": palette.soft, "width": 1},
                    "pattern": {"shape": "/", "fgcolor": palette.soft, "size": 6, "solidity": 0.25},
                },
                selected={"marker": {"opacity": 1}},
                unselected={"marker": {"opacity": 1}},
                hovertemplate="%{y}：%{text}<extra></extra>",
            )
        )
    figure.update_layout(
        barmode="overlay",
        bargap=0.3,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis={"visible": False, "range": [min(0, low) * ROOM, max(0, top) * ROOM]},
        yaxis={
            "autorange": "reversed",
            "showgrid": False,
            "ticks": "",
            "tickfont": {"color": palette.ink},
            "categoryorder": "array",
            "categoryarray": [bar.name for bar in bars],
        },
        clickmode="event+select",
    )
    return figure
