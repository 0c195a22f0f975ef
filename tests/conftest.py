"""A copy of the project with freshly built tables, for every test that needs real data."""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd
import pytest
from filelock import FileLock

from tests.project import build, copy


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The product copied aside and built there, once for all processes that test; to break it, copy it."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "project"
    with FileLock(f"{folder}.lock"):
        if not (folder / "data/tables").exists():
            build(copy(folder))
    return folder


@pytest.fixture(scope="session")
def tables(project: Path) -> dict[str, pd.DataFrame]:
    """Every built table by name, as the pages read them."""
    return {path.stem: pd.read_parquet(path) for path in sorted((project / "data/tables").glob("*.parquet"))}
