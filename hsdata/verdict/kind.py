"""The type of a target, from its wording: the first that fits wins (G C M S R P K F E A D).

A number for each county is P before it is a count or a yearly amount, because the city's total cannot
settle it; 年均增速保持在 is an average (E), because it is the average that is held.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from hsdata.link.target import Target
from hsdata.vocab import Cue

Words = Mapping[str, tuple[Cue, ...]]
RATIO = re.compile(r"\d[\d.]*\s*[：:∶]\s*\d[\d.]*(?:\s*[：:∶]\s*\d[\d.]*)+")
FLAT = ("eq", "approx")
RATES = ("%", "‰", "百分点")


def last_end(cues: tuple[Cue, ...], text: str) -> int:
    """Where the last of these words ends in ``text``; -1 if none stands there."""
    return max((m.end() for cue in cues for m in cue.regex.finditer(text)), default=-1)


def said(words: Words, family: str, text: str) -> bool:
    return last_end(words[family], text) >= 0


def is_promise(t: Target, words: Words) -> bool:
    """False for a number that only names a category: 亿元以上项目, 10蒸吨及以下燃煤锅炉."""
    return not said(words, "aside", t.indicator) and not said(words, "category", t.after)


def is_relative(t: Target, words: Words) -> bool:
    return said(words, "relative", t.before + t.quote + t.after)


def is_ceiling(t: Target, words: Words) -> bool:
    if t.measure == "rank":
        return False
    return t.bound == "le" or (t.bound in FLAT and said(words, "ceiling", t.before))


def is_maintained(t: Target, words: Words) -> bool:
    return said(words, "maintain", t.before) and not is_average(t, words)


def is_structure(t: Target, words: Words) -> bool:
    if t.measure != "level" or t.unit_base != "%" or t.bound not in FLAT:
        return False
    in_ratio = any(t.quote in m.group() for m in RATIO.finditer(t.sentence))
    return in_ratio or (t.kind == "share" and t.polarity == "none")


def is_rank(t: Target, words: Words) -> bool:
    return t.measure == "rank"


def is_for_each_county(t: Target, words: Words) -> bool:
    return said(words, "county", t.before)


def is_count(t: Target, words: Words) -> bool:
    if t.per or t.measure not in ("level", "change") or t.unit_base in RATES:
        return False
    item = t.before.rpartition("、")[2]
    counted = last_end(words["count"], t.before)
    if said(words, "counted", item):
        return True
    named_level = last_end(words["level"], t.before)
    if counted > named_level or t.measure == "change":
        return True
    return named_level < 0 and len(t.years) > 1


def is_yearly_amount(t: Target, words: Words) -> bool:
    return bool(t.per) and t.measure != "growth"


def is_average(t: Target, words: Words) -> bool:
    if t.measure != "growth" or len(t.years) < 2:
        return False
    return bool(t.per) or said(words, "average", t.before)


def is_yearly(t: Target, words: Words) -> bool:
    return t.measure == "growth" or t.horizon == "year"


FITS: tuple[tuple[str, Callable[[Target, Words], bool]], ...] = (
    ("G", is_relative),
    ("C", is_ceiling),
    ("M", is_maintained),
    ("S", is_structure),
    ("R", is_rank),
    ("P", is_for_each_county),
    ("K", is_count),
    ("F", is_yearly_amount),
    ("E", is_average),
    ("A", is_yearly),
)


def target_type(target: Target, words: Words) -> str:
    """The letter of the type; D, a level by a year, is what no other wording claims."""
    return next((letter for letter, fits in FITS if fits(target, words)), "D")
