"""A sparkline: the course of one series in a card, as a small SVG picture.

SVG rather than a chart: six charts would cost the first page more than all the rest of it.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass

from hsview.theme import Palette

WIDTH, HEIGHT, PAD = 84.0, 34.0, 4.0


@dataclass(frozen=True)
class Spark:
    """Runs of (year, value) between breaks, and the target's (year, value) where there is one."""

    runs: tuple[tuple[tuple[int, float], ...], ...]
    target: tuple[int, float] | None = None


def draw(spark: Spark, palette: Palette) -> str:
    """The SVG: one line per run (a gap at a break), a dot at the last value, an open ring at the target.

    A lone year before a break has no course to show and is left out.
    """
    runs = [*(run for run in spark.runs[:-1] if len(run) > 1), *spark.runs[-1:]]
    points = [point for run in runs for point in run]
    if not points:
        return ""
    place = _scale([*points, *([spark.target] if spark.target else [])])
    lines = "".join(
        f'<polyline points="{" ".join("{:.1f},{:.1f}".format(*place(p)) for p in run)}" fill="none" '
        f'stroke="{palette.accent}" stroke-width="1.8" stroke-linejoin="round"/>'
        for run in runs
        if len(run) > 1
    )
    x, y = place(points[-1])
    last = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{palette.accent}"/>'
    ring = ""
    if spark.target:
        x, y = place(spark.target)
        ring = (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.2" fill="{palette.ground}" '
            f'stroke="{palette.ochre}" stroke-width="1.8"/>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH:.0f}" height="{HEIGHT:.0f}" '
        f'viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}">{lines}{ring}{last}</svg>'
    )


def _scale(points: Sequence[tuple[int, float]]):  # type: ignore[no-untyped-def]
    years = [year for year, _ in points]
    values = [value for _, value in points]
    wide = (max(years) - min(years)) or 1
    high = (max(values) - min(values)) or 1.0

    def place(point: tuple[int, float]) -> tuple[float, float]:
        year, value = point
        x = PAD + (year - min(years)) / wide * (WIDTH - 2 * PAD)
        y = HEIGHT - PAD - (value - min(values)) / high * (HEIGHT - 2 * PAD)
        return x, y

    return place


def as_image(svg: str, words: str) -> str:
    """The picture as an <img> with its words; the page's sanitiser drops bare SVG."""
    data = b64encode(svg.encode()).decode()
    return f'<img class="spark" src="data:image/svg+xml;base64,{data}" alt="{words}">'
