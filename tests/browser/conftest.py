"""The built dashboard behind a free port, one browser for all browser tests, and who looks at it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from hsview.ui.pages import MENU, PageSpec
from tests.browser.served import Server, serving
from tests.browser.visit import PATIENCE, Visit, chromium
from tests.browser.visitors import Visitors


@pytest.fixture(scope="session")
def server(project: Path) -> Iterator[Server]:
    with serving(project) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="session")
def visitors(browser: Browser, server: Server) -> Iterator[Visitors]:
    with ExitStack() as stack:
        yield Visitors(browser, server.address, stack)


@pytest.fixture
def visitor(visitors: Visitors) -> Iterator[Visit]:
    """Somebody at a desk, for one test alone."""
    with visitors.visiting() as visit:
        yield visit


@pytest.fixture(scope="module", params=MENU, ids=lambda page: page.url_path)
def menu_page(request: pytest.FixtureRequest) -> PageSpec:
    """Each page of the menu in turn."""
    page: PageSpec = request.param
    return page
