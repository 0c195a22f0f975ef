"""The county map as a picture: at most five classes of one hue, missing hatched, zones as boxes.

SVG rather than a chart, as the sparkline is: links lie over it, one for each shape, so that the keyboard
reaches a county as the mouse does, and the page needs no chart library for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from hsview.figures.shapes import Point, Shape
from hsview.theme import Palette

CAPTION = "示意图，不作划界依据"
CLASSES = 5
WIDTH = 1000  # units of the sheet; its height follows from the shapes
MARGIN = 0.01  # of the sheet's width, for the line around what is chosen


@dataclass(frozen=True)
class Outline:
    """One shape on the sheet: its corners and its label, in hundredths of the sheet's width and height."""

    shape: Shape
    corners: tuple[Point, ...]
    label: Point

    @cached_property
    def clip(self) -> str:
        """The shape as a CSS ``clip-path``."""
        return f"polygon({','.join(f'{x:.1f}% {y:.1f}%' for x, y in self.corners)})"


@dataclass(frozen=True)
class Sheet:
    """All shapes on one sheet; ``height`` in units of which its width has ``WIDTH``."""

    outlines: tuple[Outline, ...]
    height: int


def sheet(shapes: Sequence[Shape]) -> Sheet:
    """Fit the shapes into a sheet, north on top."""
    xs, ys = zip(*(point for shape in shapes for point in shape.ring), strict=True)
    edge = MARGIN * (max(xs) - min(xs))
    left, top = min(xs) - edge, max(ys) + edge
    wide, high = max(xs) + edge - left, top - min(ys) + edge

    def placed(point: Point) -> Point:
        return (point[0] - left) / wide * 100, (top - point[1]) / high * 100

    outlines = (Outline(s, tuple(map(placed, s.ring)), placed(s.label)) for s in shapes)
    return Sheet(tuple(outlines), round(WIDTH * high / wide))


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


def fills(sheet: Sheet, values: Mapping[str, float], palette: Palette) -> dict[str, str]:
    """region_id -> colour of its class, for every shape with a value."""
    known = {o.shape.region_id for o in sheet.outlines} & set(values)
    ends = breaks([values[region_id] for region_id in known])
    scale = colours(ends, palette)
    return {region_id: scale[class_of(values[region_id], ends)] for region_id in known}


def draw(sheet: Sheet, filled: Mapping[str, str], palette: Palette, *, chosen: str | None = None) -> str:
    """The SVG: a polygon for each shape with its name as ``id``, the chosen one last and outlined in ink."""
    last = sorted(sheet.outlines, key=lambda outline: outline.shape.region_id == chosen)
    polygons = "".join(
        _polygon(o, sheet.height, filled.get(o.shape.region_id), palette, chosen) for o in last
    )
    hatch = (
        '<pattern id="hatch" width="12" height="12" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="12" height="12" fill="{palette.ground}"/>'
        f'<rect width="3" height="12" fill="{palette.soft}"/></pattern>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {sheet.height}">'
        f"<defs>{hatch}</defs>{polygons}</svg>"
    )


def _polygon(outline: Outline, height: int, fill: str | None, palette: Palette, chosen: str | None) -> str:
    mine = outline.shape.region_id == chosen
    line = palette.ink if mine else palette.ground if fill else palette.soft
    points = " ".join(f"{x * WIDTH / 100:.0f},{y * height / 100:.0f}" for x, y in outline.corners)
    return (
        f'<polygon id="{outline.shape.region_id}" points="{points}" fill="{fill or "url(#hatch)"}" '
        f'stroke="{line}" stroke-width="{2.5 if mine else 1}" vector-effect="non-scaling-stroke"/>'
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
