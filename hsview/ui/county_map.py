"""The map and the ranking of one comparable layer, and what a click on either means."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from hsdata import store
from hsdata.tables import Regions, Series
from hsview.figures import map as county_map
from hsview.figures import rank, shapes
from hsview.layers import AT_LEAST, COUNTY_KINDS, Layer, layers, ranked
from hsview.numbers import MISSING, amount, digits, lift
from hsview.theme import Palette, template
from hsview.ui import look
from hsview.ui.load import derived, stamp, table

MAP = store.ROOT / "data" / "map" / "hengshui_counties.geojson"


def _shapes(regions: pd.DataFrame) -> tuple[shapes.Shape, ...]:
    outlines = shapes.counties(shapes.read(MAP))
    zones = regions[regions[Regions.kind] == "zone"]
    named = dict(zip(zones[Regions.region_id], zones[Regions.name], strict=True))
    return outlines + shapes.zones(named, outlines)


def offered() -> dict[str, Layer]:
    """The layers a reader can choose, by indicator; 地区生产总值 and 常住人口 first when they are there."""
    first = ("地区生产总值", "常住人口")
    found = {layer.indicator: layer for layer in derived(layers, "series", "regions")}
    order = [name for name in first if name in found] + [name for name in found if name not in first]
    return {name: found[name] for name in order}


def choose_county(region_id: str) -> None:
    """An ``on_click``: put the clicked county into the filter row, and so into the address."""
    st.session_state["county"] = table("regions").set_index(str(Regions.region_id))[Regions.name][region_id]


def choose(found: dict[str, Layer]) -> Layer:
    """The select box of the layer, in the URL as ``map``."""
    name = st.selectbox(
        "地图指标",
        list(found),
        key="map",
        bind="query-params",
        label_visibility="collapsed",
        filter_mode=None,
        width=240,
    )
    return found[name or next(iter(found))]


def head(found: dict[str, Layer], title: str = "") -> Layer:
    """The line above map and ranking: which layer (a select box), its year, unit and table."""
    with st.container(key="head-counties", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f"<h2>{escape(title)}</h2>")
        layer = choose(found)
        st.html(f'<p class="note">{layer.year}年</p>')
        look.unit_and_table(summary(layer), as_table(layer), unit_of(layer))
    return layer


def words(layer: Layer) -> dict[str, str]:
    """region_id -> what the hover says, missing said as missing."""
    names = dict(zip(table("regions")[Regions.region_id], table("regions")[Regions.name], strict=True))
    known = {key: f"{names[key]}：{amount(value, layer.unit)}" for key, value in layer.values.items()}
    return {key: known.get(key, f"{name}：{MISSING}（{layer.year}年）") for key, name in names.items()}


def bars(layer: Layer) -> list[rank.Bar]:
    """The ranking's rows: counties with a value from the largest down, then those without."""
    regions = table("regions")
    counties = regions[regions[Regions.kind].isin(COUNTY_KINDS)]
    names = dict(zip(counties[Regions.region_id], counties[Regions.name], strict=True))
    unit, divisor = lift(layer.unit, max(layer.values.values()))
    known = [
        rank.Bar(key, names[key], value / divisor, digits(value / divisor, unit))
        for key, value in ranked(layer, set(names))
    ]
    return known + [rank.Bar(key, names[key], None, MISSING) for key in names if key not in layer.values]


def unit_of(layer: Layer) -> str:
    """The unit its values are printed in."""
    return lift(layer.unit, max(layer.values.values()))[0]


def as_table(layer: Layer) -> pd.DataFrame:
    """The layer for reading: every county and zone with its value; for the uncovered what else is known."""
    unit, divisor = lift(layer.unit, max(layer.values.values()))
    apart = {row[Series.region_id]: row for row in layer.others.to_dict("records")}
    regions = table("regions")
    local = regions[regions[Regions.kind] != "city"]
    rows = []
    for region_id, name in zip(local[Regions.region_id], local[Regions.name], strict=True):
        if region_id in layer.values:
            shown = digits(layer.values[region_id] / divisor, unit)
            rows.append((name, shown, unit, f"{layer.year}", layer.source, layer.grade, ""))
        elif region_id in apart:
            other = apart[region_id]
            known = amount(other[Series.value], other[Series.unit])
            said = (f"{other[Series.year_to]}", other[Series.source], other[Series.grade], "不参与比较")
            rows.append((name, known.digits, known.unit, *said))
        else:
            rows.append((name, MISSING, unit, f"{layer.year}", "", "", ""))
    return pd.DataFrame(rows, columns=["县市区", layer.indicator, "单位", "年份", "来源", "等级", "说明"])


