"""Facts as rows of a table: what, how much, when, where from; below each its sentence and where it leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

import pandas as pd

from hsdata.tables import CORRECTED, Facts
from hsview import fact_words, search
from hsview.fact_words import MEASURE_NAME, plain
from hsview.leads import Leads
from hsview.offsets import Offsets, in_sentence, window
from hsview.sentences import Row
from hsview.theme import STAGE_COLOUR, STAGE_NAME
from hsview.ui import trend_way
from hsview.ui.cards import lamp
from hsview.ui.highlight import marked
from hsview.ui.links import anchor, href
from hsview.ui.pages import SOURCE, TRACKER

Parameters = Mapping[str, str]
SHORTEST_TO_FOLD = 54  # characters: a sentence up to here is shown whole at once
COLUMNS = ("指标", "原文数字", "数值", "单位", "界限", "阶段", "时期", "地区", "出处", "去向")
SORTED_BY = {"指标": "indicator", "时期": "year", "出处": ""}  # column -> the order it stands for


@dataclass(frozen=True)
class Setting:
    """What all rows share: the shared filters for their links, names of documents, where facts lead."""

    shared: Parameters
    documents: Mapping[str, str]
    offsets: Mapping[str, Offsets]
    leads: Leads
    query: search.Query
    literal: bool = False

    def hits(self, text: str) -> tuple[search.Span, ...]:
        return search.found_any(text, self.query, literal=self.literal) if self.query else ()


def table(facts: pd.DataFrame, setting: Setting, order: str, orders: Mapping[str, str]) -> str:
    """All rows as safe HTML. ``order`` is the one in use, ``orders`` where choosing another leads
    (none: the table stays in its order)."""
    head = "".join(_title(title, order, orders) for title in COLUMNS)
    body = "".join(row(fact, setting) for fact in facts.to_dict("records"))
    return f'<table class="facts"><thead><tr>{head}</tr></thead>{body}</table>'


def _title(title: str, order: str, orders: Mapping[str, str]) -> str:
    key = SORTED_BY.get(title)
    if key is None or key not in orders:
        return f'<th scope="col">{escape(title)}</th>'
    on = key == order
    arrow = '<span aria-hidden="true"> ↓</span>' if on else ""
    link = anchor(orders[key], f"{escape(title)}{arrow}", kind="sort", title=f"按{title}排列", current=on)
    return f'<th scope="col"{" aria-sort=ascending" if on else ""}>{link}</th>'


def row(fact: Row, setting: Setting) -> str:
    """One fact: its numbers on one line, its sentence and its links below."""
    cells = [
        ("what", _what(fact, setting)),
        ("quote", escape(fact[Facts.quote])),
        ("value", escape(plain(fact[Facts.value]))),
        ("units", escape(fact[Facts.unit])),
        ("bound", escape(fact_words.bound(fact))),
        ("stage", stage(fact[Facts.stage])),
        ("period", escape(fact_words.period(fact))),
        ("region", escape(fact[Facts.region])),
        ("from", _from(fact, setting)),
        ("ways", _ways(fact, setting)),
    ]
    line = "".join(
        f'<td class="{kind}" data-title="{title}">{inner}</td>'
        for (kind, inner), title in zip(cells, COLUMNS, strict=True)
    )
    return (
        f'<tbody><tr class="numbers">{line}</tr>'
        f'<tr class="said"><td colspan="{len(COLUMNS)}">{_sentence(fact, setting)}</td></tr></tbody>'
    )


def stage(code: str) -> str:
    """The stage with its mark: the same mark as in 原文."""
    return f'<span class="stage {code}" style="--c:var(--{STAGE_COLOUR[code]})">{STAGE_NAME[code]}</span>'


def tags(fact: Row) -> str:
    """What a name alone does not say: its measure where it is no level, and that a person corrected it."""
    words = [] if fact[Facts.measure] == "level" else [MEASURE_NAME[fact[Facts.measure]]]
    words += [CORRECTED] if fact[Facts.review] == "corrected" else []
    return "".join(f'<span class="tag">{word}</span>' for word in words)


def _what(fact: Row, setting: Setting) -> str:
    name = fact[Facts.indicator]
    shown = f"<b>{marked(name, (0, 0), setting.hits(name))}</b>"
    return shown + tags(fact)


def _from(fact: Row, setting: Setting) -> str:
    words = f"{setting.documents.get(fact[Facts.doc_id], fact[Facts.doc_id])} 第{fact[Facts.passage_id]}段"
    return anchor(href(SOURCE, {**setting.shared, "fact": fact[Facts.fact_id]}), escape(words))


def _ways(fact: Row, setting: Setting) -> str:
    """To 趋势 where the indicator has a course, to 目标追踪 where the fact was judged."""
    ways = []
    course = trend_way.of_fact(fact, setting.shared, setting.leads)
    if course:
        ways.append(anchor(course, "趋势"))
    judged = setting.leads.verdict(fact)
    if judged:
        ways.append(
            anchor(
                href(TRACKER, {**setting.shared, "target": judged.target_id}),
                lamp(judged.verdict),
                title=judged.reason,
            )
        )
    return " ".join(ways)


def _sentence(fact: Row, setting: Setting) -> str:
    """The sentence, cut around its number until it is opened."""
    text = fact[Facts.sentence]
    number = in_sentence(fact, setting.offsets[fact[Facts.doc_id]])
    hits = setting.hits(text)
    whole = marked(text, number, hits)
    if len(text) <= SHORTEST_TO_FOLD:
        return f"<p>{whole}</p>"
    part = marked(text, number, hits, window(text, number, SHORTEST_TO_FOLD))
    return f"<details><summary><span>{part}</span></summary><p>{whole}</p></details>"
