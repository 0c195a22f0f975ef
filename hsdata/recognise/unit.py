"""The unit that follows a numeral, with the multiplier and the 余 or 多 written into it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hsdata.model import Numeral
from hsdata.vocab import Unit, Vocabulary

TIME = "时间"
LOOK_AHEAD = 12
LOOK_BACK = 30  # how far before the numeral the word a unit asks for may stand
_POINTS = re.compile(r"[、和及与][^，。；]{0,10}?个百分点")
PLACES = "地方"
_MULTIPLIER = "万[余多]?亿|[十百千]?[万亿]|百万|[百千](?!瓦|克|伏|分)"


@dataclass(frozen=True, slots=True)
class Measured:
    """A unit found: where it ends in the text, and how it is given (万元 with its multiplier)."""

    end: int
    unit: str
    row: Unit | None  # None: only a multiplier, the unit is implied


@lru_cache(maxsize=8)
def pattern_of(vocab: Vocabulary) -> re.Pattern[str]:
    """余 or 多, multiplier, then the longest unit, each with the words it must not stand before."""
    names = []
    for unit in sorted(vocab.units, key=lambda u: -len(u.name)):
        guard = f"(?!{'|'.join(map(re.escape, unit.not_before))})" if unit.not_before else ""
        names.append(re.escape(unit.name) + guard)
    per = r"/(?:平方米|立方米|公里|人|月|天|日|年|吨|亩|户|秒|小时|升|万元|斤|公斤|千克|度)"
    amount = rf"(?P<many>[余多]?)(?P<times>(?:{_MULTIPLIER})?)(?P<more>[余多]?) ?"
    either = r"[（(](?:次|套|间|户|人|个|台|只|项|件|处|村|社区|架|栋|座)[）)]"  # 9050家（次）
    return re.compile(rf"{amount}(?P<unit>(?P<name>{'|'.join(names)})(?:{per}|{either})?)")


@lru_cache(maxsize=8)
def rows_of(vocab: Vocabulary) -> dict[str, Unit]:
    return {u.name: u for u in vocab.units}


@lru_cache(maxsize=64)
def _right_before(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{'|'.join(words)})(?:(?:由|从)[\d.]+年(?:[提增延升]|提高|增加|延长|上升)[到至])?(?:了|由|从|达到?|到|至|为|近|约|超过?)?$"
    )


def _announced(text: str, at: int, row: Unit) -> bool:
    """Whether the word a unit asks for stands before the number (寿命: 岁) or right at it (建成: 年)."""
    before = text[max(0, at - LOOK_BACK) : at]
    if row.right_after:
        return _right_before(row.right_after).search(before) is not None
    if not row.only_after:
        return True
    around = before + text[at : at + LOOK_AHEAD]  # 从8个工作日压减至3个
    return any(word in around for word in row.only_after)


def find(text: str, numeral: Numeral, vocab: Vocabulary) -> Measured | None:
    """The unit of a numeral that stands in ``text`` at its offsets, where a known one follows."""
    lone = numeral.text[0] in "万亿"  # 万亩: the multiplier itself is the numeral
    m = pattern_of(vocab).match(text, numeral.start if lone else numeral.end)
    if not m or (lone and not m["times"]):
        return None
    row = rows_of(vocab)[m["name"]]
    if row.digits_only and not numeral.text[0].isdigit():
        return None
    times = m["times"].replace("余", "").replace("多", "")
    if row.dimension in (TIME, PLACES) and times:
        return None  # 880多万天中儿女: nobody counts days by the ten thousand
    if not _announced(text, numeral.start, row):
        return None
    if "." in numeral.text and m["unit"] == "个" and not times and _POINTS.match(text, m.end()):
        return Measured(m.end(), "个百分点", rows_of(vocab)["个百分点"])  # 低于全国16.5个和全省7.6个百分点
    return Measured(m.end(), times + (row.given_as or m["unit"]), row)
