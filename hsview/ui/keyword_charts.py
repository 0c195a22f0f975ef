"""What each document of 关键词 speaks of: the chart of shares, its sentence and its table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape

import plotly.graph_objects as go
import streamlit as st

from hsview.figures import shares as shares_figure
from hsview.terms.shares import UNPLACED, Share
from hsview.ui import look
from hsview.ui.links import anchor, href
from hsview.ui.pages import KEYWORDS
from hsview.ui.spoken import Asked, Named
from hsview.wording import say

Address = Callable[[Mapping[str, str]], Mapping[str, str]]  # this page's address with a change
BY_SECTOR, BY_THEME = "", "theme"


def legend(names: Sequence[str]) -> str:
    """Which marks are whose, for both charts."""
    marks = [("older", "○", names[0])] if len(names) > 1 else []
    items = "".join(
        f'<span><span aria-hidden="true"><i class="{kind}"></i><b class="{kind}">{glyph}</b></span>'
        f"{escape(name)}</span>"
        for kind, glyph, name in (*marks, ("newer", "◆", names[-1]))
    )
    return f'<p class="whose">{items}</p>'


def draw_shares(by: str, shown: Named, asked: Asked, address: Address) -> None:
    """How the words of each document are shared out, by sector or by its own framework."""
    ways = {BY_SECTOR: "按领域", BY_THEME: "按报告自己的框架"}
    tabs = "".join(
        anchor(href(KEYWORDS, address({"by": key})), name, kind="tab", current=key == by)
        for key, name in ways.items()
    )
    st.html(f'<div class="head"><h2>篇幅分布</h2><nav class="tabs" aria-label="分法">{tabs}</nav></div>')
    if not shown:
        st.html('<p class="nothing">这些文件没有自己的框架（如“五个衡水”），请改看“按领域”。</p>')
        return
    chosen = asked.filters.sector
    summary = _themes_said(shown) if by == BY_THEME else _sectors_said(shown, chosen)
    st.html(f'<p class="note">{escape(summary)}</p>')

    def figure_of(*_: object) -> go.Figure:
        if by == BY_THEME:
            return shares_figure.themes(shown, look.palette())
        return shares_figure.sectors(shown, look.palette(), chosen)

    figure = look.drawn(figure_of, given=(by, *asked.key))
    look.plot(figure, "shares", summary, height=int(figure.layout.height))  # kept free while it loads
    st.html(_shares_table(shown))


def _first(shares: Sequence[Share]) -> Share:
    return max((one for one in shares if one.name != UNPLACED), key=lambda one: one.share)


def _sectors_said(shown: Named, chosen: str | None) -> str:
    if chosen:
        parts = [(name, next(one for one in shares if one.name == chosen)) for name, shares in shown]
        of = "，".join(say("keywords.part", name=name, share=f"{one.share:.1%}") for name, one in parts)
        return say("keywords.chosen", sector=chosen, parts=of)
    name, shares = shown[-1]
    first = _first(shares)
    said = {"new": name, "first": first.name, "share": f"{first.share:.1%}"}
    if len(shown) == 1:
        return say("keywords.shares_alone", **said)
    second = _first(shown[0][1])
    return say("keywords.shares", old=shown[0][0], second=second.name, other=f"{second.share:.1%}", **said)


def _themes_said(shown: Named) -> str:
    first = [(name, _first(shares)) for name, shares in shown]
    said = [say("keywords.theme", name=name, first=one.name, share=f"{one.share:.1%}") for name, one in first]
    return "；".join(said) + "。"


def _shares_table(shown: Named) -> str:
    rows = "".join(
        f'<tr><th scope="row">{escape(one.name)}</th><td>{escape(name)}</td>'
        f"<td>{one.words}</td><td>{one.share:.1%}</td></tr>"
        for name, shares in shown
        for one in shares
    )
    head = "".join(f'<th scope="col">{title}</th>' for title in ("类别", "文件", "词数", "占比"))
    return folded("各类词数与占比", head, rows)


def folded(what: str, head: str, rows: str) -> str:
    """A table behind one line; it can be scrolled by keyboard."""
    return (
        f'<details class="figures"><summary>表格：{what}</summary>'
        '<div class="scrolled" tabindex="0" role="region" '
        f'aria-label="{what}"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></details>'
    )
