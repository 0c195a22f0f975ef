"""Whether a number is exact, a floor, a ceiling or about: 以上, 不超过, 左右; for one number or a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hsdata.model import Context, Quantity
from hsdata.vocab import Cue, Family, Vocabulary

LOOK_BACK = 14
_JOINED = re.compile(r"\s*(?:、|和|与|及|或|以及|、?以及)\s*")  # nothing else between the items of a list


@dataclass(frozen=True, slots=True)
class Bound:
    kind: str  # eq | ge | le | approx
    strict: bool
    cue: str


EXACT = Bound("eq", False, "")


@lru_cache(maxsize=8)
def before_pattern(vocab: Vocabulary) -> re.Pattern[str]:
    """A bound word with nothing but a linking verb between it and the number: 不低于(年均)8%."""
    links = vocab.cues["bound.link"].regex.pattern.replace("?P<word>", "?:")
    return re.compile(rf"(?:{vocab.cues['bound.before'].regex.pattern})(?:{links})*\s?$")


def of(row: Cue, words: str) -> Bound:
    """The bound a vocabulary row stands for."""
    kind, _, strict = row.value.partition(" ")
    return Bound(kind, strict == "strict", words)


def after(text: str, q: Quantity, family: Family) -> Bound | None:
    """The bound the words right behind a quantity give it."""
    m = family.regex.match(text, q.end)
    return of(family.row_of(m), m.group().strip()) if m else None


def before(text: str, q: Quantity, vocab: Vocabulary) -> Bound | None:
    """The bound the words right in front of a quantity give it."""
    family = vocab.cues["bound.before"]
    m = before_pattern(vocab).search(text[max(0, q.start - LOOK_BACK) : q.start])
    return of(family.row_of(m), m.group().strip()) if m else None


def inside(q: Quantity, family: Family) -> Bound | None:
    """余 or 多 written into the amount: 23万余件, 230多条."""
    m = family.regex.search(q.quote)
    return of(family.row_of(m), m.group()) if m else None


def by_shape(q: Quantity) -> Bound | None:
    """The ends of a range, and ranks counted from either end (前三位, 后十位)."""
    if q.shape == "range_low":
        return Bound("ge", False, "")
    if q.shape == "range_high" or (q.shape == "rank" and q.quote.startswith(("前", "后"))):
        return Bound("le", False, "")
    return EXACT if q.shape in ("rank", "ratio_part") else None


def _joined(text: str, left: Quantity, right: Quantity) -> bool:
    """Whether two quantities follow each other in one list: 10%和11%, 100家、200家."""
    alike = left.shape == right.shape or {left.shape, right.shape} == {"plain", "shorthand"}
    return alike and _JOINED.fullmatch(text, left.end, right.start) is not None


def find(context: Context, vocab: Vocabulary) -> Bound:
    """The bound of the quantity being read; a list shares what stands behind its last or before its first."""
    text, items, q = context.document.text, context.quantities, context.quantity
    shaped = by_shape(q)
    if shaped:
        return shaped
    behind = vocab.cues["bound.after"]
    own = after(text, q, behind) or before(text, q, vocab) or inside(q, vocab.cues["bound.inside"])
    if own:
        return own
    at = context.index
    while at + 1 < len(items) and _joined(text, items[at], items[at + 1]):
        at += 1
        shared = after(text, items[at], behind)
        if shared:
            return shared
    at = context.index
    while at > 0 and _joined(text, items[at - 1], items[at]):
        at -= 1
        shared = before(text, items[at], vocab)
        if shared:
            return shared
    return EXACT
