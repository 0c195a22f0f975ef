"""What stands above a document: which one, who said it and when, what was tidied, what the marks mean."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from html import escape

import pandas as pd

from hsdata import dropped
from hsdata.tables import STAGES, Documents, Facts
from hsview.export.table import KIND_NAME
from hsview.numbers import is_missing, years
from hsview.sentences import Row
from hsview.ui.choice import Choice
from hsview.ui.fact_rows import stage
from hsview.ui.links import anchor, href
from hsview.ui.pages import SOURCE
from hsview.ui.state import Filters

MOST_IN_ROW = 5
PRESS = "这是媒体对政府工作报告的解读，不是报告原文；引用其中的数字时请注明“媒体解读”。"


def tabs(choice: Choice, documents: Mapping[str, str], of_region: Collection[str]) -> str:
    """To each document, and to the pair of this one and each other ``of_region``."""
    alone = [
        anchor(href(SOURCE, {"doc": doc_id}), escape(name), kind="tab", current=choice.shown == (doc_id,))
        for doc_id, name in documents.items()
    ]
    return (
        '<div class="documents">'
        f"{_listed('文件', f'换一份文件（共 {len(alone)} 份）', alone)}"
        f"{_listed('对照', '与另一份对照', _compare(choice, documents, of_region))}</div>"
    )


def _listed(name: str, folded: str, links: list[str]) -> str:
    """A few links in a row, many behind one line."""
    if not links:
        return ""
    nav = f'<nav class="tabs" aria-label="{name}">{"".join(links)}</nav>'
    if len(links) <= MOST_IN_ROW:
        return nav
    return f'<details class="many"><summary>{folded}</summary>{nav}</details>'


def _compare(choice: Choice, documents: Mapping[str, str], of_region: Collection[str]) -> list[str]:
    """To the pair of this document and another one; where a pair is open, to leave it."""
    here = choice.doc_id
    if choice.pair:
        names = " · ".join(documents[doc_id] for doc_id in choice.pair)
        return [anchor(href(SOURCE, {"doc": here}), escape(f"对照 {names} ✕"), kind="tab", current=True)]
    return [
        anchor(href(SOURCE, {"doc": here, "pair": [here, doc_id]}), escape(f"对照{name}"), kind="tab")
        for doc_id, name in documents.items()
        if doc_id != here and doc_id in of_region
    ]


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
    said = [escape(str(words)) for words in about if not is_missing(words) and words]
    line = " · ".join(f"<span>{words}</span>" for words in said)  # no line ends within 2013—2016
    press = f'<p class="press">{PRESS}</p>' if document[Documents.kind] == "press" else ""
    return (
        f'<header class="masthead"><h2>{escape(document[Documents.title])}</h2><p class="note">{line}</p>'
        f"{press}{_tidied(document)}</header>"
    )


def _span(name: str, first: int | None, last: int | None) -> str:
    return "" if is_missing(last) else f"{name} {years(first, last)}"


def _tidied(document: Row) -> str:
    """What was folded and dropped, and where the text comes from, behind one line."""
    folded, origin = document[Documents.copies_folded], document[Documents.origin]
    lines = dropped.in_words(document[Documents.dropped], folded)
    lines = [*([] if is_missing(origin) else [f"来源：{origin}"]), *lines]
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    said = [f"折叠重复 {folded} 份"] if folded else []
    others = document[Documents.runs_dropped] - folded
    said += [f"剔除 {others} 处"] if others else []
    return (
        f'<details class="tidied"><summary>来源与整理{"：" if said else ""}{"，".join(said)}</summary>'
        f"<ul>{items}<li>收到的文件原样保存；每个数字的位置都指向原文件。</li></ul></details>"
    )


def legend(facts: pd.DataFrame) -> str:
    """The marks of the three stages with how many numbers carry each."""
    count = facts[Facts.stage].value_counts()
    items = "".join(f"<span>{stage(code)} {int(count.get(code, 0))}</span>" for code in STAGES)
    return f'<p class="legend"><span><b>{len(facts)}</b> 个数字读作数据</span>{items}</p>'


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
        return f"没有“{words}”的数字，标记全部变淡。可去掉上方筛选，或换一份文件。"
    return f"按“{words}”筛选：{total} 个数字中 {kept} 个保持标记，其余变淡。"
