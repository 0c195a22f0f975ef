"""The line above the ledger: how to group it, search, as-of year, the honours, the download."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape

import streamlit as st

from hsview.ledger_view import GROUPS, LedgerView
from hsview.ui.links import anchor, href
from hsview.ui.pages import TRACKER

Address = Callable[[LedgerView], Mapping[str, str | list[str]]]


def as_of(years: list[int]) -> int | None:
    """The year whose knowledge the ledger is judged by; nothing published later counts."""
    if len(years) < 2:
        return years[0] if years else None
    chosen = st.select_slider(
        "截至年份：只用到这一年为止已发布的数据",
        years,
        value=years[-1],
        format_func=lambda year: f"{year}年",
        key="as_of",
        bind="query-params",
    )
    return int(chosen)


def parameters(as_of: int | None, years: list[int], honours: bool) -> dict[str, str]:
    """What these controls add to the address; their defaults stay out of it."""
    return {
        "as_of": f"{as_of}年" if as_of not in years[-1:] and as_of else "",
        "honour": "true" if honours else "",
    }


def search() -> str:
    """Words that must all stand in a target's name, number or sentences."""
    return st.text_input(
        "搜索目标、数字或句子",
        key="q",
        bind="query-params",
        placeholder="搜索目标、数字或句子",
        label_visibility="collapsed",
    )


def honours() -> bool:
    """Whether 红旗, 黄牌 and 黑榜 show beside the verdicts; off unless asked for."""
    return st.toggle("红旗 · 黄牌 · 黑榜", key="honour", bind="query-params")


def grouping(view: LedgerView, address: Address) -> str:
    """The ways to group, as links; the one in use is marked."""
    ways = "".join(
        anchor(
            href(TRACKER, address(replace(view, group=group.key))),
            escape(group.title),
            kind="tab",
            current=group.key == view.group,
        )
        for group in GROUPS
    )
    return f'<p class="tabs"><span class="note">分组</span>{ways}</p>'
