"""How documents are called on the pages: a press reading is never called a report."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import Documents
from hsview.numbers import is_missing
from hsview.sentences import Row

NAME_OF_KIND = {"work_report": "报告", "press": "媒体解读"}
MOST_NAMED = 3  # documents named one by one in a sentence


def called(documents: pd.DataFrame) -> dict[str, str]:
    """doc_id -> 2017年报告, 2021年媒体解读; the region in front where there are several regions.

    In the order of regions and dates.
    """
    several = documents[Documents.region].nunique() > 1
    ordered = documents.sort_values([str(Documents.region), str(Documents.issued)], kind="stable")
    return {row[Documents.doc_id]: _name(row, several) for row in ordered.to_dict("records")}


def _name(row: Row, several: bool) -> str:
    if is_missing(row[Documents.issued]):  # it could not be read; its title is its file's name
        return str(row[Documents.title])
    region = row[Documents.region] if several else ""
    return f"{region}{str(row[Documents.issued])[:4]}年{NAME_OF_KIND[row[Documents.kind]]}"


def opened(documents: pd.DataFrame) -> str:
    """The documents of a term as the subject of a sentence."""
    names = list(called(documents).values())
    if not names:
        return "报告"
    return "、".join(names) if len(names) <= MOST_NAMED else f"{len(names)} 份文件"
