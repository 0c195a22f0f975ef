"""One county at a glance: its newest figures, beside the city's and the others' where that is fair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from hsdata.tables import Indicators, Regions, Series
from hsview.layers import COUNTY_KINDS, Layer, ranked
from hsview.numbers import MISSING, Amount, amount, change, digits, is_missing, lift, years

Row = Mapping[Any, Any]
CITY = "city"  # the kind of the region all counties belong to
MEASURE_NAME = {"level": "", "growth": "增速", "change": "增减", "rank": "位次"}
SUMMED = ("金额", "个数", "人数", "户数", "面积", "重量")  # dimensions whose parts make up the whole
PER_HEAD = ("人均", "户均", "平均", "标准")  # amounts that no sum of counties is


@dataclass(frozen=True)
class Standing:
    """The place among the counties that one source covers in one year; ``others`` from the largest down."""

    place: int
    of: int
    own: float  # 0 at the smallest of them, 1 at the largest
    others: tuple[tuple[str, float, str], ...]  # region_id, where (0 to 1), value in words


@dataclass(frozen=True)
class OfCity:
    """The city's value of the same indicator and year, and how the county's compares."""

    amount: Amount
    source: str
    said: str  # 占 7.4%, 高 0.7 个百分点; empty where neither would be fair


@dataclass(frozen=True)
class Figure:
    """The newest value of one indicator of one region."""

    indicator: str
    measure: str
    amount: Amount
    years: str
    source: str
    grade: str
    standing: Standing | None
    city: OfCity | None

    @property
    def name(self) -> str:
        return self.indicator + MEASURE_NAME[self.measure]


def figures(
    series: pd.DataFrame, region_id: str, layers: Sequence[Layer], regions: pd.DataFrame, known: pd.DataFrame
) -> list[Figure]:
    """The newest preferred value of every indicator of the catalogue ``known``, in its order.

    Numbers of a report outside the catalogue stand in its sentences: out of them they say nothing.
    """
    counties = set(regions[regions[Regions.kind].isin(COUNTY_KINDS)][Regions.region_id])
    city = str(regions[regions[Regions.kind] == CITY][Regions.region_id].iloc[0])
    actual = series[(series[Series.stage] == "actual") & series[Series.preferred]]
    rows = actual[(actual[Series.region_id] == region_id)].dropna(subset=[str(Series.indicator_id)])
    newest = rows.sort_values(str(Series.year_to)).drop_duplicates(
        [Series.indicator, Series.measure], keep="last"
    )
    of_city = actual[(actual[Series.region_id] == city) & (actual[Series.period] == "year")]
    by_name = {(layer.indicator, layer.measure): layer for layer in layers}
    described = known.set_index(str(Indicators.name))
    place = {name: i for i, name in enumerate(known[Indicators.name])}
    made = []
    for row in sorted(newest.to_dict("records"), key=lambda r: place.get(r[Series.indicator], len(place))):
        layer = by_name.get((row[Series.indicator], row[Series.measure]))
        made.append(
            Figure(
                row[Series.indicator],
                row[Series.measure],
                amount(row[Series.value], row[Series.unit]),
                years(row[Series.year_from], row[Series.year_to]),
                row[Series.source],
                row[Series.grade],
                standing(layer, region_id, counties, row[Series.year_to]) if layer else None,
                _city(row, of_city, described),
            )
        )
    return made


def standing(layer: Layer, region_id: str, counties: set[str], year: int) -> Standing | None:
    """The place of a county in a layer of the same year; None where it would not be fair to rank it."""
    order = ranked(layer, counties)
    values = dict(order)
    if layer.year != year or region_id not in values:
        return None
    low, high = order[-1][1], order[0][1]

    def where(value: float) -> float:
        return (value - low) / ((high - low) or 1.0)

    others = tuple(
        (key, where(value), str(amount(value, layer.unit))) for key, value in order if key != region_id
    )
    return Standing(list(values).index(region_id) + 1, len(order), where(values[region_id]), others)


def _city(row: Row, of_city: pd.DataFrame, described: pd.DataFrame) -> OfCity | None:
    """The city's value beside a county's: of the same year, in the same unit, yearly."""
    same = of_city[
        (of_city[Series.indicator] == row[Series.indicator])
        & (of_city[Series.measure] == row[Series.measure])
        & (of_city[Series.year_to] == row[Series.year_to])
        & (of_city[Series.unit_base] == row[Series.unit_base])
    ].to_dict("records")
    if not same or row[Series.period] != "year":
        return None
    whole = same[0]
    kind = described.loc[row[Series.indicator]].to_dict() if row[Series.indicator] in described.index else {}
    return OfCity(
        amount(whole[Series.value], whole[Series.unit]), whole[Series.source], _beside(row, whole, kind)
    )


def _beside(row: Row, whole: Row, kind: Row) -> str:
    """A sum's part as a share of it; a rate or an average by how much it differs."""
    own, all_of_it = float(row[Series.value_base]), float(whole[Series.value_base])
    average = any(word in row[Series.indicator] for word in PER_HEAD)
    if row[Series.measure] == "level" and kind.get(Indicators.dimension) in SUMMED and not average:
        return f"占 {digits(own / all_of_it * 100, '%')}%" if 0 < own <= all_of_it else ""
    if row[Series.unit] != whole[Series.unit] or is_missing(row[Series.value]):
        return ""
    return change(row[Series.value] - whole[Series.value], row[Series.unit], "高", "低")


def matrix(layers: Sequence[Layer], regions: pd.DataFrame) -> pd.DataFrame:
    """Indicators by counties: the comparable layers one below the other, each of one year and source."""
    counties = regions[regions[Regions.kind].isin(COUNTY_KINDS)]
    rows = []
    for layer in layers:
        unit, divisor = lift(layer.unit, max(layer.values.values()))
        values = {
            name: digits(layer.values[key] / divisor, unit) if key in layer.values else MISSING
            for key, name in zip(counties[Regions.region_id], counties[Regions.name], strict=True)
        }
        rows.append({"指标": layer.indicator, "单位": unit, "年份": f"{layer.year}", **values})
    return pd.DataFrame(rows, columns=["指标", "单位", "年份", *counties[Regions.name]])
