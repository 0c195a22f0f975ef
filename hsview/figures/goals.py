"""How a promise is drawn, wherever it is: the road to it as a dashed line, the target as an open marker."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from hsview.numbers import written
from hsview.promise import Promise
from hsview.theme import SIZE

ROAD, GOAL = "所需路径", "目标"
Way = Sequence[tuple[int, float]]


def road(figure: go.Figure, promise: Promise, colour: str) -> None:
    """The straight way from the baseline to the target, or the standard held over its years."""
    if promise.road:
        way(figure, promise.road, ROAD, colour, dash="dash")


def way(figure: go.Figure, points: Way, name: str, colour: str, *, dash: str, marked: bool = False) -> None:
    """A line that no figure has been published for."""
    figure.add_trace(
        go.Scatter(
            x=[year for year, _ in points],
            y=[value for _, value in points],
            mode="lines+markers" if marked else "lines",
            name=name,
            line={"color": colour, "width": 2, "dash": dash},
            marker={"size": 5},
            hoverinfo="skip",
        )
    )


def goal(figure: go.Figure, promise: Promise, colour: str) -> None:
    """An open marker at the target, its number to the left, where no later value is; a range has two.

    The unit stands at the corner of the chart.
    """
    if promise.due is None:
        return
    ends = [promise.value] if promise.high is None else [promise.value, promise.high]
    for end in ends:
        figure.add_trace(
            go.Scatter(
                x=[promise.due],
                y=[end],
                mode="markers+text",
                name=GOAL,
                text=[f"目标 {written(round(end, 6), '', promise.bound)}"],
                textposition="bottom left" if promise.bound == "le" else "top left",
                textfont={"color": colour, "size": SIZE},
                marker={
                    "symbol": "circle-open",
                    "size": 13,
                    "color": colour,
                    "line": {"width": 2.5, "color": colour},
                },
                customdata=[promise.target_id],
                hovertemplate=f"{_made(promise)}<br>目标 {promise.words}<extra></extra>",
                cliponaxis=False,
            )
        )


def _made(promise: Promise) -> str:
    return f"{promise.since}年提出，{promise.due}年到期"
