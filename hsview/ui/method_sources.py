"""来源与等级: every source of the series, the documents, and where figures cannot be compared."""

from __future__ import annotations

from html import escape

import streamlit as st

from hsdata.tables import Documents, Series
from hsview.export.table import KIND_NAME
from hsview.method import tallies
from hsview.method.words import config, words
from hsview.numbers import is_missing, years
from hsview.theme import ORIGIN_NAME
from hsview.ui.evidence import GRADE
from hsview.ui.links import anchor, href
from hsview.ui.load import derived, table
from hsview.ui.method_parts import Place, note
from hsview.ui.method_parts import table as labelled
from hsview.ui.pages import SOURCE


def draw(place: Place) -> None:
    rows = [(escape(GRADE[grade.code]), escape(grade.means)) for grade in words().grade]
    st.html("<h2>等级</h2>" + labelled("来源的三个等级", ("等级", "包括什么"), rows))
    st.html(f"<h2>数值的来源</h2>{_sources(place)}")
    st.html(f"<h2>文件</h2>{_documents(place)}")
    st.html(f"<h2>口径断点</h2>{_breaks()}")


def _sources(place: Place) -> str:
    """Narrowed to the county and the year of the filter row; a series has no sector."""
    filters = place.filters
    if filters.region_id or filters.year:
        series = table("series")
        if filters.region_id:
            series = series[series[Series.region_id] == filters.region_id]
        if filters.year:
            covers = (series[Series.year_from] <= filters.year) & (series[Series.year_to] >= filters.year)
            series = series[covers]
        found = tallies.sources(series)
    else:
        found = derived(tallies.sources, "series")
    if not found:
        return note("这个县市区或年份没有数值。可在上方放宽筛选。")
    rows = [
        (
            escape(source.name),
            escape(ORIGIN_NAME[source.origin]),
            source.grade,
            str(source.values),
            str(source.preferred),
            str(source.indicators),
            escape(years(source.first, source.last)),
        )
        for source in found
    ]
    values = sum(source.values for source in found)
    titles = ("出处", "来路", "等级", "数值", "采用", "指标", "年份")
    told = f"共 {len(found)} 个来源、{values} 个数值；同一时期有多个数值时只采用一个，原因写在趋势页的表中。"
    return note(told) + labelled("每个来源的等级、数值个数与年份", titles, rows, (3, 4, 5))


def _documents(place: Place) -> str:
    rows = []
    for row in table("documents").to_dict("records"):
        address = href(SOURCE, {**place.filters.parameters(), "doc": row[Documents.doc_id]})
        origin = row[Documents.origin]
        rows.append(
            (
                anchor(address, escape(row[Documents.title])),
                escape(KIND_NAME[row[Documents.kind]]),
                escape(str(row[Documents.issued])),
                escape("" if is_missing(origin) else origin),
                str(row[Documents.chars]),
                str(row[Documents.copies_folded]),
            )
        )
    return labelled("读入的文件", ("标题", "类型", "日期", "来源", "字数", "折叠重复"), rows, (4, 5))


def _breaks() -> str:
    rows = [
        (
            escape(one.name),
            escape(one.reason),
            escape("、".join([*one.indicators, *(f"……{suffix}" for suffix in one.suffixes)])),
            escape("、".join(one.regions) or "各地"),
            f"{one.last_old} 年及以前",
        )
        for one in config().breaks.rows
    ]
    return labelled(
        "前后不可比的地方（data/breaks.toml）", ("断点", "原因", "涉及指标", "地区", "旧口径"), rows
    )
