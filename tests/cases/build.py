"""One row of verdicts.tsv -> the tables that the verdict works on."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from hsdata import vocab
from hsdata.frames import frame
from hsdata.link.series import link_series
from hsdata.statistics import Milestones, Statistics
from hsdata.tables import Documents, Facts, Indicators, Passages
from hsdata.units import fold, units_by_name
from hsdata.verdict.config import Config
from hsdata.verdict.ledger import judge

FILE = Path(__file__).with_name("verdicts.tsv")
UNITS = units_by_name(vocab.load().units)
DOC, LATER, REGION, CODE = "report", "later", "衡水市", "131100"
BOUND_OF = {"=": "eq", ">=": "ge", "<=": "le", "~": "approx"}
ACTUAL = re.compile(
    r"(?:(?P<region>[^|/]+)\|)?(?:(?P<indicator>[^|/\d]+)/)?\s*(?:(?P<measure>level|growth|change|rank)\s+)?"
    r"(?P<first>\d{4})(?:-(?P<last>\d{4}))?(?P<mean>/年)?\s*(?P<op>>=|<=|=|~)\s*(?P<value>-?[\d.]+)"
    r"(?P<unit>[^\s@#]*)(?:\s+@(?P<published>[\d-]+))?(?:\s+#(?P<source>\S+)(?:\s+(?P<grade>[ABC]))?)?"
    r"(?:\s+(?P<note>\S+))?"
)


EMPTY = {name: frame(name) for name in ("facts", "documents", "passages", "indicators", "commitments")}
NO_STATISTICS = Statistics.validate(pd.DataFrame(columns=list(Statistics.to_schema().columns)))
NO_MILESTONES = Milestones.validate(pd.DataFrame(columns=list(Milestones.to_schema().columns)))


def typed(empty: pd.DataFrame, rows: list[dict[Any, Any]]) -> pd.DataFrame:
    """Rows with the columns and types of an empty table; one test checks them against the schema."""
    return pd.DataFrame(rows, columns=empty.columns).astype(empty.dtypes)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def cases() -> list[dict[str, str]]:
    return rows_of(FILE)


def milestone_cases() -> list[dict[str, str]]:
    return rows_of(FILE.with_name("milestones.tsv"))


def indicator_id(case: Mapping[str, str]) -> str | None:
    return None if case["catalogue"] == "-" else "x"


def years(text: str) -> tuple[int, int]:
    first, _, last = text.partition("-")
    return int(first), int(last or first)


def fact(case: Mapping[str, str], number: int, **given: Any) -> dict[Any, Any]:
    """A fact of the case's document; values of a level fold as the reader folds them."""
    folded = fold(float(given["value"]), given["unit"], UNITS)
    at = 100 * number
    row = {
        Facts.fact_id: f"f{number}",
        Facts.doc_id: DOC,
        Facts.passage_id: 1,
        Facts.start: at,
        Facts.end: at + 1,
        Facts.quote: case["quote"],
        Facts.indicator: case["indicator"],
        Facts.indicator_text: case["indicator"],
        Facts.indicator_id: indicator_id(case),
        Facts.measure: case["measure"],
        Facts.value_base: folded.value,
        Facts.unit_base: folded.unit,
        Facts.strict: False,
        Facts.cue: "",
        Facts.ambition: "none",
        Facts.per: "",
        Facts.region: REGION,
        Facts.region_id: CODE,
        Facts.sector: "综合经济",
        Facts.rule: "case",
        Facts.review: "auto",
        Facts.sentence: case["wording"],
        Facts.sentence_start: at,
        Facts.sentence_end: at + len(case["wording"]),
    }
    return row | given


def target_facts(case: Mapping[str, str]) -> list[dict[Any, Any]]:
    """The target, as one row or, for a range, as its two ends."""
    first, last = years(case["years"])
    shared = {
        "stage": "target",
        "unit": case["unit"],
        "strict": bool(case["strict"]),
        "ambition": case["ambition"] or "none",
        "year_from": first,
        "year_to": last,
        "per": "year" if case["per"] else "",
    }
    low, _, high = case["value"].partition("~")
    if not high:
        return [fact(case, 1, value=float(low), bound=case["bound"], **shared)]
    number, rest = re.match(r"(\d+)\D(.+)", case["quote"]).groups()  # type: ignore[union-attr]
    ends = [fact(case, 1, value=float(low), bound="ge", **shared | {"quote": number})]
    ends.append(fact(case, 2, value=float(high), bound="le", **shared | {"quote": rest}))
    ends[1] |= {Facts.start: ends[0][Facts.end] + 1, Facts.end: ends[0][Facts.end] + 3}
    return ends


def baseline_facts(case: Mapping[str, str]) -> list[dict[Any, Any]]:
    if not case["baseline"]:
        return []
    year, value = case["baseline"].split("=")
    given = {"value": float(value), "unit": case["unit"], "bound": "eq", "stage": "actual"}
    return [fact(case, 3, year_from=int(year), year_to=int(year), **given)]


