"""What a number says of its indicator: its level, its growth, its change or its rank."""

from __future__ import annotations

from dataclasses import dataclass

from hsdata.model import Context
from hsdata.recognise.cue import last, text_before
from hsdata.vocab import Vocabulary


@dataclass(frozen=True, slots=True)
class Measure:
    kind: str  # level | growth | change | rank
    sign: int
    cue: str


def find(context: Context, vocab: Vocabulary) -> Measure:
    """Measure and sign of a quantity; a percentage that rises or falls is growth."""
    if context.quantity.shape == "rank":
        return Measure("rank", 1, "")
    hit = last(vocab.cues["measure.before"], text_before(context))
    if not hit:
        return Measure("level", 1, "")
    sign = -1 if hit[0].value == "down" else 1
    return Measure("growth" if context.quantity.unit == "%" else "change", sign, hit[1])
