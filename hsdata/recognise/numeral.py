"""Every number that stands in a text: Arabic, full-width and Chinese, slips of the scanner included."""

from __future__ import annotations

import re

from hsdata.model import Numeral

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
POWERS = {"十": 10, "百": 100, "千": 1000}
GROUPS = {"万": 10**4, "亿": 10**8}
WHOLE = {"首": 1.0, "翻": 1.0}  # 首位 is the first place, 翻番 one doubling
_ONES = "〇零一二两三四五六七八九十百千"
_SMALL = f"(?:[{_ONES}](?!(?<=千)[瓦克米伏卡帕兆]))+"  # the 千 of 千瓦 belongs to the unit
_DECIMALS = "点[〇零一二三四五六七八九]+"
_NUMERAL = re.compile(
    r"\d+[/／]\d+(?![\d/／])"  # 1/3
    r"|(?<![A-Za-z\d.])(?=[\dl]*(?:[.．]\d*)?[lO])(?=l?\d)"  # l3.6 and 1O, as the scanner saw them
    r"[\dl][\dlO]*(?:[.．][\dlO]+)?(?![A-Za-z])"
    r"|\d+[万亿]\d+千(?![瓦克米伏])"  # 2万5千
    r"|\d+(?:,\d{3}(?!\d))*(?:[.．?]\d+)?"  # 47?5: a point that a page lost
    rf"|(?:百|[一二三四五六七八九十]+)分之[〇零一二三四五六七八九十百]+(?:{_DECIMALS})?"
    rf"|{_SMALL}(?:{_DECIMALS}(?=[万亿倍])|亿{_SMALL}(?:万(?:{_SMALL})?)?|万{_SMALL})?"
    rf"|(?<![\d{_ONES}万亿余多])[万亿]+"  # 万亩, 亿元: one of them
    r"|首(?=位)|翻(?=番)"
)
_FIRST = re.compile(rf"[\dl{_ONES}万亿首翻]")
_MIXED = re.compile(r"(?P<whole>\d+)(?P<group>[万亿])(?P<rest>\d+)千")


def chinese_value(text: str) -> float | None:
    """The value of a Chinese numeral; None where the characters are no number (十三五, 三四百).

    >>> chinese_value("一百二十五"), chinese_value("二〇一七"), chinese_value("三四百")
    (125.0, 2017.0, None)
    """
    if "点" in text:
        whole, decimals = text.split("点")
        value = chinese_value(whole)
        return None if value is None else float(f"{value:.0f}.{''.join(str(DIGITS[c]) for c in decimals)}")
    if not set(text) & (POWERS.keys() | GROUPS.keys()):
        return float("".join(str(DIGITS[c]) for c in text))
    total = section = 0
    digit: int | None = None
    for c in text:
        if c in DIGITS:
            if digit:
                return None
            digit = DIGITS[c]
        elif c in POWERS:
            section += (1 if digit is None else digit) * POWERS[c]
            digit = None
        elif c == "万" and total >= GROUPS["亿"]:
            total += (section + (digit or 0)) * GROUPS[c]
            section, digit = 0, None
        else:
            total = ((total + section + (digit or 0)) or 1) * GROUPS[c]
            section, digit = 0, None
    if digit and text[-2] not in "零〇十":
        return None  # 十三五 and 一百二: a name or a shortening
    return float(total + section + (digit or 0))


def value_of(text: str) -> float | None:
    """The value of a numeral as written, a fraction in per cent; None where it is no number."""
    if text in WHOLE:
        return WHOLE[text]
    if "分之" in text:
        parts, share = (chinese_value(part) for part in text.split("分之"))
        return round(share / parts * 100, 4) if share is not None and parts else None
    mixed = _MIXED.fullmatch(text)
    if mixed:  # 1亿3千(万) counts the rest in the same thousands the unit goes on with
        scale = GROUPS[mixed["group"]] // (GROUPS["万"] if mixed["group"] == "亿" else 1)
        return float(int(mixed["whole"]) * scale + int(mixed["rest"]) * 1000)
    if text[0] == "l" or text[0].isdigit():
        plain = (
            text.replace("／", "/")
            .replace(",", "")
            .replace("．", ".")
            .replace("?", ".")
            .replace("l", "1")
            .replace("O", "0")
        )
        above, _, below = plain.partition("/")
        if not below:
            return float(plain)
        return round(float(above) / float(below) * 100, 4) if float(below) else None
    return chinese_value(text)


def find(text: str, start: int = 0) -> tuple[Numeral, ...]:
    """All numerals of ``text``; offsets count from ``start``."""
    found: list[Numeral] = []
    first = _FIRST.search(text)
    while first:  # a character class is sought seven times as fast as the whole pattern
        m = _NUMERAL.match(text, first.start())
        if m:
            found.append(Numeral(start + m.start(), start + m.end(), m.group(), value_of(m.group())))
        first = _FIRST.search(text, (m or first).end())
    return tuple(found)
