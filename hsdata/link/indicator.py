"""What a number measures: a catalogue name, or the words of the text cleaned to a full name."""

from __future__ import annotations

from dataclasses import dataclass

from hsdata.model import Context
from hsdata.recognise.cue import text_before
from hsdata.recognise.measure import Measure
from hsdata.vocab import Vocabulary

LONGEST_NAME = 32


@dataclass(frozen=True, slots=True)
class Named:
    name: str
    written: str
    indicator_id: str | None
    rule: str


def find(context: Context, measure: Measure, vocab: Vocabulary) -> Named:
    """The indicator of a quantity; one candidate or the words as written, never a guess."""
    before = text_before(context)
    hits = [
        (before.rfind(alias) + len(alias), len(alias), i, alias)
        for i in vocab.indicators
        for alias in (i.name, *i.aliases)
        if alias in before
    ]
    if hits:
        _, _, indicator, written = max(hits, key=lambda h: h[:2])
        return Named(indicator.name, written, indicator.indicator_id, "catalogue")
    if context.before and not before.strip("，、和"):
        last = context.before[-1]
        return Named(last.indicator, last.indicator_text, last.indicator_id, "carried")
    return Named(before.strip("，。；、 ")[-LONGEST_NAME:], before, None, "as_written")
