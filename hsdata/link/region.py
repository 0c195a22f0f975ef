"""Which region a number belongs to: the document's own, or a county, zone or town named for it."""

from __future__ import annotations

from dataclasses import dataclass

from hsdata.model import Context
from hsdata.vocab import Vocabulary


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    region_id: str | None


def find(context: Context, vocab: Vocabulary) -> Place:
    """The region of a quantity; the document's own where no other is its subject."""
    own = context.document.source.region
    known = next((r.region_id for r in vocab.regions if r.name == own), None)
    return Place(own, known)
