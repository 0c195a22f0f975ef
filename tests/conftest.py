"""A copy of the project with freshly built tables, for every test that needs real data."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from tests.project import build, copy


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The product copied aside and built there: a test can break it and nobody's tables change."""
    folder = copy(tmp_path_factory.mktemp("project"))
    build(folder)
    return folder


@pytest.fixture(scope="session")
def tables(project: Path) -> dict[str, pd.DataFrame]:
    """Every built table by name, as the pages read them."""
    return {path.stem: pd.read_parquet(path) for path in sorted((project / "data/tables").glob("*.parquet"))}
