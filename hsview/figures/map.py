"""The county map: at most five classes of one hue, missing hatched, zones as boxes, a click names a county.

Filled scatter traces rather than a choropleth: they hatch what is missing, carry the zones on the same
sheet and ask no server for a base map. Clicks land on invisible touch points (``customdata`` = region_id).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import plotly.graph_objects as go

from hsview.figures.shapes import Shape
from hsview.theme import FONT, Palette

CAPTION = "示意图，不作划界依据"
CLASSES = 5
TOUCH = "touch"  # the name of the trace that is clicked


def breaks(values: Sequence[float], classes: int = CLASSES) -> tuple[float, ...]:
    """Upper ends of the classes: quantiles (五等分位), fewer when values repeat.

    >>> breaks([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    (2.8, 4.6, 6.4, 8.2, 10.0)
    """
    if not values:
        return ()
    ends = np.quantile(np.asarray(values, dtype=float), np.linspace(0, 1, classes + 1)[1:])
    return tuple(float(end) for end in np.unique(ends.round(9)))


def class_of(value: float, ends: Sequence[float]) -> int:
    """Which class a value falls in, from 0."""
    return min(int(np.searchsorted(ends, round(value, 9))), len(ends) - 1)


def colours(ends: Sequence[float], palette: Palette) -> tuple[str, ...]:
    """One colour for each class; fewer classes keep the ends of the scale."""
    picks = np.linspace(0, len(palette.classes) - 1, max(len(ends), 1)).round().astype(int)
    return tuple(palette.classes[i] for i in picks)


def draw(
    shapes: Sequence[Shape],
    values: Mapping[str, float],
    words: Mapping[str, str],
    palette: Palette,
    *,
    chosen: str | None = None,
) -> go.Figure:
    """Shapes coloured by ``values`` (region_id -> value); ``words`` (region_id -> text) for the hover.

    Traces: one polygon per shape named after it, the labels, and the touch points (name ``TOUCH``).
    """
    ends = breaks([values[s.region_id] for s in shapes if s.region_id in values])
    scale = colours(ends, palette)
    figure = go.Figure()
    for shape in sorted(shapes, key=lambda s: s.region_id == chosen):
        value = values.get(shape.region_id)
        figure.add_trace(
            _polygon(shape, None if value is None else scale[class_of(value, ends)], palette, chosen)
        )
    figure.add_trace(_labels(shapes, values, ends, scale, palette))
    figure.add_trace(_touch(shapes, words, palette))
    figure.update_layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis={"visible": False, "scaleanchor": "y", "constrain": "domain"},
        yaxis={"visible": False, "constrain": "domain"},
        hovermode="closest",
        hoverdistance=24,
        clickmode="event+select",
    )
    return figure


def _polygon(shape: Shape, fill: str | None, palette: Palette, chosen: str | None) -> go.Scatter:
    xs, ys = zip(*shape.ring, shape.ring[0], strict=True)
    mine = shape.region_id == chosen
    trace = go.Scatter(
        x=xs,
        y=ys,
        name=shape.name,
        mode="lines",
        fill="toself",
        fillcolor=fill or palette.raised,
        line={"color": palette.ink if mine else palette.ground, "width": 2.5 if mine else 1},
        hoverinfo="skip",
    )
    if fill is None:
        trace.fillpattern = {
            "shape": "/", "fgcolor": palette.soft, "bgcolor": palette.ground, "size": 6, "solidity": 0.25,
        }  # fmt: skip
        trace.line.color = palette.ink if mine else palette.soft
    return trace


def _labels(
    shapes: Sequence[Shape],
    values: Mapping[str, float],
    ends: Sequence[float],
    scale: Sequence[str],
    palette: Palette,
) -> go.Scatter:
    def colour(shape: Shape) -> str:
        if shape.region_id not in values:
            return palette.ink
        return readable(scale[class_of(values[shape.region_id], ends)])

    return go.Scatter(
        x=[s.label[0] for s in shapes],
        y=[s.label[1] for s in shapes],
        text=[short(s.name) for s in shapes],
        mode="text",
        name="labels",
        textfont={"family": FONT, "size": 12, "color": [colour(s) for s in shapes]},
        hoverinfo="skip",
    )


def _touch(shapes: Sequence[Shape], words: Mapping[str, str], palette: Palette) -> go.Scatter:
    points = [(x, y, s) for s in shapes for x, y in s.touch]
    quiet = {"marker": {"opacity": 0}}
    return go.Scatter(
        x=[x for x, _, _ in points],
        y=[y for _, y, _ in points],
        customdata=[s.region_id for _, _, s in points],
        text=[words.get(s.region_id, s.name) for _, _, s in points],
        mode="markers",
        name=TOUCH,
        marker={"size": 14, "opacity": 0, "color": palette.accent},
        selected=quiet,
        unselected=quiet,
        hovertemplate="%{text}<extra></extra>",
    )


def short(name: str) -> str:
    """A county's name without its kind, where what is left still names it.

    >>> short("安平县"), short("景县"), short("衡水高新区")
    ('安平', '景县', '高新区')
    """
    name = name.removeprefix("衡水")
    return name[:-1] if len(name) > 2 and name[-1] in "县市区" and not name.endswith("新区") else name


def luminance(colour: str) -> float:
    """Relative luminance (WCAG) of #rrggbb."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable(ground: str) -> str:
    """Black or white, whichever stands out more on this colour."""
    light = luminance(ground)
    return "#ffffff" if 1.05 / (light + 0.05) > (light + 0.05) / 0.05 else "#101214"
