"""The dashboard behind a free port of this machine, and what its process asks of other machines."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@dataclass(frozen=True)
class Server:
    """A running dashboard: its address, its process, and what it said."""

    address: str
    process: subprocess.Popen[bytes]
    log: Path
    calls: Path

    @property
    def asked(self) -> list[str]:
        """Every other host the server process has tried to reach."""
        return self.calls.read_text(encoding="utf-8").splitlines() if self.calls.exists() else []


@contextmanager
def serving(project: Path, script: str = "dashboard.py") -> Iterator[Server]:
    """Serve ``script`` in ``project`` until the block ends. Raises RuntimeError when it does not start."""
    port = free_port()
    calls = project / f"calls-{port}.txt"
    command = [sys.executable, "-m", "streamlit", "run", script]
    command += ["--server.port", str(port), "--server.address", "127.0.0.1", "--server.headless", "true"]
    environment = os.environ | {"PYTHONPATH": str(HERE / "watch"), "CALLS": str(calls)}
    log = project / f"server-{port}.log"
    with log.open("wb") as file:
        process = subprocess.Popen(command, cwd=project, env=environment, stdout=file, stderr=file)
    server = Server(f"http://127.0.0.1:{port}", process, log, calls)
    try:
        _await_health(server)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=20)


def _await_health(server: Server) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.process.poll() is None:
        try:
            with urllib.request.urlopen(f"{server.address}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    raise RuntimeError(f"the dashboard did not start:\n{server.log.read_text(encoding='utf-8')}")