def draw(layer: Layer, chosen: str | None, room: str, on_click: Callable[[str], None]) -> None:
    """Map beside ranking; ``on_click`` gets the region_id clicked in either; classes and source below.

    ``room`` (low | high | narrow) names the height that the style sheet gives the two; in a narrow
    column they stand one above the other.
    """
    sheet, ranking = _figures(stamp(), layer.indicator, chosen, look.palette())
    with st.container(key=f"plots-{room}"):
        beside = room != "narrow"
        left, right = st.columns([1, 1], gap="small") if beside else (st.container(), st.container())
    with left:
        alt = f"{layer.title}县域分布图，{county_map.CAPTION}"
        look.plot(sheet, "county-map", alt, on_click=on_click, height="stretch")
    with right:
        look.plot(ranking, "county-rank", summary(layer), on_click=on_click, height="stretch")
    st.html(
        f'<p class="note">{legend(layer)}　{county_map.CAPTION}　'
        f"来源：{escape(layer.source)}（{layer.grade}级）</p>"
    )


@st.cache_resource(show_spinner=False, max_entries=64)
def _figures(build: int, indicator: str, chosen: str | None, palette: Palette) -> tuple[go.Figure, go.Figure]:
    """Map and ranking of a layer, drawn once for all viewers: never change them in place."""
    layer = offered()[indicator]
    sheet = county_map.draw(derived(_shapes, "regions"), layer.values, words(layer), palette, chosen=chosen)
    ranking = rank.draw(bars(layer), palette, chosen)
    for figure in (sheet, ranking):
        figure.update_layout(template=template(palette))
    return sheet, ranking


def legend(layer: Layer) -> str:
    """The classes as safe HTML: a swatch and its range each; how they were cut."""
    ends = county_map.breaks(list(layer.values.values()))
    unit, divisor = lift(layer.unit, max(layer.values.values()))
    starts = (min(layer.values.values()), *ends[:-1])
    swatches = "".join(
        f'<span class="class"><span class="swatch" style="background:{colour}"></span>'
        f"{digits(low / divisor, unit)}—{digits(high / divisor, unit)}</span> "
        for low, high, colour in zip(starts, ends, county_map.colours(ends, look.palette()), strict=True)
    )
    return (
        f'{swatches}<span class="class"><span class="swatch hatched"></span>{MISSING}</span>　按五等分位分级'
    )


def summary(layer: Layer) -> str:
    """One sentence: who leads, who trails, how many are covered."""
    rows = [bar for bar in bars(layer) if bar.value is not None]
    unit, _ = lift(layer.unit, max(layer.values.values()))
    return (
        f"{layer.title}：{rows[0].name}最高（{rows[0].words} {unit}），"
        f"{rows[-1].name}最低（{rows[-1].words} {unit}），{len(rows)} 个县市区有可比数据。"
    )


def list_others(layer: Layer) -> None:
    """Name the counties of another year or source, each with its value, year and grade: never coloured."""
    apart = [
        f"{row[Series.region]} {amount(row[Series.value], row[Series.unit])}"
        f"（{row[Series.year_to]}年，{row[Series.grade]}级）"
        for row in layer.others.to_dict("records")
    ]
    if apart:
        st.html(f'<p class="note">年份或来源不同，不参与着色和排名：{escape("；".join(apart))}</p>')


def nothing_to_compare() -> None:
    """Say why there is no map."""
    st.info(f"统计资料里没有同一年、同一来源、覆盖至少 {AT_LEAST} 个县市区的指标，地图和排名无从比较。")
