"""What a build costs by the number of texts: 50, 100 and 200 of a folder, from nothing, with two workers."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measure import show

SIZES = (50, 100, 200)  # texts
JOBS = 2
LOOK_EVERY = 0.1  # seconds between two looks at the memory
_PSS = re.compile(r"^Pss:\s+(\d+)", re.MULTILINE)  # kB; what processes share is counted once


def held(pid: int) -> int:
    """The kB a process and those it started hold by now; Linux tells, elsewhere it is 0."""
    try:
        own = _PSS.search(Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii"))
        started = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:  # ended between two looks
        return 0
    return (int(own[1]) if own else 0) + sum(held(int(child)) for child in started)


def built(texts: list[Path], scratch: Path) -> tuple[float, float, int]:
    """Seconds by the clock and of the processors that one build takes, and the most kB it holds.

    Raises RuntimeError when it fails.
    """
    documents = scratch / "documents"
    documents.mkdir()
    for text in texts:
        shutil.copy2(text, documents)
    where = ("--documents", documents, "--tables", scratch / "tables", "--jobs", str(JOBS))
    begun, most = time.perf_counter(), 0
    run = subprocess.Popen([sys.executable, "-m", "hsdata", "build", *where], stdout=subprocess.DEVNULL)
    while not (ended := os.wait4(run.pid, os.WNOHANG))[0]:
        most = max(most, held(run.pid))
        time.sleep(LOOK_EVERY)
    if ended[1]:
        raise RuntimeError(f"the build of {len(texts)} texts failed")
    return time.perf_counter() - begun, ended[2].ru_utime + ended[2].ru_stime, most


def main(folder: Path) -> None:
    every = sorted(folder.glob("*.txt"))
    rows = []
    for size in sorted({min(size, len(every)) for size in SIZES}):
        texts = every[:: len(every) // size][:size]
        length = sum(len(text.read_text(encoding="utf-8", errors="replace")) for text in texts)
        with tempfile.TemporaryDirectory() as scratch:
            seconds, spent, most = built(texts, Path(scratch))
        per_million = spent / length * 1e6
        rows.append(
            (size, f"{length:,}", f"{seconds:.1f}", f"{spent:.1f}", f"{per_million:.1f}", most // 1024)
        )
    show(
        f"Building texts of {folder.name}, nothing built before, --jobs {JOBS}, whole process",
        (
            "texts",
            "characters",
            "seconds",
            "processor seconds",
            "the same per million characters",
            "most MiB",
        ),
        rows,
    )
