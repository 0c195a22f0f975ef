"""Grammar of numbers in sentences: how a value stood, and how it moved. Rise, fall, unchanged, missing."""

from __future__ import annotations

from hsview.numbers import Amount, amount, bounded, digits, is_missing, written
from hsview.wording import say

POINTS = {"%": "个百分点", "‰": "个千分点", "个百分点": "个百分点"}
BOUND = {"eq": "", "ge": "以上", "le": "以内", "approx": "左右"}


def stood(value: float | None, unit: str, measure: str = "level", bound: str | None = "eq") -> str:
    """A value as a phrase, its sign in a verb where it is a growth or a change.

    >>> stood(-28.7, "%", "growth"), stood(1703.1, "亿元"), stood(3, "位", "rank"), stood(None, "%")
    ('下降 28.7%', '1703.1 亿元', '第 3 位', '无数据')
    """
    if value is None or is_missing(value):
        return say("stood.missing")
    if measure == "rank":
        return say("stood.rank", value=digits(value, ""))
    if measure not in ("growth", "change"):
        return bounded(value, unit, bound)
    size = amount(abs(value), POINTS.get(unit, unit) if measure == "change" else unit)
    if _zero(size):
        return say("stood.same")
    way = "up" if value > 0 else "down"
    return say(f"stood.{measure}_{way}", value=size) + BOUND[bound or "eq"]


def promised(
    value: float, unit: str, measure: str = "level", bound: str | None = "eq", high: float | None = None
) -> str:
    """A promised number as it was written, its sign in a verb: 增长 8%以上, 下降 14%左右, 前 3 位, 2—3 家.

    >>> promised(8, "%", "growth", "ge"), promised(-14, "%", "growth", "approx"), promised(2, "家", high=3)
    ('增长 8%以上', '下降 14%左右', '2—3 家')
    """
    if high is not None:
        return f"{written(value, '', 'eq')}—{written(high, unit, 'eq')}"
    if measure == "rank":
        return say("promised.rank", value=written(value, "", "eq"))
    if measure not in ("growth", "change"):
        return written(value, unit, bound)
    points = POINTS.get(unit, unit) if measure == "change" else unit
    return say(f"promised.{measure}_{_way(value)}", value=written(abs(value), points, bound))


def moved(old: float | None, new: float | None, unit: str, measure: str = "level") -> str:
    """How a value changed from ``old`` to ``new``; rates and growths differ by 个百分点.

    >>> moved(48.9, 58.2, "%"), moved(8.2, 7.2, "%", "growth"), moved(5, 3, "位", "rank")
    ('提高 9.3 个百分点', '增幅回落 1.0 个百分点', '前进 2 位')
    """
    if old is None or new is None or is_missing(old) or is_missing(new):
        return say("moved.missing")
    by = new - old
    rank = measure == "rank"
    size = Amount(digits(abs(by), ""), "位") if rank else amount(abs(by), POINTS.get(unit, unit))
    if _zero(size):
        return say("moved.rank_same" if rank else "moved.same")
    if rank:
        turn = f"rank_{_way(-by)}"
    elif measure == "growth":
        turn = _growth_turn(old, new)
    else:
        turn = _level_turn(old, new, unit)
    return say(f"moved.{turn}", by=size)


def _zero(size: Amount) -> bool:
    """Whether a size would print as zero: a change nobody can see is none."""
    return float(size.digits) == 0


def _way(by: float) -> str:
    return "up" if by > 0 else "down"


def _level_turn(old: float, new: float, unit: str) -> str:
    if old > 0 > new:
        return "turned_negative"
    if old < 0 < new:
        return "turned_positive"
    return f"{_way(new - old)}_{'rate' if unit in POINTS else 'level'}"


def _growth_turn(old: float, new: float) -> str:
    if old >= 0 and new >= 0:
        return "faster" if new > old else "slower"
    if old <= 0 and new <= 0:
        return "fell_more" if new < old else "fell_less"
    return "to_fall" if new < 0 else "to_rise"
