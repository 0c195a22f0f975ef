"""Visiting the dashboard with a browser that notes all it asks for and waits until a page stands."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from hsview.ui.pages import PageSpec

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (  # Chromium itself must ask nobody, or the network log would show its requests as ours
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NETWORK_OFF = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
LAPTOP = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}
PATIENCE = 60_000  # milliseconds a condition may take on a very busy machine
# A deep link to a page below the root asks for these two beside the page first; Streamlit then finds them.
HARMLESS = ("/_stcore/health", "/_stcore/host-config")
# Notes when the page last spoke to the server, last heard from it, last changed, and how far anything jumped.
LISTEN = """
    window.spoke = window.heard = window.changed = window.moved = 0;
    const Plain = WebSocket;
    window.WebSocket = class extends Plain {
        constructor(...to) {
            super(...to);
            this.addEventListener('message', () => { window.heard = performance.now(); });
        }
        send(...what) { window.spoke = performance.now(); return super.send(...what); }
    };
    new MutationObserver(() => { window.changed = performance.now(); })
        .observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
    new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.moved += shift.value;
    }).observe({type: 'layout-shift', buffered: true});
"""
# The server has answered, its script has run to the end, and nothing has moved since for a few frames.
SETTLED = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    return app && app.getAttribute('data-test-script-state') === 'notRunning'
        && window.heard > window.spoke
        && performance.now() - Math.max(window.heard, window.changed) > 120
        && document.querySelector('[data-testid="stMain"] [data-testid="stElementContainer"]')
        && !document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]');
}"""

# When the page last spoke to the server, comparable between the documents of a tab; 0 before it has.
SPOKE = "window.spoke && performance.timeOrigin + window.spoke"
# What a reader can scroll to: rows far from the screen are not laid out, and have no words until they are.
WORDS = """main => {
    const whole = new CSSStyleSheet();
    whole.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(whole);
    const words = main.innerText;
    document.adoptedStyleSheets.pop();
    return words;
}"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium with every host but this one out of reach."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        raise RuntimeError("no Chromium: apt-get install chromium fonts-noto-cjk")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*QUIET, NETWORK_OFF])
        yield browser
        browser.close()


@dataclass
class Visit:
    """One fresh visitor: a page, everything it asked the network for, what its console complained of."""

    page: Page
    context: BrowserContext
    address: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def foreign(self) -> list[str]:
        """Requests for another host."""
        split = [(url, urlsplit(url)) for url in self.requests]
        home = urlsplit(self.address).netloc
        return [url for url, parts in split if parts.scheme not in ("data", "blob") and parts.netloc != home]

    @property
    def main(self) -> str:
        """What a reader reads on the page, below the menu, to its end."""
        return str(self.page.get_by_test_id("stMain").evaluate(WORDS))

    @property
    def link(self) -> str:
        """The address of the view from the root on, as a stranger would be sent it."""
        return str(self.page.evaluate("location.pathname + location.search"))

    def overflow(self, side: str) -> int:
        """How many pixels of the page lie outside the screen on a side (Width, Height)."""
        main = self.page.get_by_test_id("stMain")
        return int(main.evaluate(f"main => main.scroll{side} - main.client{side}"))

    def open(self, path: str) -> None:
        """Open a page of the dashboard by its path (with parameters) and wait until it has settled."""
        self.page.goto(f"{self.address}/{path.lstrip('/')}", wait_until="domcontentloaded")
        self.settle()

    def settle(self) -> None:
        """Wait until the server has answered and the page stands still.

        Right after a click it may not have spoken yet: ``click``, ``press`` and ``answered`` wait for that.
        """
        self.page.wait_for_function(SETTLED)

    @contextmanager
    def answered(self) -> Iterator[None]:
        """Around what the server must hear of: wait until it has been told, has answered and all stands."""
        before = self.page.evaluate(SPOKE)
        yield
        self.page.wait_for_function(f"before => ({SPOKE}) > before", arg=before)
        self.settle()

    def click(self, place: Locator) -> None:
        """Click what the server must hear of, and wait for its answer."""
        with self.answered():
            place.click()

    def press(self, place: Locator, key: str = "Enter") -> None:
        """Press a key on what the server must hear of, and wait for its answer."""
        with self.answered():
            place.press(key)

    def choose(self, filtering: str, option: str) -> None:
        """Choose an option of a filter (its key), as a reader would."""
        self.page.locator(f".st-key-{filtering}").get_by_role("combobox").click()
        self.click(self.page.get_by_role("option", name=option, exact=True))

    def arrive(self, page: PageSpec) -> None:
        """Wait until this page of the menu has taken the place of another, and stands."""
        expect(self.page.get_by_role("heading", name=page.title, exact=True)).to_be_visible()
        self.settle()


def address(visit: Visit) -> str:
    """Where the browser is, in readable letters. ``page.url`` may be a moment behind."""
    return unquote(str(visit.page.evaluate("location.href")))


def middle(place: Locator) -> tuple[float, float]:
    """The point of an element that a mouse would click."""
    box = place.bounding_box()
    if box is None:
        raise RuntimeError("the element is not drawn")
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@contextmanager
def visiting(browser: Browser, address: str, **options: object) -> Iterator[Visit]:
    """A visitor with an empty cache and no history; ``options`` go to the browser context."""
    context = browser.new_context(**({"locale": "zh-CN", "viewport": LAPTOP} | options))  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    context.add_init_script(LISTEN)
    page = context.new_page()
    visit = Visit(page, context, address)

    def complain(text: str, where: str = "") -> None:
        if not where.endswith(HARMLESS):
            visit.complaints.append(f"{text} {where}")

    context.on("request", lambda request: visit.requests.append(request.url))
    page.on("websocket", lambda socket: visit.requests.append(socket.url))
    page.on("console", lambda m: complain(m.text, m.location["url"]) if m.type == "error" else None)
    page.on("pageerror", lambda error: complain(str(error)))
    try:
        yield visit
    finally:
        context.close()
