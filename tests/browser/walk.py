"""A random walk over a page's own controls: every state a reader can bring about, by what the page offers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from playwright.sync_api import Locator

from hsview.ui.pages import PageSpec
from tests.browser.visit import SPOKE, Visit

# What is set on the page, apart from where the keyboard is: fields, switches, marks.
STATE = """() => {
    const main = document.querySelector('[data-testid="stMain"]');
    const fields = [...main.querySelectorAll('input, textarea')].map((e) => e.type === 'checkbox' ? e.checked : e.value);
    const marks = [...main.querySelectorAll('[aria-current], [aria-checked], [aria-pressed], [aria-valuetext]')]
        .map((e) => ['aria-current', 'aria-checked', 'aria-pressed', 'aria-valuetext'].map((n) => e.getAttribute(n)));
    return {fields, marks};
}"""  # noqa: E501


def state(visit: Visit) -> dict[str, object]:
    """All that a reader sees as chosen and written on the page."""
    found: dict[str, object] = visit.page.evaluate(STATE)
    return found | {"words": visit.main}


def step(visit: Visit, page: PageSpec, words: Sequence[str], chance: Random) -> str:
    """Do one thing the page offers, chosen by ``chance``, and wait; what was done, for a failure's report."""
    main = visit.page.get_by_test_id("stMain")
    offered: dict[str, tuple[Locator, Callable[[Locator], None]]] = {
        "link": (main.locator(f'a[href^="{page.url_path}"][href$="#go"]'), lambda link: _press(visit, link)),
        "filter": (main.get_by_test_id("stSelectbox"), lambda box: _choose(visit, box, chance)),
        "several": (main.get_by_test_id("stMultiSelect"), lambda box: _choose(visit, box, chance)),
        "switch": (main.get_by_test_id("stButtonGroup").get_by_role("radio"), lambda one: _press(visit, one)),
        "toggle": (main.get_by_test_id("stCheckbox").locator("input"), lambda one: _press(visit, one)),
        "words": (
            main.get_by_test_id("stTextInput").locator("input"),
            lambda box: _type(visit, box, chance.choice(words)),
        ),
        "slider": (main.get_by_test_id("stSlider").locator("input"), lambda thumb: _slide(visit, thumb)),
    }
    there = [kind for kind, (places, _) in offered.items() if places.count()]
    kind = chance.choice(there)
    places, act = offered[kind]
    number = chance.randrange(places.count())
    act(places.nth(number))
    visit.settle()
    return f"{kind} {number}"


def _press(visit: Visit, place: Locator) -> None:
    if place.get_attribute("aria-checked") == "true" and place.get_attribute("role") == "radio":
        return  # it is chosen already: the server would hear nothing
    with visit.answered():
        place.evaluate("e => e.click()")


def _choose(visit: Visit, box: Locator, chance: Random) -> None:
    field = box.get_by_role("combobox")
    field.click()
    options = visit.page.get_by_role("option")
    visit.settle()
    if options.count():
        option = options.nth(chance.randrange(options.count()))
        if option.inner_text() == field.input_value():
            option.click()  # what is chosen already
        else:
            visit.click(option)
    visit.page.keyboard.press("Escape")  # a list of several stays open, and hides the rest of the page


def _slide(visit: Visit, thumb: Locator) -> None:
    """Move a thumb one step, to the right at its left end; at both ends it stays."""
    stood = thumb.input_value()
    for key in ("ArrowLeft", "ArrowRight"):
        before = visit.page.evaluate(SPOKE)
        thumb.press(key)
        if thumb.input_value() != stood:
            visit.page.wait_for_function(f"before => ({SPOKE}) > before", arg=before)
            return


def _type(visit: Visit, box: Locator, words: str) -> None:
    if box.input_value() == words:
        return
    box.fill(words)
    visit.press(box)
