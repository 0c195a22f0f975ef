"""The built dashboard behind a free port, and one browser for all browser tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visit import PATIENCE, Server, Visit, chromium, serving, visiting


@pytest.fixture(scope="session")
def server(project: Path) -> Iterator[Server]:
    with serving(project) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with chromium() as opened:
        yield opened


@pytest.fixture
def visitor(browser: Browser, server: Server) -> Iterator[Visit]:
    with visiting(browser, server.address) as visit:
        yield visit
