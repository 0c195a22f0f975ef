"""For everyone: axe-core finds nothing serious, charts speak, keys reach all, words stand beside colours."""

from __future__ import annotations

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from hsdata.tables import Facts, Outcomes
from hsview.theme import BUCKET_LAMP, VERDICT_LAMP
from hsview.ui.pages import COUNTIES, SOURCE, TRACKER, TRENDS, PageSpec
from tests.browser.visit import LAPTOP, PHONE, Visit
from tests.browser.visitors import Visitors

Size = dict[str, int]
GRAVE = ("serious", "critical")


def found_by_axe(visit: Visit) -> list[str]:
    """Serious and critical findings: the rule, how many, and the first place."""
    found = Axe().run(visit.page).response["violations"]
    return [
        f"{one['id']} ({one['impact']}): {len(one['nodes'])}, first {one['nodes'][0]['target']}"
        for one in found
        if one["impact"] in GRAVE
    ]


def opened(tables: dict[str, pd.DataFrame]) -> dict[str, str]:
    """Addresses with a card, a fact, a county open."""
    outcomes = tables["outcomes"]
    target = outcomes[outcomes[Outcomes.target].notna()].iloc[0][Outcomes.target_id]
    return {
        "target": f"{TRACKER.url_path}?target={target}",
        "fact": f"{SOURCE.url_path}?fact={tables['facts'].iloc[0][Facts.fact_id]}",
        "county": f"{COUNTIES.url_path}?county=安平县",
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_a_page(visitors: Visitors, menu_page: PageSpec, scheme: str) -> None:
    with visitors.visiting(color_scheme=scheme, reduced_motion="reduce") as visit:
        visit.open(menu_page.url_path)
        assert not found_by_axe(visit)


@pytest.mark.parametrize("view", [("light", PHONE), ("dark", LAPTOP)], ids=["light-phone", "dark-laptop"])
@pytest.mark.parametrize("what", ["target", "fact", "county"])
def test_axe_finds_nothing_serious_on_an_open_card(
    visitors: Visitors, tables: dict[str, pd.DataFrame], what: str, view: tuple[str, Size]
) -> None:
    scheme, screen = view
    with visitors.visiting(color_scheme=scheme, viewport=screen, reduced_motion="reduce") as visit:
        visit.open(opened(tables)[what])
        assert not found_by_axe(visit)


def test_the_keyboard_reaches_menu_filter_and_card(visitor: Visit) -> None:
    visitor.open(TRACKER.url_path)
    page = visitor.page
    reached = set()
    for _ in range(150):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                """() => { const e = document.activeElement;
                if (e.closest('[data-testid="stTopNavLink"]')) return 'menu';
                if (e.closest('.st-key-sector')) return 'filter';
                if (e.matches('a.name')) return 'row';
                return ''; }"""
            )
        )
        if {"menu", "filter", "row"} <= reached:
            break
    else:
        pytest.fail(f"150 times Tab reached only {reached}")
    page.keyboard.press("Enter")
    expect(page.locator(".cardtop")).to_be_visible()
    visitor.settle()
    page.get_by_test_id("stTopNavLink").filter(has_text=TRENDS.title).focus()
    page.keyboard.press("Enter")
    visitor.arrive(TRENDS)
    box = page.locator(".st-key-sector").get_by_role("combobox")
    box.focus()
    box.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".chips .chip")).to_be_visible()


def test_a_verdict_is_never_colour_alone(visitor: Visit) -> None:
    """Each lamp stands beside its word, and no two buckets share a shape."""
    visitor.open(TRACKER.url_path)
    # All of the text: rows below the screen are not laid out yet and have no inner text (tracker.css).
    lamps = visitor.page.locator(".lamp").all_text_contents()
    assert lamps
    assert len({lamp.glyph for lamp in BUCKET_LAMP.values()}) == len(BUCKET_LAMP)
    for lamp in lamps:
        assert any(word in lamp for word in VERDICT_LAMP), lamp
