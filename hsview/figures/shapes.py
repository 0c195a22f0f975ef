"""Outlines of the counties on one flat sheet, and zones as boxes beside them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians
from pathlib import Path
from typing import Any

LATITUDE = 37.8  # of the city: one degree of longitude is this cosine of one of latitude
WIDE, HIGH = 0.17, 0.07  # half a zone's box, in degrees of latitude
NAME = "name"  # the map file's property
Point = tuple[float, float]


@dataclass(frozen=True)
class Shape:
    """One county or zone: outline and label in flat coordinates (degrees of latitude)."""

    region_id: str
    name: str
    ring: tuple[Point, ...]
    label: Point
    box: bool = False  # a zone: drawn as a box, it has no outline of its own


def _flat(lon: float, lat: float) -> Point:
    return (lon * cos(radians(LATITUDE)), lat)


def counties(geojson: Mapping[str, Any]) -> tuple[Shape, ...]:
    """The polygons of the map file (properties adcode, name, label), flattened."""
    return tuple(
        Shape(
            region_id=feature["properties"]["adcode"],
            name=feature["properties"][NAME],
            ring=tuple(_flat(*point) for point in feature["geometry"]["coordinates"][0]),
            label=_flat(*feature["properties"]["label"]),
        )
        for feature in geojson["features"]
    )


def zones(named: Mapping[str, str], beside: tuple[Shape, ...]) -> tuple[Shape, ...]:
    """A box for each zone (region_id -> name), in the map's empty lower right corner."""
    right = max(x for shape in beside for x, _ in shape.ring)
    bottom = min(y for shape in beside for _, y in shape.ring)
    made = []
    for i, (region_id, name) in enumerate(named.items()):
        x, y = right - WIDE / 4, bottom + HIGH + (len(named) - 1 - i) * HIGH * 2.7
        ring = ((x - WIDE, y - HIGH), (x - WIDE, y + HIGH), (x + WIDE, y + HIGH), (x + WIDE, y - HIGH))
        made.append(Shape(region_id, name, ring, (x, y), box=True))
    return tuple(made)


def read(path: Path) -> Mapping[str, Any]:
    """The map file as it is on disk (GeoJSON)."""
    found: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found
