"""data/corrections.toml: what people corrected in the reading, each with reason, name, day and a guard.

An entry says what the program reads now (its guard). When text or reading have become something else, the
guard fails and the build stops: no correction is applied to what it was not written for. Where the program
reads right by now, the entry does nothing and the build says that it can be retired.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from hsdata import units
from hsdata.errors import InputError
from hsdata.tables import Corrections, Facts, Numerals
from hsdata.vocab import Vocabulary

PATH = Path(__file__).resolve().parent.parent / "data" / "corrections.toml"
DROPPED = "人工更正删去"  # why a numeral is no fact, where a person said so
Row = dict[Any, Any]


class CorrectionsError(InputError):
    """data/corrections.toml has a bad entry, or an entry no longer fits what is read."""


class Reading(BaseModel):
    """Fields of a fact that an entry guards or sets; names and values as in the table of facts."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    indicator: str | None = None
    indicator_id: str | None = None
    measure: Literal["level", "growth", "change", "rank"] | None = None
    stage: Literal["actual", "baseline", "target"] | None = None
    value: float | None = None
    unit: str | None = None
    bound: Literal["eq", "ge", "le", "approx"] | None = None
    strict: bool | None = None
    ambition: Literal["力争", "确保", "约束性", "none"] | None = None
    year_from: int | None = Field(default=None, ge=1949, le=2100)
    year_to: int | None = Field(default=None, ge=1949, le=2100)
    per: Literal["year", ""] | None = None
    region: str | None = None
    sector: str | None = None

    def given(self) -> dict[str, Any]:
        return self.model_dump(exclude_unset=True)


class Guard(Reading):
    """What stands in the file and how it is read now."""

    quote: str = Field(min_length=1)


