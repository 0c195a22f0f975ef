"""Amounts without a written unit: 59.1万贫困人口 (人), 突破百亿 (亿元), 综合指数降到4.61."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hsdata.model import Numeral, Quantity
from hsdata.vocab import Family, Vocabulary

_AMOUNT = re.compile(r"(?P<many>[余多]?)(?P<times>万亿|[十百千]?[万亿]|百万)?(?P<more>[余多]?)")
_CLOSED = re.compile(
    r"(?:及?以[上下内]|左右|大关|上下)?\s*(?:[，。、；;,.）)！”]|$|\n)|以[上下内]|左右|大关|台阶|规模|新台阶"
)
_MOVED = re.compile(  # an index or a ratio to one: 指数降到4.61, 由6.32下降到, 收入比2.31:1
    rf"[:：∶]1(?!\d)|{_CLOSED.pattern}|(?:下降|降|上升|提高|提升|缩小|扩大|增加|增长|调整|优化)?(?:至|到|为)"
)
LOOK_BACK = 24
FEWEST = 10  # a smaller bare number before a noun is a name or a list mark, not a count


_TO_ONE = re.compile(r"[:：∶]1(?!\d)")
_OTHER_UNIT = re.compile(
    r"\s?(?:个?月|年|天|日|小时|分钟|岁|周|级(?!产业|企业|园区|集群)|强|%|千伏|[a-zA-Z])"
)
_CLASS = re.compile(r"级|产业|企业|园区|集群|规模|市场|大关|目标|的|县|镇|乡")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Amount:
    """A numeral with the multiplier and the 余 or 多 behind it."""

    numeral: Numeral
    times: str
    many: bool
    end: int


@lru_cache(maxsize=8)
def noun_pattern(vocab: Vocabulary) -> re.Pattern[str]:
    """A noun that is counted, a few characters after the number: 59.1万(贫困)人口."""
    return re.compile(
        rf"(?P<attribute>(?:(?!以[上下内]|的)[一-鿿]){{0,6}}?)(?:{vocab.cues['implied.counted'].regex.pattern})"
    )


def implied_before(text: str, numeral: Numeral, family: Family) -> str | None:
    """The unit that the words before the number imply (人口 -> 人), of the nearest such word."""
    hits = list(family.regex.finditer(text, max(0, numeral.start - LOOK_BACK), numeral.start))
    return family.row_of(hits[-1]).value if hits else None


def find(text: str, numeral: Numeral, vocab: Vocabulary) -> tuple[Quantity, ...]:
    """The quantity of a numeral without a unit, where its neighbours imply one."""
    lone = numeral.text[0] in "万亿"
    m = _AMOUNT.match(text, numeral.start if lone else numeral.end)
    if numeral.value is None or not m or (not m["times"] and _OTHER_UNIT.match(text, m.end())):
        return ()
    amount = Amount(numeral, m["times"] or "", bool(m["many"] or m["more"]), m.end())
    unit = _unit(text, amount, vocab)
    if unit is None:
        return ()
    to_one = _TO_ONE.match(text, amount.end)
    end = to_one.end() if to_one else amount.end
    quote, value = text[numeral.start : end], 1.0 if lone else numeral.value
    return (Quantity(numeral.start, end, quote, value, amount.times + unit, "shorthand", numeral),)


def _unit(text: str, amount: Amount, vocab: Vocabulary) -> str | None:
    """The implied unit or None: by the noun counted after it, money by 亿, else by what stands before."""
    digits = amount.numeral.text[0].isdigit()
    counted = noun_pattern(vocab).match(text, amount.end)
    if counted and _counts(amount, counted, digits):
        return vocab.cues["implied.counted"].row_of(counted).value
    closed = _CLOSED.match(text, amount.end) is not None
    if _is_money(text, amount, closed):
        return "元"
    if amount.times or amount.many:
        implied = implied_before(text, amount.numeral, vocab.cues["implied.amount"]) or ""
        return implied if closed or (digits and "亿" in amount.times) else "" if digits else None
    moved = digits and _MOVED.match(text, amount.end)
    return implied_before(text, amount.numeral, vocab.cues["implied.index"]) if moved else None


def _is_money(text: str, amount: Amount, closed: bool) -> bool:
    """突破百亿, 千亿产业, 百万级: nothing but money is counted so."""
    if "亿" in amount.times:
        return closed or _CLASS.match(text, amount.end) is not None
    return bool(amount.times) and text.startswith("级", amount.end)


def _counts(amount: Amount, counted: re.Match[str], digits: bool) -> bool:
    """Whether the noun behind an amount is what it counts: 59.1万贫困人口, 300余村庄, 12部门."""
    if amount.times or amount.many:
        return True
    value, attribute = amount.numeral.value or 0, counted["attribute"]
    return digits and not _YEAR.fullmatch(amount.numeral.text) and value >= (FEWEST if attribute else 2)
