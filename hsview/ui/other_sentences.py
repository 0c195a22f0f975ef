"""Sentences without a fact that answer a search: what the table of facts cannot show."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from html import escape

import pandas as pd

from hsdata.tables import Facts
from hsview.fact_words import PART_NAME
from hsview.sentence_index import Sentence
from hsview.ui.fact_rows import Setting
from hsview.ui.highlight import marked
from hsview.ui.links import anchor, href
from hsview.ui.pages import SOURCE

MOST = 100  # shown; the rest is counted


def without_facts(
    found: Iterable[Sentence], every: Sequence[Sentence], facts: pd.DataFrame
) -> list[Sentence]:
    """Those of the sentences that no fact stands in."""
    starts: dict[str, list[int]] = {}
    for one in every:
        starts.setdefault(one.doc_id, []).append(one.at)
    taken = {
        (doc_id, starts[doc_id][bisect_right(starts[doc_id], start) - 1])
        for doc_id, start in zip(facts[Facts.doc_id], facts[Facts.start], strict=True)
    }
    return [one for one in found if (one.doc_id, one.at) not in taken]


def chosen(found: Iterable[Sentence], wanted: Mapping[str, Sequence[str]]) -> list[Sentence]:
    """The sentences that the facets leave which a sentence has: its document and its part."""
    documents, parts = wanted.get("doc"), wanted.get("part")
    return [
        one
        for one in found
        if (not documents or one.doc_id in documents) and (not parts or one.part in parts)
    ]


def listing(found: Sequence[Sentence], setting: Setting) -> str:
    """The sentences behind one line, each with its place."""
    items = "".join(_item(one, setting) for one in found[:MOST])
    more = f"，显示前 {MOST} 句" if len(found) > MOST else ""
    return (
        f'<details class="others"><summary>另有 {len(found)} 句没有读出数据的话符合搜索{more}'
        f"（只受“文件”“部分”筛选）</summary><ul>{items}</ul></details>"
    )


def _item(one: Sentence, setting: Setting) -> str:
    where = f"{setting.documents.get(one.doc_id, one.doc_id)} 第{one.passage_id}段 · {PART_NAME[one.part]}"
    to = href(SOURCE, {**setting.shared, "doc": one.doc_id, "at": str(one.at)})
    return f"<li>{marked(one.text, (0, 0), setting.hits(one.text))} {anchor(to, escape(where))}</li>"
