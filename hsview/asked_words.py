"""The words of 可能被问到: the number, why it may be asked, both sides. All numbers are the tables'. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from hsdata.tables import Facts, Outcomes, Series
from hsview import target_words
from hsview.asked import CONTRADICTION, GAP, Question
from hsview.course import HOME
from hsview.disagree import Disagreement, Row
from hsview.numbers import amount, is_missing
from hsview.phrases import POINTS, stood
from hsview.spots import Spots, spot_of, spots
from hsview.wording import say


@dataclass(frozen=True)
class Side:
    """One of the two sentences: what it is called, its words, the words to mark in it, who says so, where.

    ``place``: the parameters of 原文 that lead there; None where there is no place in a document.
    """

    tag: str
    text: str
    quote: str = ""
    source: str = ""
    place: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Texts:
    """What is quoted: fact -> sentence and number, commitment -> place, sentence -> what was kept of it."""

    statements: Mapping[str, tuple[str, str]]
    spots: Spots
    kept: Mapping[str, str]
    documents: Mapping[str, str]  # doc_id -> how it is called


@dataclass(frozen=True)
class Asked:
    """A question ready to show; ``verdict`` is empty where two sources disagree."""

    kind: str
    name: str
    line: str
    why: str
    sides: tuple[Side, Side]
    verdict: str = ""
    target_id: str | None = None  # None: two sources of one figure; its course shows both
    region: str = HOME
    measure: str = "level"


def texts(
    facts: pd.DataFrame, commitments: pd.DataFrame, outcomes: pd.DataFrame, documents: Mapping[str, str]
) -> Texts:
    """The texts that the questions about these tables quote."""
    kept = outcomes[(outcomes[Outcomes.target_type] == "H") & (outcomes[Outcomes.bucket] == "完成")]
    return Texts(
        {
            fact_id: (sentence, quote)
            for fact_id, sentence, quote in zip(
                facts[Facts.fact_id], facts[Facts.sentence], facts[Facts.quote], strict=True
            )
        },
        spots(commitments),
        dict(zip(kept[Outcomes.sentence], kept[Outcomes.indicator], strict=True)),
        documents,
    )


def worded(question: Question, given: Texts) -> Asked:
    """The question in words."""
    if question.pair is not None:
        return _pair(question.pair, given)
    row = question.target
    assert row is not None
    line, why = _gap(row) if question.kind == GAP else _silence(row, given.kept.get(row[Outcomes.sentence]))
    elsewhere = "" if row[Outcomes.region] == HOME else f"{row[Outcomes.region]} "
    target_id = row[Outcomes.target_id]
    promise = Side(
        "承诺",
        row[Outcomes.sentence],
        row[Outcomes.target_text],
        given.documents.get(row[Outcomes.doc_id], ""),
        spot_of(target_id, given.spots),
    )
    name = f"{elsewhere}{row[Outcomes.indicator]}"
    return Asked(question.kind, name, line, why, (promise, _result(row)), row[Outcomes.verdict], target_id)


def _pair(pair: Disagreement, given: Texts) -> Asked:
    row, note = pair.taken, pair.other[Series.note]
    size = abs(pair.other[Series.value] - row[Series.value])
    unit = str(row[Series.unit])
    gap = amount(size, POINTS.get(unit, unit))
    why = say("asked.pair", gap=gap) if is_missing(note) else say("asked.pair_note", gap=gap, note=note)
    line = say("asked.line_pair", year=row[Series.year_to], taken=_value(row), other=_value(pair.other))
    sides = (_stated("采用", row, given), _stated("另一说", pair.other, given))
    region, measure = row[Series.region], row[Series.measure]
    return Asked(CONTRADICTION, row[Series.indicator], line, why, sides, region=region, measure=measure)


def _value(row: Row) -> str:
    return stood(row[Series.value], row[Series.unit], row[Series.measure], row[Series.bound])


def _stated(tag: str, row: Row, given: Texts) -> Side:
    """What a source says of the figure: its sentence, or for a statistic the figure itself."""
    fact = row[Series.fact_id]
    if isinstance(fact, str):
        source = f"{given.documents[row[Series.doc_id]]}（{row[Series.grade]}级）"
        return Side(tag, *given.statements[fact], source, {"fact": fact})
    figure = target_words.stated(row[Series.year_to], row[Series.indicator], _value(row))
    return Side(tag, figure, "", f"{row[Series.source]}（{row[Series.grade]}级）")


def _gap(row: Row) -> tuple[str, str]:
    """The number and the reason of a target that was missed, lags, or came out another share."""
    actual = stood(
        row[Outcomes.actual], target_words.unit_of(row), row[Outcomes.measure], row[Outcomes.actual_bound]
    )
    line = say(
        "asked.line_gap",
        target=target_words.promised(row),
        year=int(row[Outcomes.actual_year]),
        actual=actual,
    )
    gap = target_words.distance(row)
    if row[Outcomes.bucket] == "待核":
        return line, say("asked.apart", gap=gap)
    if row[Outcomes.bucket] == "力争未达":
        return line, say("asked.striven", gap=gap)
    if "代用" in row[Outcomes.flags].split("|"):
        return line, say("asked.missed_later", gap=gap, year=int(row[Outcomes.actual_year]))
    if row[Outcomes.verdict] == "到期未完成":
        return line, say("asked.missed", gap=gap)
    if is_missing(row[Outcomes.progress]) or is_missing(row[Outcomes.elapsed]):
        return line, say("asked.behind", gap=gap)
    progress, elapsed = (f"{row[column]:.0%}" for column in (Outcomes.progress, Outcomes.elapsed))
    return line, say("asked.lagging", progress=progress, elapsed=elapsed)


def _silence(row: Row, beside: str | None) -> tuple[str, str]:
    """The number and the reason of a target of which nothing is heard after its year."""
    due = int(row[Outcomes.due])
    if target_words.is_milestone(row):
        why = say("asked.untold_beside", beside=beside) if beside else say("asked.untold")
        return say("asked.line_commitment", due=due), why
    line = say("asked.line_silence", target=target_words.promised(row), due=due)
    if row[Outcomes.ambition] in ("确保", "约束性"):
        return line, say("asked.silent_bound", ambition=row[Outcomes.ambition])
    if not is_missing(row[Outcomes.baseline]):
        base = stood(row[Outcomes.baseline], target_words.unit_of(row), row[Outcomes.measure])
        return line, say("asked.silent_based", base_year=int(row[Outcomes.baseline_year]), base=base)
    return line, say("asked.silent")


def _result(row: Row) -> Side:
    """The sentence of the result; for a statistic the figure; where there is none, that there is none."""
    needs = row[Outcomes.needs]
    if is_missing(row[Outcomes.actual_source]):
        due = int(row[Outcomes.due])
        if is_missing(needs) or not needs:
            return Side("结果", say("asked.side_silent", due=due))
        return Side("结果", say("asked.side_needs", due=due, needs=needs))
    source = f"{row[Outcomes.actual_source]}（{row[Outcomes.actual_grade]}级）"
    fact = row[Outcomes.actual_fact_id]
    return Side("结果", target_words.came(row), "", source, {"fact": fact} if isinstance(fact, str) else None)
