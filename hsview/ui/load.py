"""The only cache: each table read once per build and shared by every viewer, read-only."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pandas as pd
import streamlit as st

from hsdata import tables
from hsdata.errors import TableError
from hsview.ui.state import Choices, choices

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "data" / "tables"
DESCRIPTION = FOLDER / "datapackage.json"  # written last: its time is the build's
READ_BY_BUILD = (
    "hsdata",
    "data/documents",
    "data/statistics",
    "data/vocab",
    "data/map",
    "data/corrections.toml",
)
BUILD_SECONDS = 600
REBUILD = "请运行 python -m hsdata build 重新生成"


def table(name: str) -> pd.DataFrame:
    """One table as ``hsdata.tables`` declares it. Shared: never change it in place.

    Raises TableError when the file is missing or cannot be read.
    """
    return _read(name, stamp())


def stamp() -> int:
    """Which build the tables are of; it changes with every build."""
    return DESCRIPTION.stat().st_mtime_ns if DESCRIPTION.exists() else 0


def filter_choices() -> Choices:
    """The options of the filter row for the tables as they are now."""
    return _choices(stamp())


@st.cache_resource(show_spinner=False, max_entries=2)
def _choices(build: int) -> Choices:
    return choices(table("documents"), table("regions"), table("series"), table("outcomes"))


@st.cache_resource(show_spinner=False, max_entries=len(tables.ALL) * 2)
def _read(name: str, build: int) -> pd.DataFrame:
    path = FOLDER / f"{name}.parquet"
    try:
        frame = pd.read_parquet(path)
    except FileNotFoundError as error:
        raise TableError(f"data/tables/{path.name}", "没有这个文件", REBUILD) from error
    except (OSError, ValueError) as error:
        raise TableError(f"data/tables/{path.name}", "文件已损坏，读不出来", REBUILD) from error
    missing = [column for column in tables.ALL[name].to_schema().columns if column not in frame.columns]
    if missing:
        raise TableError(f"data/tables/{path.name}", f"缺少列 {'、'.join(missing)}", REBUILD)
    return frame


def stale() -> bool:
    """True when there are no tables, or something the build reads is newer than they are."""
    if not DESCRIPTION.exists():
        return True
    built = DESCRIPTION.stat().st_mtime
    return any(path.stat().st_mtime > built for path in _inputs())


def _inputs() -> list[Path]:
    roots = [ROOT / name for name in READ_BY_BUILD]
    files = [path for root in roots for path in ([root] if root.is_file() else root.rglob("*"))]
    return [path for path in files if path.is_file() and "__pycache__" not in path.parts]


def ensure() -> None:
    """Build missing or stale tables, with a line that says how far it is. Once per server.

    Raises TableError with the build's own words when it fails and there are no tables to show.
    """
    _ensure_once()


@st.cache_resource(show_spinner=False)
def _ensure_once() -> None:
    if not stale():
        return
    had_tables = DESCRIPTION.exists()
    with st.status("正在读取文件、生成数据表，约需几秒……") as status:
        command = [sys.executable, "-m", "hsdata", "build"]
        built = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, timeout=BUILD_SECONDS, check=False
        )
        if built.returncode:
            status.update(label="数据表没有生成", state="error")
            said = (built.stderr or built.stdout).strip().splitlines()[-1:] or ["没有说明原因"]
            if not had_tables:
                raise TableError("data/tables", f"数据表没有生成（{said[0]}）", REBUILD)
            st.warning(f"新的数据表没有生成，现在看到的是上一次的：{said[0]}")
        else:
            status.update(label="数据表已生成", state="complete")
