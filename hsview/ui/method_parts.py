"""What all sections of 方法与质量 share: their address, tables as HTML, the pages of a list."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from hsview.method.view import ROWS, SECTIONS, MethodView
from hsview.ui.links import anchor, href
from hsview.ui.pages import METHOD, SOURCE
from hsview.ui.state import Filters

AROUND = 2  # pages named on either side of the open one


@dataclass(frozen=True)
class Place:
    """Where the reader is: the view, the shared filters, how documents are called."""

    view: MethodView
    filters: Filters
    documents: Mapping[str, str]

    def to(self, view: MethodView, **shared: str | None) -> str:
        """The address of this page in another view; ``shared`` filters may change with it."""
        return href(METHOD, {**self.filters.parameters(**shared), **view.parameters()})

    def to_text(self, doc_id: str, start: int) -> str:
        """The address of a place in a document, the numbers that are no facts shown."""
        place = {"doc": doc_id, "at": str(start), "numerals": "true"}
        return href(SOURCE, {**self.filters.parameters(), **place})

    def to_fact(self, fact_id: str) -> str:
        return href(SOURCE, self.filters.parameters(fact=fact_id))


def outline(place: Place) -> str:
    """The sections as links, the open one marked."""
    links = "".join(
        anchor(
            place.to(MethodView(section=key)), escape(title), kind="tab", current=place.view.section == key
        )
        for key, title in SECTIONS.items()
    )
    return f'<nav class="tabs sections" aria-label="章节">{links}</nav>'


def table(
    caption: str,
    titles: Sequence[str],
    rows: Sequence[Sequence[str]],
    numeric: Collection[int] = (),
    *,
    kind: str = "",
    bold: Collection[int] = (),
) -> str:
    """A labelled table as HTML; cells are HTML already, the first of a row is its head.

    ``numeric`` columns stand flush right; rows named in ``bold`` are sums of those below.
    """
    head = "".join(f"<th scope='col'{_number(i, numeric)}>{escape(t)}</th>" for i, t in enumerate(titles))
    body = "".join(
        f"<tr{' class=sum' if number in bold else ''}>{_cells(titles, cells, numeric)}</tr>"
        for number, cells in enumerate(rows)
    )
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f'<table class="method {escape(kind)}"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cells(titles: Sequence[str], cells: Sequence[str], numeric: Collection[int]) -> str:
    first, *rest = cells
    return f"<th scope='row'>{first}</th>" + "".join(
        f'<td data-title="{escape(titles[i])}"{_number(i, numeric)}>{cell}</td>'
        for i, cell in enumerate(rest, 1)
    )


def _number(column: int, numeric: Collection[int]) -> str:
    return ' class="number"' if column in numeric else ""


def note(words: str) -> str:
    return f'<p class="note">{escape(words)}</p>'


def pager(place: Place, rows: int) -> str:
    """Links to the other pages of a list; nothing where one page holds all."""
    last = -(-rows // ROWS)
    if last < 2:
        return ""
    here = min(place.view.page, last)
    shown = sorted({1, last, *range(max(1, here - AROUND), min(last, here + AROUND) + 1)})
    links = []
    for before, number in zip([0, *shown], shown, strict=False):
        to = place.to(replace(place.view, page=number))
        gap = "<span>…</span>" if number - before > 1 else ""
        links.append(gap + anchor(to, str(number), title=f"第 {number} 页", current=number == here))
    return (
        f'<nav class="pager" aria-label="分页">{"".join(links)}<span class="note">每页 {ROWS} 条</span></nav>'
    )


def opened(place: Place, rows: int) -> slice:
    """Which rows of a list the open page shows; a page beyond the last is the last."""
    page = min(place.view.page, max(1, -(-rows // ROWS)))
    return slice((page - 1) * ROWS, page * ROWS)
