"""Numbers side by side that share the unit of the last: 由45、38、35个工作日, 8亿、6亿美元."""

from __future__ import annotations

import re

from hsdata.model import Numeral, Quantity
from hsdata.recognise import unit
from hsdata.vocab import Vocabulary

_JOINT = re.compile(r"(?P<times>[万亿]?)\s?(?:、|和|与|及|以及)\s?")


def find(text: str, numerals: tuple[Numeral, ...], index: int, vocab: Vocabulary) -> tuple[Quantity, ...]:
    """All numbers of the list that begins at a bare numeral, where its last one has a unit."""
    items, times = [numerals[index]], []
    for following in numerals[index + 1 :]:
        joint = _JOINT.match(text, items[-1].end)
        if not joint or joint.end() != following.start:
            break
        items.append(following)
        times.append(joint["times"])
    if len(items) < 2 or not all(n.text[0].isdigit() and n.value is not None for n in items):
        return ()
    measured = unit.find(text, items[-1], vocab)
    if measured is None:
        return ()
    base = measured.unit.lstrip("万亿") if any(times) else measured.unit
    parts = [(n, n.end + len(own), own + base) for n, own in zip(items, times, strict=False)]
    parts.append((items[-1], measured.end, measured.unit))
    return tuple(
        Quantity(n.start, end, text[n.start : end], n.value or 0.0, name, "plain", n)
        for n, end, name in parts
    )
