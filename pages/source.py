"""原文: a document with every number marked; a number opens its fact, a fact's link opens its sentence."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from hsdata.tables import Documents, Facts
from hsview.ui import choice, chosen, masthead, prepared, reader, scroll
from hsview.ui.filters import current
from hsview.ui.links import listen
from hsview.ui.load import table
from hsview.ui.naming import called
from hsview.ui.pages import SOURCE

listen(SOURCE, choice.OWN, {})
filters = current()
choice.follow_term(filters)
what = choice.choose(filters)
if what is None:
    st.info("还没有读入任何文件。把报告放进 data/documents 后运行 python -m hsdata build，再打开本页。")
    st.stop()
documents = [prepared.document(doc_id) for doc_id in what.shown]
own = next(read for read in documents if read.doc_id == what.doc_id)
here = chosen.find(what, own)
facts = pd.concat([read.facts for read in documents])
kept = masthead.within(facts, filters)
dimmed = facts.loc[~kept, Facts.fact_id]

listed = table("documents")
same = listed[listed[Documents.region] == own.row[Documents.region]]
tabs = masthead.tabs(what, called(listed), set(same[Documents.doc_id]))
st.html(f'<div class="kicker"><h1>{SOURCE.title}</h1>{tabs}</div>')
if not what.pair:
    st.html(masthead.masthead(own.row))
with st.container(key="source-legend", horizontal=True, vertical_alignment="center"):
    st.html(masthead.legend(facts))
    reasons = st.toggle("显示不是数据的数字及原因", key="numerals", bind="query-params")
if len(dimmed):
    said = masthead.filtered(filters, int(kept.sum()), len(kept))
    st.html(f'<p class="note" role="status">{escape(said)}</p>')
st.html(reader.lit(here.mark, here.sentences, dimmed, reasons=reasons))
with st.container(key="reading", horizontal=True, gap="medium"):
    if what.pair:
        for side, read in zip(("left", "right"), documents, strict=True):
            with st.container(key=f"pane-{side}"):
                st.html(masthead.masthead(read.row) + prepared.compared(read.doc_id, what.pair))
    else:
        with st.container(key="outline"):
            st.html(own.contents)
        with st.container(key="text"):
            st.html(own.html)
    with st.container(key="fact"):
        st.html(chosen.card(here, own, facts, filters))
scroll.to(here.places)
