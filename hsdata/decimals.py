"""How a number is printed: as many decimals as its unit deserves, a space between digit and character."""

from __future__ import annotations

import re

ONE_DECIMAL = frozenset(
    {"亿元", "万元", "%", "‰", "个百分点", "个千分点", "万人", "万户", "万亩", "万吨", "亿千瓦时", "万亿元"}
)
WHOLE = frozenset({"元", "人", "户", "家", "个", "项", "件", "天", "床", "张", "所", "公里", "吨", "元/月"})
_MEET = re.compile(r"(?<=[一-鿿])(?=\d)|(?<=\d)(?=[一-鿿])")


def digits(value: float, unit: str) -> str:
    """The number alone.

    >>> digits(1703.1, "亿元"), digits(23787, "元"), digits(2.59, "件"), digits(52.06, "%")
    ('1703.1', '23787', '2.59', '52.1')
    """
    if unit in ONE_DECIMAL:
        return f"{value:.1f}"
    if unit in WHOLE and (abs(value) >= 100 or float(value).is_integer()):
        return f"{value:.0f}"
    return f"{value:.2f}".rstrip("0").rstrip(".")


def spaced(text: str) -> str:
    """A space where a digit and a Chinese character meet.

    >>> spaced("2021年1703.1亿元，与目标（2000亿元）相差14.8%")
    '2021 年 1703.1 亿元，与目标（2000 亿元）相差 14.8%'
    """
    return _MEET.sub(" ", text)
