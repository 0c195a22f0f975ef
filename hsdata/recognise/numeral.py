"""Every number that stands in a text: Arabic, full-width and Chinese."""

from __future__ import annotations

import re

from hsdata.model import Numeral

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
POWERS = {"十": 10, "百": 100, "千": 1000}
GROUPS = {"万": 10**4, "亿": 10**8}
_NUMERAL = re.compile(
    r"\d[\d,]*(?:[.．]\d+)?|[〇零一二两三四五六七八九十百千]+(?:[万亿][〇零一二两三四五六七八九十百千]+)*"
)


def chinese_value(text: str) -> float:
    """The value of a Chinese numeral: 二十三 -> 23, 百 -> 100, 二〇一七 -> 2017.

    >>> chinese_value("一百二十五")
    125.0
    """
    if not set(text) & (POWERS.keys() | GROUPS.keys()):
        return float("".join(str(DIGITS[c]) for c in text))
    total = section = digit = 0
    for c in text:
        if c in DIGITS:
            digit = DIGITS[c]
        elif c in POWERS:
            section += (digit or 1) * POWERS[c]
            digit = 0
        else:
            total = (total + section + digit) * GROUPS[c]
            section = digit = 0
    return float(total + section + digit)


def value_of(text: str) -> float:
    """The value of any numeral as written."""
    if text[0].isdigit() and text[0] not in DIGITS:
        return float(text.replace(",", "").replace("．", "."))
    return chinese_value(text)


def find(text: str, start: int = 0) -> tuple[Numeral, ...]:
    """All numerals of ``text``; offsets count from ``start``."""
    return tuple(
        Numeral(start + m.start(), start + m.end(), m.group(), value_of(m.group()))
        for m in _NUMERAL.finditer(text)
    )
