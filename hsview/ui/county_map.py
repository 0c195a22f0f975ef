"""The map and the ranking of one comparable layer: every shape and every bar a link to its county."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

import pandas as pd
import streamlit as st

from hsdata import store
from hsdata.tables import Regions, Series
from hsview.figures import map as county_map
from hsview.figures import rank, shapes
from hsview.figures.spark import as_image
from hsview.layers import AT_LEAST, COUNTY_KINDS, Layer, ranked
from hsview.numbers import MISSING, amount, digits, lift
from hsview.ui import look
from hsview.ui.county_layer import choose
from hsview.ui.load import derived, table

# A clipped shape can have no outline of its own: shadows on four sides make one.
LIT = "--shown:var(--fill);--lit:var(--ink);filter:" + " ".join(
    f"drop-shadow({x}px {y}px 0 var(--edge))" for x, y in ((1.5, 0), (-1.5, 0), (0, 1.5), (0, -1.5))
)
HATCHED = "repeating-linear-gradient(45deg,var(--soft) 0 1px,var(--ground) 1px 5px)"
MAP = store.ROOT / "data" / "map" / "hengshui_counties.geojson"


def _sheet(regions: pd.DataFrame) -> county_map.Sheet:
    outlines = shapes.counties(shapes.read(MAP))
    zones = regions[regions[Regions.kind] == "zone"]
    named = dict(zip(zones[Regions.region_id], zones[Regions.name], strict=True))
    return county_map.sheet(outlines + shapes.zones(named, outlines))


def head(found: dict[str, Layer], title: str = "") -> Layer:
    """The line above map and ranking: which layer (a select box), its year, unit and table."""
    with st.container(key="head-counties", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f"<h2>{escape(title)}</h2>")
        layer = choose(found)
        st.html(f'<p class="note">{layer.year}年</p>{look.unit_of(unit_of(layer))}')
        look.table_of("counties", summary(layer), lambda: as_table(layer))
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


@dataclass(frozen=True)
class Setting:
    """How map and ranking are drawn: where a region's link leads, which one is chosen, how much room.

    ``room`` (low | high | narrow) names the height that the style sheet gives the two; in a narrow
    column they stand one above the other.
    """

    address: Callable[[str], str]  # region name -> where its link leads
    chosen: str | None
    room: str


def draw(layer: Layer, setting: Setting) -> None:
    """Map beside ranking, classes and source below."""
    st.html(
        f"<style>{_together()}</style>"
        f'<div class="compare {setting.room}">{_map(layer, setting)}{_ranking(layer, setting)}</div>'
        f'<p class="note">{legend(layer)}　<span class="class">{county_map.CAPTION}</span>　'
        f'<span class="class">来源：{escape(layer.source)}（{layer.grade}级）</span></p>'
    )


def _together() -> str:
    """Pointing at a county in the map or the ranking shows it in both."""
    pointed = ":is(:hover,:focus-visible)"
    return "".join(
        f'.compare:has([data-of="{key}"]{pointed}) [data-of="{key}"]{{{LIT}}}'
        for key in table("regions")[Regions.region_id]
    )


def _map(layer: Layer, setting: Setting) -> str:
    """The picture with a link over each shape and its name on top."""
    drawn, palette, said = derived(_sheet, "regions"), look.palette(), words(layer)

    def made(*_: object) -> tuple[dict[str, str], str]:
        filled = county_map.fills(drawn, layer.values, palette)
        return filled, as_image(county_map.draw(drawn, filled, palette, chosen=setting.chosen), "")

    # the colour of each shape and the picture follow from these
    filled, picture = derived(made, given=(layer.indicator, layer.year, setting.chosen, palette))
    links, names = "", ""
    for outline in drawn.outlines:
        shape = outline.shape
        what, fill = escape(said[shape.region_id]), filled.get(shape.region_id)
        links += (
            f'<a class="shape" data-of="{shape.region_id}" href="{escape(setting.address(shape.name))}" '
            f'target="_self" title="{what}" style="--fill:{fill or HATCHED}">'
            f'<i style="clip-path:{outline.clip}"></i><span>{what}</span></a>'
        )
        colour = county_map.readable(fill) if fill else palette.ink
        x, y = outline.label
        names += (
            f'<b style="left:{x:.1f}%;top:{y:.1f}%;color:{colour}">{escape(county_map.short(shape.name))}</b>'
        )
    alt = f"{layer.title}县域分布图，{county_map.CAPTION}"
    ratio = f"--wide:{county_map.WIDTH};--high:{drawn.height}"
    return (
        f'<div class="map" role="group" aria-label="{escape(alt)}" style="{ratio}">'
        f'{picture}{links}<div class="names" aria-hidden="true">{names}</div></div>'
    )


def _ranking(layer: Layer, setting: Setting) -> str:
    """One line for each county: its name, its bar, its value."""
    rows = ""
    for placed in rank.place(bars(layer)):
        bar = placed.bar
        kind = "absent" if bar.value is None else "mine" if setting.chosen in (None, bar.region_id) else ""
        at = f"left:{placed.start}%;width:{placed.length}%"
        rows += (
            f'<li><a data-of="{bar.region_id}" href="{escape(setting.address(bar.name))}" target="_self">'
            f'<span class="name">{escape(bar.name)}</span><span class="track"><i class="{kind}" '
            f'style="{at}"></i><b style="left:{placed.start + placed.length}%">{escape(bar.words)}</b>'
            "</span></a></li>"
        )
    return f'<ol class="ranking" aria-label="{escape(layer.title)}排名">{rows}</ol>'


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
        f'{swatches}<span class="class"><span class="swatch hatched"></span>{MISSING}</span>　'
        '<span class="class">按五等分位分级</span>'
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
