"""The charts of 趋势, one or many, what cannot be drawn and why, and the linked table under them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from hsdata.tables import Series
from hsview.course import Course
from hsview.course_words import index_sentence, sentence
from hsview.export.csv import titled_csv
from hsview.figures import trend
from hsview.promise import Promise
from hsview.trend_view import GROWTH, INDEX, Asked, Goals
from hsview.ui import look, points
from hsview.ui.state import Filters

SMALL = 240  # px for one of several charts
FEW = 3  # lines whose targets are drawn: those of more would hide each other
NAMED = 3  # sources told by name


def draw(
    lines: Sequence[Course],
    goals: Goals,
    asked: Asked,
    *,
    span: tuple[int, int],
    together: bool,
    near: int | None,
) -> None:
    """One chart with all lines, or small ones beside each other."""
    if not lines:
        return
    view, base = asked.view, asked.base_year
    parts = [list(lines)] if together else _apart(lines)
    many = len(parts) > 1
    box = st.container(key="trend-charts")
    rows = [box.columns(2, gap="large") for _ in parts[::2]] if many else [[box]]  # on a phone in this order
    for i, part in enumerate(parts):
        owned = [(line, p) for line in part for p in goals.get((line.indicator, line.region), ())]
        promises = [p for _, p in owned]
        drawn = owned if len(part) <= FEW else []

        def figure(*_: object, part=part, owned=drawn) -> go.Figure:  # type: ignore[no-untyped-def]
            return trend.draw(
                part,
                look.palette(),
                promises=owned,
                zero=view == GROWTH,
                height=SMALL if many else 420,
                span=_span(span, [p for _, p in owned]),
                near=near,
            )

        with rows[i // 2][i % 2]:
            look.chart(
                # all that the figure is made of follows from these
                look.drawn(figure, given=(asked, i, span, together, near)),
                key=f"trend-{i}",
                title=_title(part, view, base),
                summary=_summary(part, view, base),
                table=partial(points.as_table, part, promises),
                unit=part[0].unit or (f"{base}年=100" if base else ""),
            )
    said = "" if many else f'<p class="line">{escape(_summary(parts[0], view, base))}</p>'
    key = points.key_of_marks(lines, promised=any(goals.values()))
    st.html(f'{said}{key}<p class="note">来源：{escape(_sources(lines))}</p>')


def _apart(lines: Sequence[Course]) -> list[list[Course]]:
    """A chart for each indicator; of one indicator in several regions, a chart for each region."""
    names = dict.fromkeys(line.indicator for line in lines)
    if len(names) == 1:
        return [[line] for line in lines]
    return [[line for line in lines if line.indicator == name] for name in names]


def _span(span: tuple[int, int], promises: Sequence[Promise]) -> tuple[int, int]:
    """The years of the axis: what is zoomed to, and the due years of targets made within it."""
    due = [p.due for p in promises if p.due and span[0] <= p.since <= span[1] + 1]
    return span[0], max([span[1], *due])


def _title(part: Sequence[Course], view: str, base: int | None) -> str:
    names = "、".join(dict.fromkeys(line.indicator for line in part))
    regions = "、".join(dict.fromkeys(line.region for line in part))
    tail = {GROWTH: "增速", INDEX: f"指数（{base}年=100）"}.get(view, "")
    return f"{names}{tail} · {regions}"


def _summary(part: Sequence[Course], view: str, base: int | None) -> str:
    if view == INDEX and base is not None:
        return "".join(index_sentence(line, base) for line in part)
    return "".join(sentence(line) for line in part)


def _sources(lines: Sequence[Course]) -> str:
    """The newest sources by name; all of them stand in the table."""
    every = list(dict.fromkeys(p.source for line in lines for p in reversed(line.points)))
    return "、".join(every[:NAMED]) + (f"等 {len(every)} 处，见下表" if len(every) > NAMED else "")


def absent(missing: Sequence[tuple[str, str]], view: str, series: pd.DataFrame, chosen: bool) -> None:
    """Say what could not be drawn, and where the indicator is known instead."""
    if not chosen:
        st.html('<p class="nothing">还没有选指标。在上面的“指标”里选一个或几个，最多九个。</p>')
    for name, region in missing:
        rows = series[(series[Series.indicator] == name) & (series[Series.period] == "year")]
        known = [r for r in dict.fromkeys(rows[Series.region]) if r != region]
        other = f"有数的地区：{'、'.join(known)}。" if known else ""
        st.html(f'<p class="note">{escape(f"{region}的{name}没有可画的{view}数。{other}")}</p>')


def table_below(lines: Sequence[Course], goals: Goals, filters: Filters) -> None:
    """Every point of the charts with source, grade and the way to its sentence."""
    if lines:
        promised = [(line, p) for line in lines for p in goals.get((line.indicator, line.region), ())]
        with st.container(key="trend-table", horizontal=True, vertical_alignment="center"):
            st.html("<h2>数据</h2>")
            goals_shown = [p for _, p in promised]
            st.download_button(
                "下载 CSV",
                lambda: titled_csv(points.as_table(lines, goals_shown)),
                "趋势数据.csv",
                "text/csv",
                type="tertiary",
                on_click="ignore",
            )
        st.html(points.linked(lines, promised, filters))
