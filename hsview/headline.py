"""The cards of the first page: headline indicators with a target in the term and a series, chosen by rule."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from hsdata.tables import Indicators, Outcomes, Series
from hsview.figures.spark import Spark
from hsview.numbers import Amount, amount, change, growth, is_missing, written
from hsview.sentences import UNJUDGED, Row

LIMIT = 6
AT_LEAST = 3  # points of a series that make a course
YEARS_BEFORE = 6  # of the course, before the latest
RATES = ("%", "‰")
MONEY = ("元", "万元", "亿元", "万亿元")


@dataclass(frozen=True)
class Change:
    """How the latest value moved: words, what it is measured against, direction, and whether that is good."""

    words: str
    basis: str
    direction: int  # +1 up, -1 down, 0 unchanged
    better: bool | None  # None: neither good nor bad


@dataclass(frozen=True)
class Card:
    """One headline indicator: where it stands, how it moved, what was promised, how that is judged."""

    indicator: str
    target_id: str
    value: Amount
    year: int
    change: Change | None
    target: str
    due: int | None
    verdict: str
    spark: Spark
    source: str
    grade: str


def cards(outcomes: pd.DataFrame, series: pd.DataFrame, indicators: pd.DataFrame) -> list[Card]:
    """At most ``LIMIT`` cards from targets (rows of Outcomes) whose indicator has a yearly series.

    Catalogued indicators, judged targets and levels come first, then the order of the document; one card
    per indicator.
    """
    rows = outcomes[outcomes[Outcomes.target].notna() & outcomes[Outcomes.indicator_id].notna()]
    rows = rows.assign(unjudged=rows[Outcomes.bucket].isin(UNJUDGED), other=rows[Outcomes.measure] != "level")
    rows = rows.sort_values(["other", "unjudged"], kind="stable")
    polarity = dict(zip(indicators[Indicators.indicator_id], indicators[Indicators.polarity], strict=True))
    nominal = set(indicators[indicators[Indicators.nominal]][Indicators.indicator_id])
    made: list[Card] = []
    for row in rows.to_dict("records"):
        if len(made) == LIMIT:
            break
        if any(card.indicator == row[Outcomes.indicator] for card in made):
            continue
        course = of_target(series, row)
        if len(course) >= AT_LEAST:
            known = polarity.get(row[Outcomes.indicator_id], "none")
            made.append(_card(row, course, series, known, row[Outcomes.indicator_id] in nominal))
    return made


def of_target(series: pd.DataFrame, row: Row) -> pd.DataFrame:
    """The preferred yearly actuals a target (a row of Outcomes) can be read against, oldest first."""
    same = series[
        (series[Series.indicator] == row[Outcomes.indicator])
        & (series[Series.region] == row[Outcomes.region])
        & (series[Series.measure] == row[Outcomes.measure])
        & (series[Series.period] == "year")
        & (series[Series.stage] == "actual")
        & series[Series.preferred]
    ]
    return same.sort_values(str(Series.year_to))


def _card(row: Row, course: pd.DataFrame, series: pd.DataFrame, polarity: str, nominal: bool) -> Card:
    last: Row = course.iloc[-1].to_dict()
    due = None if is_missing(row[Outcomes.due]) else int(row[Outcomes.due])
    return Card(
        indicator=row[Outcomes.indicator],
        target_id=row[Outcomes.target_id],
        value=amount(last[Series.value], last[Series.unit]),
        year=int(last[Series.year_to]),
        change=moved(course, series, polarity, nominal),
        target=written(row[Outcomes.target], row[Outcomes.unit], row[Outcomes.bound]),
        due=due,
        verdict=row[Outcomes.verdict],
        spark=_spark(course, row, due),
        source=last[Series.source],
        grade=last[Series.grade],
    )


def moved(course: pd.DataFrame, series: pd.DataFrame, polarity: str, nominal: bool) -> Change | None:
    """The change of the last value on the year before; None where it would compare two definitions.

    A stated growth of the same year wins; a growth is computed only for indicators whose growth is
    nominal, and never across a break.
    """
    last: Row = course.iloc[-1].to_dict()
    found = _stated(last, series, nominal) or _computed(last, course, nominal)
    if found is None:
        return None
    words, basis, size = found
    direction = (size > 0) - (size < 0)
    good = {"up": 1, "down": -1}.get(polarity)
    return Change(words, basis, direction, None if good is None or not direction else direction == good)


def _stated(last: Row, series: pd.DataFrame, nominal: bool) -> tuple[str, str, float] | None:
    """The growth some source states for the year of a level: words, basis, size."""
    stated = series[
        (series[Series.indicator] == last[Series.indicator])
        & (series[Series.region] == last[Series.region])
        & (series[Series.measure] == "growth")
        & (series[Series.period] == "year")
        & (series[Series.year_to] == last[Series.year_to])
        & series[Series.preferred]
    ]
    if last[Series.measure] != "level" or stated.empty:
        return None
    rate = float(stated[Series.value].iloc[0])
    return growth(rate), "比上年" if nominal else "可比价", rate


def _computed(last: Row, course: pd.DataFrame, nominal: bool) -> tuple[str, str, float] | None:
    """The step from the year before: words, basis, size. Money whose growth is 可比价 gives none."""
    before = course[course[Series.year_to] == last[Series.year_to] - 1]
    if before.empty or not is_missing(last[Series.break_before]):
        return None
    previous: Row = before.iloc[0].to_dict()
    unit = last[Series.unit]
    step = float(last[Series.value] - previous[Series.value])
    if previous[Series.unit] != unit or (unit in MONEY and not nominal):
        return None
    if unit in RATES:
        return change(step, unit, "提高", "下降"), "比上年", step
    if nominal and previous[Series.value]:
        return growth(step / previous[Series.value] * 100), "比上年推算", step
    return change(step, unit), "比上年", step


def _spark(course: pd.DataFrame, row: Row, due: int | None) -> Spark:
    recent = course[course[Series.year_to] >= course[Series.year_to].max() - YEARS_BEFORE]
    runs: list[list[tuple[int, float]]] = []
    for point in recent.to_dict("records"):
        if not runs or not is_missing(point[Series.break_before]):
            runs.append([])
        runs[-1].append((int(point[Series.year_to]), float(point[Series.value_base])))
    scale = _base_factor(course)
    target = None if due is None else (due, float(row[Outcomes.target]) * scale)
    same_unit = course.iloc[-1].to_dict()[Series.unit] == row[Outcomes.unit]
    return Spark(tuple(map(tuple, runs)), target if same_unit else None)


def _base_factor(course: pd.DataFrame) -> float:
    last: Row = course.iloc[-1].to_dict()
    return float(last[Series.value_base] / last[Series.value]) if last[Series.value] else 1.0
