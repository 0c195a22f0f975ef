"""``python -m tests.gold``: how the built tables of this checkout score against the gold rows."""

from __future__ import annotations

import pandas as pd

from tests.gold.scoring import GOLD, score_document

TABLES = GOLD.parents[1] / "data/tables"


def main() -> None:
    facts = pd.read_parquet(TABLES / "facts.parquet")
    doc_ids = [path.name.removesuffix(".gold.tsv") for path in sorted(GOLD.glob("*.gold.tsv"))]
    print(pd.DataFrame({doc_id: score_document(doc_id, facts) for doc_id in doc_ids}).round(3).to_string())


if __name__ == "__main__":
    main()
