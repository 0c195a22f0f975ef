"""Numbers in words: a target, an actual, a gap, each with its unit, bound and direction."""

from __future__ import annotations

from hsdata.decimals import digits
from hsdata.link.target import Target
from hsdata.verdict.actual import Actual

AFTER = {"ge": "以上", "le": "以内", "approx": "左右", "eq": ""}
BEFORE = {"ge": "至少", "le": "至多", "approx": "约", "eq": ""}
MOVES = {"growth": ("增长", "下降"), "change": ("增加", "减少")}
UNCHANGED = "持平"
POINTS = "个百分点"


def number(value: float) -> str:
    """Without trailing zeros, at most two decimals.

    >>> number(1413.40), number(6.3006), number(-0.001)
    ('1413.4', '6.3', '0')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def sized(value: float, unit: str) -> str:
    """A measured number as the pages print it; what would print as zero and is none keeps two decimals.

    >>> sized(136.64, "亿元"), sized(0.04, "个百分点"), sized(2.59, "件"), sized(0, "%")
    ('136.6', '0.04', '2.59', '0.0')
    """
    text = digits(value, unit)
    return number(value) if value and not float(text) else text


def share(value: float) -> str:
    return f"{value * 100:.1f}".removesuffix(".0") + "%"


def moved(value: float, unit: str, measure: str) -> str:
    """A measured value: 增长8.0%, 下降18.2%, 持平; a level stands without a verb.

    >>> moved(-18.2, "%", "growth"), moved(0, "%", "growth"), moved(527, "个", "level")
    ('下降18.2%', '持平', '527个')
    """
    if measure == "rank":
        return f"第{number(value)}位"
    if measure not in MOVES:
        return f"{sized(value, unit)}{unit}"
    if number(value) == "0":
        return UNCHANGED
    return f"{_verb(value, measure)}{sized(abs(value), unit)}{unit}"


def _verb(value: float, measure: str) -> str:
    up, down = MOVES[measure]
    return up if value > 0 else down


def of_target(t: Target) -> str:
    """The target as it was written: 2000亿元以上, 增长8%左右, 2—3家, 前3位."""
    yearly = "年均" if t.per and t.measure == "growth" else "每年" if t.per else ""
    high = None if t.high == t.value else t.high / t.factor
    return yearly + promised(t.written, t.unit, t.measure, t.bound, high)


def promised(value: float, unit: str, measure: str, bound: str, high: float | None = None) -> str:
    """A promised number as it was written; ``high`` is the upper end of a range.

    >>> promised(-14, "%", "growth", "approx"), promised(2, "家", "level", "ge", 3)
    ('下降14%左右', '2—3家')
    """
    if high is not None:
        return f"{number(value)}—{number(high)}{unit}"
    if measure == "rank":
        return f"前{number(value)}位"
    verb = _verb(value, measure) if measure in MOVES else ""
    return f"{verb}{number(abs(value) if verb else value)}{unit}{AFTER[bound]}"


def of_actual(a: Actual, t: Target) -> str:
    """The actual as a phrase in the target's unit: 为1703.1亿元, 增长7.2%, 至少1500亿元."""
    value = a.value / t.factor
    unit = "%" if a.measure == "growth" else t.unit
    return f"{BEFORE[a.bound]}{moved(value, unit, a.measure)}"


def difference(value: float, t: Target) -> str:
    """A distance without a sign; rates differ by 个百分点."""
    unit = POINTS if t.unit_base in ("%", "百分点") else t.unit
    return f"{sized(abs(value) / t.factor, unit)}{unit}"


def span(a: Actual) -> str:
    """2017—2021年, or one year."""
    return f"{a.year}年" if a.year_from == a.year else f"{a.year_from}—{a.year}年"
