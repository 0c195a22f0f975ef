"""关键词: what each document speaks of, which words rise and fall, and every word in its surroundings."""

from __future__ import annotations

from html import escape

import streamlit as st

from hsdata.tables import Documents
from hsview.terms.pair import readable
from hsview.ui import (
    keyword_lines,
    keyword_method,
    keyword_shares,
    keyword_shift,
    keyword_view,
    scroll,
    spoken,
)
from hsview.ui.filters import current
from hsview.ui.links import listen
from hsview.ui.load import table
from hsview.ui.naming import called
from hsview.ui.pages import KEYWORDS
from hsview.ui.state import documents_of

listen(KEYWORDS, keyword_view.OWN, keyword_view.BOUND)
filters = current()
names = called(readable(table("documents")))
by, whole = keyword_view.way(), keyword_view.whole()
with st.container(key="keywords-head", horizontal=True, vertical_alignment="center"):
    st.html(f'<div class="kicker"><h1>{KEYWORDS.title}</h1></div>')
    pair = keyword_view.pair(names, set(documents_of(filters, table("documents"))[Documents.doc_id]))
if pair is None:
    st.info("还没有读入任何文件。把报告放进 data/documents 后运行 python -m hsdata build，再打开本页。")
    st.stop()
asked = spoken.Asked(pair, names, filters)
documents = asked.documents()
shown = [one.name for one in documents]
found = spoken.compared(asked) if pair.old else None
charts = st.container()
with st.container(key="keywords-lines", horizontal=True, vertical_alignment="center"):
    st.html(f'<h2 id="{keyword_lines.PLACE}" tabindex="-1">语境</h2>')
    word = keyword_lines.box()
address = keyword_view.address(filters, by, whole)
shares = spoken.themes(documents) if by == keyword_shares.BY_THEME else spoken.sectors(asked)
spoken_of = keyword_shares.chart(by, shares, shown[-1], filters.sector, address)
changed = keyword_shift.chart(found, shown, word, address) if found else ""
if found and found.compared:
    more = {keyword_view.TABLE: "" if whole else keyword_view.WHOLE}
    changed += keyword_shift.longer(found, shown, word, address, more, whole=whole)
both = "".join(f"<section>{part}</section>" for part in (spoken_of, changed) if part)
charts.html(f'{keyword_view.headline(pair, documents, found, filters)}<div class="both">{both}</div>')
lines = keyword_view.lines(word, documents)
if lines:
    st.html(
        keyword_lines.said(word, lines.found, names, letters=lines.letters)
        + keyword_lines.listing(lines.found, names, filters.parameters())
    )
elif word:
    st.html(keyword_lines.nothing(word, address, filtered=bool(filters.chips)))
else:
    st.html(keyword_lines.offered(spoken.often(asked), address))
keyword_view.downloads(found, shown, lines, names)
source = "、".join(row[Documents.title] for row in pair.documents)
st.html(keyword_method.told(found, shown) + f'<p class="note">来源：{escape(source)}</p>')
scroll.to([keyword_lines.PLACE] if word else [])
