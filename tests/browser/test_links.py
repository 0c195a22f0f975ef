"""A link is the view: whatever a reader has chosen, a stranger who opens its address sees the same.

``LINK_STATES=50 pytest tests/browser/test_links.py`` tries 50 states of every page instead of a few.
"""

from __future__ import annotations

import os
from random import Random
from urllib.parse import parse_qs, urlencode, urlsplit

import pandas as pd
from playwright.sync_api import Browser, expect

from hsdata.tables import SECTORS, Facts
from hsview.ui.pages import TRACKER, PageSpec
from hsview.ui.state import Choices, choices
from tests.browser.served import Server
from tests.browser.visit import Visit, address, visiting
from tests.browser.visitors import Visitors
from tests.browser.walk import state, step

STATES = int(os.environ.get("LINK_STATES", "7"))  # of each page: at least 50 over all of them
FRESH_EVERY = 4  # states until the walk begins anew from an address
SEED = 20261125


def shared(offered: Choices, chance: Random) -> dict[str, str]:
    """Random settings of the filter row, some left as they are."""
    options = {
        "term": [term.name for term in offered.terms],
        "sector": list(SECTORS),
        "county": list(offered.counties),
        "year": [str(year) for year in offered.years],
    }
    return {key: chance.choice(values) for key, values in options.items() if chance.random() < 0.5}


def parameters(visit: Visit) -> dict[str, list[str]]:
    return parse_qs(urlsplit(visit.link).query)


def test_a_filter_changes_the_page_and_its_address_brings_it_back(
    visitor: Visit, visitors: Visitors, tables: dict[str, pd.DataFrame], menu_page: PageSpec
) -> None:
    sector = tables["facts"][Facts.sector].mode()[0]
    visitor.open(menu_page.url_path)
    before = visitor.main
    visitor.choose("sector", sector)
    expect(visitor.page.locator(".chips")).to_contain_text(sector)
    after = visitor.main
    assert after != before
    assert "sector=" in address(visitor)
    with visitors.visiting() as stranger:
        stranger.open(visitor.link)
        assert stranger.main == after


def test_a_chip_takes_its_filter_off_and_leaves_all_else(visitor: Visit) -> None:
    visitor.open(f"{TRACKER.url_path}?sector=农业农村&year=2017&group=due&as_of=2019年")
    chips = visitor.page.locator(".chip")
    visitor.click(chips.filter(has_text="农业农村"))
    expect(chips).to_have_count(1)
    kept = {"group": ["due"], "as_of": ["2019年"]}
    assert parameters(visitor) == kept | {"year": ["2017"]}
    visitor.click(visitor.page.get_by_role("link", name="清除"))
    expect(chips).to_have_count(0)
    assert parameters(visitor) == kept


def test_a_random_view_is_the_same_for_whoever_opens_its_link(
    visitors: Visitors, tables: dict[str, pd.DataFrame], menu_page: PageSpec
) -> None:
    chance = Random(f"{SEED} {menu_page.url_path}")
    offered = choices(*(tables[name] for name in ("documents", "regions", "series", "outcomes")))
    words = sorted(tables["facts"][Facts.indicator].dropna().unique())
    done: list[str] = []
    with visitors.visiting() as walker:
        for number in range(STATES):
            if number % FRESH_EVERY == 0:
                done = [f"{menu_page.url_path}?{urlencode(shared(offered, chance))}"]
                walker.open(done[0])
            done.append(step(walker, menu_page, words, chance))
            told = f"seed {SEED}, {' -> '.join(done)} -> {walker.link}"
            with visitors.visiting() as stranger:
                stranger.open(walker.link)
                assert state(stranger) == state(walker), told
                assert parameters(stranger) == parameters(walker), told


def test_the_copy_button_works_by_keyboard(browser: Browser, server: Server) -> None:
    options = {"permissions": ["clipboard-read", "clipboard-write"]}
    with visiting(browser, server.address, **options) as visit:
        visit.open("tracker?sector=综合经济")
        button = visit.page.get_by_role("button", name="复制链接")
        button.focus()
        button.press("Enter")
        expect(visit.page.get_by_text("已复制")).to_be_visible()
        assert visit.page.evaluate("navigator.clipboard.readText()") == visit.address + visit.link
