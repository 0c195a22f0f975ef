"""The county map: who is drawn, in which class, what is hatched, where a link lies."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hsview.figures import map as county_map
from hsview.figures.map import Sheet
from hsview.figures.shapes import Point, Shape, counties, read, zones
from hsview.theme import LIGHT

FILE = Path(__file__).parent.parent / "data" / "map" / "hengshui_counties.geojson"
ZONES = {"z1": "衡水高新区", "z2": "衡水滨湖新区"}
MISSING = "131102"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def shapes() -> tuple[Shape, ...]:
    outlines = counties(read(FILE))
    return outlines + zones(ZONES, outlines)


@pytest.fixture(scope="module")
def sheet(shapes: tuple[Shape, ...]) -> Sheet:
    return county_map.sheet(shapes)


def polygons(sheet: Sheet, chosen: str | None = None) -> list[dict[str, str]]:
    """The attributes of the polygons in drawing order; values rise in the order of the shapes."""
    values = {o.shape.region_id: float(i) for i, o in enumerate(sheet.outlines)}
    del values[MISSING]
    drawn = county_map.draw(sheet, county_map.fills(sheet, values, LIGHT), LIGHT, chosen=chosen)
    return [dict(found.attrib) for found in ElementTree.fromstring(drawn).iter(f"{SVG}polygon")]


def inside(point: Point, ring: tuple[Point, ...]) -> bool:
    """Whether the point lies in the polygon (even-odd rule)."""
    x, y = point
    within = False
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            within = not within
    return within


def test_the_eleven_and_the_zones_are_drawn(sheet: Sheet) -> None:
    assert {one["id"] for one in polygons(sheet)} == {o.shape.region_id for o in sheet.outlines}
    assert len(sheet.outlines) == 13


def test_missing_is_hatched_and_never_a_class(sheet: Sheet) -> None:
    fills = {one["id"]: one["fill"] for one in polygons(sheet)}
    assert fills[MISSING] == "url(#hatch)"
    assert set(fills.values()) - {"url(#hatch)"} == set(LIGHT.classes)


def test_higher_values_get_the_stronger_class(sheet: Sheet) -> None:
    strength = [LIGHT.classes.index(one["fill"]) for one in polygons(sheet) if one["id"] != MISSING]
    assert strength == sorted(strength)
    assert (strength[0], strength[-1]) == (0, len(LIGHT.classes) - 1)


def test_at_most_five_classes() -> None:
    assert len(county_map.breaks([float(i) for i in range(40)])) == 5
    assert len(county_map.breaks([1.0, 1.0, 1.0])) == 1
    assert county_map.breaks([]) == ()


def test_the_chosen_county_is_outlined_on_top(sheet: Sheet) -> None:
    last = polygons(sheet, chosen="131125")[-1]
    assert (last["id"], last["stroke"]) == ("131125", LIGHT.ink)


def test_a_link_lies_on_its_county_and_north_is_on_top(sheet: Sheet) -> None:
    placed = {o.shape.name: o for o in sheet.outlines}
    for outline in sheet.outlines:
        corners = re.findall(r"([\d.]+)% ([\d.]+)%", outline.clip)
        ring = tuple((float(x), float(y)) for x, y in corners)
        assert inside(outline.label, ring), outline.shape.name
        assert all(0 <= x <= 100 and 0 <= y <= 100 for x, y in ring), outline.shape.name
    assert placed["安平县"].label[1] < placed["故城县"].label[1]


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
