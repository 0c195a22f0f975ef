"""What a later report tells of a commitment: only a clause that says it in the same words, as done."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from hsdata.link.series import SOURCE_OF_KIND
from hsdata.statistics import Milestones
from hsdata.tables import Commitments, Documents, Passages
from hsdata.verdict.wording import Row, issued_in, said_in
from hsdata.vocab import Cue

CLAUSE = re.compile(r"[^，,；;。！？]+")


@dataclass(frozen=True, slots=True)
class Told:
    """One clause of a review that says something is done."""

    document: Row
    clause: str


def clauses_of_reviews(
    passages: pd.DataFrame, by_id: Mapping[str, Row], unfinished: tuple[Cue, ...]
) -> tuple[Told, ...]:
    """The clauses of all reviews without a word of something unfinished (开工, 推进, 争创)."""
    reviews = passages[passages[Passages.part] == "review"].to_dict("records")
    return tuple(
        Told(by_id[p[Passages.doc_id]], clause)
        for p in reviews
        for clause in CLAUSE.findall(p[Passages.text])
        if not any(cue.regex.search(clause) for cue in unfinished)
    )


def told_later(commitment: Row, document: Row, told: tuple[Told, ...]) -> Row | None:
    """The earliest later report of the same region that says the commitment in one clause, as a record.

    >>> at = {Documents.region: "衡水市", Documents.issued: "2021-08-24", Documents.kind: "press"}
    >>> said = Told(at | {Documents.title: "解读"}, "养元智汇、瑞丰动力主板上市")
    >>> promise = {Commitments.text: "瑞丰动力主板上市"}
    >>> first = at | {Documents.issued: "2017-04-07"}
    >>> str(told_later(promise, first, (said,))[Milestones.outcome])
    '养元智汇、瑞丰动力主板上市'
    """
    later = [
        t
        for t in told
        if issued_in(t.document) > issued_in(document)
        and t.document[Documents.region] == document[Documents.region]
        and said_in(commitment[Commitments.text], t.clause)
    ]
    if not later:
        return None
    first = min(later, key=lambda t: t.document[Documents.issued])
    return {
        Milestones.commitment: commitment[Commitments.text],
        Milestones.outcome: first.clause,
        Milestones.status: "done",
        Milestones.source: first.document[Documents.title],
        Milestones.published: first.document[Documents.issued],
        Milestones.grade: SOURCE_OF_KIND[first.document[Documents.kind]][1],
    }
