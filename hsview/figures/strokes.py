"""How a course is drawn, wherever it is: its line, its marks by origin, its breaks."""

from __future__ import annotations

from itertools import pairwise

import plotly.graph_objects as go

from hsview.course import Course, Point
from hsview.numbers import BOUND_WORD, bounded, digits
from hsview.theme import ORIGIN_NAME, ORIGIN_SYMBOL, SIZE, Palette

OTHER_NAME, MEAN_NAME = "另有的数", "多年平均"
SOLID, DOTTED = "solid", "dot"
BOUND_SYMBOL = {"ge": "triangle-up-open", "le": "triangle-down-open"}  # known only as at least, at most


def line(figure: go.Figure, course: Course, colour: str, *, width: float = 2.0) -> None:
    """One line per run, so that none joins across a break; dotted over years without a value."""
    for run in course.runs:
        for points, dash in _stretches(run):
            figure.add_trace(
                go.Scatter(
                    x=[p.year for p in points],
                    y=[p.value for p in points],
                    mode="lines",
                    name=course.name,
                    line={"color": colour, "width": width if dash == SOLID else 1, "dash": dash},
                    hoverinfo="skip",
                )
            )


def _stretches(run: tuple[Point, ...]) -> list[tuple[tuple[Point, ...], str]]:
    """A run cut where years are missing: solid where year follows year, dotted over the years between."""
    found: list[tuple[tuple[Point, ...], str]] = []
    start = 0
    for i, (old, new) in enumerate(pairwise(run), 1):
        if new.year > old.year + 1:
            found += [(run[start:i], SOLID), ((old, new), DOTTED)]
            start = i
    return [*found, (run[start:], SOLID)]


def marks(figure: go.Figure, course: Course, colour: str, palette: Palette, *, size: int = 9) -> None:
    """One trace per origin (report, press, statistic), each with its own shape; customdata = fact_id."""
    for origin, symbol in ORIGIN_SYMBOL.items():
        points = [p for p in course.points if p.origin == origin]
        if points:
            figure.add_trace(
                _scatter(points, course, ORIGIN_NAME[origin])
                | {
                    "marker": {
                        "symbol": [_symbol(p, symbol) for p in points],
                        "size": size,
                        "color": colour,
                        "line": {"color": palette.ground, "width": 1},
                    }
                }
            )


def _symbol(point: Point, symbol: str) -> str:
    """Open for what was computed or is known only as a bound."""
    return BOUND_SYMBOL.get(point.bound, f"{symbol}-open" if point.derived else symbol)


def others(figure: go.Figure, course: Course, palette: Palette) -> None:
    """The values not taken, small and grey: a vintage that differs is seen."""
    taken = {(p.year, round(p.value, 6)) for p in course.points}
    points = [p for p in course.others if (p.year, round(p.value, 6)) not in taken]
    if points:
        figure.add_trace(
            _scatter(points, course, OTHER_NAME)
            | {"marker": {"symbol": "x-thin", "size": 7, "line": {"color": palette.muted, "width": 1.5}}}
        )


def means(figure: go.Figure, course: Course, palette: Palette) -> None:
    """A yearly average over several years as a level stroke over these years, never as a point."""
    for mean in course.means:
        figure.add_trace(
            go.Scatter(
                x=[mean.year_from, mean.year_to],
                y=[mean.value, mean.value],
                mode="lines",
                name=MEAN_NAME,
                line={"color": palette.muted, "width": 5},
                opacity=0.45,
                hovertemplate=f"{mean.year_from}—{mean.year_to}年平均 "
                f"{bounded(mean.value, course.unit, 'eq')}<br>{mean.source}<extra></extra>",
            )
        )


def last_value(figure: go.Figure, course: Course, colour: str) -> None:
    """The number of the last year beside its mark: above a line that rises, below one that falls."""
    last, run = course.last, course.runs[-1]
    rises = len(run) < 2 or run[-1].value >= run[-2].value
    figure.add_annotation(
        x=last.year,
        y=last.value,
        text=digits(last.value, course.unit) + BOUND_WORD[last.bound],
        showarrow=False,
        yshift=16 if rises else -16,
        font={"color": colour, "size": SIZE},
    )


def breaks(figure: go.Figure, course: Course, palette: Palette) -> None:
    """A dotted line before the first year after a break, named at the top."""
    for year, _ in course.breaks:
        figure.add_vline(x=year - 0.5, line={"color": palette.muted, "width": 1, "dash": "dot"})
        figure.add_annotation(
            x=year - 0.5,
            y=1,
            yref="paper",
            yanchor="bottom",
            text="口径断点",
            showarrow=False,
            font={"size": SIZE - 2, "color": palette.muted},
        )


def _scatter(points: list[Point], course: Course, name: str) -> dict[str, object]:
    return {
        "type": "scatter",
        "x": [p.year for p in points],
        "y": [p.value for p in points],
        "mode": "markers",
        "name": name,
        "customdata": [p.fact_id for p in points],
        "text": [words(p, course) for p in points],
        "hovertemplate": "%{text}<extra></extra>",
    }


def words(point: Point, course: Course) -> str:
    """What hovering a point says: year, number, source and grade, whether it was taken."""
    derived = "<br>由两年水平推算" if point.derived else ""
    return (
        f"{course.name} {point.year}年<br><b>{bounded(point.value, course.unit, point.bound)}</b>"
        f"{derived}<br>{point.source}（{point.grade}级）"
    )
