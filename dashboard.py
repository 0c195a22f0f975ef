"""衡水市政府工作报告指标看板. Run: streamlit run dashboard.py

The server: warms up before the first visitor, sends compressed, and lets no other site frame or probe it.
What a visitor sees is hsview/ui/board.py.
"""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

BOARD = Path(__file__).resolve().parent / "hsview" / "ui" / "board.py"


@asynccontextmanager
async def warm(_: st.App) -> AsyncIterator[None]:
    """Import what the pages need, and keep it out of the garbage collector's rounds after every view."""
    import hsview.ui.warm  # noqa: F401, PLC0415 the import is the work

    gc.collect()
    gc.freeze()
    yield


app = st.App(BOARD, lifespan=warm, middleware=[Middleware(GZipMiddleware, minimum_size=1024)])
