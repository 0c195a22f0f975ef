"""In which year each document was issued."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import Documents


def years(documents: pd.DataFrame) -> dict[str, int]:
    """doc_id -> year of issue. A document that could not be read has none: it is not among them."""
    dated = documents[documents[Documents.issued].notna()]
    return {
        doc_id: int(issued[:4])
        for doc_id, issued in zip(dated[Documents.doc_id], dated[Documents.issued], strict=True)
    }
