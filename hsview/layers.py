"""What a county map or ranking may compare: one indicator, one year, one source, at least 8 of the 11."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from hsdata.tables import Regions, Series

AT_LEAST = 8  # of the 11 counties, cities and districts
COUNTY_KINDS = ("district", "county_city", "county")


@dataclass(frozen=True)
class Layer:
    """One indicator in one year by one source: comparable across counties.

    ``values`` maps region_id to a value in ``unit``; ``others`` holds the Series rows of counties
    that the source does not cover in that year (other years, other sources), to be listed apart.
    """

    indicator: str
    measure: str
    year: int
    unit: str
    source: str
    grade: str
    values: dict[str, float]
    covered: int  # counties among the values; zones do not count
    others: pd.DataFrame

    @property
    def title(self) -> str:
        return f"{self.indicator}（{self.year}年）"


def until(series: pd.DataFrame, regions: pd.DataFrame, year: int) -> tuple[Layer, ...]:
    """The layers as they stand without what came after a year."""
    return layers(series[series[Series.year_to] <= year], regions)


def layers(series: pd.DataFrame, regions: pd.DataFrame) -> tuple[Layer, ...]:
    """The latest comparable layer of every county indicator, in the order of their names in the data.

    A group of another year, source, unit or measure is another definition and never mixed in.
    """
    local = regions[regions[Regions.kind] != "city"][Regions.region_id]
    counties = set(regions[regions[Regions.kind].isin(COUNTY_KINDS)][Regions.region_id])
    rows = series[
        series[Series.region_id].isin(local)
        & (series[Series.period] == "year")
        & (series[Series.stage] == "actual")
        & (series[Series.origin] == "statistic")
    ]
    keys = [Series.indicator, Series.measure, Series.year_to, Series.source, Series.unit]
    newest: dict[str, pd.DataFrame] = {}
    for _, group in rows.groupby(keys, sort=True):
        if len(counties & set(group[Series.region_id])) < AT_LEAST:
            continue
        indicator = group[Series.indicator].iloc[0]
        known = newest.get(indicator)
        if known is None or known[Series.year_to].iloc[0] <= group[Series.year_to].iloc[0]:
            newest[indicator] = group
    return tuple(_layer(group, rows, counties) for group in newest.values())


def _layer(group: pd.DataFrame, rows: pd.DataFrame, counties: set[str]) -> Layer:
    """One comparable group as a layer, with the rows of the counties it does not cover beside it."""
    of = group.iloc[0]
    same = rows[
        (rows[Series.indicator] == of[Series.indicator]) & (rows[Series.measure] == of[Series.measure])
    ]
    apart = same[~same[Series.region_id].isin(group[Series.region_id])]
    return Layer(
        indicator=of[Series.indicator],
        measure=of[Series.measure],
        year=int(of[Series.year_to]),
        unit=of[Series.unit],
        source=of[Series.source],
        grade=group[Series.grade].max(),
        values=dict(zip(group[Series.region_id], group[Series.value], strict=True)),
        covered=len(counties & set(group[Series.region_id])),
        others=apart.sort_values(str(Series.year_to)).drop_duplicates(Series.region_id, keep="last"),
    )


def ranked(layer: Layer, only: set[str] | None = None) -> list[tuple[str, float]]:
    """(region_id, value) from the largest down, of ``only`` these: counties are not ranked with zones."""
    pairs = [(key, value) for key, value in layer.values.items() if only is None or key in only]
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))
