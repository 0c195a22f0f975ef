"""What the reports say of each county: its sentences by role, and how many in each sector. All pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from hsdata.tables import ROLES, SECTORS, Mentions

ROLE_NAME = {
    "project": "项目",
    "honour": "荣誉",
    "park": "园区",
    "pilot": "试点",
    "task": "任务",
    "figure": "数据",
    "mention": "提及",
}
JOINED = "·"  # between county and sector in the address of a cell
Spot = tuple[str, str]  # region_id or name, sector


@dataclass(frozen=True)
class Cell:
    """How many sentences name a county in a sector, and how many of them in each role."""

    sentences: int
    roles: Mapping[str, int]


def crossed(mentions: pd.DataFrame) -> Mapping[Spot, Cell]:
    """(region_id, sector) -> what is said there; a spot without a sentence is left out.

    A sentence counts once, however often it names the county; it may have more than one role.
    """
    sentence = [Mentions.doc_id, str(Mentions.sentence_start)]
    once = mentions.drop_duplicates([Mentions.region_id, Mentions.sector, *sentence, Mentions.role])
    found = {}
    for (region_id, sector), rows in once.groupby([str(Mentions.region_id), str(Mentions.sector)]):
        count = rows[Mentions.role].value_counts()
        roles = {role: int(count[role]) for role in ROLES if role in count}
        found[str(region_id), str(sector)] = Cell(len(rows.drop_duplicates(sentence)), roles)
    return found


def naming(mentions: pd.DataFrame, region_id: str, sector: str | None = None) -> Mapping[str, pd.DataFrame]:
    """Role -> the sentences that name the county in it, each sentence once, in the order of the documents."""
    rows = mentions[mentions[Mentions.region_id] == region_id]
    if sector:
        rows = rows[rows[Mentions.sector] == sector]
    once = rows.drop_duplicates([Mentions.doc_id, Mentions.sentence_start, Mentions.role])
    once = once.sort_values([Mentions.doc_id, str(Mentions.start)])
    found = {role: once[once[Mentions.role] == role] for role in ROLES}
    return {role: table for role, table in found.items() if len(table)}


def sentences(mentions: pd.DataFrame) -> int:
    """How many sentences these mentions stand in."""
    return len(mentions.drop_duplicates([Mentions.doc_id, str(Mentions.sentence_start)]))


@dataclass(frozen=True)
class SaidView:
    """What the reader looks at: one document or all (None), and the open cell (county's name, sector)."""

    doc: str | None = None
    cell: Spot | None = None

    def opened(self, cell: Spot) -> SaidView:
        """With this cell open, or closed where it was."""
        return replace(self, cell=None if cell == self.cell else cell)

    def parameters(self) -> dict[str, str]:
        own = {"doc": self.doc, "cell": JOINED.join(self.cell) if self.cell else None}
        return {key: value for key, value in own.items() if value}


OWN = ("doc", "cell")  # parameters no widget keeps


def read(
    said: Mapping[str, str], documents: Collection[str], names: Mapping[str, str]
) -> tuple[SaidView, list[str]]:
    """The view of an address, and the values in it that mean nothing.

    ``names``: every name a county goes by -> its name today (冀州市 -> 冀州区).
    """
    strange = []
    doc, raw = said.get("doc"), said.get("cell", "")
    if doc is not None and doc not in documents:
        strange.append(doc)
        doc = None
    county, _, sector = raw.partition(JOINED)
    cell = (names[county], sector) if county in names and sector in SECTORS else None
    if raw and cell is None:
        strange.append(raw)
    return SaidView(doc, cell), strange
