"""A copy of the project with freshly built tables, for every test that needs real data."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = ("dashboard.py", "hsdata", "hsview", "views", "static", "data", ".streamlit")


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The product copied aside and built there: a test can break it and nobody's tables change."""
    folder = tmp_path_factory.mktemp("project")
    for name in PRODUCT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(
                source,
                folder / name,
                ignore=shutil.ignore_patterns("tables", ".tables", "__pycache__", ".build.lock"),
            )
        elif source.exists():
            shutil.copy2(source, folder / name)
    built = subprocess.run(
        [sys.executable, "-m", "hsdata", "build"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert built.returncode == 0, f"the build failed:\n{built.stdout}\n{built.stderr}"
    return folder


@pytest.fixture(scope="session")
def tables(project: Path) -> dict[str, pd.DataFrame]:
    """Every built table by name, as the pages read them."""
    return {path.stem: pd.read_parquet(path) for path in sorted((project / "data/tables").glob("*.parquet"))}
