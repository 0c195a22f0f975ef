"""The words of documents as rows of the table terms, and how each document differs from all others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pandas as pd

from hsdata.model import Document, Term
from hsdata.quote import span
from hsdata.rows import Row
from hsdata.tables import BESIDE_REPORT, Terms
from hsdata.terms.odds import z_score

THOUSAND = 1000
Key = tuple[str, str, str]  # part, sector, term


def term_rows(document: Document, terms: Iterable[Term]) -> list[Row]:
    """One row for each word in each part and sector of a document; z is for ``compared``."""
    places: dict[Key, list[str]] = {}
    for term in terms:
        start, end = span(document, term.start, term.end)
        places.setdefault((term.part, term.sector, term.text), []).append(f"{start}-{end}")
    words = sum(len(found) for (part, _, _), found in places.items() if part not in BESIDE_REPORT)
    return [
        {
            Terms.doc_id: document.source.doc_id,
            Terms.part: part,
            Terms.sector: sector,
            Terms.term: term,
            Terms.count: len(found),
            Terms.rate: None if part in BESIDE_REPORT else THOUSAND * len(found) / words,
            Terms.z: None,
            Terms.places: "|".join(found),
        }
        for (part, sector, term), found in sorted(places.items())
    ]


def counted(terms: pd.DataFrame) -> dict[str, Counter[str]]:
    """doc_id -> how often its report says each word; news and glossary beside the report do not count."""
    own = terms[~terms[Terms.part].isin(BESIDE_REPORT)]
    found: dict[str, Counter[str]] = {}
    for doc, term, count in zip(own[Terms.doc_id], own[Terms.term], own[Terms.count], strict=True):
        found.setdefault(doc, Counter())[term] += count
    return found


def compared(terms: pd.DataFrame) -> pd.DataFrame:
    """The same table with z: each document's words against those of all other documents together."""
    said = counted(terms)
    if len(said) < 2:
        return terms.assign(**{str(Terms.z): float("nan")})
    pool = sum(said.values(), Counter())
    every = pool.total()
    scores: dict[tuple[str, str], float] = {}
    for doc, own in said.items():
        words = every - own.total(), own.total()
        for term, count in own.items():
            scores[doc, term] = z_score(pool[term] - count, count, words, pool[term] / every)
    beside = terms[Terms.part].isin(BESIDE_REPORT)
    z = [scores.get(key) for key in zip(terms[Terms.doc_id], terms[Terms.term], strict=True)]
    return terms.assign(**{str(Terms.z): pd.Series(z, index=terms.index, dtype=float).mask(beside)})