class Correction(BaseModel):
    """One entry. ``retired``: the day from which it is kept for the record only."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    action: Literal["drop", "override", "flag"]
    fact_id: str = Field(pattern=r"^[0-9a-f]{12}$")
    document: str = Field(min_length=1)
    guard: Guard
    fields: Reading = Reading()
    reason: str = Field(min_length=4)
    who: str = Field(min_length=1)
    when: date
    retired: date | None = None

    @model_validator(mode="after")
    def guards_what_it_changes(self) -> Correction:
        changed = set(self.fields.given())
        if (self.action == "override") != bool(changed):
            raise ValueError("fields 只用于 override，且至少有一项")
        if missing := changed - set(self.guard.given()):
            raise ValueError(f"guard 里要写明现在的 {'、'.join(sorted(missing))}")
        return self


def read_corrections(path: Path | None = None) -> tuple[Correction, ...]:
    """The entries of a file (PATH) that are not retired. Raises CorrectionsError naming entry and field."""
    path = path or PATH
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CorrectionsError(path, f"读不了（{error}）", "请按文件开头的说明改正") from error
    if unknown := set(content) - {"correction"}:
        raise CorrectionsError(
            path, f"不认识 {'、'.join(sorted(unknown))}", "每条更正都以 [[correction]] 开头"
        )
    entries = []
    for number, raw in enumerate(content.get("correction", ()), 1):
        where = f"{path} 第 {number} 条（{raw.get('fact_id', '无 fact_id')}）"
        try:
            entries.append(Correction(**raw))
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(map(str, first["loc"])) or "整条"
            raise CorrectionsError(
                where, f"字段 {field} 有误（{first['msg']}）", "请按文件开头的说明改正"
            ) from error
    return tuple(entry for entry in entries if entry.retired is None)


def of_document(entries: Iterable[Correction], doc_id: str) -> tuple[Correction, ...]:
    """The entries that concern one document."""
    return tuple(entry for entry in entries if entry.document == doc_id)


def digest(entries: Sequence[Correction]) -> str:
    """What the reading of a document depends on, as far as corrections go; empty without any."""
    return json.dumps([e.model_dump(mode="json") for e in entries], sort_keys=True) if entries else ""


def _check(entry: Correction, fact: Row | None) -> dict[str, Any]:
    """The fields an entry still has to change: none where the program reads them right by now.

    Raises CorrectionsError when the fact is gone or reads as neither the guard nor the correction says.
    """
    signed = f"{entry.when}，{entry.who}"
    where = f"{PATH.name} 中 {entry.document} 的 {entry.fact_id}「{entry.guard.quote}」（{signed}）"
    remedy = (
        "请用 python -m hsdata explain 看现在的读法：已经读对，就给这一条加上 retired = 今天的日期；"
        "仍需更正，就把 guard 改成现在的读法"
    )
    if fact is None:
        raise CorrectionsError(where, "文件里已没有这条数据，更正无处可用", remedy)
    wanted = entry.fields.given()
    for name, expected in entry.guard.given().items():
        if fact[name] not in (expected, wanted.get(name, expected)):
            raise CorrectionsError(where, f"{name} 应为 {expected}，现在读成 {fact[name]}", remedy)
    return {name: value for name, value in wanted.items() if fact[name] != value}


def _corrected(fact: Row, fields: Mapping[str, Any], words: Vocabulary) -> Row:
    """The fact with new fields, and those that follow from them: folded value, ids."""
    new = fact | dict(fields) | {Facts.review: "corrected"}
    folded = units.fold(new[Facts.value], new[Facts.unit], units.units_by_name(words.units))
    new |= {Facts.value_base: folded.value, Facts.unit_base: folded.unit}
    if "indicator" in fields and "indicator_id" not in fields:
        named = (i.indicator_id for i in words.indicators if i.name == new[Facts.indicator])
        new[Facts.indicator_id] = next(named, None)
    if "region" in fields:
        placed = (r.region_id for r in words.regions if new[Facts.region] in (r.name, r.short))
        new[Facts.region_id] = next(placed, None)
    return new


def _shown(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _told(entry: Correction, fact: Row, changes: Mapping[str, Any]) -> list[Row]:
    """An entry as rows of ``Corrections``: one for each field it changes, one for a drop or flag."""
    common = {
        Corrections.fact_id: entry.fact_id,
        Corrections.doc_id: entry.document,
        Corrections.quote: entry.guard.quote,
        Corrections.action: entry.action,
        Corrections.reason: entry.reason,
        Corrections.who: entry.who,
        Corrections.when: entry.when.isoformat(),
    }
    if entry.action != "override":
        return [common | {Corrections.field: "", Corrections.before: None, Corrections.after: None}]
    return [
        common
        | {Corrections.field: name, Corrections.before: _shown(fact[name]), Corrections.after: _shown(new)}
        for name, new in changes.items()
    ]


def apply(
    rows: Mapping[str, list[Row]], entries: Iterable[Correction], words: Vocabulary
) -> dict[str, list[Row]]:
    """The rows of one document with its corrections made, and the rows of ``Corrections``.

    Entries are taken in order, each guard against the reading as it was before any correction.
    Raises CorrectionsError when an entry does not fit.
    """
    read = {row[Facts.fact_id]: row for row in rows["facts"]}
    facts, told, dropped = dict(read), [], set()
    for entry in entries:
        fact = read.get(entry.fact_id)
        changes = _check(entry, fact)
        told += _told(entry, read[entry.fact_id], changes)
        if entry.action == "drop":
            dropped.add(entry.fact_id)
        elif changes:
            facts[entry.fact_id] = _corrected(facts[entry.fact_id], changes, words)
    numerals = [
        row | {Numerals.fact_id: None, Numerals.reason: DROPPED} if row[Numerals.fact_id] in dropped else row
        for row in rows["numerals"]
    ]
    kept = [row for fact_id, row in facts.items() if fact_id not in dropped]
    return {**rows, "facts": kept, "numerals": numerals, "corrections": told}


def needless(entries: Iterable[Correction], facts: pd.DataFrame, told: pd.DataFrame) -> list[Correction]:
    """Entries whose fact the program reads right by now: they can be retired."""
    present, used = set(facts[Facts.fact_id]), set(told[Corrections.fact_id])
    return [entry for entry in entries if entry.fact_id in present - used]
