"""Type H: a commitment without a number, judged on what a later text or a milestone record says."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from hsdata import frames
from hsdata.link.target import PLAN_PARTS
from hsdata.statistics import Milestones
from hsdata.tables import Commitments, Documents, Passages
from hsdata.verdict.config import Config
from hsdata.verdict.later_text import reviews_of, told_later
from hsdata.verdict.wording import SHORTEST_PIECE, issued_in, said_in
from hsdata.vocab import Sector

SENTENCE = re.compile(r"[^。！？]+[。！？]?")
STRIVE = re.compile("力争|争取")
Row = Mapping[Any, Any]


@dataclass(frozen=True, slots=True)
class Promise:
    """One commitment without a number and, where one is known, the record of what became of it."""

    promise_id: str
    doc_id: str
    home: str  # the region whose report promises it
    text: str
    due: int | None
    region: str
    region_id: str | None
    sector: str
    theme: str | None
    sentence: str
    ambition: str
    record: Row | None
    done_by: int | None  # the last year in which what is recorded can have happened


@dataclass(frozen=True, slots=True)
class Place:
    """Where a plan part says something."""

    document: Row
    passage: Row
    sentence: str


def find_promises(
    commitments: pd.DataFrame,
    milestones: pd.DataFrame,
    passages: pd.DataFrame,
    documents: pd.DataFrame,
    config: Config,
) -> tuple[Promise, ...]:
    """Every commitment with its record; and every record whose wording a plan part says but no row holds.

    A record whose wording stands in no plan part of its year is no promise of a document here: left out.
    """
    by_id = {d[Documents.doc_id]: d for d in frames.records(documents)}
    records = frames.records(milestones)
    reviews = reviews_of(passages, by_id)
    promises, held = [], []
    for c in frames.records(commitments):
        document = by_id[c[Commitments.doc_id]]
        record = record_of(c, document, records)
        held.append(record)
        told = None if record else told_later(c, document, reviews, config)
        promises.append(
            _from_commitment(c, document, told.record, told.done_by)
            if told
            else _from_commitment(c, document, record, year_of(record))
        )
    for record in records:
        if not any(record is h for h in held):
            place = place_of(record, passages, by_id)
            promises += [_from_record(record, place, config.sectors)] if place else []
    return tuple(promises)


def record_of(commitment: Row, document: Row, records: Sequence[Row]) -> Row | None:
    """The one record of this commitment, due the same year; several candidates that differ are none."""
    text, year, due = commitment[Commitments.text], issued_in(document), commitment[Commitments.due]
    same = [
        r
        for r in records
        if r[Milestones.document] == year
        and (pd.isna(due) or r[Milestones.due] == due)
        and (said_in(text, r[Milestones.commitment]) or said_in(r[Milestones.commitment], text))
    ]
    exact = [r for r in same if r[Milestones.commitment] == text]
    found = exact or same
    return found[0] if len(found) == 1 else None


def place_of(record: Row, passages: pd.DataFrame, by_id: Mapping[str, Row]) -> Place | None:
    """The first sentence of a plan part, in a document of the record's year, that makes the commitment."""
    of_year = [i for i, d in by_id.items() if issued_in(d) == record[Milestones.document]]
    planned = passages[Passages.part].isin(PLAN_PARTS) & passages[Passages.doc_id].isin(of_year)
    for p in frames.records(passages[planned]):
        document = by_id[p[Passages.doc_id]]
        for sentence in SENTENCE.findall(p[Passages.text]):
            if said_in(record[Milestones.commitment], sentence):
                return Place(document, p, sentence)
    return None


def ambition_of(text: str, sentence: str) -> str:
    """力争 where 力争 or 争取 stands before the commitment in its clause."""
    at = sentence.find(text[:SHORTEST_PIECE])
    clause = re.split("[，；。]", sentence[: max(at, 0)])[-1]
    return "力争" if STRIVE.search(clause) else "none"


def sector_of(text: str, sectors: tuple[Sector, ...]) -> str:
    """The sector most of whose words the text holds; 综合经济 for words of none."""
    scores = {s.name: s.weight * sum(text.count(w) for w in s.words) for s in sectors}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] else "综合经济"


def _known(value: Any) -> Any:
    return None if pd.isna(value) else value


def year_of(record: Row | None) -> int | None:
    """When a record came out."""
    return int(record[Milestones.published][:4]) if record else None


def _from_commitment(c: Row, document: Row, record: Row | None, done_by: int | None) -> Promise:
    due = _known(c[Commitments.due])
    return Promise(
        promise_id=c[Commitments.commitment_id],
        doc_id=c[Commitments.doc_id],
        home=document[Documents.region],
        text=c[Commitments.text],
        due=None if due is None else int(due),
        region=c[Commitments.region],
        region_id=_known(c[Commitments.region_id]),
        sector=c[Commitments.sector],
        theme=_known(c[Commitments.theme]),
        sentence=c[Commitments.sentence],
        ambition=ambition_of(c[Commitments.text], c[Commitments.sentence]),
        record=record,
        done_by=done_by,
    )


def _from_record(record: Row, place: Place, sectors: tuple[Sector, ...]) -> Promise:
    text, doc_id = record[Milestones.commitment], place.document[Documents.doc_id]
    return Promise(
        promise_id=hashlib.sha256(f"{doc_id}|{text}".encode()).hexdigest()[:12],
        doc_id=doc_id,
        home=place.document[Documents.region],
        text=text,
        due=int(record[Milestones.due]),
        region=place.document[Documents.region],
        region_id=_known(place.document[Documents.region_id]),
        sector=sector_of(text, sectors),
        theme=_known(place.passage[Passages.theme]),
        sentence=place.sentence,
        ambition=ambition_of(text, place.sentence),
        record=record,
        done_by=year_of(record),
    )
