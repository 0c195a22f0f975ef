"""``python -m tests.gold [--texts FOLDER]``: how the reader scores against the rows marked by hand.

The shipped documents before corrections by hand, of the others those whose text stands in FOLDER.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas as pd

from hsdata import documents, vocab
from hsdata.extract import row_of
from hsdata.reading import read
from tests.gold.scoring import GOLD, as_read, load_rows, score, score_document

UNSHIPPED = ("blind", "practice")


def shipped() -> dict[str, dict[str, float]]:
    """The scores of the two shipped documents."""
    doc_ids = [path.name.removesuffix(".gold.tsv") for path in sorted(GOLD.glob("*.gold.tsv"))]
    return {doc_id: score_document(doc_id, as_read(doc_id)) for doc_id in doc_ids}


def at_hand(texts: Path) -> Iterator[tuple[str, dict[str, float]]]:
    """The scores of the marked texts that stand in the folder."""
    words = vocab.load()
    for kind in UNSHIPPED:
        with (GOLD / kind / "meta.tsv").open(encoding="utf-8", newline="") as file:
            told = list(csv.DictReader(file, delimiter="\t"))
        for row in told:
            path = texts / f"{row['doc']}.txt"
            if not path.is_file():
                print(f"{kind}/{row['doc']}: its text is not in {texts}")
                continue
            document = documents.load(
                path, words, region=row["region"], issued=date.fromisoformat(row["issued"])
            )
            facts = [row_of(document, fact) for fact in read(document, words).facts]
            facts = [{key: "" if value is None else value for key, value in fact.items()} for fact in facts]
            yield (
                f"{kind}/{row['doc']}",
                score(load_rows(GOLD / kind / f"{row['doc']}.gold.tsv", document.raw), facts),
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="a folder with the texts that are not shipped")
    asked = parser.parse_args()
    scores = shipped() | (dict(at_hand(asked.texts)) if asked.texts else {})
    print(pd.DataFrame(scores).round(3).T.to_string())


if __name__ == "__main__":
    main()
