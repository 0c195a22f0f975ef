"""A document as one page of safe HTML: outline, paragraphs, every number marked by its stage.

The HTML depends on the document alone. What is chosen, dimmed or shown on demand is said by ``lit``, a
style sheet beside it: the text is never drawn again, so the place on the page and the focus stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from zlib import crc32

from hsdata.tables import Facts, Passages
from hsview.annotated import Heading, Mark, Paragraph, pieces
from hsview.fact_words import PART_NAME, bound, period, plain
from hsview.sentences import Row
from hsview.theme import STAGE_NAME
from hsview.ui.links import anchor, href
from hsview.ui.pages import SOURCE

Pair = tuple[str, str] | tuple[()]  # doc_ids of the documents that stand side by side
NEWS = "news"
REASONS = (
    ".reader .none{border-bottom:1px dotted var(--muted);white-space:nowrap;}"
    ".reader .none::after{content:attr(data-why);display:inline-block;font-size:11px;color:var(--muted);"
    "margin:0 .2em;}"
)


def mark_id(fact_id: str) -> str:
    return f"f-{fact_id}"


def passage_id(passage: Row) -> str:
    """Unlike for every document: two of them may stand side by side."""
    return f"p-{crc32(passage[Passages.doc_id].encode()):x}-{passage[Passages.passage_id]}"


def sentence_id(passage: Row, number: int) -> str:
    return f"{passage_id(passage)}-{number}"


def contents(headings: Sequence[Heading]) -> str:
    """The outline as links to places of the page, twice: open for a desk, folded for a phone."""
    items = "".join(
        f'<li class="level{min(heading.level, 2)}">'
        f'<a href="#{passage_id(heading.passage)}">{escape(heading.words)}</a></li>'
        for heading in headings
    )
    listed = f'<nav class="outline" aria-label="目录"><ul>{items}</ul></nav>'
    return f'{listed}<details class="outline folded"><summary>目录</summary>{listed}</details>'


def text(read: Sequence[Paragraph], pair: Pair = ()) -> str:
    """The whole document. News that stands beside the report comes last, folded.

    In a ``pair`` every sentence has a link that chooses it, to see what the other document says of it.
    """
    report = [p for p in read if p.passage[Passages.part] != NEWS]
    beside = [p for p in read if p.passage[Passages.part] == NEWS]
    body = "".join(_paragraph(p, pair) for p in report)
    if beside:
        inner = "".join(_paragraph(p, pair) for p in beside)
        said = f"同一版面的其他新闻（{len(beside)} 段，不属于报告）"
        body += f'<details class="beside"><summary>{said}</summary>{inner}</details>'
    return f'<article class="reader">{body}</article>'


def _paragraph(paragraph: Paragraph, pair: Pair) -> str:
    passage = paragraph.passage
    inner = "".join(_sentence(paragraph, i, pair) for i in range(len(paragraph.sentences)))
    if passage[Passages.kind] == "heading":
        return f'<h3 id="{passage_id(passage)}">{inner}</h3>'
    number = passage[Passages.passage_id]
    where = f"第 {number} 段，{PART_NAME[passage[Passages.part]]}"
    margin = f'<span class="number" title="{where}" aria-hidden="true">{number}</span>'
    return f'<p id="{passage_id(passage)}">{margin}{inner}</p>'


def _sentence(paragraph: Paragraph, number: int, pair: Pair) -> str:
    passage = paragraph.passage
    inner = "".join(_piece(*piece, pair) for piece in pieces(paragraph, paragraph.sentences[number]))
    if pair and passage[Passages.kind] == "body":
        at = str(paragraph.starts[number])
        to = href(SOURCE, {"doc": passage[Passages.doc_id], "at": at, "pair": [*pair]})
        inner += anchor(to, "⇄", kind="across", title="找另一份文件里最接近的句子")
    return f'<span id="{sentence_id(passage, number)}">{inner}</span>'


def _piece(words: str, mark: Mark | None, pair: Pair) -> str:
    if mark is None:
        return escape(words)
    if not mark.facts:
        return f'<span class="none" data-why="{escape(mark.reason)}">{escape(words)}</span>'
    first, *more = mark.facts
    also = "".join(f'<i id="{mark_id(fact[Facts.fact_id])}"></i>' for fact in more)
    said = "；".join(map(said_of, mark.facts))
    to = href(SOURCE, {"fact": first[Facts.fact_id], "pair": [*pair]})
    link = anchor(to, escape(words), kind=first[Facts.stage], title=said)
    return link.replace("<a ", f'<a id="{mark_id(first[Facts.fact_id])}" ', 1) + also


def said_of(fact: Row) -> str:
    """目标：地区生产总值 2000 亿元以上，2021."""
    value = f"{plain(fact[Facts.value])} {fact[Facts.unit]}{bound(fact)}"
    return f"{STAGE_NAME[fact[Facts.stage]]}：{fact[Facts.indicator]} {value}，{period(fact)}"


def lit(mark: str | None, sentences: Iterable[str], dimmed: Iterable[str], *, reasons: bool) -> str:
    """The style sheet of one view: what is chosen, what the filters leave out, whether reasons show."""
    rules = [REASONS] if reasons else []
    out = ",".join(f"#{mark_id(fact_id)}" for fact_id in dimmed)
    if out:
        rules.append(f".reader :is({out}){{--c:var(--line);font-weight:400;}}")
    rules += [f"#{one}{{background:var(--raised);box-shadow:0 0 0 4px var(--raised);}}" for one in sentences]
    if mark:
        rules.append(f".reader #{mark}{{background:var(--c);color:var(--ground);font-weight:700;}}")
    return f"<style>{''.join(rules) or '.reader{}'}</style>"
