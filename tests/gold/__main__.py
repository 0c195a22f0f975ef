"""``python -m tests.gold [--texts FOLDER] [--record]``: how the reader scores against rows marked by hand.

The shipped documents before corrections by hand, of the others those whose text stands in FOLDER.
``--record`` writes the figures to data/accuracy.toml, for the texts that are listed there.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas as pd

from hsdata import accuracy, documents, vocab
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


def record(scores: dict[str, dict[str, float]], path: Path = accuracy.PATH) -> None:
    """Write figures and today's date into the rows of the texts measured; all else stays as it is."""
    blocks = re.split(r"(?m)^(?=\[\[text\]\])", path.read_text(encoding="utf-8"))
    by_doc = {name.rpartition("/")[2]: figures for name, figures in scores.items()}
    for at, block in enumerate(blocks):
        doc = re.search(r'(?m)^doc = "(.+)"$', block)
        if not doc or doc[1] not in by_doc:
            continue
        figures = {field: str(round(by_doc[doc[1]][field], 3)) for field in accuracy.FIELDS}
        new = figures | {"measured": date.today().isoformat()}
        blocks[at] = re.sub(
            rf"(?m)^({'|'.join(new)}) = .*$", lambda hit, new=new: f"{hit[1]} = {new[hit[1]]}", block
        )
    path.write_text("".join(blocks), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="a folder with the texts that are not shipped")
    parser.add_argument("--record", action="store_true", help="write the figures to data/accuracy.toml")
    asked = parser.parse_args()
    scores = shipped() | (dict(at_hand(asked.texts)) if asked.texts else {})
    if asked.record:
        record(scores)
    print(pd.DataFrame(scores).round(3).T.to_string())


if __name__ == "__main__":
    main()
