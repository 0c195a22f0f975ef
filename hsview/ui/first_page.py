"""What 总览 shows beside the map as one piece of HTML: the framework's rows, and 可能被问到."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from hsdata.tables import Outcomes
from hsview.asked_words import Asked, Side
from hsview.framework import NO_FRAMEWORK, Theme
from hsview.ledger_view import THEME
from hsview.theme import BUCKET_LAMP, VERDICT_LAMP
from hsview.ui import trend_way
from hsview.ui.cards import lamp
from hsview.ui.evidence import excerpt, marked
from hsview.ui.links import anchor, href
from hsview.ui.pages import SOURCE, TRACKER
from hsview.ui.state import Filters

HEAD, WALL = 3, 6  # questions that stand on the first screen of a laptop, of a wall
_OWN = {"horizon": "five_year"}  # the ledger holds yearly targets too; the rows count these


def framework(name: str | None, themes: Sequence[Theme], filters: Filters) -> str:
    """A row per theme: a lamp for each of its targets, the counts in words; the row leads to the ledger."""
    if not themes:
        return ""
    rows = "".join(_theme(theme, filters) for theme in themes)
    return f'<section class="themes"><h2>{escape(name or NO_FRAMEWORK)}</h2>{rows}</section>'


def _theme(theme: Theme, filters: Filters) -> str:
    dots = "".join(_dot(row[Outcomes.verdict], row[Outcomes.indicator]) for row in theme.targets)
    said = "".join(
        f"<span>{_glyph(bucket)}{escape(bucket)} {count}</span>" for bucket, count in theme.counts.items()
    )
    name = f"<b>{escape(theme.name)}</b>"
    if not theme.targets:
        return f'<p class="theme none">{name}<span class="said">没有读到五年目标</span></p>'
    inner = f'{name}<span class="dots" aria-hidden="true">{dots}</span><span class="said">{said}</span>'
    place = href(TRACKER, {**filters.parameters(), **_OWN, THEME.key: theme.name})
    return anchor(place, inner, kind="theme")


def _dot(verdict: str, indicator: str) -> str:
    signal = VERDICT_LAMP[verdict]
    tip = escape(f"{indicator}：{verdict}")
    return f'<i title="{tip}" style="color:var(--{signal.colour})">{signal.glyph}</i>'


def _glyph(bucket: str) -> str:
    signal = BUCKET_LAMP[bucket]
    return f'<i aria-hidden="true" style="color:var(--{signal.colour})">{signal.glyph}</i>'


def asked(questions: Sequence[Asked], filters: Filters) -> str:
    """可能被问到: the first three in a line each, all of them with both sentences one click below."""
    title = f"可能被问到（{len(questions)}）"
    if not questions:
        return (
            '<section class="asked"><h2>可能被问到</h2>'
            '<p class="note">这些筛选条件下没有矛盾、差距或没有下文的目标。</p></section>'
        )
    brief = "".join(
        f"<li>{_name(one, filters)}{_kind(one)}<p>{escape(one.line)}</p></li>" for one in questions[:WALL]
    )
    full = "".join(_question(one, filters) for one in questions)
    return (
        f'<section class="asked" id="asked"><h2>{title}</h2><ol class="brief">{brief}</ol>'
        f"<details><summary>全部 {len(questions)} 问，附两边的句子和理由</summary>"
        f'<ol class="full">{full}</ol></details></section>'
    )


def _name(one: Asked, filters: Filters) -> str:
    """The question's name, which leads to its card; without a target, to the course of the figure."""
    if one.target_id:
        place = href(TRACKER, filters.parameters(target=one.target_id))
    else:
        shared = filters.parameters()
        place = trend_way.to(shared, [one.name], region=one.region, measure=one.measure, sectors={})
    return anchor(place, escape(one.name), kind="name")


def _kind(one: Asked) -> str:
    return lamp(one.verdict) if one.verdict else f'<span class="lamp">≠ {escape(one.kind)}</span>'


def _question(one: Asked, filters: Filters) -> str:
    sides = "".join(_side(side, filters) for side in one.sides)
    return (
        f'<li>{_name(one, filters)}{_kind(one)}<p class="number">{escape(one.line)}</p>'
        f'<p class="why">{escape(one.why)}</p>{sides}</li>'
    )


def _side(side: Side, filters: Filters) -> str:
    said = marked(excerpt(side.text, side.quote), side.quote)
    source = f" <small>{escape(side.source)}</small>" if side.source else ""
    way = ""
    if side.place:
        title = f"{side.tag}原文" if side.tag in ("承诺", "结果") else "原文"
        way = anchor(href(SOURCE, filters.parameters(**side.place)), title, kind="way")
    return f'<p class="side"><span class="tag">{escape(side.tag)}</span>{said}{source} {way}</p>'
