"""From one number to another: 2-3家, 1至2个, 5000—6000元 are two quantities, a floor and a ceiling."""

from __future__ import annotations

import re

from hsdata.model import Numeral, Quantity
from hsdata.recognise import unit
from hsdata.vocab import Vocabulary

_DASH = re.compile(r"\s?(?:[-－—–―~～]{1,2}|[至到](?P<word>))\s?")
_FROM = re.compile(r"[由从自][^，。；]*$")
LOOK_BACK = 24


def find(text: str, numerals: tuple[Numeral, ...], index: int, vocab: Vocabulary) -> tuple[Quantity, ...]:
    """Both ends of the range that begins at a numeral, or nothing (由5家到31家 is a growth, no range)."""
    low = numerals[index]
    high = numerals[index + 1] if index + 1 < len(numerals) else None
    if high is None or low.value is None or high.value is None or not low.value < high.value:
        return ()
    own, end = None, low.end
    dash = _DASH.match(text, end)
    if not dash:
        own = unit.find(text, low, vocab)
        dash = _DASH.match(text, own.end) if own else None
        end = own.end if own else end
    if not dash or dash.end() != high.start:
        return ()
    if dash["word"] is not None and _FROM.search(text[max(0, low.start - LOOK_BACK) : low.start]):
        return ()
    measured = unit.find(text, high, vocab)
    if measured is None or (own and own.row is not measured.row):
        return ()
    return (
        Quantity(
            low.start,
            end,
            text[low.start : end],
            low.value,
            own.unit if own else measured.unit,
            "range_low",
            low,
        ),
        Quantity(
            high.start,
            measured.end,
            text[high.start : measured.end],
            high.value,
            measured.unit,
            "range_high",
            high,
        ),
    )
