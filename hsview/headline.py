"""The cards of the first page: headline indicators with a target in the term and a series, chosen by rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from hsdata.tables import Indicators, Outcomes, Series
from hsview.figures.spark import Spark
from hsview.numbers import Amount, amount, change, growth, is_missing, written
from hsview.sentences import Row

LIMIT = 6
COURSE = 3  # points of a series that make a course
YEARS_BEFORE = 6  # of the course, before the latest
COUNT_WORDS = {"个", "家"}  # two words for one count: 817个 and 770家 compare
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
    """One headline indicator: where it stands, how it moved, what was promised, how that is judged.

    Without a target in the term (``target_id`` None) it is shown for its own sake.
    """

    indicator: str
    value: Amount
    year: int
    change: Change | None
    spark: Spark
    source: str
    grade: str
    target_id: str | None = None
    target: str = ""
    due: int | None = None
    verdict: str = ""


def cards(
    targets: pd.DataFrame, ever: pd.DataFrame, series: pd.DataFrame, indicators: pd.DataFrame, since: int
) -> list[Card]:
    """At most ``LIMIT`` cards, one per catalogued indicator of a region with a yearly series.

    First those with a target among ``targets`` (rows of Outcomes), judged ones before the others, whose
    series reaches a year not before ``since``. Then, to fill the row, indicators that had a target ``ever``.
    """
    made: dict[str, Card] = {}
    series = series[series[Series.preferred] & (series[Series.period] == "year")]
    mine = set(targets[Outcomes.target_id])
    for row in [*_by_weight(targets), *_by_weight(ever)]:
        if row[Outcomes.indicator] in made:
            continue
        course = of_target(series, row)
        its_own = row[Outcomes.target_id] in mine
        if len(course) < (1 if its_own else COURSE) or course[Series.year_to].max() < since:
            continue
        made[row[Outcomes.indicator]] = _card(row if its_own else None, course, series, indicators)
        if len(made) == LIMIT:
            break
    return list(made.values())


def _by_weight(targets: pd.DataFrame) -> Sequence[Row]:
    """Level targets of catalogued indicators: judged, unsettled, silent; among them as in the document."""
    rows = targets[
        targets[Outcomes.target].notna()
        & targets[Outcomes.indicator_id].notna()
        & (targets[Outcomes.measure] == "level")
    ]
    weight = rows[Outcomes.bucket].map({"待核": 1, "待数据": 2}).fillna(0)
    return rows.iloc[weight.argsort(kind="stable")].to_dict("records")


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


def _card(row: Row | None, course: pd.DataFrame, series: pd.DataFrame, indicators: pd.DataFrame) -> Card:
    last: Row = course.iloc[-1].to_dict()
    known = indicators[indicators[Indicators.indicator_id] == last[Series.indicator_id]].iloc[0].to_dict()
    card = Card(
        indicator=last[Series.indicator],
        value=amount(last[Series.value], last[Series.unit]),
        year=int(last[Series.year_to]),
        change=moved(course, series, known[Indicators.polarity], known[Indicators.nominal]),
        spark=Spark(_runs(course)),
        source=last[Series.source],
        grade=last[Series.grade],
    )
    if row is None:
        return card
    due = None if is_missing(row[Outcomes.due]) else int(row[Outcomes.due])
    units = {last[Series.unit], row[Outcomes.unit]}
    comparable = len(units) == 1 or units <= COUNT_WORDS
    return replace(
        card,
        value=Amount(card.value.digits, row[Outcomes.unit]) if units <= COUNT_WORDS else card.value,
        spark=Spark(_runs(course), (due, float(row[Outcomes.target])) if due and comparable else None),
        target_id=row[Outcomes.target_id],
        target=written(row[Outcomes.target], row[Outcomes.unit], row[Outcomes.bound]),
        due=due,
        verdict=row[Outcomes.verdict],
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


def _runs(course: pd.DataFrame) -> tuple[tuple[tuple[int, float], ...], ...]:
    """The recent course in the unit of its last value, cut at every break and where the unit changes."""
    unit = course[Series.unit].iloc[-1]
    first = course[Series.year_to].max() - YEARS_BEFORE
    recent = course[(course[Series.year_to] >= first) & (course[Series.unit] == unit)]
    runs: list[list[tuple[int, float]]] = []
    for point in recent.to_dict("records"):
        if not runs or not is_missing(point[Series.break_before]):
            runs.append([])
        runs[-1].append((int(point[Series.year_to]), float(point[Series.value])))
    return tuple(map(tuple, runs))
