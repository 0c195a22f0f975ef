"""A random walk over a page's own controls: every state a reader can bring about, by what the page offers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from playwright.sync_api import Locator

from hsview.ui.pages import PageSpec
from tests.browser.visit import Visit

# What is written and set on the page, apart from where the keyboard is: words, fields, switches, marks.
STATE = """() => {
    const main = document.querySelector('[data-testid="stMain"]');
    const fields = [...main.querySelectorAll('input, textarea')].map((e) => e.type === 'checkbox' ? e.checked : e.value);
    const marks = [...main.querySelectorAll('[aria-current], [aria-checked], [aria-pressed], [aria-valuetext]')]
        .map((e) => ['aria-current', 'aria-checked', 'aria-pressed', 'aria-valuetext'].map((n) => e.getAttribute(n)));
    return {words: main.innerText, fields, marks};
}"""  # noqa: E501


def state(visit: Visit) -> dict[str, object]:
    """All that a reader sees as chosen and written on the page."""
    found: dict[str, object] = visit.page.evaluate(STATE)
    return found


def step(visit: Visit, page: PageSpec, words: Sequence[str], chance: Random) -> str:
    """Do one thing the page offers, chosen by ``chance``, and wait; what was done, for a failure's report."""
    main = visit.page.get_by_test_id("stMain")
    offered: dict[str, tuple[Locator, Callable[[Locator], None]]] = {
        "link": (main.locator(f'a[href^="{page.url_path}"][href$="#go"]'), _press),
        "filter": (main.get_by_test_id("stSelectbox"), lambda box: _choose(visit, box, chance)),
        "several": (main.get_by_test_id("stMultiSelect"), lambda box: _choose(visit, box, chance)),
        "switch": (main.get_by_test_id("stButtonGroup").get_by_role("radio"), _press),
        "toggle": (main.get_by_test_id("stCheckbox").locator("input"), _press),
        "words": (main.get_by_test_id("stTextInput").locator("input"), lambda box: _type(box, words, chance)),
        "slider": (main.get_by_test_id("stSlider").locator("input"), lambda thumb: _slide(visit, thumb)),
    }
    there = [kind for kind, (places, _) in offered.items() if places.count()]
    kind = chance.choice(there)
    places, act = offered[kind]
    number = chance.randrange(places.count())
    act(places.nth(number))
    visit.settle()
    return f"{kind} {number}"


def _press(place: Locator) -> None:
    place.evaluate("e => e.click()")


def _choose(visit: Visit, box: Locator, chance: Random) -> None:
    box.get_by_role("combobox").click()
    options = visit.page.get_by_role("option")
    visit.settle()
    if options.count():
        options.nth(chance.randrange(options.count())).click()
    visit.page.keyboard.press("Escape")  # a list of several stays open, and hides the rest of the page


def _slide(visit: Visit, thumb: Locator) -> None:
    """Move a thumb one step, to the right at its left end; the server hears of it a little later."""
    before = visit.page.evaluate("() => window.spoke")
    stood = thumb.input_value()
    thumb.press("ArrowLeft")
    if thumb.input_value() == stood:
        thumb.press("ArrowRight")
    if thumb.input_value() != stood:
        visit.page.wait_for_function("before => window.spoke > before", arg=before)


def _type(box: Locator, words: Sequence[str], chance: Random) -> None:
    box.fill(chance.choice(words))
    box.press("Enter")
