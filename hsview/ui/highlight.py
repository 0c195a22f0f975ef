"""Text with stretches of it marked, as safe HTML: the text itself is never taken for markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import pairwise

Span = tuple[int, int]


def marked(text: str, number: Span, hits: Iterable[Span] = (), window: Span | None = None) -> str:
    """A stretch of text with its number marked and what a search found underlaid; cuts are shown by ……

    >>> marked("增长<8.2%>左右", (3, 7), [(0, 2)])
    '<em class="hit">增长</em>&lt;<mark>8.2%</mark>&gt;左右'
    """
    first, last = window or (0, len(text))
    found = [(max(a, first), min(b, last)) for a, b in hits if b > first and a < last]
    edges = sorted({first, last, *_inside(number, first, last), *(edge for span in found for edge in span)})
    pieces = [_piece(text, (a, b), number, found) for a, b in pairwise(edges)]
    return ("……" if first else "") + "".join(pieces) + ("……" if last < len(text) else "")


def _inside(span: Span, first: int, last: int) -> Iterable[int]:
    return (edge for edge in span if first <= edge <= last)


def _piece(text: str, piece: Span, number: Span, hits: list[Span]) -> str:
    inner = escape(text[slice(*piece)])
    if any(a <= piece[0] and piece[1] <= b for a, b in hits):
        inner = f'<em class="hit">{inner}</em>'
    if number[0] <= piece[0] and piece[1] <= number[1]:
        inner = f"<mark>{inner}</mark>"
    return inner
