"""data/disputed.toml: verdicts that a fair reader could dispute, each with a reason and a guard."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from hsdata.errors import InputError
from hsdata.tables import Outcomes

PATH = Path(__file__).resolve().parent.parent / "data" / "disputed.toml"


class DisputedError(InputError):
    """data/disputed.toml cannot be read or has a bad entry."""


class Guard(BaseModel):
    """What the entry was written for: the target's name in the ledger, and its verdict."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    target: str = Field(min_length=2)
    verdict: str = Field(min_length=2)


class Disputed(BaseModel):
    """One verdict a fair reader could dispute, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    target: str = Field(pattern=r"^[0-9a-f]{12}$")
    document: str = Field(min_length=1)
    guard: Guard
    why: str = Field(min_length=10, pattern=r"^\D+。$")  # a figure in it could not follow the tables


def read_disputed(path: Path = PATH) -> tuple[Disputed, ...]:
    """Every entry, in the order of the file. Raises DisputedError naming entry and field."""
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("disputed", [])
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise DisputedError(path, f"读不了（{error}）", "请从代码库恢复") from error
    found = []
    for number, entry in enumerate(entries, 1):
        try:
            found.append(Disputed(**entry))
        except (ValidationError, TypeError) as error:
            raise DisputedError(f"{path}：第 {number} 条", _first(error), "请改正") from error
    return tuple(found)


def _first(error: ValidationError | TypeError) -> str:
    if isinstance(error, TypeError):
        return "不是一条 [[disputed]]"
    first = error.errors()[0]
    return f"字段 {'.'.join(str(part) for part in first['loc']) or '整条'}：{first['msg']}"


def fitting(entries: Iterable[Disputed], outcomes: pd.DataFrame) -> dict[str, str]:
    """target_id -> why, for the entries whose guard still holds in these ``Outcomes``."""
    return {entry.target: entry.why for entry in entries if _state(entry, outcomes) == entry.guard}


def outdated(entries: Iterable[Disputed], outcomes: pd.DataFrame) -> list[Disputed]:
    """Entries about documents of this ledger whose target or verdict has become something else."""
    known = set(outcomes[Outcomes.doc_id])
    return [entry for entry in entries if entry.document in known and _state(entry, outcomes) != entry.guard]


def _state(entry: Disputed, outcomes: pd.DataFrame) -> Guard | None:
    row = outcomes[outcomes[Outcomes.target_id] == entry.target]
    if row.empty:
        return None
    return Guard(target=row[Outcomes.indicator].iloc[0], verdict=row[Outcomes.verdict].iloc[0])
