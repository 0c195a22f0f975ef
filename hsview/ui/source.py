"""原文: which document and place the address means, what stands above the text, the chosen fact's card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

import pandas as pd
import streamlit as st

from hsdata import dropped
from hsdata.tables import STAGES, Documents, Facts, Passages
from hsview.annotated import Paragraph
from hsview.numbers import is_missing, years
from hsview.sentences import Row
from hsview.theme import STAGE_NAME
from hsview.ui import fact_card, prepared, reader
from hsview.ui.fact_rows import stage
from hsview.ui.links import anchor, href
from hsview.ui.load import table
from hsview.ui.naming import called
from hsview.ui.pages import SOURCE
from hsview.ui.prepared import Read
from hsview.ui.state import Filters, documents_of

_TERM = "source-term"
KIND_NAME = {"work_report": "政府工作报告", "press": "媒体解读"}
PRESS = "这是媒体对政府工作报告的解读，不是报告原文；引用其中的数字时请注明“媒体解读”。"


@dataclass(frozen=True)
class Choice:
    """What the address means: a document, and in it a fact or a place."""

    doc_id: str
    fact: Row | None = None
    at: int | None = None  # offset into the file as received


@dataclass(frozen=True)
class Spot:
    """The places on the page that are lit, as element ids."""

    mark: str | None = None
    sentence: str | None = None


def follow_term(filters: Filters) -> None:
    """When another term is chosen on this page, let go of a document that is not of it."""
    before = st.session_state.get(_TERM, filters.term)
    st.session_state[_TERM] = filters.term
    if before != filters.term:
        for key in ("doc", "fact", "at"):
            st.query_params.pop(key, None)


def choose(filters: Filters) -> Choice | None:
    """The document and place of the address; what it names in vain is told. None without documents."""
    documents, facts = table("documents"), table("facts")
    of_term = documents_of(filters, documents)
    known = list(documents[Documents.doc_id])
    if not known:
        return None
    doc = next(iter(of_term[Documents.doc_id]), known[0])
    wanted, fact_id, at = (st.query_params.get(key) for key in ("doc", "fact", "at"))
    if fact_id:
        found = facts[facts[Facts.fact_id] == fact_id].to_dict("records")
        if found:
            return Choice(found[0][Facts.doc_id], fact=found[0])
        st.warning(f"没有编号为“{fact_id}”的数据，可能已随新的数据表变动。可在“指标查询”中重新查找。")
    if wanted in known:
        doc = wanted
    elif wanted:
        st.warning(f"没有编号为“{wanted}”的文件。下面是这个任期的文件，可在上方另选。")
    if at and not at.isdecimal():
        st.warning(f"网址里的位置“{at}”不是数字，已忽略。")
        at = None
    return Choice(doc, at=int(at) if at else None)


def tabs(chosen: str) -> str:
    """One link per document; a press reading is named as one."""
    links = "".join(
        anchor(href(SOURCE, {"doc": doc_id}), escape(name), kind="tab", current=doc_id == chosen)
        for doc_id, name in called(table("documents")).items()
    )
    return f'<nav class="tabs documents" aria-label="文件">{links}</nav>'


def masthead(document: Row) -> str:
    """Title, who and when, which years; what the press is; what was folded and dropped."""
    about = [
        KIND_NAME[document[Documents.kind]],
        document[Documents.region],
        document[Documents.issued],
        "" if is_missing(document[Documents.speaker]) else f"报告人 {document[Documents.speaker]}",
        _span("回顾", document[Documents.review_from], document[Documents.review_to]),
        _span("规划", document[Documents.plan_from], document[Documents.plan_to]),
    ]
    line = " · ".join(escape(str(words)) for words in about if words and not is_missing(words))
    press = f'<p class="press">{PRESS}</p>' if document[Documents.kind] == "press" else ""
    return (
        f'<header class="masthead"><h2>{escape(document[Documents.title])}</h2><p class="note">{line}</p>'
        f"{press}{_tidied(document)}</header>"
    )


def _span(name: str, first: float | None, last: float | None) -> str:
    return "" if is_missing(last) else f"{name} {years(first, last)}"  # type: ignore[arg-type]


def _tidied(document: Row) -> str:
    """What was folded and dropped, and where the text comes from, behind one line."""
    lines = dropped.in_words(document[Documents.dropped], document[Documents.copies_folded])
    origin = document[Documents.origin]
    lines = [*([] if is_missing(origin) else [f"来源：{origin}"]), *lines]
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    folded = document[Documents.copies_folded]
    said = f"折叠 {folded} 份重复，" if folded else ""
    return (
        f'<details class="tidied"><summary>来源与整理：{said}剔除 '
        f"{document[Documents.runs_dropped] - folded} 处</summary><ul>{items}"
        "<li>收到的文件原样保存；每个数字的位置都指向原文件。</li></ul></details>"
    )


def legend(facts: pd.DataFrame) -> str:
    """The marks of the three stages with how many numbers carry each."""
    count = facts[Facts.stage].value_counts()
    items = "".join(f"<span>{stage(code)} {int(count.get(code, 0))}</span>" for code in STAGES)
    return f'<p class="legend"><b>{len(facts)}</b> 个数字读作数据{items}</p>'


def within(facts: pd.DataFrame, filters: Filters) -> pd.Series:
    """Which facts the shared filters keep."""
    keep = pd.Series(True, index=facts.index)
    if filters.sector:
        keep &= facts[Facts.sector] == filters.sector
    if filters.region_id:
        keep &= facts[Facts.region_id] == filters.region_id
    if filters.year:
        covers = (facts[Facts.year_from] <= filters.year) & (facts[Facts.year_to] >= filters.year)
        keep &= covers.fillna(False).astype(bool)
    return keep


def filtered(filters: Filters, kept: int, total: int) -> str:
    """What the filters do to the marks, in one sentence."""
    words = "、".join(filters.chips.values())
    if not kept:
        return f"本文没有“{words}”的数字，标记全部变淡。可去掉上方筛选，或换一份文件。"
    return f"按“{words}”筛选：{total} 个数字中 {kept} 个保持标记，其余变淡。"


def spot(choice: Choice, read: Read) -> Spot:
    """Which number and which sentence the choice lights."""
    if choice.fact:
        sentence = _sentence(read, choice.fact[Facts.start])
        return Spot(reader.mark_id(choice.fact[Facts.fact_id]), sentence)
    if choice.at is not None:
        return Spot(None, _sentence(read, choice.at))
    return Spot()


def _sentence(read: Read, position: int) -> str | None:
    """The sentence at an offset of the file; None where the text has no passage there."""
    for paragraph in read.paragraphs:
        start, end = paragraph.passage[Passages.start], paragraph.passage[Passages.end]
        if start <= position < end:
            place, _ = read.offsets.within(start, (position, position))
            number = paragraph.passage[Passages.passage_id]
            return reader.sentence_id(number, paragraph.sentence_at(place))
    return None


def card(choice: Choice, read: Read, filters: Filters) -> str:
    """The chosen fact in full, or what the document holds."""
    if choice.fact is None:
        count = read.facts[Facts.stage].value_counts()
        return fact_card.unread({STAGE_NAME[code]: int(count.get(code, 0)) for code in STAGES})
    order = list(read.facts[Facts.fact_id])
    here = order.index(choice.fact[Facts.fact_id])
    place = fact_card.Place(
        shared=filters.parameters(),
        leads=prepared.where_facts_lead(),
        before=order[here - 1] if here else None,
        after=order[here + 1] if here + 1 < len(order) else None,
    )
    return fact_card.card(choice.fact, _part(read.paragraphs, choice.fact), place)


def _part(paragraphs: tuple[Paragraph, ...], fact: Row) -> str:
    parts: Mapping[int, str] = {p.passage[Passages.passage_id]: p.passage[Passages.part] for p in paragraphs}
    return parts[fact[Facts.passage_id]]
