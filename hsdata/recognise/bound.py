"""Whether a number is exact, a floor, a ceiling or about: 以上, 不超过, 左右."""

from __future__ import annotations

from dataclasses import dataclass

from hsdata.model import Context
from hsdata.recognise.cue import first, last, text_after, text_before
from hsdata.vocab import Vocabulary


@dataclass(frozen=True, slots=True)
class Bound:
    kind: str  # eq | ge | le | approx
    strict: bool
    cue: str


def find(context: Context, vocab: Vocabulary) -> Bound:
    """The bound the words before or right after a quantity give it."""
    after = first(vocab.cues["bound.after"], text_after(context)[:6])
    before = last(vocab.cues["bound.before"], text_before(context)[-10:])
    hit = after or before
    if not hit:
        return Bound("eq", False, "")
    kind, _, strict = hit[0].value.partition(" ")
    return Bound(kind, strict == "strict", hit[1])
