"""Counts for the reader of 方法与质量: values by source, facts by sector. All pure."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from hsdata.tables import GRADES, SECTORS, Facts, Series


@dataclass(frozen=True)
class Source:
    """One source of the series: how far to trust it, what it brings."""

    name: str
    origin: str
    grade: str
    values: int
    preferred: int
    indicators: int
    first: int
    last: int


@dataclass(frozen=True)
class SectorCount:
    """One sector: facts, targets among them, sentences that hold them, indicators outside the catalogue."""

    name: str
    facts: int
    targets: int
    sentences: int
    unlinked: int


def sources(series: pd.DataFrame) -> list[Source]:
    """Every source of every value, the most trusted and then the largest first."""
    keys = [str(Series.source), str(Series.origin), str(Series.grade)]
    found = [
        _source(str(name), str(origin), str(grade), rows)
        for (name, origin, grade), rows in series.groupby(keys, sort=True)
    ]
    return sorted(found, key=lambda source: (GRADES.index(source.grade), -source.values, source.name))


def _source(name: str, origin: str, grade: str, rows: pd.DataFrame) -> Source:
    return Source(
        name,
        origin,
        grade,
        values=len(rows),
        preferred=int(rows[Series.preferred].sum()),
        indicators=int(rows[Series.indicator].nunique()),
        first=int(rows[Series.year_from].min()),
        last=int(rows[Series.year_to].max()),
    )


def sectors(facts: pd.DataFrame) -> list[SectorCount]:
    """All ten sectors in their order, those without a fact too."""
    return [_sector(name, facts[facts[Facts.sector] == name]) for name in SECTORS]


def _sector(name: str, rows: pd.DataFrame) -> SectorCount:
    places = rows[[str(Facts.doc_id), str(Facts.sentence_start)]].drop_duplicates()
    return SectorCount(
        name,
        facts=len(rows),
        targets=int((rows[Facts.stage] == "target").sum()),
        sentences=len(places),
        unlinked=int(rows[Facts.indicator_id].isna().sum()),
    )
