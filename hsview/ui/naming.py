"""How documents are called on the pages: a press reading is never called a report."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import Documents

NAME_OF_KIND = {"work_report": "报告", "press": "媒体解读"}


def called(documents: pd.DataFrame) -> dict[str, str]:
    """doc_id -> 2017年报告, 2021年媒体解读."""
    return {
        row[Documents.doc_id]: f"{str(row[Documents.issued])[:4]}年{NAME_OF_KIND[row[Documents.kind]]}"
        for row in documents.to_dict("records")
    }


def opened(documents: pd.DataFrame) -> str:
    """The documents of a term as the subject of a sentence."""
    return "、".join(called(documents).values()) or "报告"
