"""Rising and falling words as rows: a link, how often a thousand words of either document say it, counts.

The rows are the chart and its table in one: each is read out, and reached by keyboard.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from hsdata.terms.odds import Compared
from hsview.terms.shift import Shift
from hsview.ui.keyword_shares import Address
from hsview.ui.links import anchor, href
from hsview.ui.pages import KEYWORDS
from hsview.wording import say

NAMED = 3  # words named in a sentence
TABLED = 40  # words in the table behind a line, of either side


def lede(found: Shift, names: Sequence[str], *, filtered: bool = False) -> str:
    """What rose and fell, in one sentence; or why nothing is compared and what to do."""
    old, new = names
    if not found.compared:
        sizes = {"words": found.sizes[0], "others": found.sizes[1]}
        return say(f"keywords.{'small' if filtered else 'short'}", old=old, new=new, **sizes)
    rising, falling = (found.sure(rising=way) for way in (True, False))
    if rising and falling:
        return say("keywords.both", old=old, new=new, rising=_quoted(rising), falling=_quoted(falling))
    if rising:
        return say("keywords.more", old=old, new=new, rising=_quoted(rising))
    if falling:
        return say("keywords.less", old=old, new=new, falling=_quoted(falling))
    return say("keywords.neither", old=old, new=new)


def _quoted(words: Sequence[Compared]) -> str:
    """“创新”“项目”“资源”等 22 个词."""
    first = "".join(f"“{one.term}”" for one in words[:NAMED])
    return first if len(words) <= NAMED else say("keywords.words", first=first, count=len(words))


def chart(found: Shift, names: Sequence[str], word: str, address: Address) -> str:
    """The clearest words of either way."""
    old, new = map(escape, names)
    title = f'<div class="head"><h2>{new}说得更多和更少的词</h2><p class="unit">单位：每千词次数</p></div>'
    if not found.compared:
        return f'{title}<p class="nothing">{escape(say("keywords.none"))}</p>'
    sure = sum(one.sure for one in found.compared)
    summary = say("keywords.compared", count=len(found.compared), sure=sure)
    groups = "".join(
        _group(f"{new}{words}", group, found, word, address)
        for words, group in (("说得更多", found.rising), ("说得更少", found.falling))
        if group
    )
    top = found.ticks()[-1]
    ticks = "".join(f'<i style="left:{100 * tick / top:.1f}%">{tick}</i>' for tick in found.ticks())
    head = (
        '<th scope="col">词语</th>'
        f'<th scope="col"><span class="unseen">每千词次数：{old}，{new}</span>'
        f'<span class="track ticks" aria-hidden="true">{ticks}</span></th>'
        '<th scope="col">次数</th><th scope="col" class="z">差异 z</th>'
    )
    return (
        f'{title}<p class="note">{escape(summary)}</p>'
        f'<table class="shift"><thead><tr>{head}</tr></thead>{groups}</table>'
    )


def _group(title: str, group: Sequence[Compared], found: Shift, word: str, address: Address) -> str:
    rows = "".join(_row(one, found, word, address) for one in group)
    return f'<tbody><tr class="way"><th scope="rowgroup" colspan="4">{title}</th></tr>{rows}</tbody>'


def _row(one: Compared, found: Shift, word: str, address: Address) -> str:
    rates, top = found.rates(one), found.ticks()[-1]
    old, new = (100 * rate / top for rate in rates)
    track = (
        f'<i class="line" style="left:{min(old, new):.1f}%;width:{abs(new - old):.1f}%"></i>'
        f'<i class="ring" style="left:{old:.1f}%"></i><i class="dot" style="left:{new:.1f}%"></i>'
    )
    said = f"{rates[0]:.1f}，{rates[1]:.1f}"
    return (
        f'<tr{"" if one.sure else " class=unsure"}><th scope="row">{_link(one, word, address)}</th>'
        f'<td title="每千词 {said}"><span class="unseen">{said}</span>'
        f'<span class="track" aria-hidden="true">{track}</span></td>'
        f'<td>{one.old}→{one.new}</td><td class="z">{_signed(one.z)}</td></tr>'
    )


def _link(one: Compared, word: str, address: Address) -> str:
    return anchor(href(KEYWORDS, address({"word": one.term})), escape(one.term), current=one.term == word)


def _signed(z: float) -> str:
    return f"{z:+.2f}".replace("-", "−")


def longer(
    found: Shift,
    names: Sequence[str],
    word: str,
    address: Address,
    more: Mapping[str, str],
    *,
    whole: bool,
) -> str:
    """The way to the longer table, and the table where it is asked for; it can be scrolled by keyboard.

    ``more``: what the address says to have it, or to be rid of it.
    """
    what = "差异最大的词"
    way = anchor(href(KEYWORDS, address(more)), f"{'收起' if whole else ''}表格：{what}", kind="more")
    if not whole:
        return f'<p class="figures">{way}</p>'
    return (
        f'<div class="figures"><p>{way}</p><div class="scrolled" tabindex="0" role="region" '
        f'aria-label="{what}"><table>{_all(found, names, word, address)}</table></div></div>'
    )


def _all(found: Shift, names: Sequence[str], word: str, address: Address) -> str:
    rising = [one for one in found.compared if one.z > 0][:TABLED]
    falling = [one for one in reversed(found.compared) if one.z < 0][:TABLED]
    rows = "".join(_numbers(one, found, word, address) for one in (*rising, *falling))
    titles = (
        "词语",
        *(f"{name}{what}" for what in ("次数", "每千词") for name in names),
        "差异 z",
        "可以确认",
    )
    head = "".join(f'<th scope="col">{escape(title)}</th>' for title in titles)
    return f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"


def _numbers(one: Compared, found: Shift, word: str, address: Address) -> str:
    old, new = found.rates(one)
    cells = (one.old, one.new, f"{old:.1f}", f"{new:.1f}", _signed(one.z), "是" if one.sure else "否")
    numbers = "".join(f"<td>{cell}</td>" for cell in cells)
    return f'<tr><th scope="row">{_link(one, word, address)}</th>{numbers}</tr>'
