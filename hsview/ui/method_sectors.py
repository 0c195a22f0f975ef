"""领域质量: what each sector holds, and its facts to look through."""

from __future__ import annotations

from html import escape

import streamlit as st

from hsdata import sector_sample
from hsdata.accuracy import read_accuracy
from hsdata.tables import Facts
from hsview.method import tallies
from hsview.ui import masthead
from hsview.ui.links import anchor
from hsview.ui.load import derived, table
from hsview.ui.method_parts import Place, note
from hsview.ui.method_parts import table as labelled
from hsview.ui.method_unsure import draw_facts


def draw(place: Place) -> None:
    facts, filters = table("facts"), place.filters
    st.html(f"<h2>十个领域各有多少</h2>{_counts(place)}{note(_right())}{note(_drawn())}")
    if not filters.sector:
        st.html(note("点领域的名称，可逐条看它的数据；也可以在上方选领域。"))
        return
    kept = facts[masthead.within(facts, filters)].sort_values([str(Facts.doc_id), str(Facts.start)])
    st.html(f'<h2>{escape(filters.sector)} <span class="note">{len(kept)} 条</span></h2>')
    draw_facts(kept, place)


def _counts(place: Place) -> str:
    found = derived(tallies.sectors, "facts")
    rows = []
    for sector in found:
        link = anchor(
            place.to(place.view.at(), sector=sector.name),
            escape(sector.name),
            current=place.filters.sector == sector.name,
        )
        cells = (sector.facts, sector.targets, sector.sentences, sector.unlinked)
        rows.append((link, *map(str, cells)))
    titles = ("领域", "数据", "其中目标", "句子", "未入指标目录")
    return labelled("各领域的数据、目标与句子", titles, rows, range(1, 5))


def _drawn() -> str:
    """How often it is right in the facts drawn at random, and where it is wrong."""
    found = sector_sample.check(sector_sample.read(), table("facts"))
    wrong = "；".join(f"{one.indicator} {one.quote} 应为{'或'.join(one.sectors)}" for one in found.wrong)
    gone = f"，{len(found.gone)} 条现已不再读出" if found.gone else ""
    said = f"另随机抽取数据逐条读原句判断领域：{found.of} 条中 {found.right} 条正确{gone}。"
    return said + (f"不对的：{wrong}。" if wrong else "")


def _right() -> str:
    """How often the sector is right, where people marked it."""
    texts = read_accuracy()
    gold = sum(text.gold for text in texts)
    right = sum(text.figures[str(Facts.sector)] * text.gold for text in texts) / gold
    return f"在人工标注的 {len(texts)} 份文本、{gold} 条数据上，领域读对 {right:.1%}；逐份见“读数准确度”。"
