"""Visitors in tabs that are used again: one that has drawn a page draws the next in half the time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from playwright.sync_api import Browser

from tests.browser.visit import Visit, visiting

BLANK = "about:blank"
FORGET = "localStorage.clear(); sessionStorage.clear()"


class Visitors:
    """Lends visits and takes them back. A visit lent again has kept the program of the pages, which the tab
    need not fetch and read again, and nothing else: its session, cookies and storage begin anew.

    Where the first load is the point, take ``visiting``.
    """

    def __init__(self, browser: Browser, address: str, stack: ExitStack) -> None:
        self._browser, self._address, self._stack = browser, address, stack
        self._resting: defaultdict[str, list[Visit]] = defaultdict(list)

    @contextmanager
    def visiting(self, **options: object) -> Iterator[Visit]:
        """A visitor nobody else has at the same time; ``options`` go to the browser context."""
        resting = self._resting[repr(sorted(options.items()))]
        visit = resting.pop() if resting else self._begun(options)
        yield visit
        self._rest(visit)
        resting.append(visit)

    def _begun(self, options: dict[str, object]) -> Visit:
        return self._stack.enter_context(visiting(self._browser, self._address, **options))

    def _rest(self, visit: Visit) -> None:
        visit.page.evaluate(FORGET)
        visit.page.mouse.move(0, 0)
        visit.page.goto(BLANK)
        visit.context.clear_cookies()
        visit.requests.clear()
        visit.complaints.clear()
