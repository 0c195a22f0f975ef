"""The only cache: each table read once per build and shared by every viewer, read-only."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pandas as pd
import streamlit as st

from hsdata import store, tables
from hsdata.errors import TableError
from hsview.ui.state import Choices, choices

LOG = logging.getLogger("hsview")
Made = TypeVar("Made")
DESCRIPTION = store.TABLES / store.DESCRIPTION  # written last: its time is the build's
VIEWS = 1024  # derived things kept, the least used dropped: about 20 KB each
READ_BY_BUILD = (
    "hsdata",
    "data/documents",
    "data/statistics",
    "data/vocab",
    "data/map",
    "data/corrections.toml",
    "data/checks.toml",
    "data/usual.tsv",
)


def table(name: str) -> pd.DataFrame:
    """One table as ``hsdata.tables`` declares it. Shared by all viewers: never change it in place.

    Raises TableError when the file is missing, damaged or not as declared.
    """
    return _read(name, stamp())


def derived(function: Callable[..., Made], *names: str, given: tuple[object, ...] = ()) -> Made:
    """What a pure function makes of these tables and of what a reader chose.

    Made once per build and choice, shared by all viewers: never change it in place. ``given`` follows the
    tables as arguments: filters, names, years, palettes; never a table.
    """
    name = f"{function.__module__}.{function.__qualname__}"
    made: Made = _derived(stamp(), name, names, given, function)
    return made


def filter_choices() -> Choices:
    """The options of the filter row for the tables as they are now."""
    return derived(choices, "documents", "regions", "series", "outcomes")


def stamp() -> int:
    """Which build the tables are of; it changes with every build."""
    return DESCRIPTION.stat().st_mtime_ns if DESCRIPTION.exists() else 0


@st.cache_resource(show_spinner=False, max_entries=VIEWS)
def _derived(
    build: int,
    name: str,
    names: tuple[str, ...],
    given: tuple[object, ...],
    _function: Callable[..., Made],
) -> Made:
    return _function(*map(table, names), *given)


@st.cache_resource(show_spinner=False, max_entries=len(tables.ALL) * 2)
def _read(name: str, build: int) -> pd.DataFrame:
    return store.read(name)


def stale() -> bool:
    """True when there are no tables, or something the build reads is newer than they are."""
    if not DESCRIPTION.exists():
        return True
    built = DESCRIPTION.stat().st_mtime
    return any(path.stat().st_mtime > built for path in _inputs())


def _inputs() -> Iterator[Path]:
    for root in (store.ROOT / name for name in READ_BY_BUILD):
        if root.is_file():
            yield root
        yield from (p for p in root.rglob("*") if p.is_file() and "__pycache__" not in p.parts)


@st.cache_resource(show_spinner=False)
def _checked() -> set[str]:
    """Holds one word once the tables have been checked since the server started."""
    return set()


def ensure() -> None:
    """Build missing or stale tables once per server, with a line that says how far it is.

    The build runs in a process of its own: what it needs to read documents never weighs on the server.
    Raises TableError with the build's own words when it fails and there are no tables to show.
    """
    checked = _checked()
    if checked or not stale():
        checked.add("checked")
        return
    had_tables = DESCRIPTION.exists()
    slot = st.empty()
    with slot.status("正在读取文件、生成数据表……") as status:
        build = subprocess.Popen(
            [sys.executable, "-m", "hsdata", "build"],
            cwd=store.ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        said = ""
        for line in build.stdout or ():
            said = line.strip() or said
            status.update(label=f"正在生成数据表：{said}")
        failed = build.wait()
    slot.empty()
    if failed and not had_tables:
        raise TableError(store.TABLES, f"数据表没有生成（{said}）", store.REMEDY)
    checked.add("checked")
    if failed:
        st.warning(f"新的数据表没有生成，现在看到的是上一次的：{said}")
