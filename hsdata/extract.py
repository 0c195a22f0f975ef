"""One file -> its facts, one per line, for other programs or for the eye."""

from __future__ import annotations

import csv
import json
import sys
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from hsdata import documents, vocab
from hsdata.model import Document, Fact
from hsdata.reading import read

KEYS = (
    "start",
    "end",
    "quote",
    "value",
    "unit",
    "bound",
    "measure",
    "stage",
    "year_from",
    "year_to",
    "per",
    "region",
    "indicator",
    "indicator_id",
    "sector",
    "rule",
    "sentence",
)
Row = dict[str, Any]
SHOWN = {
    "quote": 14,
    "indicator": 30,
    "bound": 6,
    "measure": 6,
    "stage": 8,
    "year_from": 9,
    "year_to": 7,
    "region": 10,
}


def row_of(document: Document, fact: Fact) -> Row:
    """A fact with its place in the decoded file."""
    start, end = document.offsets[fact.start], document.offsets[fact.end - 1] + 1
    own = {
        "start": start,
        "end": end,
        "quote": document.raw[start:end],
        "sentence": document.text[fact.sentence_start : fact.sentence_end],
    }
    return {key: own[key] if key in own else getattr(fact, key) for key in KEYS}


def _jsonl(rows: Iterable[Row], out: TextIO) -> None:
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")


def _csv(rows: Iterable[Row], out: TextIO) -> None:
    writer = csv.DictWriter(out, KEYS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def _padded(text: str, width: int) -> str:
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return text + " " * max(1, width - len(text) - wide)


def _table(rows: Iterable[Row], out: TextIO) -> None:
    out.write("".join(_padded(key, width) for key, width in SHOWN.items()).rstrip() + "\n")
    for row in rows:
        cells = ("" if row[key] is None else str(row[key]).replace("\n", "") for key in SHOWN)
        out.write("".join(map(_padded, cells, SHOWN.values())).rstrip() + "\n")


WRITERS: dict[str, Callable[[Iterable[Row], TextIO], None]] = {"jsonl": _jsonl, "csv": _csv, "table": _table}


def extract(path: Path, region: str | None, issued: date | None, form: str, out: TextIO) -> None:
    """Write the facts of a file to ``out``. Raises DocumentError, SidecarError or VocabularyError."""
    words = vocab.load()
    document = documents.load(path, words, region=region, issued=issued)
    if not document.source.day_known:
        year = document.source.issued.year
        print(f"{path.name}：文中只写了 {year} 年，没有日期，按年初计；可用 --issued 给出。", file=sys.stderr)
    WRITERS[form]([row_of(document, fact) for fact in read(document, words).facts], out)
