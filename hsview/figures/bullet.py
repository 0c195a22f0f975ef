"""Bullet bars of targets: how far the actual got on the way to the target (=100 %), and where it began."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from hsdata.tables import Outcomes
from hsview.numbers import bounded, is_missing, written
from hsview.sentences import Row
from hsview.theme import VERDICT_LAMP, Palette

ROW = 34  # px for one target


def draw(outcomes: pd.DataFrame, palette: Palette, height: int | None = None) -> go.Figure:
    """One row per target, the first on top: a bar to the actual, a tick at the baseline, a line at 100.

    Lengths are per cent of the target's size, so that rows of different units stand side by side; the
    words beside a bar carry the numbers. A target without an actual has no bar, only its words.
    ``customdata`` = target_id. Traces: 实绩, 基期, 目标.
    """
    rows = [
        row
        for row in outcomes.to_dict("records")
        if not is_missing(row[Outcomes.target]) and row[Outcomes.target]
    ]
    ids = [row[Outcomes.target_id] for row in rows]
    figure = go.Figure()
    figure.add_trace(
        go.Bar(
            x=[_share(row[Outcomes.actual], row) for row in rows],
            y=ids,
            customdata=ids,
            text=[_words(row) for row in rows],
            orientation="h",
            name="实绩",
            textposition="outside",
            cliponaxis=False,
            width=0.42,
            marker={"color": [VERDICT_LAMP[row[Outcomes.verdict]].on(palette) for row in rows]},
            hovertemplate="%{text}<extra></extra>",
        )
    )
    figure.add_trace(
        go.Scatter(
            x=[_share(row[Outcomes.baseline], row) for row in rows],
            y=ids,
            mode="markers",
            name="基期",
            marker={"symbol": "line-ns-open", "size": 14, "color": palette.muted, "line": {"width": 2}},
            hoverinfo="skip",
        )
    )
    figure.add_trace(
        go.Scatter(
            x=[100.0 for _ in rows],
            y=ids,
            mode="markers",
            name="目标",
            marker={"symbol": "line-ns-open", "size": 20, "color": palette.ochre, "line": {"width": 3}},
            hoverinfo="skip",
        )
    )
    longest = max([100.0, *(x for x in figure.data[0].x if x is not None)])
    figure.update_layout(
        height=height or ROW * len(rows) + 30,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis={"range": [0, longest * 1.35], "visible": False},
        yaxis={
            "autorange": "reversed",
            "showgrid": False,
            "tickmode": "array",
            "tickvals": ids,
            "ticktext": [row[Outcomes.indicator] for row in rows],
            "tickfont": {"color": palette.ink},
        },
    )
    return figure


def _share(value: float | None, row: Row) -> float | None:
    if value is None or is_missing(value):
        return None
    return float(value) / float(row[Outcomes.target]) * 100


def _words(row: Row) -> str:
    unit = row[Outcomes.unit] or ""
    actual = bounded(row[Outcomes.actual], unit, row[Outcomes.actual_bound])
    return f"{actual} / 目标 {written(row[Outcomes.target], unit, row[Outcomes.bound])}"
