"""What a later report tells of a commitment: only a clause that says it in the same words, as done."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from hsdata.frames import records
from hsdata.link.series import SOURCE_OF_KIND
from hsdata.statistics import Milestones
from hsdata.tables import Commitments, Documents, Passages
from hsdata.verdict.config import Config
from hsdata.verdict.wording import SHORTEST_PIECE, Row, issued_in, said_in

CLAUSE = re.compile(r"[^，,；;。！？]+")


@dataclass(frozen=True, slots=True)
class Review:
    """One passage of a report that looks back."""

    document: Row
    year: int  # in which it was issued
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """A clause that says a commitment is done, and the last year it can have been done in."""

    record: Row
    done_by: int


Reviews = Mapping[str, tuple[Review, ...]]


def reviews_of(passages: pd.DataFrame, by_id: Mapping[str, Row]) -> Reviews:
    """The passages of all reviews by region, those of the earliest report first."""
    found: dict[str, list[Review]] = defaultdict(list)
    for p in records(passages[passages[Passages.part] == "review"]):
        document = by_id[p[Passages.doc_id]]
        found[document[Documents.region]].append(Review(document, issued_in(document), p[Passages.text]))
    return {r: tuple(sorted(v, key=lambda x: x.document[Documents.issued])) for r, v in found.items()}


def told_later(commitment: Row, document: Row, reviews: Reviews, config: Config) -> Told | None:
    """The earliest later report of the same region that says the commitment in one clause.

    Words of haste (尽快, 年内) need not be said again; a clause with a word of something unfinished
    (开工, 推进, 争创) says nothing.
    """
    wording = without_haste(commitment[Commitments.text], config)
    first, last = wording[:SHORTEST_PIECE], wording[-SHORTEST_PIECE:]
    year = issued_in(document)
    for review in reviews.get(document[Documents.region], ()):
        if review.year <= year or first not in review.text or last not in review.text:
            continue
        for clause in CLAUSE.findall(review.text):
            if first not in clause or last not in clause or not said_in(wording, clause):
                continue
            if not _unfinished(wording, clause, config):
                return _told(wording, review.document, clause)
    return None


def without_haste(text: str, config: Config) -> str:
    """A commitment without the words that only say how soon.

    >>> from hsdata.verdict.config import read_config
    >>> without_haste("养元尽快在国内主板上市", read_config())
    '养元主板上市'
    """
    for cue in config.words["haste"]:
        text = cue.regex.sub("", text)
    return text


def _unfinished(wording: str, clause: str, config: Config) -> bool:
    """Whether a clause has a word of something unfinished that is not the commitment's own: 开工 of 开工."""
    return any(
        hit.group() not in wording for cue in config.words["unfinished"] for hit in cue.regex.finditer(clause)
    )


def _told(wording: str, document: Row, clause: str) -> Told:
    review_to = document.get(Documents.review_to)
    record = {
        Milestones.commitment: wording,
        Milestones.outcome: clause,
        Milestones.status: "done",
        Milestones.source: document[Documents.title],
        Milestones.published: document[Documents.issued],
        Milestones.grade: SOURCE_OF_KIND[document[Documents.kind]][1],
    }
    return Told(record, issued_in(document) if pd.isna(review_to) else int(review_to))
