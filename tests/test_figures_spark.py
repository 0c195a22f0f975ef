"""The sparkline: gaps at breaks, a dot at the last value, an open ring at the target."""

from __future__ import annotations

import base64
import re
from xml.etree import ElementTree

from hsview.figures.spark import HEIGHT, WIDTH, Spark, as_image, draw
from hsview.theme import DARK, LIGHT

RUNS = (((2017, 1523.2), (2018, 1558.7)), ((2019, 1504.9), (2020, 1560.2), (2021, 1703.1)))


def test_a_break_is_a_gap() -> None:
    assert draw(Spark(RUNS), LIGHT).count("<polyline") == 2


def test_a_lone_year_before_a_break_is_left_out() -> None:
    later = ((2018, 2.0), (2019, 3.0))
    assert draw(Spark((((2017, 1.0),), later)), LIGHT) == draw(Spark((later,)), LIGHT)
    assert draw(Spark((later, ((2021, 5.0),))), LIGHT).count("<circle") == 1  # the last value is always there


def test_the_target_is_an_open_ring_in_its_own_colour() -> None:
    svg = draw(Spark(RUNS, (2021, 2000.0)), LIGHT)
    assert LIGHT.ochre in svg
    assert LIGHT.ochre not in draw(Spark(RUNS), LIGHT)
    assert DARK.ochre in draw(Spark(RUNS, (2021, 2000.0)), DARK)


def test_everything_stays_in_the_picture() -> None:
    root = ElementTree.fromstring(draw(Spark(RUNS, (2026, 9000.0)), LIGHT))
    numbers = [
        tuple(map(float, point.split(",")))
        for line in root.iter("{http://www.w3.org/2000/svg}polyline")
        for point in line.get("points", "").split()
    ]
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in numbers)


def test_later_is_further_right_and_more_is_higher() -> None:
    root = ElementTree.fromstring(draw(Spark((((2019, 1.0), (2020, 2.0), (2021, 3.0)),)), LIGHT))
    line = next(root.iter("{http://www.w3.org/2000/svg}polyline"))
    points = [tuple(map(float, p.split(","))) for p in line.get("points", "").split()]
    assert points == sorted(points, key=lambda p: (p[0], -p[1]))


def test_no_values_no_picture() -> None:
    assert not draw(Spark(()), LIGHT)


def test_the_image_says_what_it_shows() -> None:
    image = as_image(draw(Spark(RUNS), LIGHT), "历年走势")
    assert 'alt="历年走势"' in image
    data = re.search(r"base64,([^\"]+)", image)
    assert data
    assert base64.b64decode(data[1]).startswith(b"<svg")
