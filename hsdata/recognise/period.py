"""Which years a number speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from hsdata.model import Context
from hsdata.recognise.measure import Measure
from hsdata.recognise.stage import Stage
from hsdata.vocab import Vocabulary


@dataclass(frozen=True, slots=True)
class Period:
    year_from: int | None
    year_to: int | None
    per: str  # year | ""
    cue: str


def find(context: Context, stage: Stage, measure: Measure, vocab: Vocabulary) -> Period:
    """The years of a quantity, from its words or from the frame it stands in."""
    issued = context.document.source.issued.year
    if stage.kind == "target":
        year = issued + 4 if context.passage.part == "five_year_plan" else issued
        return Period(year, year, "", "")
    return Period(issued - 1, issued - 1, "", "")
