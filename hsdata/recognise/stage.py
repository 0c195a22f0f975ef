"""Whether a number was reached, was the starting point, or is promised."""

from __future__ import annotations

from dataclasses import dataclass

from hsdata.model import Context
from hsdata.recognise.cue import last, text_before
from hsdata.vocab import Vocabulary


@dataclass(frozen=True, slots=True)
class Stage:
    kind: str  # actual | baseline | target
    ambition: str
    cue: str


def find(context: Context, vocab: Vocabulary) -> Stage:
    """Stage by the words beside the number, else by the part of the report it stands in."""
    before = context.sentence.text[: context.quantity.start - context.sentence.start]
    ambition = last(vocab.cues["stage.ambition"], before)
    if hit := last(vocab.cues["stage.before"], text_before(context)):
        return Stage(hit[0].value, ambition[0].value if ambition else "none", hit[1])
    planned = context.passage.part in ("five_year_plan", "year_plan", "self")
    return Stage("target" if planned else "actual", ambition[0].value if ambition else "none", "")
