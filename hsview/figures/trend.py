"""Courses over years in one chart: broken at breaks, marks by origin, targets open, names at the lines."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from hsview.course import Course, Point
from hsview.figures import axis, goals, strokes
from hsview.promise import Promise
from hsview.theme import SIZE, Palette, colorway

ABOVE = 18  # px from the last value to the middle of its name: the name stands clear of the mark
LINE = 17  # px between two names that would cover each other
SMALL = 260  # px: below it labels need a larger share of the height


def draw(
    courses: Sequence[Course],
    palette: Palette,
    *,
    promises: Sequence[tuple[Course, Promise]] = (),
    names: bool = True,
    zero: bool = False,
    height: int = 400,
    span: tuple[int, int] | None = None,
    near: int | None = None,
) -> go.Figure:
    """All courses share one unit. ``names`` writes each line's name at its last value.

    ``zero`` keeps zero on the axis (growth). ``span`` fixes the years, so that small charts agree.
    ``promises``: targets with their courses; among several lines each wears the colour of its own.
    ``near`` is a year to point out. Values not taken and breaks are marked only for a single course:
    more would hide the lines.
    """
    figure = go.Figure()
    alone = len(courses) == 1
    colours = [colorway(palette)[i % len(colorway(palette))] for i in range(len(courses))]
    own = {course.name: colour for course, colour in zip(courses, colours, strict=True)}
    aims = [(promise, palette.ochre if alone else own[course.name]) for course, promise in promises]
    for promise, colour in aims:
        goals.road(figure, promise, colour)
    for course, colour in zip(courses, colours, strict=True):
        strokes.line(figure, course, colour, width=2.5 if alone else 2)
        if alone:
            strokes.others(figure, course, palette)
            strokes.means(figure, course, palette)
        strokes.marks(figure, course, colour, palette, size=9 if alone else 7)
    for course in courses[:1] if alone else ():
        strokes.breaks(figure, course, palette)
    for promise, colour in aims:
        goals.goal(figure, promise, colour)
    years = [int(x) for trace in figure.data for x in trace.x]
    values = [float(y) for trace in figure.data for y in trace.y]
    first, last = span or (min(years), max(years))
    y = axis.values(values, zero=zero, room=0.12 if height > SMALL else 0.2)
    if names and not alone:
        _names(figure, courses, colours, y["range"], height=height, ground=palette.ground)
    elif alone:
        strokes.last_value(figure, courses[0], colours[0])
    if near is not None and first <= near <= last:
        figure.add_vrect(near - 0.5, near + 0.5, fillcolor=palette.raised, line_width=0, layer="below")
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 36, "t": 24, "b": 8},
        xaxis=axis.years(first, last, room=0.7),
        yaxis=y,
    )
    return figure


def _names(
    figure: go.Figure,
    courses: Sequence[Course],
    colours: Sequence[str],
    reach: Sequence[float],
    *,
    height: int,
    ground: str,
) -> None:
    """Each name above the end of its line, below it where another line ends close above.

    Lines that end in one spot (all 100 in the last year) wear their names where they begin, off their way.
    """
    scale = (height - 60) / (reach[1] - reach[0])
    last, first = [course.last for course in courses], [course.points[0] for course in courses]
    begin = _spread(last) * scale < LINE and _spread(last) < _spread(first)
    at_end = zip(courses, colours, first if begin else last, strict=True)
    ends = sorted(at_end, key=lambda end: end[2].value)
    heights = [(point.value - reach[0]) * scale for _, _, point in ends]
    floor = float("-inf")
    for (course, colour, point), here, over in zip(ends, heights, [*heights[1:], float("inf")], strict=True):
        crowded = not begin and over - here < ABOVE + LINE  # a name above would hide the other's mark
        leaves = begin and len(course.points) > 1
        rises = leaves and course.points[1].value > point.value
        below = here - ABOVE
        at = below if (crowded or rises) and below > max(floor, LINE / 2) else max(here + ABOVE, floor)
        floor = at + LINE
        figure.add_annotation(
            x=point.year,
            y=point.value,
            text=label(course, courses),
            showarrow=False,
            xanchor="left" if leaves else "right",
            xshift=-8 if leaves else 8,
            yshift=at - here,
            font={"color": colour, "size": SIZE},
            bgcolor=ground,  # a falling line would run through its own name
            borderpad=0,
        )


def _spread(points: Sequence[Point]) -> float:
    values = [point.value for point in points]
    return max(values) - min(values)


def label(course: Course, among: Sequence[Course]) -> str:
    """What tells a course from the others of its chart: its region, its indicator, or both."""
    if len({other.indicator for other in among}) == 1:
        return course.region
    if len({other.region for other in among}) == 1:
        return course.indicator
    return course.name
