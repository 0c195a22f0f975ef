"""Seconds for ``python -m hsdata build``: the first time, again, and again with the tables gone."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import repeat, show

ROOT = Path(__file__).resolve().parents[1]
TIMES = 5


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        project = Path(scratch)
        for name in ("hsdata", "data"):
            shutil.copytree(
                ROOT / name, project / name, ignore=shutil.ignore_patterns("tables", "__pycache__", "*.lock")
            )

        def build() -> None:
            subprocess.run(
                [sys.executable, "-m", "hsdata", "build"], cwd=project, check=True, capture_output=True
            )

        def cold() -> None:
            shutil.rmtree(project / "data/tables", ignore_errors=True)
            for cache in list(project.rglob("__pycache__")):
                shutil.rmtree(cache)
            build()

        rows = [
            ("no tables, nothing compiled", repeat(cold, TIMES, 0)),
            ("nothing changed", repeat(build, TIMES)),
        ]
    show(
        "Building the tables of the shipped documents, whole process",
        ("state", "median seconds", "slowest"),
        [(state, f"{t.median:.2f}", f"{max(t.seconds):.2f}") for state, t in rows],
    )
