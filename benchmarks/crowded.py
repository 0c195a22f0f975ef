"""Every page with the tables of a whole folder of reports: first view, filter change, search."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.measure import Times, show
from benchmarks.pages import CHANGES, STOPWATCH, change
from hsdata import vocab
from hsview.ui.pages import EXPLORE, MENU
from tests import project
from tests.browser.served import serving
from tests.browser.visit import Visit, chromium, visiting

SEARCHES = 20  # names of the catalogue, evenly spread
TYPED = "click', () => {"  # the stopwatch starts at a click; a search starts at a key


def loaded(scratch: Path, texts: Path) -> Path:
    """The project with every text of ``texts`` among its documents, built."""
    copied = project.copy(scratch / "dashboard")
    for text in sorted(texts.glob("*.txt")):
        shutil.copy2(text, copied / "data/documents" / text.name)
    project.build(copied)
    return copied


def searched(visit: Visit, words: str) -> float:
    """Seconds from the Enter key to the painted answer."""
    box = visit.page.locator(".st-key-q input")
    box.fill(words)
    visit.page.evaluate(STOPWATCH.replace(TYPED, "keydown', () => {"))
    box.press("Enter")
    visit.page.wait_for_function("() => window.painted !== null")
    return float(visit.page.evaluate("() => window.painted")) / 1000


def names() -> Iterator[str]:
    """Names of the catalogue to search for."""
    every = [entry.name for entry in vocab.load().indicators]
    yield from every[:: max(1, len(every) // SEARCHES)][:SEARCHES]


def measured(browser: Browser, address: str, path: str) -> tuple[float, Times]:
    """Seconds until the page first stands, and of filter changes. Raises RuntimeError where it fails."""
    with visiting(browser, address) as visit:
        begun = time.perf_counter()
        visit.open(path)
        first = time.perf_counter() - begun
        if visit.page.get_by_test_id("stAlertContentError").count():
            raise RuntimeError(f"{path}: {visit.main}")
        change(visit, 1)
        return first, Times(tuple(change(visit, n % 2) for n in range(CHANGES)))


def main(texts: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        copied = loaded(Path(scratch), texts)
        with serving(copied) as server:
            rows = [(page.title, *measured(browser, server.address, page.url_path)) for page in MENU]
            with visiting(browser, server.address) as visit:
                visit.open(EXPLORE.url_path)
                searched(visit, "投资")  # loads the dictionary
                searches = Times(tuple(searched(visit, name) for name in names()))
    show(
        f"With all texts of {texts.name} loaded, {CHANGES} filter changes a page",
        ("page", "first view, s", "median, ms", "p95, ms"),
        [(name, f"{first:.2f}", f"{t.median * 1000:.0f}", f"{t.p95 * 1000:.0f}") for name, first, t in rows],
    )
    show(
        f"{SEARCHES} searches for names of the catalogue in {EXPLORE.title}",
        ("median, ms", "p95, ms"),
        [(f"{searches.median * 1000:.0f}", f"{searches.p95 * 1000:.0f}")],
    )
