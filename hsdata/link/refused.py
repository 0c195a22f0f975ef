"""Catalogue entries that a number's words name but that it was not given: never a guess, always said.

One row of the table ``candidates`` for each fact without an entry and each entry refused, with why.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hsdata.link import catalogue as catalogues
from hsdata.link.catalogue import Catalogue, plain
from hsdata.rows import Row
from hsdata.tables import Candidates, Facts
from hsdata.vocab import Indicator, Vocabulary

THRESHOLD, FLOW, RANK = "threshold", "flow", "rank"  # how a rule ends
SHORTEST = 4  # characters of a name worth naming within another
MOST = 2  # entries named for one fact
AND = "、"
MOVES = ("growth", "change")


def refused(facts: Sequence[Row], words: Vocabulary) -> list[Row]:
    """The candidates of all facts (rows of ``Facts``) without an entry, in their order, as ``Candidates``."""
    catalogue = catalogues.read(words)
    alone = [fact for fact in facts if not fact[Facts.indicator_id] and fact[Facts.measure] != RANK]
    return [
        {
            Candidates.fact_id: fact[Facts.fact_id],
            Candidates.doc_id: fact[Facts.doc_id],
            Candidates.indicator_id: entry.indicator_id,
            Candidates.indicator: entry.name,
            Candidates.why: why,
        }
        for fact in alone
        if not str(fact[Facts.rule]).endswith(THRESHOLD)
        for entry, why in of_name(
            str(fact[Facts.indicator]),
            str(fact[Facts.unit]),
            catalogue,
            moves=fact[Facts.measure] in MOVES,
            flows=str(fact[Facts.rule]).endswith(FLOW),
        )
    ]


def of_name(
    name: str, unit: str, catalogue: Catalogue, *, moves: bool, flows: bool
) -> Iterator[tuple[Indicator, str]]:
    """The entries a name speaks of, and why none of them was given to it."""
    if found := catalogue.any_of(name):
        yield found, "flow" if flows else "unit"
        return
    parts = [catalogue.find(part, unit, moves) for part in name.split(AND)]
    if len(parts) > 1 and all(parts):
        yield from ((part, "several") for part in dict.fromkeys(parts) if part)
        return
    yield from ((entry, "qualified") for entry in within(plain(name), catalogue)[:MOST])


def within(name: str, catalogue: Catalogue) -> Sequence[Indicator]:
    """The entries whose names stand in a longer name, the longest names first, none inside another."""
    taken: list[tuple[int, int]] = []
    found: dict[str, Indicator] = {}
    for size in range(min(len(name) - 1, catalogue.longest), SHORTEST - 1, -1):
        for start in range(len(name) - size + 1):
            named = catalogue.by_name.get(name[start : start + size])
            if named and not any(first <= start and start + size <= last for first, last in taken):
                taken.append((start, start + size))
                found.setdefault(named[0].indicator_id, named[0])
    return list(found.values())
