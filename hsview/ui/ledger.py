"""Pieces of the ledger on the first page: the bar of buckets that leads to it, the targets worth a look."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from hsdata.tables import BUCKETS, Outcomes
from hsview.buckets import parts
from hsview.numbers import bounded, is_missing
from hsview.sentences import Row
from hsview.theme import BUCKET_LAMP
from hsview.ui.cards import lamp
from hsview.ui.evidence import excerpt, link, link_to_promise, marked
from hsview.ui.links import anchor, href
from hsview.ui.pages import TRACKER
from hsview.ui.state import Filters

LONGEST = 46  # characters of a sentence: one line beside the map
_OWN = {"horizon": "five_year"}  # the ledger holds yearly targets too; the first page counts these


def bar(outcomes: pd.DataFrame, filters: Filters) -> str:
    """The bar and the count of each bucket as safe HTML; every part opens 目标追踪 with its bucket.

    The keyboard meets each bucket once: at its count.
    """
    strips, counts = "", ""
    for part in parts(outcomes):
        kind = f"b{BUCKETS.index(part.bucket)}"
        to = href(TRACKER, filters.parameters(bucket=part.bucket, **_OWN))
        said = f"{part.bucket} {part.count} 项，占 {part.share:.0%}"
        strips += (
            f'<a class="{kind}" href="{escape(to)}" target="_self" title="{said}" tabindex="-1" '
            f'style="flex-grow:{part.count}"></a>'
        )
        signal = BUCKET_LAMP[part.bucket]
        glyph = f'<i aria-hidden="true" style="color:var(--{signal.colour})">{signal.glyph}</i>'
        counts += anchor(to, f"{glyph} {part.bucket} <b>{part.count}</b>")
    return (
        f'<div class="verdict-bar" aria-hidden="true">{strips}</div>'
        f'<nav class="verdict-links" aria-label="判定分布">{counts}</nav>'
    )


def watch(rows: pd.DataFrame, filters: Filters) -> None:
    """The targets to look at: verdict, numbers, what was promised and what came, the ways on."""
    st.html("<h2>三件要看的事</h2>")
    if rows.empty:
        st.html('<p class="note">这些筛选条件下没有滞后、未达或待核的五年目标。</p>')
    for row in rows.to_dict("records"):
        sentence, quote = row[Outcomes.sentence], row[Outcomes.target_text]
        promised = marked(excerpt(sentence, quote, LONGEST), quote)
        with st.container(key=f"watch-{row[Outcomes.target_id]}", gap=None):
            with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                st.html(
                    f'<p class="watch"><b>{escape(row[Outcomes.indicator])}</b>'
                    f"{lamp(row[Outcomes.verdict])}{_flags(row)}</p>"
                )
                _ways_on(row, filters)
            st.html(
                f'<p class="reason">{escape(row[Outcomes.reason])}</p>'
                f'<p class="quote"><span>承诺</span>{promised}</p>'
                f'<p class="quote"><span>结果</span>{_came(row)}</p>'
            )


def _flags(row: Row) -> str:
    words = [flag for flag in row[Outcomes.flags].split("|") if flag]
    return "".join(f'<span class="flag">{escape(word)}</span>' for word in words)


def _came(row: Row) -> str:
    """What a later text says of it; for a statistic the figure itself; else what would settle it."""
    needs = row[Outcomes.needs]
    if is_missing(row[Outcomes.actual_source]):
        return escape("未见实绩。" + ("" if is_missing(needs) else f"可以判定它的数字：{needs}"))
    said = row[Outcomes.actual_sentence]
    if is_missing(said) or not said:
        shown = bounded(row[Outcomes.actual], row[Outcomes.unit], row[Outcomes.actual_bound])
        said = f"{int(row[Outcomes.actual_year])}年 {row[Outcomes.indicator]} {shown}。"
    return escape(f"{said} {row[Outcomes.actual_source]}（{row[Outcomes.actual_grade]}级）")


def _ways_on(row: Row, filters: Filters) -> None:
    st.page_link(
        TRACKER.script, label="台账", query_params=filters.parameters(target=row[Outcomes.target_id])
    )
    link_to_promise(row[Outcomes.target_id], filters, "承诺原文")
    if not is_missing(row[Outcomes.actual_fact_id]):
        link(row[Outcomes.actual_fact_id], filters, "结果原文")
