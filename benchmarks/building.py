"""Seconds for ``python -m hsdata build``: from nothing, after one change, and with nothing to do."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from benchmarks.measure import repeat, show
from tests import project

TIMES = 5


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        copied = project.copy(Path(scratch))

        def again() -> None:
            project.build(copied)

        def first() -> None:
            for made in [*copied.rglob("__pycache__"), copied / "data/.tables"]:
                shutil.rmtree(made, ignore_errors=True)
            (copied / "data/tables").unlink(missing_ok=True)
            project.build(copied)

        def one_changed() -> None:
            with (copied / "data/documents/2021-press-reading.txt").open("a", encoding="utf-8") as file:
                file.write("\n")
            project.build(copied)

        states = {
            "no tables, nothing compiled": repeat(first, TIMES, 0),
            "one document changed": repeat(one_changed, TIMES),
            "nothing changed": repeat(again, TIMES),
        }
    show(
        "Building the tables of the shipped documents, whole process",
        ("state", "median seconds", "slowest"),
        [(state, f"{t.median:.2f}", f"{max(t.seconds):.2f}") for state, t in states.items()],
    )
