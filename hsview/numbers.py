"""Numbers as a Chinese reader expects them: 亿元, 万人, 个百分点; never K, M or B."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from hsdata import decimals

MISSING = "无数据"
LIFT = {  # a small unit: the next one up, the factor between them, and from which value on it reads better
    "元": ("亿元", 1e8, 1e8),
    "万元": ("亿元", 1e4, 1e4),
    "人": ("万人", 1e4, 1e5),
    "户": ("万户", 1e4, 1e5),
    "亩": ("万亩", 1e4, 1e5),
    "吨": ("万吨", 1e4, 1e5),
}
BOUND_WORD = {"eq": "", "ge": "以上", "le": "以内", "approx": "左右"}


@dataclass(frozen=True)
class Amount:
    """A number ready to print, its unit apart so that a column or a corner can carry it."""

    digits: str
    unit: str

    def __str__(self) -> str:
        return self.digits if self.digits == MISSING else f"{self.digits}{_space(self.unit)}{self.unit}"


def _space(unit: str) -> str:
    return "" if unit in {"", "%", "‰", "℃"} else " "


def is_missing(value: float | None) -> bool:
    """Absent, or not a number: to be printed as 无数据, never as zero."""
    return value is None or bool(pd.isna(value))


def digits(value: float | None, unit: str) -> str:
    """The number alone, with as many decimals as its unit deserves.

    >>> digits(1703.1, "亿元"), digits(23787, "元"), digits(2.59, "件"), digits(52.06, "%")
    ('1703.1', '23787', '2.59', '52.1')
    """
    if value is None or is_missing(value):
        return MISSING
    return decimals.digits(value, unit)


def lift(unit: str, largest: float) -> tuple[str, float]:
    """The unit in which a column with this largest value reads well, and the divisor to reach it.

    >>> lift("万元", 98110), lift("元", 118000), lift("人", 304854)
    (('亿元', 10000.0), ('元', 1.0), ('万人', 10000.0))
    """
    if unit not in LIFT:
        return unit, 1.0
    larger, factor, begins = LIFT[unit]
    return (larger, factor) if abs(largest) >= begins else (unit, 1.0)


def amount(value: float | None, unit: str) -> Amount:
    """One number for print, lifted to the unit a reader would use.

    >>> str(amount(1395988, "万元")), str(amount(58.17, "%")), str(amount(None, "亿元"))
    ('139.6 亿元', '58.2%', '无数据')
    """
    if value is None or is_missing(value):
        return Amount(MISSING, unit)
    shown, divisor = lift(unit, value)
    return Amount(digits(value / divisor, shown), shown)


def bounded(value: float | None, unit: str, bound: str | None) -> str:
    """A number with the words of its bound: 2000 亿元以上.

    >>> bounded(15, "%", "ge"), bounded(3, "位", "le")
    ('15.0%以上', '3 位以内')
    """
    return f"{amount(value, unit)}{BOUND_WORD[bound or 'eq'] if not is_missing(value) else ''}"


def written(value: float | None, unit: str, bound: str | None) -> str:
    """A promised number as it was written: no decimals added, none taken away.

    >>> written(2000, "亿元", "eq"), written(46.5, "%", "ge"), written(3, "位", "le")
    ('2000 亿元', '46.5%以上', '3 位以内')
    """
    if value is None or is_missing(value):
        return MISSING
    plain = f"{value:.6f}".rstrip("0").rstrip(".")
    return f"{plain}{_space(unit)}{unit}{BOUND_WORD[bound or 'eq']}"


def change(difference: float | None, unit: str, up: str = "增加", down: str = "减少") -> str:
    """A change in words with its absolute size; rates differ by 个百分点.

    >>> change(-1.2, "%", "提高", "下降"), change(87.0, "亿元"), change(0, "家")
    ('下降 1.2 个百分点', '增加 87.0 亿元', '持平')
    """
    if difference is None or is_missing(difference):
        return MISSING
    points = {"%": "个百分点", "‰": "个千分点"}.get(unit, unit)
    if difference == 0:
        return "持平"
    return f"{up if difference > 0 else down} {amount(abs(difference), points)}"


def growth(rate: float | None) -> str:
    """A growth rate (per cent) in words.

    >>> growth(5.63), growth(-28.7), growth(0.0)
    ('增长 5.6%', '下降 28.7%', '持平')
    """
    if rate is None or is_missing(rate):
        return MISSING
    if round(rate, 1) == 0:
        return "持平"
    return f"{'增长' if rate > 0 else '下降'} {abs(rate):.1f}%"


def years(year_from: int | None, year_to: int | None) -> str:
    """A period: 2021 or 2017—2021.

    >>> years(2021, 2021), years(2017, 2021)
    ('2021', '2017—2021')
    """
    if year_to is None or is_missing(year_to):
        return "年份不明"
    if year_from is None or is_missing(year_from) or year_from == year_to:
        return f"{int(year_to)}"
    return f"{int(year_from)}—{int(year_to)}"
