"""What each document of 关键词 speaks of, as rows of bars: the chart and its table in one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape

from hsview.terms.shares import UNPLACED, Share
from hsview.ui.links import anchor, href
from hsview.ui.pages import KEYWORDS
from hsview.ui.spoken import Named
from hsview.wording import say

Address = Callable[[Mapping[str, str]], Mapping[str, str]]  # this page's address with a change
BY_SECTOR, BY_THEME = "", "theme"
WAYS = {BY_SECTOR: "按领域", BY_THEME: "按报告自己的框架"}
OLDER, NEWER = "older", "newer"  # hatched and solid: told apart in greyscale too


def legend(names: Sequence[str]) -> str:
    """Which marks are whose, for both charts."""
    marks = [(OLDER, "○", names[0])] if len(names) > 1 else []
    items = "".join(
        f'<span><span aria-hidden="true"><i class="{kind}"></i><b class="{kind}">{glyph}</b></span>'
        f"{escape(name)}</span>"
        for kind, glyph, name in (*marks, (NEWER, "◆", names[-1]))
    )
    return f'<p class="whose">{items}</p>'


def chart(by: str, shown: Named, newest: str, chosen: str | None, address: Address) -> str:
    """How the words of each document are shared out, by sector or by its own framework, as safe HTML.

    ``newest``: the name of the document whose bars are solid.
    """
    tabs = "".join(
        anchor(href(KEYWORDS, address({"by": key})), name, kind="tab", current=key == by)
        for key, name in WAYS.items()
    )
    head = f'<div class="head"><h2>篇幅分布</h2><nav class="tabs" aria-label="分法">{tabs}</nav></div>'
    if not shown:
        return head + '<p class="nothing">这些文件没有自己的框架（如“五个衡水”），请改看“按领域”。</p>'
    summary = _themes_said(shown) if by == BY_THEME else _sectors_said(shown, chosen)
    rows = themes(shown, newest) if by == BY_THEME else sectors(shown, chosen)
    titles = ("类别", "占比", "词数")
    columns = "".join(f'<th scope="col">{title}</th>' for title in titles)
    return (
        f'{head}<p class="note">{escape(summary)}</p>'
        f'<table class="shares"><thead><tr>{columns}</tr></thead>{rows}</table>'
    )


def sectors(shown: Named, chosen: str | None = None) -> str:
    """A row for each sector with a bar for each document; of a chosen sector the others are pale.

    The largest sector of the last document stands on top.
    """
    scale = _scale(shown)
    by_name = [{share.name: share for share in shares} for _, shares in shown]
    order = sorted(shown[-1][1], key=lambda share: -share.share)
    rows = ""
    for one in order:
        shares = [found[one.name] for found in by_name]
        pale = ' class="pale"' if chosen not in (None, one.name) else ""
        kinds = (OLDER, NEWER)[-len(shares) :]
        bars = "".join(_bar(share, scale, kind) for share, kind in zip(shares, kinds, strict=True))
        counts = "→".join(str(share.words) for share in shares)
        rows += _row(one.name, bars, counts, pale)
    return f"<tbody>{rows}</tbody>"


def themes(shown: Named, newest: str) -> str:
    """The members of each document's own framework, document below document; they share one scale."""
    scale = _scale(shown)
    groups = ""
    for name, shares in shown:
        kind = NEWER if name == newest else OLDER
        rows = "".join(_row(one.name, _bar(one, scale, kind), str(one.words)) for one in shares)
        way = f'<tr class="way"><th scope="rowgroup" colspan="3">{escape(name)}</th></tr>'
        groups += f"<tbody>{way}{rows}</tbody>"
    return groups


def _scale(shown: Named) -> float:
    """Per cent of the track for a share of one: the longest bar fills it."""
    return 100 / (max(share.share for _, shares in shown for share in shares) or 1)


def _row(name: str, bars: str, counts: str, kind: str = "") -> str:
    return f'<tr{kind}><th scope="row">{escape(name)}</th><td>{bars}</td><td>{counts}</td></tr>'


def _bar(share: Share, scale: float, kind: str) -> str:
    return f'<p><i class="{kind}" style="width:{share.share * scale:.1f}%"></i>{share.share:.1%}</p>'


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
