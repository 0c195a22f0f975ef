"""覆盖审计: what became of every numeral; a reason opens the numerals behind it."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from hsdata.tables import Numerals
from hsview import offsets
from hsview.fact_words import PART_NAME
from hsview.method import coverage
from hsview.method.coverage import InSentence
from hsview.method.reasons import reasons
from hsview.ui import errors
from hsview.ui.highlight import marked
from hsview.ui.links import anchor
from hsview.ui.load import derived, table
from hsview.ui.method_parts import Place, note, opened, pager
from hsview.ui.method_parts import table as labelled

CHOOSE = "点原因的名称，可看它的规则和名下的每个数字。"
NO_RULE = "没有规则能解释的数字：应当为零。"
FEW_DOCUMENTS = 6  # up to here all parts of all documents are listed


def draw(place: Place) -> None:
    numerals = derived(coverage.with_parts, "numerals", "passages")
    st.html(f"<h2>每个数字的去向</h2>{_counts(numerals, place)}")
    chosen = coverage.within(numerals, place.view.doc, place.view.part)
    found, reason = coverage.reasons(chosen), place.view.reason
    if reason and reason not in dict(found):
        errors.unknown_value("原因", reason)
        reason = ""
    if not reason:
        st.html(f"<h2>为什么不是数据</h2>{note(CHOOSE)}{_reasons(found, place)}")
        return
    rail, main = st.columns([1, 4], gap="medium")
    with rail:
        st.html(_rail(found, place))
    with main:
        _list(coverage.of_reason(chosen, reason), place)


def _counts(numerals: pd.DataFrame, place: Place) -> str:
    """A line per document, below it one per part; with many documents only the open one's parts."""
    view, lines = place.view, derived(coverage.counts, "numerals", "passages")
    docs = {line.doc_id for line in lines}
    shown = [line for line in lines if not line.part or len(docs) <= FEW_DOCUMENTS or line.doc_id == view.doc]
    rows = []
    for line in shown:
        name = PART_NAME[line.part] if line.part else place.documents[line.doc_id]
        to = place.to(view.at(doc=line.doc_id, part=line.part))
        here = (view.doc, view.part) == (line.doc_id, line.part)
        cells = (line.numerals, line.facts, line.explained, line.unexplained)
        rows.append((anchor(to, escape(name), current=here), *map(str, cells)))
    sums = [number for number, line in enumerate(shown) if not line.part]
    everything = "" if not view.doc else anchor(place.to(view.at(doc="", part="")), "看全部文件")
    told = (
        f"共 {len(numerals)} 个数字，未解释 {sum(line.unexplained for line in lines if not line.part)} 个。"
    )
    titles = ("文件与部分", "数字", "成为数据", "有原因", "未解释")
    return f'<p class="line">{escape(told)} {everything}</p>' + labelled(
        "各文件、各部分的数字", titles, rows, range(1, 5), bold=sums
    )


def _rail(found: list[tuple[str, int]], place: Place) -> str:
    """Every reason with its count; the open one leads back to all."""
    view = place.view
    links = "".join(
        anchor(
            place.to(view.at(reason="" if view.reason == name else name)),
            f"{escape(name)} <b>{count}</b>",
            kind="facet",
            current=view.reason == name,
        )
        for name, count in found
    )
    return f'<nav class="rail" aria-label="原因"><section><h2>原因</h2><p>{links}</p></section></nav>'


def _reasons(found: list[tuple[str, int]], place: Place) -> str:
    said = reasons()
    rows = []
    for name, count in found:
        why = said.get(name)
        link = anchor(place.to(place.view.at(reason=name)), escape(name))
        rows.append(
            (
                link,
                str(count),
                escape(why.means if why else NO_RULE),
                escape("；".join(why.row.examples)) if why else "",
                escape("；".join(why.row.never)) if why else "",
            )
        )
    titles = ("原因", "个数", "这一类", "例", "不算的例")
    return labelled(f"{_where(place)}的数字为什么不是数据", titles, rows, (1,), kind="reasons")


def _rule(name: str) -> str:
    """What the vocabulary says of one reason."""
    why = reasons().get(name)
    if why is None:
        return note(NO_RULE)
    said = (
        ("这一类", escape(why.means)),
        ("规则", f"<code>{escape(why.rule)}</code>"),
        ("例", escape("；".join(why.row.examples))),
        ("不算的例", escape("；".join(why.row.never))),
    )
    terms = "".join(f"<div><dt>{t}</dt><dd>{d}</dd></div>" for t, d in said if d)
    return f'<dl class="terms one">{terms}</dl>'


def _where(place: Place) -> str:
    view = place.view
    doc = place.documents.get(view.doc, "全部文件")
    return f"{doc}{PART_NAME[view.part]}" if view.part else doc


def _list(numerals: pd.DataFrame, place: Place) -> None:
    page = opened(place, len(numerals))
    shown, first = numerals.iloc[page], page.start
    passages, places = table("passages"), derived(offsets.of_documents, "documents")
    items = "".join(_item(one, place) for one in coverage.in_sentences(shown, passages, places))
    st.html(
        f'<h2>{escape(place.view.reason)} <span class="note">{_where(place)}，{len(numerals)} 个</span></h2>'
        f'{_rule(place.view.reason)}<ol class="numerals" start="{first + 1}">{items}</ol>'
        f"{pager(place, len(numerals))}"
    )


def _item(one: InSentence, place: Place) -> str:
    doc_id = one.numeral[Numerals.doc_id]
    where = f"{place.documents[doc_id]} 第{one.numeral[Numerals.passage_id]}段"
    link = anchor(place.to_text(doc_id, one.numeral[Numerals.start]), escape(where))
    return f"<li>{marked(one.sentence, one.span, window=one.window)} {link}</li>"
