"""First page after a cold start, and click to painted for a filter change, beside a one-chart app."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.measure import Times, show
from hsview.ui.pages import MENU
from tests import project
from tests.browser.served import serving
from tests.browser.visit import Visit, chromium, visiting

MINIMAL = Path(__file__).parent / "minimal"
CHANGES = 30
STARTS = 3
# From the click to the frame after the page's last change, once the server has answered and all is quiet.
STOPWATCH = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    window.painted = null;
    document.addEventListener('click', () => {
        const begun = performance.now();
        const look = () => {
            const quiet = performance.now() - Math.max(window.changed, window.heard);
            const ended = app.getAttribute('data-test-script-state') === 'notRunning';
            if (window.heard > begun && ended && quiet > 250) {
                window.painted = window.changed + 16 - begun;
            } else { requestAnimationFrame(look); }
        };
        look();
    }, {once: true, capture: true});
}"""


def change(visit: Visit, option: int) -> float:
    """Choose another option of the filter; seconds from the click to the painted page."""
    page = visit.page
    page.locator(".st-key-sector").get_by_role("combobox").click()
    choice = page.get_by_role("option").nth(option)
    choice.wait_for()
    page.evaluate(STOPWATCH)
    choice.click()
    page.wait_for_function("() => window.painted !== null")
    return float(page.evaluate("() => window.painted")) / 1000


def changes(browser: Browser, address: str, path: str) -> Times:
    with visiting(browser, address) as visit:
        visit.open(path)
        change(visit, 1)
        return Times(tuple(change(visit, n % 2) for n in range(CHANGES)))


def first_page(browser: Browser, folder: Path, script: str, chart: str) -> tuple[float, float]:
    """Seconds from starting the server to its first answer, and to the first page with ``chart`` drawn."""
    begun = time.perf_counter()
    with serving(folder, script) as server:
        answered = time.perf_counter() - begun
        with visiting(browser, server.address) as visit:
            visit.open("")
            visit.page.locator(chart).first.wait_for()
            return answered, time.perf_counter() - begun


def copied(scratch: Path) -> tuple[Path, Path]:
    """The project, built, and the one-chart app, aside: nothing they write lands in the checkout."""
    dashboard, minimal = project.copy(scratch / "dashboard"), scratch / "minimal"
    project.build(dashboard)
    shutil.copytree(MINIMAL, minimal)
    shutil.copytree(project.ROOT / ".streamlit", minimal / ".streamlit")
    return dashboard, minimal


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        dashboard, minimal = copied(Path(scratch))
        apps = {
            "one-chart app": (minimal, "app.py", ".js-plotly-plot .plot-container"),
            "this dashboard": (dashboard, "dashboard.py", ".compare .map"),
        }
        starts = {name: [first_page(browser, *app) for _ in range(STARTS)] for name, app in apps.items()}
        show(
            f"Cold start, median of {STARTS}, empty browser cache",
            ("app", "to first answer, s", "to first page with its chart, s"),
            [
                (name, *(f"{Times(tuple(column)).median:.2f}" for column in zip(*times, strict=True)))
                for name, times in starts.items()
            ],
        )
        with serving(minimal, "app.py") as server:
            least = changes(browser, server.address, "")
        with serving(dashboard) as server:
            measured = {page.title: changes(browser, server.address, page.url_path) for page in MENU}
        show(
            f"Filter change, click to painted, {CHANGES} changes a page",
            ("page", "median, ms", "p95, ms", "p95 against the one-chart app"),
            [
                (name, f"{t.median * 1000:.0f}", f"{t.p95 * 1000:.0f}", f"{t.p95 / least.p95:.2f}")
                for name, t in {"one-chart app": least, **measured}.items()
            ],
        )
