"""Amounts without a written unit: 59.1万贫困人口 (人), 突破百亿 (亿元), 综合指数降到4.61."""

from __future__ import annotations

import re
from functools import lru_cache

from hsdata.model import Numeral, Quantity
from hsdata.vocab import Family, Vocabulary

_AMOUNT = re.compile(r"(?P<many>[余多]?)(?P<times>万亿|[十百千]?[万亿]|百万|[百千])?(?P<more>[余多]?)")
_CLOSED = re.compile(
    r"(?:及?以[上下内]|左右|大关|上下)?\s*(?:[，。、；;,.）)！”]|$|\n)|以[上下内]|左右|大关|台阶|规模|新台阶"
)
LOOK_BACK = 24
FEWEST = 10  # a smaller bare number before a noun is a name or a list mark, not a count


@lru_cache(maxsize=8)
def noun_pattern(vocab: Vocabulary) -> re.Pattern[str]:
    """A noun that is counted, a few characters after the number: 59.1万(贫困)人口."""
    return re.compile(rf"(?P<attribute>[一-鿿]{{0,6}}?)(?:{vocab.cues['implied.counted'].regex.pattern})")


def implied_before(text: str, numeral: Numeral, family: Family) -> str | None:
    """The unit that the words before the number imply (人口 -> 人), of the nearest such word."""
    hits = list(family.regex.finditer(text, max(0, numeral.start - LOOK_BACK), numeral.start))
    return family.row_of(hits[-1]).value if hits else None


def find(text: str, numeral: Numeral, vocab: Vocabulary) -> tuple[Quantity, ...]:
    """The quantity of a numeral without a unit, where its neighbours imply one."""
    lone = numeral.text[0] in "万亿"
    m = _AMOUNT.match(text, numeral.start if lone else numeral.end)
    if numeral.value is None or not m:
        return ()
    unit = _unit(text, numeral, m, vocab)
    if unit is None:
        return ()
    value, times, end = (1.0 if lone else numeral.value), m["times"] or "", m.end()
    return (
        Quantity(numeral.start, end, text[numeral.start : end], value, times + unit, "shorthand", numeral),
    )


def _unit(text: str, numeral: Numeral, amount: re.Match[str], vocab: Vocabulary) -> str | None:
    """The implied unit or None: by the noun counted after it, money by 亿, else by what stands before."""
    times, many = amount["times"] or "", bool(amount["many"] or amount["more"])
    digits = numeral.text[0].isdigit()
    counted = noun_pattern(vocab).match(text, amount.end())
    if counted:
        sizeable = bool(times and "亿" not in times) or many
        near = digits and len(counted["attribute"]) <= 2 and (numeral.value or 0) >= FEWEST
        if sizeable or near:
            return vocab.cues["implied.counted"].row_of(counted).value
    if "亿" in times:
        return "元"
    if not _CLOSED.match(text, amount.end()):
        return None
    if times or many:
        return implied_before(text, numeral, vocab.cues["implied.amount"]) or ""
    return implied_before(text, numeral, vocab.cues["implied.index"]) if digits else None
