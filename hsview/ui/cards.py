"""Small pieces every page shares: a lamp with its word, a change with its triangle, a headline card."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from hsview.figures import spark
from hsview.headline import Card, Change
from hsview.theme import VERDICT_LAMP, Lamp, Palette
from hsview.ui.links import anchor, href
from hsview.ui.pages import TRACKER, TRENDS
from hsview.ui.state import Filters

WIDEST = 12  # characters of a name that a card shows in full
TRIANGLE = {1: "▲", -1: "▼", 0: "—"}
WAY = {1: "up", -1: "down", 0: "flat"}
_WITH_UNIT = re.compile(r"[\d.]+ [一-鿿]{1,2}")


def lede(said: str) -> str:
    """The page's judgement in one sentence as safe HTML; no line ends between a number and its unit."""
    kept = _WITH_UNIT.sub(r"<span>\g<0></span>", escape(said))
    return f'<p class="lede">{kept}</p>'


def lamp(word: str, signal: Lamp | None = None) -> str:
    """A verdict or bucket as safe HTML: its glyph in its colour, and its word."""
    shown = signal or VERDICT_LAMP[word]
    glyph = f'<span aria-hidden="true" style="color:var(--{shown.colour})">{shown.glyph}</span>'
    return f'<span class="lamp">{glyph}{escape(word)}</span>'


def moved(change: Change | None) -> str:
    """A change as safe HTML: triangle, words, basis, and in words whether a fall (or rise) is good."""
    if change is None:
        return '<span class="note">无可比的上年数</span>'
    judged = "恶化" if change.better is False else "改善" if change.better and change.direction < 0 else ""
    tail = "·".join(filter(None, (change.basis, judged)))
    return (
        f'<span class="{WAY[change.direction]}"><span aria-hidden="true">{TRIANGLE[change.direction]}</span> '
        f'{escape(change.words)}</span> <span class="note">{escape(tail)}</span>'
    )


def headline(card: Card, palette: Palette, filters: Filters) -> str:
    """One card as safe HTML: its name leads to its target in 目标追踪, without one to its course in 趋势."""
    due = f"（{card.due}年）" if card.due else ""
    promised = f"目标 {card.target}{due}" if card.target_id else "本期没有提出五年目标"
    picture = spark.draw(card.spark, palette)
    course = f"{card.indicator}历年走势，最新 {card.year} 年 {card.value}"
    page = TRACKER if card.target_id else TRENDS
    place = filters.parameters(target=card.target_id, indicator=None if card.target_id else card.indicator)
    tip = card.indicator if len(card.indicator) > WIDEST else ""  # the name may be cut
    return (
        f'<article class="card">{anchor(href(page, place), escape(card.indicator), kind="name", title=tip)}'
        f'<div class="figure"><p><b>{escape(card.value.digits)}</b>{escape(card.value.unit)}</p>'
        f"{spark.as_image(picture, escape(course)) if picture else ''}</div>"
        f'<p class="line change"><span class="note">{card.year}年</span> {moved(card.change)}</p>'
        f'<p class="line">{escape(promised)}</p>'
        f'<p class="line">{lamp(card.verdict) if card.verdict else ""}</p></article>'
    )


def headlines(cards: Sequence[Card], palette: Palette, filters: Filters) -> str:
    """The row of cards as safe HTML; on a phone they stand two by two."""
    return f'<div class="cards">{"".join(headline(card, palette, filters) for card in cards)}</div>'
