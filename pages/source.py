"""原文: a document with every number marked; a number opens its fact, a fact's link opens its sentence."""

from __future__ import annotations

from html import escape

import streamlit as st

from hsdata.tables import Facts
from hsview.ui import prepared, reader, scroll, source
from hsview.ui.filters import current
from hsview.ui.links import listen
from hsview.ui.pages import SOURCE

listen(SOURCE, ("fact", "doc", "at"), {})
filters = current()
source.follow_term(filters)
choice = source.choose(filters)
if choice is None:
    st.info("还没有读入任何文件。把报告放进 data/documents 后运行 python -m hsdata build，再打开本页。")
    st.stop()
read = prepared.document(choice.doc_id)
spot = source.spot(choice, read)

st.html(f'<div class="kicker"><h1>{SOURCE.title}</h1>{source.tabs(choice.doc_id)}</div>')
st.html(source.masthead(read.row))
with st.container(key="source-legend", horizontal=True, vertical_alignment="center"):
    st.html(source.legend(read.facts))
    reasons = st.toggle("显示不是数据的数字及原因", key="numerals", bind="query-params")
kept = source.within(read.facts, filters)
dimmed = read.facts.loc[~kept, Facts.fact_id]
if len(dimmed):
    said = source.filtered(filters, int(kept.sum()), len(kept))
    st.html(f'<p class="note" role="status">{escape(said)}</p>')
st.html(reader.lit(spot.mark, spot.sentence, dimmed, reasons=reasons))
with st.container(key="reading", horizontal=True, gap="medium"):
    with st.container(key="outline"):
        st.html(read.contents)
    with st.container(key="text"):
        st.html(read.html)
    with st.container(key="fact"):
        st.html(source.card(choice, read, filters))
scroll.to(spot.mark or spot.sentence)
