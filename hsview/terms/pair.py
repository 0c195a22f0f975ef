"""Which two documents 关键词 sets beside each other. All pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from hsdata.tables import Documents
from hsview.sentences import Row


@dataclass(frozen=True)
class Pair:
    """An older and a newer document; ``old`` is None where there is only one."""

    old: Row | None
    new: Row

    @property
    def documents(self) -> tuple[Row, ...]:
        return (self.new,) if self.old is None else (self.old, self.new)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(str(row[Documents.doc_id]) for row in self.documents)

    @property
    def differ_in_kind(self) -> bool:
        """Whether a report stands beside a press reading: they are written differently."""
        return len({row[Documents.kind] for row in self.documents}) > 1


def readable(documents: pd.DataFrame) -> pd.DataFrame:
    """The documents that could be read, oldest first."""
    kept = documents[documents[Documents.problem].isna()]
    return kept.sort_values([str(Documents.issued), str(Documents.doc_id)], kind="stable")


def choose(
    documents: pd.DataFrame, of_term: Collection[str], old: str | None = None, new: str | None = None
) -> Pair | None:
    """The two chosen, whichever is older first; what is not chosen follows from the term.

    The newest document of the term stands beside the one before it of its region, else the one after it.
    None without a readable document.
    """
    rows: dict[str, Row] = {row[Documents.doc_id]: row for row in readable(documents).to_dict("records")}
    if not rows:
        return None
    chosen = [doc for doc in dict.fromkeys((old, new)) if doc is not None and doc in rows]
    if not chosen:
        own = [doc for doc in rows if doc in of_term] or list(rows)
        known = [doc for doc in own if pd.notna(rows[doc][Documents.region_id])]
        chosen = [(known or own)[-1]]
    if len(chosen) == 1:
        chosen += _beside(rows, chosen[0])
    first, *second = [rows[doc] for doc in rows if doc in chosen]
    return Pair(first, second[0]) if second else Pair(None, first)


def _beside(rows: dict[str, Row], doc: str) -> list[str]:
    """The document of the same region just before this one, else the one just after it."""
    alike = [d for d, row in rows.items() if row[Documents.region] == rows[doc][Documents.region]]
    at = alike.index(doc)
    return alike[at - 1 : at] if at else alike[1:2]
