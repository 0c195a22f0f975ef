"""The controls of 指标查询: search, scope, order, pages, and what to do when nothing is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from hsview import search
from hsview.query_view import ORDERS, ROWS, Matches, QueryView
from hsview.ui.links import anchor, href
from hsview.ui.pages import EXPLORE
from hsview.ui.state import Filters

Address = Callable[[QueryView], Mapping[str, str | list[str]]]
HINT = "搜索指标或句子；加引号“”按原句查找"
AROUND = 2  # pages named on either side of the open one


def search_box() -> str:
    """The words to search for, kept in the address."""
    return st.text_input(
        "搜索指标或句子",
        key="q",
        bind="query-params",
        type="search",
        placeholder=HINT,
        label_visibility="collapsed",
        autocomplete="off",
    )


def orders(view: QueryView, address: Address) -> dict[str, str]:
    """Order -> where choosing it leads."""
    return {key: href(EXPLORE, address(replace(view, order=key, page=1))) for key in ORDERS}


def scope(view: QueryView, address: Address, term: str, counts: Sequence[int]) -> str:
    """The documents of the chosen term, or all: two links with their counts."""
    ways = [(False, f"{term} 任期", counts[0]), (True, "全部任期", counts[1])]
    links = "".join(
        anchor(
            href(EXPLORE, address(replace(view, everywhere=every, page=1))),
            f"<span></span>{escape(name)} <b>{count}</b>",
            kind="facet",
            current=view.everywhere is every,
        )
        for every, name, count in ways
    )
    return f'<nav class="rail" aria-label="范围"><section><h3>范围</h3><p>{links}</p></section></nav>'


def foldable(rails: str, view: QueryView) -> str:
    """The rails, behind one line on a phone; always open on a desk."""
    on = sum(map(len, view.chosen.values()))
    return (
        f'<details class="narrow"><summary>筛选{f"（已选 {on} 项）" if on else ""}</summary>{rails}</details>'
    )


def tally(total: int, left: int, matches: Matches | None, view: QueryView, asked: search.Query) -> str:
    """How many facts there are and how many are left, in words."""
    said = f"共 {total} 条" + (f"，筛选后 <b>{left}</b> 条" if left != total else "")
    if matches is None:
        return f'<p class="tally" role="status">{said}</p>'
    for names in (names for names in asked.places if len(names) > 1):
        said += f'<span class="note">{escape("、".join(names))}一并查找</span>'
    if matches.literal:
        said += f'<span class="note">没有分成“{escape(view.query)}”这个词的句子，以下按字面查找</span>'
    elif matches.named and matches.said:
        said += '<span class="note">指标名符合的在前，句子里提到的在后</span>'
    return f'<p class="tally" role="status">{said}</p>'


def said(view: QueryView, filters: Filters) -> list[tuple[str, str]]:
    """What is switched on, as (filter, words), for whoever reads a download."""
    term = filters.term.name if filters.term else ""
    on = [("范围", "全部任期" if view.everywhere or not term else f"{term} 任期"), ("搜索", view.query)]
    for facet in view.facets:
        on.append((facet.title, "、".join(facet.name(value) for value in view.chosen.get(facet.key, ()))))
    return [(name, words) for name, words in on if words]


def nothing(view: QueryView, address: Address, beyond: int) -> str:
    """No row is left: which way out there is, each a link."""
    ways = []
    if view.query:
        ways.append((replace(view, query=""), "清空搜索"))
    if any(view.chosen.values()):
        ways.append((replace(view, chosen={}), "去掉全部筛选"))
    if beyond and not view.everywhere:
        ways.append((replace(view, everywhere=True), f"到全部任期里找（{beyond} 条）"))
    links = "".join(
        f"<li>{anchor(href(EXPLORE, address(replace(way, page=1))), escape(words))}</li>"
        for way, words in ways
    )
    asked = f"“{escape(view.query)}”" if view.query else "这些条件"
    said = f"没有符合{asked}的数据。可以换个说法或少用几个词，也可以："
    return f'<div class="nothing"><p>{said}</p><ul>{links}</ul></div>'


def pager(view: QueryView, address: Address, rows: int) -> str:
    """Links to the other pages of the table."""
    last = -(-rows // ROWS)
    here = min(view.page, last)
    shown = sorted({1, last, *range(max(1, here - AROUND), min(last, here + AROUND) + 1)})
    links = []
    for before, number in zip([0, *shown], shown, strict=False):
        gap = "<span>…</span>" if number - before > 1 else ""
        links.append(gap + _page(number, here, view, address))
    return (
        f'<nav class="pager" aria-label="分页">{"".join(links)}<span class="note">每页 {ROWS} 条</span></nav>'
    )


def _page(number: int, here: int, view: QueryView, address: Address) -> str:
    to = href(EXPLORE, address(replace(view, page=number)))
    return anchor(to, str(number), title=f"第 {number} 页", current=number == here)
