"""One county's own page: names, figures beside the city's and the others', every sentence that names it."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from hsdata.tables import Mentions, Regions, Series
from hsview import said
from hsview.course import HOME
from hsview.layers import AT_LEAST
from hsview.places import former_names
from hsview.profile import Figure, OfCity, Standing, figures
from hsview.sentences import Row
from hsview.trend_view import VIEW_OF_MEASURE
from hsview.ui import county_layer, county_said, prepared, trend_way
from hsview.ui.county_said import Setting
from hsview.ui.links import anchor
from hsview.ui.load import derived, table

TOP = "county-name"  # the id of the county's name
TITLES = ("指标", "数值", "单位", "年份", "在县市区中的位次", "全市同年", "与全市比", "来源")


def heading(region: Row, setting: Setting) -> str:
    """The county's name, its former names, and the way back to all."""
    former = [name for name in former_names(region[Regions.aliases]) if name != region[Regions.short]]
    also = f'<p class="note">曾用名：{escape("、".join(former))}</p>' if former else ""
    back = anchor(setting.to(replace(setting.view, cell=None), None), "← 全部县市区")
    name = f'<h1 id="{TOP}" tabindex="-1">{escape(region[Regions.name])}</h1>'
    return f'<div class="county-name">{name}{also}{back}</div>'


def numbers(region_id: str, setting: Setting) -> str:
    """Every figure known of it: newest value, place among the comparable, the city's, source and grade."""
    year, series = setting.filters.year, table("series")
    known = figures(
        series[series[Series.year_to] <= year] if year else series,
        region_id,
        list(county_layer.offered(year).values()),
        table("regions"),
        table("indicators"),
    )
    if not known:
        return (
            '<h2>统计数字</h2><p class="nothing">现有统计资料里没有这个地区单独的数字；'
            "下面是报告里提到它的句子。</p>"
        )
    until = f"到 {year} 年为止" if year else ""
    names = dict(zip(table("regions")[Regions.region_id], table("regions")[Regions.name], strict=True))
    head = "".join(f'<th scope="col">{title}</th>' for title in TITLES)
    body = "".join(_row(figure, names, setting) for figure in known)
    return (
        f'<h2>统计数字</h2><p class="note">{len(known)} 项，各取{until}最新一年。位次只在同一年、同一来源'
        f"且至少覆盖 {AT_LEAST} 个县市区时排列，从大到小，不分好坏；与全市比只用同一年的数。</p>"
        f'<table class="county"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    )


def _row(figure: Figure, names: dict[str, str], setting: Setting) -> str:
    measure = figure.measure if figure.measure in VIEW_OF_MEASURE else "level"
    way = trend_way.to(
        setting.filters.parameters(),
        (figure.indicator,),
        region=setting.filters.region or HOME,
        measure=measure,
        sectors=prepared.where_facts_lead().sectors,
    )
    name = anchor(way, escape(figure.name), title="看历年走势")
    cells = (
        f"<b>{escape(figure.amount.digits)}</b>",
        escape(figure.amount.unit),
        figure.years,
        _standing(figure.standing, names),
        _whole(figure.city),
        escape(figure.city.said) if figure.city else "",
        f"{escape(figure.source)} <small>{figure.grade}级</small>",
    )
    shown = zip(TITLES[1:], cells, strict=True)
    tds = "".join(f'<td data-title="{title}">{cell}</td>' for title, cell in shown)
    return f'<tr><th scope="row">{name}</th>{tds}</tr>'


def _standing(found: Standing | None, names: dict[str, str]) -> str:
    """第 3/10 and a strip with every county as a tick, its own as the bold one."""
    if found is None:
        return ""
    ticks = "".join(f'<i style="left:{at * 100:.0f}%"></i>' for _, at, _ in found.others)
    others = "、".join(f"{names[key]} {words}" for key, _, words in found.others)
    return (
        f'<span class="standing" aria-hidden="true" title="其余：{escape(others)}">{ticks}'
        f'<b style="left:{found.own * 100:.0f}%"></b></span>第 {found.place}/{found.of}'
    )


def _whole(city: OfCity | None) -> str:
    if city is None:
        return ""
    return f'<span title="{escape(city.source)}">{escape(str(city.amount))}</span>'


def sentences(region_id: str, setting: Setting) -> str:
    """The sentences that name it, grouped by what they say of it."""
    sector = setting.filters.sector

    def of_county(rows: pd.DataFrame) -> pd.DataFrame:
        own = rows[rows[Mentions.region_id] == region_id]
        return own[own[Mentions.sector] == sector] if sector else own

    rows = of_county(setting.mentions())
    within = f"（{sector}）" if sector else ""
    head = (
        f"<h2>报告里怎么说{escape(within)}</h2>{county_said.scope(setting, of_county)}"
        f'<p class="note">{said.sentences(rows)} 句提到它，按内容分组，一句可在几组。'
        f"{county_said.no_year(setting)}</p>"
    )
    if rows.empty:
        hint = "可去掉领域筛选，或换一份文件。" if sector or setting.view.doc else ""
        return f'<section class="said">{head}<p class="nothing">没有提到这个地区的句子。{hint}</p></section>'
    told = county_said.by_role(said.naming(rows, region_id), setting.filters)
    return f'<section class="said">{head}{told}</section>'


def show(region: Row, setting: Setting) -> None:
    """Figures and sentences of the county, one below the other."""
    region_id = region[Regions.region_id]
    st.html(derived(numbers, given=(region_id, setting)) + derived(sentences, given=(region_id, setting)))
