"""Shares written side by side: 18.7:51.7:29.6 are three quantities in per cent."""

from __future__ import annotations

import re

from hsdata.model import Numeral, Quantity

_COLON = re.compile(r"%?\s*[:：∶︰]\s*")
_NAMED = re.compile(r"结构|比例|比重|构成|比")
LOOK_BACK = 30
WHOLE = (97.0, 103.0)  # rounded shares of a whole add up to this


def find(text: str, numerals: tuple[Numeral, ...], index: int) -> tuple[Quantity, ...]:
    """The parts of the ratio that begins at a numeral; empty where it is a time, a score or a scale."""
    parts = [numerals[index]]
    for following in numerals[index + 1 :]:
        m = _COLON.match(text, parts[-1].end)
        if not m or m.end() != following.start:
            break
        parts.append(following)
    values = [n.value for n in parts if n.value is not None]
    if len(parts) < 2 or len(values) < len(parts):
        return ()
    named = _NAMED.search(text, max(0, parts[0].start - LOOK_BACK), parts[0].start)
    complete = WHOLE[0] <= sum(values) <= WHOLE[1]
    if not (complete and (named or len(parts) > 2)) and not (named and len(parts) > 2):
        return ()
    return tuple(
        Quantity(n.start, end, text[n.start : end], value, "%", "ratio_part", n)
        for n, value in zip(parts, values, strict=True)
        for end in (n.end + text.startswith("%", n.end),)
    )
