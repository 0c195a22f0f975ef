"""Server memory by number of viewers, and how long 50 wait when each changes a filter every 5 seconds.

The viewers speak Streamlit's own protocol over its websocket; a browser each would measure the browsers.
"""

from __future__ import annotations

import asyncio
import os
import random
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.measure import Times, show
from benchmarks.pages import copied
from hsdata.tables import SECTORS
from hsview.ui.pages import MENU
from tests.browser.served import Server, serving

VIEWERS = 50
EVERY = 5.0  # seconds between two changes of one viewer
CHANGES = 6
WORK_CHANGES = 30
PATIENCE = 60.0  # seconds until an answer counts as an error


@dataclass
class Viewer:
    """One open page: its connection and the id of its sector filter."""

    socket: ClientConnection
    page: str
    filter_id: str = ""

    async def run(self, option: str | None = None) -> float:
        """Ask for the page (with another filter option) and wait for its end; seconds it took."""
        message = BackMsg()
        message.rerun_script.page_name = self.page
        if option:
            message.rerun_script.widget_states.widgets.add(id=self.filter_id, string_value=option)
        begun = time.perf_counter()
        await self.socket.send(message.SerializeToString())
        async with asyncio.timeout(PATIENCE):
            while True:
                heard = ForwardMsg.FromString(await self.socket.recv())
                element = heard.delta.new_element
                if element.WhichOneof("type") == "selectbox" and "sector" in element.selectbox.id:
                    self.filter_id = element.selectbox.id
                if heard.WhichOneof("type") == "script_finished":
                    return time.perf_counter() - begun


@asynccontextmanager
async def viewer(server: Server, page: str) -> AsyncIterator[Viewer]:
    address = server.address.replace("http", "ws") + "/_stcore/stream"
    origin = server.address
    async with connect(address, origin=origin, subprotocols=["streamlit"], max_size=None) as socket:  # type: ignore[arg-type,list-item]
        yield Viewer(socket, page)


def memory(server: Server) -> float:
    """Resident megabytes of the server process."""
    status = Path(f"/proc/{server.process.pid}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


def processor(server: Server) -> float:
    """Seconds of processor time the server has used so far."""
    fields = Path(f"/proc/{server.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def work(server: Server, page: str, options: Sequence[str]) -> float:
    """Processor milliseconds the server spends on one filter change: does not depend on who else is busy."""
    async with viewer(server, page) as one:
        for option in ("", *options):
            await one.run(option or None)
        begun = processor(server)
        for n in range(WORK_CHANGES):
            await one.run(options[n % len(options)])
        return (processor(server) - begun) / WORK_CHANGES * 1000


async def visit_often(server: Server, page: str, options: list[str], seed: int) -> list[float]:
    """One of many viewers: comes in, then changes the filter every few seconds."""
    chance = random.Random(seed)
    await asyncio.sleep(chance.uniform(0, EVERY))
    async with viewer(server, page) as one:
        await one.run()
        waits = []
        for _ in range(CHANGES):
            pause = asyncio.create_task(asyncio.sleep(EVERY))
            waits.append(await one.run(chance.choice(options)))
            await pause
        return waits


async def crowd(server: Server) -> list[list[float] | BaseException]:
    visits = [visit_often(server, MENU[n % len(MENU)].url_path, list(SECTORS), n) for n in range(VIEWERS)]
    return await asyncio.gather(*visits, return_exceptions=True)


async def memories(server: Server, more: int) -> tuple[float, float, float]:
    """Megabytes before anyone came, with one viewer of each page in turn, and for each further viewer."""
    empty = memory(server)
    async with viewer(server, "") as first:
        for page in MENU:
            first.page = page.url_path
            await first.run()
        alone = memory(server)
        async with AsyncExitStack() as others:
            for n in range(more):
                other = await others.enter_async_context(viewer(server, MENU[n % len(MENU)].url_path))
                await other.run()
            crowded = memory(server)
    return empty, alone, (crowded - alone) / more


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        dashboard, minimal = copied(Path(scratch))
        with serving(minimal, "app.py") as server:
            spent = {"one-chart app": asyncio.run(work(server, "", ("一", "二")))}
        with serving(dashboard) as server:
            empty, alone, each = asyncio.run(memories(server, 10))
            results = asyncio.run(crowd(server))
            full = memory(server)
            spent |= {page.title: asyncio.run(work(server, page.url_path, SECTORS[:3])) for page in MENU}
    waits = Times(tuple(wait for result in results if isinstance(result, list) for wait in result))
    errors = [result for result in results if isinstance(result, BaseException)]
    show(
        "Server memory, MB",
        ("no viewer yet", "one viewer, every page seen", "each further viewer", f"after {VIEWERS} viewers"),
        [(f"{empty:.0f}", f"{alone:.0f}", f"{each:.1f}", f"{full:.0f}")],
    )
    show(
        f"{VIEWERS} viewers, each changing a filter every {EVERY:.0f} s: request to end of answer",
        ("answers", "median, ms", "p95, ms", "slowest, ms", "errors"),
        [
            (
                len(waits.seconds),
                f"{waits.median * 1000:.0f}",
                f"{waits.p95 * 1000:.0f}",
                f"{max(waits.seconds) * 1000:.0f}",
                len(errors),
            )
        ],
    )
    show(
        f"Processor time of the server for one filter change, mean of {WORK_CHANGES}",
        ("page", "ms"),
        [(title, f"{milliseconds:.0f}") for title, milliseconds in spent.items()],
    )
    for error in errors[:3]:
        print(f"error: {error!r}")
