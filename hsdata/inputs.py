"""What the tables depend on, as hashes: the whole to know when they are stale, each document to re-read
only what changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from hsdata import corrections, documents, sidecar
from hsdata.corrections import Correction

PACKAGE = Path(__file__).resolve().parent
DATA = PACKAGE.parent / "data"


def _digest(paths: Iterable[Path], base: Path) -> str:
    seen = hashlib.sha256()
    for path in sorted(paths):
        seen.update(str(path.relative_to(base)).encode())
        seen.update(hashlib.sha256(path.read_bytes()).digest())
    return seen.hexdigest()


def _files(folder: Path, *kinds: str) -> list[Path]:
    return [
        p for kind in kinds for p in folder.rglob(f"*{kind}") if p.is_file() and "__pycache__" not in p.parts
    ]


def of_reader() -> str:
    """The reader itself: code and vocabulary."""
    return _digest(_files(PACKAGE, ".py"), PACKAGE) + _digest(_files(DATA / "vocab", ".toml", ".tsv"), DATA)


def of_document(path: Path, reader: str, entries: Sequence[Correction] = ()) -> str:
    """One document with its sidecar and its corrections, as this reader reads it."""
    beside = sidecar.path_of(path)
    file = _digest([p for p in (path, beside) if p.is_file()], path.parent)
    corrected = corrections.digest(corrections.of_document(entries, path.stem))
    return hashlib.sha256((reader + file + corrected).encode()).hexdigest()


def of_data() -> str:
    """What is joined to the documents: statistics, breaks, thresholds, usual sizes."""
    beside = [p for kind in ("*.toml", "*.tsv") for p in DATA.glob(kind) if p.is_file()]
    return _digest(_files(DATA / "statistics", "") + beside, DATA)


def of_all(folder: Path) -> dict[str, Any]:
    """Every input of a build over a folder of documents. Raises CorrectionsError."""
    entries = corrections.read_corrections()
    reader = of_reader()
    return {
        "reader": reader,
        "data": of_data(),
        "documents": {path.name: of_document(path, reader, entries) for path in documents.find(folder)},
    }
