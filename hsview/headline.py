"""The cards of the first page: headline indicators with a target in the term and a series, chosen by rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from hsdata.tables import Indicators, Outcomes, Series
from hsview.figures.spark import Spark
from hsview.numbers import Amount, amount, change, growth, is_missing, written
from hsview.sentences import Row
from hsview.yearly import Yearly, Years

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
    targets: pd.DataFrame, ever: pd.DataFrame, known: Yearly, indicators: pd.DataFrame, since: int
) -> list[Card]:
    """At most ``LIMIT`` cards, one per catalogued indicator of a region with a course.

    First those with a target among ``targets`` (rows of Outcomes), judged ones before the others, whose
    course reaches a year not before ``since``. Then, to fill the row, indicators that had a target ``ever``.
    """
    made: dict[str, Card] = {}
    mine = set(targets[Outcomes.target_id])
    catalogue = {row[Indicators.indicator_id]: row for row in indicators.to_dict("records")}
    for row in [*_by_weight(targets), *_by_weight(ever)]:
        course = known.get((row[Outcomes.indicator], row[Outcomes.region], row[Outcomes.measure]), ())
        its_own = row[Outcomes.target_id] in mine
        if row[Outcomes.indicator] in made or len(course) < (1 if its_own else COURSE):
            continue
        if course[-1][Series.year_to] < since:
            continue
        about = catalogue[row[Outcomes.indicator_id]]
        made[row[Outcomes.indicator]] = _card(row if its_own else None, course, known, about)
        if len(made) == LIMIT:
            break
    return list(made.values())


def _same(one: str, other: str) -> bool:
    return one == other or {one, other} <= COUNT_WORDS


def _by_weight(targets: pd.DataFrame) -> Sequence[Row]:
    """Level targets of catalogued indicators: judged, unsettled, silent; among them as in the document."""
    rows = targets[
        targets[Outcomes.target].notna()
        & targets[Outcomes.indicator_id].notna()
        & (targets[Outcomes.measure] == "level")
    ]
    weight = rows[Outcomes.bucket].map({"待核": 1, "待数据": 2}).fillna(0)
    return rows.iloc[weight.argsort(kind="stable")].to_dict("records")


def _card(row: Row | None, course: Years, known: Yearly, about: Row) -> Card:
    last = course[-1]
    card = Card(
        indicator=last[Series.indicator],
        value=amount(last[Series.value], last[Series.unit]),
        year=int(last[Series.year_to]),
        change=moved(course, known, about[Indicators.polarity], about[Indicators.nominal]),
        spark=Spark(_runs(course)),
        source=last[Series.source],
        grade=last[Series.grade],
    )
    if row is None:
        return card
    due = None if is_missing(row[Outcomes.due]) else int(row[Outcomes.due])
    comparable = _same(last[Series.unit], row[Outcomes.unit])
    shown = Amount(card.value.digits, row[Outcomes.unit]) if row[Outcomes.unit] in COUNT_WORDS else card.value
    return replace(
        card,
        value=shown if comparable else card.value,
        spark=Spark(_runs(course), (due, float(row[Outcomes.target])) if due and comparable else None),
        target_id=row[Outcomes.target_id],
        target=written(row[Outcomes.target], row[Outcomes.unit], row[Outcomes.bound]),
        due=due,
        verdict=row[Outcomes.verdict],
    )


def moved(course: Years, known: Yearly, polarity: str, nominal: bool) -> Change | None:
    """The change of the last value on the year before; None where it would compare two definitions.

    A stated growth of the same year wins; a growth is computed only for indicators whose growth is
    nominal, and never across a break.
    """
    found = _stated(course[-1], known, nominal) or _computed(course, nominal)
    if found is None:
        return None
    words, basis, size = found
    direction = (size > 0) - (size < 0)
    good = {"up": 1, "down": -1}.get(polarity)
    return Change(words, basis, direction, None if good is None or not direction else direction == good)


def _stated(last: Row, known: Yearly, nominal: bool) -> tuple[str, str, float] | None:
    """The growth some source states for the year of a level: words, basis, size."""
    stated = known.get((last[Series.indicator], last[Series.region], "growth"), ())
    of_year = [row for row in stated if row[Series.year_to] == last[Series.year_to]]
    if last[Series.measure] != "level" or not of_year:
        return None
    rate = float(of_year[0][Series.value])
    return growth(rate), "比上年" if nominal else "可比价", rate


def _computed(course: Years, nominal: bool) -> tuple[str, str, float] | None:
    """The step from the year before: words, basis, size. Money whose growth is 可比价 gives none."""
    last = course[-1]
    before = [row for row in course if row[Series.year_to] == last[Series.year_to] - 1]
    if not before or not is_missing(last[Series.break_before]):
        return None
    previous, unit = before[0], last[Series.unit]
    step = float(last[Series.value] - previous[Series.value])
    if not _same(previous[Series.unit], unit) or (unit in MONEY and not nominal):
        return None
    if unit in RATES:
        return change(step, unit, "提高", "下降"), "比上年", step
    if nominal and previous[Series.value]:
        return growth(step / previous[Series.value] * 100), "比上年推算", step
    return change(step, unit), "比上年", step


def _runs(course: Years) -> tuple[tuple[tuple[int, float], ...], ...]:
    """The recent course in the unit of its last value, cut at every break."""
    last = course[-1]
    runs: list[list[tuple[int, float]]] = []
    for row in course:
        if row[Series.year_to] < last[Series.year_to] - YEARS_BEFORE or not _same(
            row[Series.unit], last[Series.unit]
        ):
            continue
        if not runs or not is_missing(row[Series.break_before]):
            runs.append([])
        runs[-1].append((int(row[Series.year_to]), float(row[Series.value])))
    return tuple(map(tuple, runs))
