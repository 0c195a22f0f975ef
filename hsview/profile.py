"""One county at a glance: its newest figures with source and grade, its place, what names it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from hsdata.tables import ROLES, Documents, Mentions, Regions, Series
from hsview.layers import COUNTY_KINDS, Layer, ranked
from hsview.numbers import MISSING, amount, digits, lift, years

ROLE_NAME = {
    "project": "项目",
    "honour": "荣誉",
    "park": "园区",
    "pilot": "试点",
    "task": "任务",
    "figure": "数据",
    "mention": "提及",
}
COLUMNS = ("指标", "数值", "单位", "年份", "名次", "来源", "等级")
MEASURE_NAME = {"level": "", "growth": "增速", "change": "增减", "rank": "位次"}


def figures(
    series: pd.DataFrame, region_id: str, layers: Sequence[Layer], counties: set[str], order: Sequence[str]
) -> pd.DataFrame:
    """The newest preferred value of every indicator of one region, titled in Chinese (``COLUMNS``).

    名次 stands only where one year and one source cover enough counties to rank fairly. Rows follow
    ``order`` (names of indicators); what is not in it comes last.
    """
    weight = {name: i for i, name in enumerate(order)}
    rows = series[
        (series[Series.region_id] == region_id)
        & (series[Series.stage] == "actual")
        & series[Series.preferred]
    ]
    newest = rows.sort_values(str(Series.year_to)).drop_duplicates(
        [Series.indicator, Series.measure], keep="last"
    )
    by_name = {(layer.indicator, layer.measure): layer for layer in layers}
    made = []
    known = newest.to_dict("records")
    for row in sorted(known, key=lambda row: weight.get(row[Series.indicator], len(weight))):
        shown = amount(row[Series.value], row[Series.unit])
        layer = by_name.get((row[Series.indicator], row[Series.measure]))
        made.append(
            (
                row[Series.indicator] + MEASURE_NAME[row[Series.measure]],
                shown.digits,
                shown.unit,
                years(row[Series.year_from], row[Series.year_to]),
                place(layer, region_id, counties, row[Series.year_to]) if layer else "",
                row[Series.source],
                row[Series.grade],
            )
        )
    return pd.DataFrame(made, columns=list(COLUMNS))


def place(layer: Layer, region_id: str, counties: set[str], year: int) -> str:
    """第 3/10: the place of a county in a layer of the same year; empty where it would not be fair."""
    order = [key for key, _ in ranked(layer, counties)]
    if layer.year != year or region_id not in order:
        return ""
    return f"第 {order.index(region_id) + 1}/{len(order)}"


def matrix(layers: Sequence[Layer], regions: pd.DataFrame) -> pd.DataFrame:
    """Counties by indicators: the comparable layers side by side; the column says unit and year."""
    counties = regions[regions[Regions.kind].isin(COUNTY_KINDS)]
    table = {"县市区": list(counties[Regions.name])}
    for layer in layers:
        unit, divisor = lift(layer.unit, max(layer.values.values()))
        table[f"{layer.indicator}（{unit}，{layer.year}）"] = [
            digits(layer.values[key] / divisor, unit) if key in layer.values else MISSING
            for key in counties[Regions.region_id]
        ]
    return pd.DataFrame(table)


def naming(mentions: pd.DataFrame, region_id: str, sector: str | None = None) -> Mapping[str, pd.DataFrame]:
    """Role -> the sentences that name the county in it, each sentence once, in the order of the documents."""
    rows = mentions[mentions[Mentions.region_id] == region_id]
    if sector:
        rows = rows[rows[Mentions.sector] == sector]
    once = rows.drop_duplicates([Mentions.doc_id, Mentions.sentence_start, Mentions.role])
    once = once.sort_values([Mentions.doc_id, str(Mentions.start)])
    found = {role: once[once[Mentions.role] == role] for role in ROLES}
    return {role: table for role, table in found.items() if len(table)}


def titles(documents: pd.DataFrame) -> Mapping[str, str]:
    """doc_id -> how a document is named under a quotation; a press reading says so."""
    return {
        row[Documents.doc_id]: row[Documents.title]
        + ("（媒体解读）" if row[Documents.kind] == "press" else "")
        for row in documents.to_dict("records")
    }
