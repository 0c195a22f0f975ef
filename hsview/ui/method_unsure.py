"""存疑与未归类: what cross-checks doubt, what no catalogue names, thresholds, corrections."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from hsdata.tables import Corrections, Doubts, Facts, Relations
from hsview import search
from hsview.method import unsure
from hsview.method.view import LISTS
from hsview.ui import fact_rows, masthead, prepared
from hsview.ui.links import anchor
from hsview.ui.load import derived, table
from hsview.ui.method_parts import Place, note, opened, pager
from hsview.ui.method_parts import table as labelled

KIND = {"doubt": "存疑", "label": "有解释"}
ABOUT = {
    "unlinked": "名称按原文清理，没有归到指标目录中的任何一项：宁可不归，也不猜。",
    "thresholds": "这些数字只说明指哪些事物（如亿元以上项目），不是指标的值。",
}


def draw(place: Place) -> None:
    facts = table("facts")
    rows = {
        "doubts": table("doubts"),
        "unlinked": _kept(derived(unsure.unlinked, "facts"), place),
        "candidates": _kept(derived(unsure.refused, "facts", "candidates"), place),
        "thresholds": _kept(derived(unsure.thresholds, "facts"), place),
        "corrections": table("corrections"),
    }
    links = "".join(
        anchor(
            place.to(place.view.at(listed=key)),
            f"{escape(title)} {len(rows[key])}",
            kind="tab",
            current=place.view.listed == key,
        )
        for key, title in LISTS.items()
    )
    st.html(f'<nav class="tabs" aria-label="清单">{links}</nav>')
    chosen = place.view.listed
    st.html(f"<h2>{LISTS[chosen]}</h2>")
    if chosen == "doubts":
        st.html(_doubts(rows[chosen], facts, place))
        st.html(f"<h2>核对的关系</h2>{_relations()}")
    elif chosen == "candidates":
        st.html(_candidates(rows[chosen], place))
    elif chosen == "corrections":
        st.html(_corrections(rows[chosen], place))
    else:
        st.html(note(ABOUT[chosen]))
        draw_facts(rows[chosen], place)


def draw_facts(facts: pd.DataFrame, place: Place) -> None:
    """A list of facts, each with its sentence and the ways on, a page of it at a time."""
    if facts.empty:
        st.html('<p class="nothing">这些筛选条件下没有。可在上方放宽领域、县市区或年份。</p>')
        return
    setting = prepared.rows_setting(place.filters, search.Query(), literal=False)
    page = facts.iloc[opened(place, len(facts))]
    st.html(fact_rows.table(page, setting, "", {}) + pager(place, len(facts)))


def _kept(facts: pd.DataFrame, place: Place) -> pd.DataFrame:
    return facts[masthead.within(facts, place.filters)]


def _doubts(doubts: pd.DataFrame, facts: pd.DataFrame, place: Place) -> str:
    quotes = dict(zip(facts[Facts.fact_id], facts[Facts.quote], strict=True))
    rows = []
    for row in doubts.to_dict("records"):
        others = [fact for fact in row[Doubts.others].split("|") if fact in quotes]
        links = [anchor(place.to_fact(fact), escape(quotes[fact])) for fact in others]
        rows.append(
            (
                escape(row[Doubts.title]),
                KIND[row[Doubts.kind]],
                escape(row[Doubts.reason]),
                anchor(place.to_fact(row[Doubts.fact_id]), escape(quotes.get(row[Doubts.fact_id], "看原文"))),
                "、".join(links),
                escape(place.documents.get(row[Doubts.doc_id], row[Doubts.doc_id])),
            )
        )
    if not rows:
        return note("没有对不上的数据。")
    titles = ("关系", "性质", "两边的数与不符之处", "数据", "对照", "文件")
    return note("只指出，不更改；有解释的差异（如可比价）另作标明。") + labelled(
        "与别的数字对不上的数据", titles, rows
    )


def _candidates(facts: pd.DataFrame, place: Place) -> str:
    """Facts the catalogue could have named, the entries it was not given, and why: a page of them."""
    if facts.empty:
        return note("没有。")
    rows = [
        (
            anchor(place.to_fact(fact[Facts.fact_id]), escape(fact[Facts.quote])),
            escape(fact[Facts.indicator]),
            escape(fact[unsure.CANDIDATES]),
            escape(fact[unsure.WHY_NOT]),
            escape(place.documents.get(fact[Facts.doc_id], fact[Facts.doc_id])),
        )
        for fact in facts.iloc[opened(place, len(facts))].to_dict("records")
    ]
    titles = ("数据", "名称", "候选指标", "为什么没有归入", "文件")
    told = note("名称里含有目录中的指标，但不能确定说的就是它：保留原名，不并入那个指标的序列。")
    return told + labelled("有候选而没有归入的数据", titles, rows) + pager(place, len(facts))


def _relations() -> str:
    rows = [
        (
            escape(row[Relations.title]),
            escape(row[Relations.means]),
            "另一个数字" if row[Relations.beside] else "年份或通常大小",
            str(row[Relations.facts]),
            str(row[Relations.doubted]),
        )
        for row in table("relations").to_dict("records")
    ]
    titles = ("关系", "含义", "对照", "数据", "存疑")
    return labelled("每种关系核对了多少数据", titles, rows, (3, 4))


def _corrections(corrections: pd.DataFrame, place: Place) -> str:
    if corrections.empty:
        return note(
            "目前没有更正。更正写在 data/corrections.toml，附理由、人和日期，最后应用，处处标明“已更正”。"
        )
    columns = [
        Corrections.quote,
        Corrections.field,
        Corrections.before,
        Corrections.after,
        Corrections.reason,
        Corrections.who,
        Corrections.when,
    ]
    declared = Corrections.to_schema().columns
    rows = []
    for row in corrections.to_dict("records"):
        first = anchor(place.to_fact(row[Corrections.fact_id]), escape(row[Corrections.quote]))
        cells = {c: "" if pd.isna(row[c]) else str(row[c]) for c in columns[1:]}
        cells[Corrections.field] = _title(cells[Corrections.field])
        rows.append((first, *map(escape, cells.values())))
    return labelled("人工更正", [str(declared[str(c)].title) for c in columns], rows)


def _title(field: str) -> str:
    """The Chinese title of a fact's field; a dropped or flagged fact has none."""
    return str(Facts.to_schema().columns[field].title) if field else ""
