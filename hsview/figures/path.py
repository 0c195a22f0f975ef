"""The path of one target: where it began, the road it had to go, what came, where it should be."""

from __future__ import annotations

import plotly.graph_objects as go

from hsview.course import Course
from hsview.figures import axis, goals, strokes
from hsview.figures.goals import Way
from hsview.numbers import bounded
from hsview.promise import Promise
from hsview.theme import SIZE, Palette

BASE, CAME, IF = "基期", "判定所用实绩", "假设路径"


def draw(
    promise: Promise,
    course: Course | None,
    palette: Palette,
    *,
    actual: tuple[int, float] | None = None,
    what_if: Way = (),
    height: int = 340,
) -> go.Figure:
    """Course (line with a gap at each break, marks by origin), road, open marker at the target.

    ``actual`` is the (year, value) the verdict used: a ring around its point, with its number where it is no
    point of the course (a total over years). ``what_if`` is the way a chosen yearly change would lead.
    Values are in the target's unit. Traces by name: the course's, and 所需路径, 基期, 目标, 判定所用实绩,
    假设路径.
    """
    figure = go.Figure()
    if course is not None:
        strokes.line(figure, course, palette.accent)
        strokes.others(figure, course, palette)
        strokes.marks(figure, course, palette.accent, palette)
        strokes.breaks(figure, course, palette)
        strokes.last_value(figure, course, palette.accent)
    goals.road(figure, promise, palette.ochre)
    if what_if:
        goals.way(figure, what_if, IF, palette.green, dash="dot", marked=True)
    if promise.baseline is not None and promise.baseline_year is not None:
        at = (promise.baseline_year, promise.baseline)
        _dot(figure, at, BASE, colour=palette.muted, symbol="circle-open", words="")
    if actual:
        on_course = course is not None and any(p.year == actual[0] for p in course.points)
        words = "" if on_course else bounded(actual[1], promise.unit, "eq")
        _dot(figure, actual, CAME, colour=palette.accent, symbol="circle-open", words=words)
    goals.goal(figure, promise, palette.ochre)
    years = [int(x) for trace in figure.data for x in trace.x] or [promise.since]
    values = [float(y) for trace in figure.data for y in trace.y] or [0.0]
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 28, "t": 22, "b": 8},
        xaxis=axis.years(min(years), max(years), room=0.7),
        yaxis=axis.values(values),
    )
    return figure


def _dot(
    figure: go.Figure, at: tuple[int, float], name: str, *, colour: str, symbol: str, words: str
) -> None:
    figure.add_trace(
        go.Scatter(
            x=[at[0]],
            y=[at[1]],
            mode="markers+text",
            name=name,
            text=[words],
            textposition="bottom center",
            textfont={"color": colour, "size": SIZE},
            marker={"symbol": symbol, "size": 13, "color": colour, "line": {"width": 2, "color": colour}},
            hovertemplate=f"{name} {at[0]}年<extra></extra>",
            cliponaxis=False,
        )
    )
