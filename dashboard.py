"""衡水市政府工作报告指标看板. Run: streamlit run dashboard.py

The server: warms up with the first visitor, sends compressed, its one HTML page in our dress, and lets no
other site frame or probe it.
What a visitor sees is hsview/ui/board.py.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from hsview.ui.front_page import FrontPage
from hsview.ui.pages import TITLE

BOARD = Path(__file__).resolve().parent / "hsview" / "ui" / "board.py"


@asynccontextmanager
async def warm(_: st.App) -> AsyncIterator[None]:
    """Warm up beside the first visitor's download of the page: both cores have work, nobody waits longer."""
    task = asyncio.create_task(asyncio.to_thread(_warm))
    yield
    await task


def _warm() -> None:
    from hsview.ui import warm  # noqa: PLC0415 the import is most of the work

    warm.up()


DRESS = [Middleware(GZipMiddleware, minimum_size=1024), Middleware(FrontPage, title=TITLE)]
app = st.App(BOARD, lifespan=warm, middleware=DRESS)
