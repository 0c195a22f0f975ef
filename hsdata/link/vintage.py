"""Which of several values of one figure is preferred, why, and where a line through them breaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from hsdata.link.breaks import Breaks
from hsdata.tables import GRADES, Series

Row = dict[Any, Any]  # one row of Series
SAME = 0.005  # two vintages closer than this share of the value differ by rounding only


def key_of(row: Mapping[Any, Any]) -> tuple[Any, ...]:
    """What must agree before two rows are vintages of one figure."""
    return (
        row[Series.indicator_id] or row[Series.indicator],
        row[Series.region_id] or row[Series.region],
        row[Series.measure],
        row[Series.year_from],
        row[Series.year_to],
        row[Series.period],
        row[Series.unit_base],
    )


def rank_of(row: Mapping[Any, Any], breaks: Breaks) -> tuple[Any, ...]:
    """Sorts the preferred vintage first: exact, revised, better grade, the next year's report, later."""
    known = breaks.known_from(
        row[Series.indicator], row[Series.region], row[Series.measure], row[Series.note]
    )
    return (
        row[Series.bound] not in ("eq", "approx"),
        not known,
        GRADES.index(row[Series.grade]),
        not (row[Series.origin] == "report" and row[Series.published_year] == row[Series.year_to] + 1),
        -row[Series.published_year],
        row[Series.bound] != "eq",
        row[Series.source],
        row[Series.fact_id] or "",
    )


def prefer(rows: Iterable[Row], breaks: Breaks) -> list[Row]:
    """New rows with ``preferred`` and ``why`` filled: exactly one preferred per figure."""
    groups: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[key_of(row)].append(row)
    chosen = []
    for group in groups.values():
        best, *others = sorted(group, key=lambda r: rank_of(r, breaks)) if len(group) > 1 else group
        chosen.append(best | {Series.preferred: True, Series.why: why_best(best, others)})
        chosen += [o | {Series.preferred: False, Series.why: why_not(o, best)} for o in others]
    return chosen


def why_best(best: Row, others: list[Row]) -> str:
    differing = [o for o in others if not agrees(o, best)]
    if not others:
        return "唯一来源"
    if not differing:
        return f"{len(others) + 1}处一致"
    grade = best[Series.grade]
    said = "、".join(sorted({f"{o[Series.value]:g}{o[Series.unit]}" for o in differing}))
    return f"采用：{grade}级，{best[Series.source]}；另有不同的数：{said}"


def why_not(row: Row, best: Row) -> str:
    if agrees(row, best):
        return f"与采用值一致（{best[Series.source]}）"
    return f"未采用：与采用值{best[Series.value]:g}{best[Series.unit]}（{best[Series.grade]}级）不同"


def agrees(row: Row, best: Row) -> bool:
    """Whether two vintages say the same: within rounding, or a bound that the other one keeps."""
    a, b = row[Series.value_base], best[Series.value_base]
    if row[Series.bound] == "ge" and b >= a:
        return True
    if row[Series.bound] == "le" and b <= a:
        return True
    return bool(abs(a - b) <= SAME * abs(b))


def mark_breaks(rows: list[Row], breaks: Breaks) -> list[Row]:
    """New rows with ``break_before``: the reasons that part a year's preferred point from the one before."""
    lines: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row[Series.preferred] and row[Series.period] == "year":
            lines[row[Series.series_id] + row[Series.unit_base]].append(row)
    reasons: dict[int, str] = {}
    for line in lines.values():
        line.sort(key=lambda r: r[Series.year_to])
        for before, after in pairwise(line):
            found = breaks.between(
                after[Series.indicator],
                after[Series.region],
                after[Series.measure],
                (before[Series.year_to], before[Series.note]),
                (after[Series.year_to], after[Series.note]),
            )
            if found:
                reasons[id(after)] = "；".join(b.reason for b in found)
    return [r | {Series.break_before: reasons.get(id(r))} for r in rows]
