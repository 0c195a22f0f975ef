"""The formulas of the verdict with the numbers of a real target put in. All pure."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pandas as pd

from hsdata.tables import Outcomes
from hsdata.verdict.average import required_rest
from hsdata.verdict.pace import growth_ratio, progress, yearly_rate
from hsview.sentences import Row

PACED = "R2"  # in the inputs of a target judged by both ratios
PLACES = (
    Outcomes.baseline,
    Outcomes.actual,
    Outcomes.target,
    Outcomes.baseline_year,
    Outcomes.actual_year,
    Outcomes.due,
)


def paced(outcomes: pd.DataFrame) -> Row | None:
    """The target judged on its way by R and R2 that is furthest on; None where there is none.

    It names every year the formulas need: some reports state a baseline without its year.
    """
    known = outcomes[outcomes[list(PLACES)].notna().all(axis=1)]
    known = known[known[Outcomes.inputs].str.contains(PACED, regex=False)]
    rows = [
        one
        for one in known.to_dict("records")
        if PACED in json.loads(one[Outcomes.inputs]) and one[Outcomes.actual] and one[Outcomes.baseline]
    ]
    return max(rows, key=lambda one: (one[Outcomes.actual_year], one[Outcomes.target_id]), default=None)


def of_pace(one: Row) -> Mapping[str, str]:
    """The places of the formulas R, R2 and required, filled from one row."""
    base, actual, target = one[Outcomes.baseline], one[Outcomes.actual], one[Outcomes.target]
    base_year, year, due = (
        int(one[column]) for column in (Outcomes.baseline_year, Outcomes.actual_year, Outcomes.due)
    )
    past, whole, left = year - base_year, due - base_year, due - year
    walked, elapsed = progress(base, actual, target), past / whole
    return {
        "base": f"{base:g}",
        "actual": f"{actual:g}",
        "target": f"{target:g}",
        "base_year": str(base_year),
        "year": str(year),
        "due": str(due),
        "past": str(past),
        "whole": str(whole),
        "left": str(left),
        "progress": _number(walked),
        "elapsed": _number(elapsed),
        "R": _number(None if walked is None else walked / elapsed),
        "R2": _number(growth_ratio(base, actual, target, past, whole)),
        "done": _share(yearly_rate(base, actual, past)),
        "needed": _share(yearly_rate(base, target, whole)),
        "required": _share(yearly_rate(actual, target, left)),
    }


def averaged(outcomes: pd.DataFrame) -> Row | None:
    """An average-growth target with some of its years known and some left; None where there is none."""
    rows = [
        one
        for one in outcomes[outcomes[Outcomes.target_type] == "E"].to_dict("records")
        if "逐年" in json.loads(one[Outcomes.inputs]) and pd.notna(one[Outcomes.required])
    ]
    return max(rows, key=lambda one: one[Outcomes.target_id], default=None)


def of_average(one: Row, years: int) -> Mapping[str, str]:
    """The places of the formula E, filled from one row whose plan has that many years."""
    growths = [growth for _, growth in json.loads(one[Outcomes.inputs])["逐年"]]
    rest = required_rest(one[Outcomes.target], growths, years)
    return {
        "target": f"{one[Outcomes.target]:g}",
        "whole": str(years),
        "known": str(len(growths)),
        "growths": "、".join(f"{growth:g}%" for growth in growths),
        "left": str(years - len(growths)),
        "required": f"{rest:.2f}%",
    }


def _number(value: float | None) -> str:
    return "无定义" if value is None else f"{value:.4f}"


def _share(value: float | None) -> str:
    return "无定义" if value is None else f"{value:.2%}"
