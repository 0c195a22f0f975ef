"""判定规则: types, verdict words, thresholds and formulas, each with a real row of the ledger."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from hsdata.tables import BUCKET_OF, Documents, Outcomes
from hsview.ledger_view import TYPE_NAME, latest
from hsview.method import formulas, rules
from hsview.method.words import Formula, filled, limits, words
from hsview.numbers import is_missing
from hsview.sentences import Row
from hsview.ui import known
from hsview.ui.cards import lamp
from hsview.ui.links import anchor, href
from hsview.ui.load import derived, table
from hsview.ui.method_parts import Place, note
from hsview.ui.method_parts import table as labelled
from hsview.ui.pages import TRACKER

NO_ROW = "现有台账里没有这一类目标。"


def draw(place: Place) -> None:
    found = derived(_examples, "outcomes")
    st.html(
        "<h2>目标的类型</h2>"
        + note("类型由措辞决定，从上到下第一个符合的为准。每类下面是台账中的真实例子：一种判定举一项。")
    )
    for code in words().type:
        st.html(_type(code.code, found[code.code], place))
    st.html(_verdicts(derived(_counts, "outcomes")))
    clauses = "".join(f"<li>{escape(filled(clause.text))}</li>" for clause in words().clause)
    st.html(f'<h2>哪些实绩可以相比</h2><ul class="clauses">{clauses}</ul>')
    rows = [(escape(title), escape(said)) for title, said in limits()]
    st.html("<h2>门槛</h2>" + labelled("判定用的门槛（data/verdict.toml）", ("门槛", "取值"), rows))
    st.html("<h2>公式</h2>" + "".join(_formula(formula, place) for formula in words().formula))


def _examples(outcomes: pd.DataFrame) -> dict[str, list[tuple[int, Row]]]:
    return rules.examples(latest(outcomes))


def _counts(outcomes: pd.DataFrame) -> dict[str, int]:
    return rules.counts(latest(outcomes))


def _type(code: str, examples: list[tuple[int, Row]], place: Place) -> str:
    """One type: what makes it, what it is judged on, and an example for each verdict it got."""
    said = next(row for row in words().type if row.code == code)
    facts = (("措辞", said.wording), ("对照", said.judged_on), ("达到", filled(said.reached)))
    terms = "".join(f"<div><dt>{t}</dt><dd>{escape(d)}</dd></div>" for t, d in facts)
    total = sum(count for count, _ in examples)
    body = "".join(_example(count, one, place) for count, one in examples) or note(NO_ROW)
    return (
        f'<section class="rule" id="type-{code}">'
        f'<div class="what"><h3>{code} {escape(TYPE_NAME[code])} <span>{total} 项</span></h3>'
        f'<dl class="terms">{terms}</dl></div>{body}</section>'
    )


def _example(count: int, one: Row, place: Place) -> str:
    address = href(TRACKER, place.filters.parameters(target=one[Outcomes.target_id]))
    name = anchor(address, escape(f"{one[Outcomes.indicator]} {_promised(one)}".strip()))
    inputs = "".join(
        f"<span>{escape(k)} <b>{escape(v)}</b></span>" for k, v in rules.inputs(one) if v not in ("", "等于")
    )
    return (
        f'<article class="example"><p class="which">{lamp(one[Outcomes.verdict])} '
        f'<span class="note">{count} 项，如</span></p>'
        f'<div><p class="line">{name} <span class="note">{escape(one[Outcomes.rule])}</span></p>'
        f'<p class="given">{inputs}</p><p class="line">{escape(one[Outcomes.reason])}</p></div></article>'
    )


def _promised(one: Row) -> str:
    return "" if is_missing(one[Outcomes.target]) else str(one[Outcomes.target_text])


def _verdicts(counts: dict[str, int]) -> str:
    rows = [
        (lamp(row.name), escape(BUCKET_OF[row.name]), escape(filled(row.means)), str(counts.get(row.name, 0)))
        for row in words().verdict
    ]
    return "<h2>判定的词</h2>" + labelled(
        "十五种判定，各归一类；各类相加等于全部", ("判定", "归类", "含义", "现有项数"), rows, (3,)
    )


def _formula(formula: Formula, place: Place) -> str:
    one, said = derived(_worked, given=(formula.name, formula.filled))
    if one is None:
        example = note(said)
    else:
        promise = f"{one[Outcomes.indicator]} {one[Outcomes.target_text]}"
        address = href(
            TRACKER,
            place.filters.parameters(target=one[Outcomes.target_id], as_of=str(one[Outcomes.as_of])),
        )
        when = f"（截至 {one[Outcomes.as_of]} 年，判为{one[Outcomes.verdict]}）"
        example = (
            f'<p class="line">例：{anchor(address, escape(promise))}{escape(when)}</p>'
            f'<p class="worked">{escape(said)}</p>'
        )
    return (
        f'<section class="rule"><h3>{escape(formula.title)}</h3>'
        f'<p class="formula">{escape(formula.formula)}</p>'
        f"{note(formula.means)}{example}</section>"
    )


def _worked(name: str, filled: str) -> tuple[Row | None, str]:
    """The newest target the formula was used on, and its numbers put in; or why there is none."""
    for year in _last_open_years():
        outcomes = known.outcomes_as_of(year)
        if name == "E":
            one = formulas.averaged(outcomes)
            if one is not None:
                return one, filled.format(**formulas.of_average(one, _plan_years(one)))
        else:
            one = formulas.paced(outcomes)
            if one is not None:
                return one, filled.format(**formulas.of_pace(one))
    return None, "现有数据里，没有哪个目标用得上这个公式：到期之前没有可代入的数。"


def _last_open_years() -> list[int]:
    """The years in which a target was last open, the newest first: a ratio is used up to then."""
    years, due = known.years(), table("outcomes")[Outcomes.due].dropna()
    return sorted({int(year) for year in due if int(year) in years}, reverse=True)


def _plan_years(one: Row) -> int:
    documents = table("documents")
    own = documents[documents[Documents.doc_id] == one[Outcomes.doc_id]].iloc[0]
    return int(one[Outcomes.due]) - int(own[Documents.plan_from]) + 1
