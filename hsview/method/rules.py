"""The rules of the verdict with real rows of the ledger as examples. All pure."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pandas as pd

from hsdata.tables import TARGET_TYPES, Outcomes
from hsview.sentences import Row

BOUND_SAID = {"eq": "等于", "ge": "以上", "le": "以内", "approx": "左右"}


def examples(outcomes: pd.DataFrame) -> dict[str, list[tuple[int, Row]]]:
    """Type -> for each of its verdicts how many targets got it and one of them, the one with most inputs."""
    found: dict[str, list[tuple[int, Row]]] = {code: [] for code in TARGET_TYPES}
    for (code, _), rows in outcomes.groupby([str(Outcomes.target_type), str(Outcomes.verdict)], sort=True):
        best = max(rows.to_dict("records"), key=_telling)
        found[str(code)].append((len(rows), best))
    return {code: sorted(rows, key=lambda r: -r[0]) for code, rows in found.items()}


def _telling(one: Row) -> tuple[int, int, str]:
    """A row that shows most comes first; a short name, then the id, make the choice a firm one."""
    return len(json.loads(one[Outcomes.inputs])), -len(one[Outcomes.target_text]), one[Outcomes.target_id]


def inputs(one: Row) -> Iterator[tuple[str, str]]:
    """The inputs of a verdict as (name, words)."""
    for name, value in json.loads(one[Outcomes.inputs]).items():
        yield name, _said(value)


def _said(value: object) -> str:
    if isinstance(value, list):
        year, *rest = value
        if isinstance(year, int) and rest and isinstance(rest[0], float):
            value, source = rest[0], rest[1:]
            return f"{year}年 {_number(value)}" + (f"（{source[0]}）" if source else "")
        return " ".join(map(_said, value))
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return _number(value)
    return BOUND_SAID.get(str(value), str(value))


def _number(value: float) -> str:
    return f"{value:g}".replace("-", "−")


def counts(outcomes: pd.DataFrame) -> dict[str, int]:
    """Verdict -> how many targets have it."""
    return {str(word): int(n) for word, n in outcomes[Outcomes.verdict].value_counts().items()}
