"""The ledger: every target and commitment of the plan parts, judged as of a year."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd

from hsdata.link.target import Target, find_targets
from hsdata.tables import BUCKET_OF, CORRECTED, Documents, Facts, Outcomes
from hsdata.verdict.actual import Actual, Known, know
from hsdata.verdict.config import Config
from hsdata.verdict.finding import Finding
from hsdata.verdict.judge import judge_target
from hsdata.verdict.kind import is_promise, target_type
from hsdata.verdict.milestone import find_promises
from hsdata.verdict.needs import needs
from hsdata.verdict.promise import promise_row
from hsdata.verdict.reach import goal_of, tau_of
from hsdata.verdict.reason import reason, rule_name
from hsdata.verdict.wording import issued_in


def judge(
    facts: pd.DataFrame,
    passages: pd.DataFrame,
    documents: pd.DataFrame,
    indicators: pd.DataFrame,
    series: pd.DataFrame,
    *,
    commitments: pd.DataFrame,
    milestones: pd.DataFrame,
    as_of: int,
    config: Config,
) -> pd.DataFrame:
    """One row of ``Outcomes`` per target and commitment known by the end of ``as_of``.

    Nothing published later is used, and no document issued later is in it.
    """
    readable = documents[documents[Documents.issued].notna()]
    issued = {d[Documents.doc_id]: issued_in(d) for d in readable.to_dict("records")}
    strict = frozenset(facts.loc[facts[Facts.strict], Facts.fact_id])
    known = know(series, strict, as_of, config)
    sentences = dict(zip(facts[Facts.fact_id], facts[Facts.sentence], strict=True))
    targets = find_targets(facts, passages, readable, indicators, config.breaks.comparable_price)
    corrected = frozenset(facts.loc[facts[Facts.review] == "corrected", Facts.fact_id])
    rows = [
        marked(outcome_row(t, known, sentences), corrected)
        for t in targets
        if t.issued <= as_of and is_promise(t, config.words)
    ]
    rows += [
        promise_row(p, as_of, config) | {Outcomes.horizon: horizon(p.due, issued[p.doc_id])}
        for p in find_promises(commitments, milestones, passages, readable, config)
        if issued[p.doc_id] <= as_of
    ]
    return Outcomes.validate(pd.DataFrame(rows, columns=list(Outcomes.to_schema().columns)))


def horizon(due: int | None, issued: int) -> str:
    """A promise for the document's own year, or for the five years it plans."""
    return "year" if due == issued else "five_year"


def outcome_row(t: Target, known: Known, sentences: dict[str, str]) -> dict[Any, Any]:
    """One target judged: type, finding, and the sentence that says why."""
    letter = target_type(t, known.config.words)
    found = judge_target(t, letter, known)
    a, b = found.actual, found.baseline
    waits = BUCKET_OF[found.verdict] == "待数据"
    return {
        Outcomes.target_id: t.target_id,
        Outcomes.as_of: known.as_of,
        Outcomes.doc_id: t.doc_id,
        Outcomes.indicator: t.indicator,
        Outcomes.indicator_id: t.indicator_id,
        Outcomes.region: t.region,
        Outcomes.region_id: t.region_id,
        Outcomes.sector: t.sector,
        Outcomes.theme: t.theme,
        Outcomes.horizon: t.horizon,
        Outcomes.due: t.due,
        Outcomes.target_type: letter,
        Outcomes.measure: t.measure,
        Outcomes.target: t.written,
        Outcomes.unit: t.unit,
        Outcomes.bound: t.bound,
        Outcomes.ambition: t.ambition,
        Outcomes.target_text: t.quote,
        Outcomes.sentence: t.sentence,
        Outcomes.baseline: b.value / t.factor if b else None,
        Outcomes.baseline_year: b.year if b else None,
        **actual_columns(a, t, sentences),
        Outcomes.verdict: found.verdict,
        Outcomes.bucket: BUCKET_OF[found.verdict],
        Outcomes.rule: rule_name(letter, found.how, known.config.sentences),
        Outcomes.inputs: json.dumps(inputs(t, letter, found, known), ensure_ascii=False),
        Outcomes.flags: "|".join(found.flags),
        Outcomes.reason: reason(t, found, known),
        Outcomes.gap: (a.value - goal_value(t, letter, known)) / t.factor if a else None,
        Outcomes.elapsed: found.elapsed,
        Outcomes.progress: found.progress,
        Outcomes.required: found.required,
        Outcomes.needs: needs(t, letter, found, known.config.thresholds.bulletin) if waits else None,
    }


def marked(row: dict[Any, Any], corrected: frozenset[str]) -> dict[Any, Any]:
    """The row with a flag where a person corrected the reading of the target or of its actual."""
    if not corrected & {row[Outcomes.target_id], row.get(Outcomes.actual_fact_id)}:
        return row
    return row | {Outcomes.flags: "|".join(filter(None, (row[Outcomes.flags], CORRECTED)))}


def goal_value(t: Target, letter: str, known: Known) -> float:
    """The end of the target that counts, with its own sign."""
    goal = goal_of(t, letter, known.config.thresholds.tau)
    return goal.sign * goal.value


def actual_columns(a: Actual | None, t: Target, sentences: dict[str, str]) -> dict[Any, Any]:
    """Where the actual comes from; its sentence is the report's, or the note of the statistic."""
    if a is None:
        return {}
    return {
        Outcomes.actual: a.value / t.factor,
        Outcomes.actual_year: a.year,
        Outcomes.actual_bound: a.bound,
        Outcomes.actual_source: a.source,
        Outcomes.actual_grade: a.grade,
        Outcomes.actual_fact_id: a.fact_id,
        Outcomes.actual_sentence: sentences[a.fact_id] if a.fact_id else a.note,
    }


def inputs(t: Target, letter: str, found: Finding, known: Known) -> dict[str, Any]:
    """Every number the verdict rests on, in the target's unit, named as the page shows it."""
    a, b = found.actual, found.baseline
    said: dict[str, Any] = {"目标": t.written, "单位": t.unit, "界限": t.bound}
    if t.high != t.value:
        said["目标上端"] = t.high / t.factor
    if t.strict:
        said["不含相等"] = True
    if letter != "G":
        said["容差"] = round(tau_of(t, known.config.thresholds.tau) / t.factor, 6)
    if b is not None:
        said["基期"] = [b.year, b.value / t.factor, b.source]
    if a is not None:
        said["实绩"] = [a.year, a.value / t.factor, a.source]
    if found.flags:
        said["断点"] = list(known.breaks(b, a))
    return {k: v for k, v in (said | dict(found.numbers)).items() if v != []}