def stated(case: Mapping[str, str]) -> list[dict[str, str]]:
    """The parts of each actual of the case, as named in ACTUAL."""
    parts = [part.strip() for part in case["actuals"].split(";") if part.strip()]
    found = [ACTUAL.fullmatch(part) for part in parts]
    assert all(found), f"{case['case']}: «{case['actuals']}» is not written as verdicts.md says"
    return [m.groupdict() for m in found if m]


def averages(case: Mapping[str, str]) -> list[dict[Any, Any]]:
    """Averages over years (/年) are told by a later report."""
    rows = []
    for number, m in enumerate((m for m in stated(case) if m["mean"]), 4):
        given = {"value": float(m["value"]), "unit": case["unit"], "bound": BOUND_OF[m["op"]], "per": "year"}
        years_of = {"year_from": int(m["first"]), "year_to": int(m["last"]), "stage": "actual"}
        rows.append(fact(case, number, **given, **years_of, doc_id=LATER))
    return rows


def statistics(case: Mapping[str, str]) -> pd.DataFrame:
    rows = []
    for m in (m for m in stated(case) if not m["mean"]):
        first, last = int(m["first"]), int(m["last"] or m["first"])
        unit = m["unit"] or case["unit"]
        folded = fold(float(m["value"]), unit, UNITS)
        rows.append(
            {
                Statistics.region: m["region"] or REGION,
                Statistics.indicator: m["indicator"] or case["indicator"],
                Statistics.measure: m["measure"] or case["measure"],
                Statistics.year_from: first,
                Statistics.year_to: last,
                Statistics.value: float(m["value"]),
                Statistics.unit: unit,
                Statistics.value_base: folded.value,
                Statistics.unit_base: folded.unit,
                Statistics.bound: BOUND_OF[m["op"]],
                Statistics.source: m["source"] or "公报",
                Statistics.published: m["published"] or str(last + 1),
                Statistics.grade: m["grade"] or "A",
                Statistics.note: m["note"],
            }
        )
    return typed(NO_STATISTICS, rows)


def catalogue(case: Mapping[str, str]) -> pd.DataFrame:
    if case["catalogue"] == "-":
        return EMPTY["indicators"]
    polarity, kind, *nominal = case["catalogue"].split()
    row = dict.fromkeys(Indicators.to_schema().columns, "")
    row |= {Indicators.indicator_id: "x", Indicators.name: case["indicator"], Indicators.sector: "综合经济"}
    row |= {Indicators.polarity: polarity, Indicators.kind: kind, Indicators.nominal: bool(nominal)}
    return typed(EMPTY["indicators"], [row])


def documents(case: Mapping[str, str]) -> pd.DataFrame:
    """The report that promises, and a later one: of the year ``later``, else five years on."""
    row: dict[Any, Any] = dict.fromkeys(Documents.to_schema().columns)
    row |= {Documents.title: "政府工作报告", Documents.kind: "work_report", Documents.file: "report.txt"}
    row |= {Documents.region: REGION, Documents.region_id: CODE, Documents.dropped: "[]"}
    row |= {Documents.chars: 1, Documents.copies_folded: 0, Documents.runs_dropped: 0}
    issued = {DOC: int(case["issued"]), LATER: int(case.get("later") or int(case["issued"]) + 5)}
    return typed(
        EMPTY["documents"],
        [row | {Documents.doc_id: d, Documents.issued: f"{year}-04-07"} for d, year in issued.items()],
    )


def passages(text: str, part: str = "five_year_plan", later: str = "") -> pd.DataFrame:
    row: dict[Any, Any] = {Passages.passage_id: 1, Passages.kind: "body", Passages.headings: ""}
    row |= {Passages.start: 0, Passages.end: len(text), Passages.theme: None}
    parts = {DOC: (part, text), LATER: ("review", later)}
    return typed(
        EMPTY["passages"],
        [row | {Passages.doc_id: d, Passages.part: p, Passages.text: t} for d, (p, t) in parts.items()],
    )


def facts_of(case: Mapping[str, str]) -> pd.DataFrame:
    return typed(EMPTY["facts"], [*target_facts(case), *baseline_facts(case), *averages(case)])


def outcome(case: Mapping[str, str], config: Config, part: str = "five_year_plan") -> pd.DataFrame:
    """The outcomes table of a case: one row, or none where nothing feeds the ledger."""
    facts = facts_of(case)
    issued, indicators = documents(case), catalogue(case)
    series = link_series(facts, issued, statistics(case), indicators, config.breaks)
    return judge(
        facts,
        passages(case["wording"], part),
        issued,
        indicators,
        series,
        commitments=EMPTY["commitments"],
        milestones=NO_MILESTONES,
        as_of=int(case["as_of"]),
        config=config,
    )
