"""The words of a target's row: what was promised, what came, the gap, what each year left must bring."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from hsdata.tables import Outcomes
from hsview import phrases
from hsview.course import HOME
from hsview.ledger_view import HORIZON_NAME, TYPE_NAME
from hsview.numbers import MISSING, Amount, amount, change, is_missing
from hsview.phrases import POINTS, moved, stood
from hsview.promise import HIGH

Row = Mapping[Any, Any]  # one row of Outcomes
NO_NUMBER, NO_RECORD = "—", "无记载"
NOTHING = (MISSING, NO_NUMBER, NO_RECORD)
EACH = {"E": "年均", "F": "每年"}  # the number is for every year


def about(one: Row, document: str) -> list[str]:
    """Horizon, due year, type, ambition, region and document, as words."""
    due = f"{int(one[Outcomes.due])}年到期" if not is_missing(one[Outcomes.due]) else "未写到期年"
    said = [HORIZON_NAME[one[Outcomes.horizon]], due, TYPE_NAME[one[Outcomes.target_type]]]
    if one[Outcomes.ambition] != "none":
        said.append(one[Outcomes.ambition])
    if one[Outcomes.region] != HOME:
        said.append(one[Outcomes.region])
    return [*said, document]


def numbers(one: Row) -> list[tuple[str, str, str]]:
    """Baseline, actual and target as (title, number, year and grade)."""
    unit, measure = unit_of(one), one[Outcomes.measure]
    base = came = MISSING
    if is_milestone(one):
        base, came = NO_NUMBER, NO_RECORD
    if not is_missing(one[Outcomes.baseline]):
        base = stood(one[Outcomes.baseline], unit, measure)
    if not is_missing(one[Outcomes.actual]):
        came = stood(one[Outcomes.actual], unit, measure, one[Outcomes.actual_bound])
    elif not is_missing(one[Outcomes.actual_source]):
        came = "有记载"
    return [
        ("基期", base, _year(one[Outcomes.baseline_year])),
        ("实绩", came, " ".join(filter(None, (_year(one[Outcomes.actual_year]), _grade(one))))),
        ("目标", promised(one), _year(one[Outcomes.due])),
    ]


def unit_of(one: Row) -> str:
    return "" if is_missing(one[Outcomes.unit]) else str(one[Outcomes.unit])


def promised(one: Row) -> str:
    """The promised number as written; a commitment has none."""
    if is_missing(one[Outcomes.target]):
        return NO_NUMBER
    high = json.loads(one[Outcomes.inputs]).get(HIGH)
    said = phrases.promised(
        one[Outcomes.target], unit_of(one), one[Outcomes.measure], one[Outcomes.bound], high
    )
    each = EACH.get(one[Outcomes.target_type], "")
    return f"{each}{' ' if each and said[:1].isdigit() else ''}{said}"


def is_milestone(one: Row) -> bool:
    """Whether this is a commitment without a number: it is no fact with a place of its own."""
    return is_missing(one[Outcomes.target])


def _year(year: float | None) -> str:
    return "" if year is None or is_missing(year) else f"{int(year)}年"


def _grade(one: Row) -> str:
    return "" if is_missing(one[Outcomes.actual_grade]) else f"{one[Outcomes.actual_grade]}级"


def came(one: Row) -> str:
    """The result: the sentence of the report or record, or a statistic's figure with what it notes."""
    said = "" if is_missing(one[Outcomes.actual_sentence]) else str(one[Outcomes.actual_sentence])
    if is_milestone(one) or isinstance(one[Outcomes.actual_fact_id], str):
        return said
    value = stood(one[Outcomes.actual], unit_of(one), one[Outcomes.measure], one[Outcomes.actual_bound])
    figure = stated(int(one[Outcomes.actual_year]), one[Outcomes.indicator], value)
    return f"{figure}（{said}）" if said else figure


def stated(year: int, name: str, value: str) -> str:
    """A figure as a phrase.

    >>> stated(2021, "地区生产总值", "1703.1 亿元"), stated(2017, "地区生产总值", "增长 7.2%")
    ('2021 年地区生产总值 1703.1 亿元', '2017 年地区生产总值增长 7.2%')
    """
    return f"{year} 年{name}{' ' if value[:1].isdigit() else ''}{value}"


def gap(one: Row) -> str:
    """How far the actual is above or below the target, in the target's unit."""
    if is_missing(one[Outcomes.gap]):
        return ""
    said = change(one[Outcomes.gap], unit_of(one), "高", "低")
    return "相等" if float(one[Outcomes.gap]) == 0 else said


def distance(one: Row) -> Amount:
    """How far the actual is from the target, without a side."""
    return amount(abs(one[Outcomes.gap]), POINTS.get(unit_of(one), unit_of(one)))


def required(one: Row) -> str:
    """What each year left must bring: an amount for a count, points for a rate, growth for the rest."""
    need, unit = float(one[Outcomes.required]), unit_of(one)
    if one[Outcomes.target_type] == "K":
        return str(amount(need, unit))
    if one[Outcomes.measure] == "level" and unit in POINTS:
        return moved(0.0, need, unit)
    return stood(need, "%", "growth")
