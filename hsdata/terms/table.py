"""The words of documents as rows of the table terms, and how each document differs from all others."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from hsdata.model import Document, Term
from hsdata.quote import span
from hsdata.rows import Row
from hsdata.tables import BESIDE_REPORT, Terms
from hsdata.terms.odds import z_score

THOUSAND = 1000
COLUMNS = (  # named once: a report has thousands of words
    *(Terms.doc_id, Terms.part, Terms.sector, Terms.term),
    *(Terms.count, Terms.rate, Terms.z, Terms.places),
)
Key = tuple[str, str, str]  # part, sector, term


def term_rows(document: Document, terms: Iterable[Term]) -> list[Row]:
    """One row for each word in each part and sector of a document; z is for ``compared``."""
    places: dict[Key, list[str]] = {}
    for term in terms:
        start, end = span(document, term.start, term.end)
        places.setdefault((term.part, term.sector, term.text), []).append(f"{start}-{end}")
    words = sum(len(found) for (part, _, _), found in places.items() if part not in BESIDE_REPORT)
    doc_id = document.source.doc_id
    rows = []
    for (part, sector, word), found in sorted(places.items()):
        rate = None if part in BESIDE_REPORT else THOUSAND * len(found) / words
        values = (doc_id, part, sector, word, len(found), rate, None, "|".join(found))
        rows.append(dict(zip(COLUMNS, values, strict=True)))
    return rows


def compared(terms: pd.DataFrame) -> pd.DataFrame:
    """The same table with z: each document's words against those of all other documents together.

    News and glossary beside a report do not count and are not compared.
    """
    beside = terms[Terms.part].isin(BESIDE_REPORT)
    key = [str(Terms.doc_id), str(Terms.term)]
    said = terms[~beside].groupby(key, sort=False)[str(Terms.count)].sum().astype(float)
    if said.index.get_level_values(0).nunique() < 2:
        return terms.assign(**{str(Terms.z): float("nan")})
    own = said.groupby(level=0).transform("sum")
    pool = said.groupby(level=1).transform("sum")
    every = said.sum()
    z = z_score(pool - said, said, (every - own, own), pool / every)
    found = terms[key].join(z.rename(str(Terms.z)), on=key)[str(Terms.z)]
    return terms.assign(**{str(Terms.z): found.mask(beside)})
