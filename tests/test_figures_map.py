"""The county map: who is drawn, in which class, what is hatched, where a click lands."""

from __future__ import annotations

from pathlib import Path

import pytest

from hsview.figures import map as county_map
from hsview.figures.shapes import Shape, counties, inside, read, zones
from hsview.theme import LIGHT

FILE = Path(__file__).parent.parent / "data" / "map" / "hengshui_counties.geojson"
ZONES = {"z1": "衡水高新区", "z2": "衡水滨湖新区"}


@pytest.fixture(scope="module")
def shapes() -> tuple[Shape, ...]:
    outlines = counties(read(FILE))
    return outlines + zones(ZONES, outlines)


def figure(shapes: tuple[Shape, ...], missing: str = "131102", chosen: str | None = None):  # type: ignore[no-untyped-def]
    values = {s.region_id: float(i) for i, s in enumerate(shapes) if s.region_id != missing}
    words = {s.region_id: f"{s.name}：{values.get(s.region_id, '无数据')}" for s in shapes}
    return county_map.draw(shapes, values, words, LIGHT, chosen=chosen)


def named(drawn, name: str):  # type: ignore[no-untyped-def]
    return next(trace for trace in drawn.data if trace.name == name)


def test_the_eleven_and_the_zones_are_drawn(shapes: tuple[Shape, ...]) -> None:
    drawn = {trace.name for trace in figure(shapes).data}
    assert {s.name for s in shapes} <= drawn
    assert len(shapes) == 13


def test_missing_is_hatched_and_never_a_class(shapes: tuple[Shape, ...]) -> None:
    drawn = figure(shapes)
    assert named(drawn, "桃城区").fillpattern.shape == "/"
    assert named(drawn, "桃城区").fillcolor not in LIGHT.classes
    assert named(drawn, "景县").fillpattern.shape is None


def test_higher_values_get_the_stronger_class(shapes: tuple[Shape, ...]) -> None:
    drawn = figure(shapes)
    order = [s.name for s in shapes if s.region_id != "131102"]
    strength = [LIGHT.classes.index(named(drawn, name).fillcolor) for name in order]
    assert strength == sorted(strength)
    assert (strength[0], strength[-1]) == (0, len(LIGHT.classes) - 1)


def test_at_most_five_classes() -> None:
    assert len(county_map.breaks([float(i) for i in range(40)])) == 5
    assert len(county_map.breaks([1.0, 1.0, 1.0])) == 1
    assert county_map.breaks([]) == ()


def test_a_click_anywhere_in_a_county_is_near_a_point_of_that_county(shapes: tuple[Shape, ...]) -> None:
    touch = named(figure(shapes), county_map.TOUCH)
    points = list(zip(touch.x, touch.y, touch.customdata, strict=True))
    for shape in shapes:
        mine = [(x, y) for x, y, region_id in points if region_id == shape.region_id]
        assert len(mine) >= 5, shape.name
        assert all(inside(point, shape.ring) for point in mine), shape.name


def test_the_hover_says_name_and_value(shapes: tuple[Shape, ...]) -> None:
    touch = named(figure(shapes), county_map.TOUCH)
    assert "桃城区：无数据" in set(touch.text)


def test_the_chosen_county_is_outlined_on_top(shapes: tuple[Shape, ...]) -> None:
    drawn = figure(shapes, chosen="131125")
    polygons = [trace.name for trace in drawn.data if trace.fill == "toself"]
    assert polygons[-1] == "安平县"
    assert named(drawn, "安平县").line.color == LIGHT.ink


def test_zones_stand_clear_of_the_counties(shapes: tuple[Shape, ...]) -> None:
    boxes = [s for s in shapes if s.box]
    lands = [s for s in shapes if not s.box]
    assert not [
        (box.name, land.name)
        for box in boxes
        for land in lands
        for point in (*box.ring, box.label)
        if inside(point, land.ring)
    ]


def test_names_are_shortened_but_stay_names() -> None:
    assert [county_map.short(n) for n in ("深州市", "景县", "衡水滨湖新区")] == ["深州", "景县", "滨湖新区"]
