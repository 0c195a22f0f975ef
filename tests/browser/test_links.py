"""A link is the view: whatever a reader has chosen, a stranger who opens its address sees the same.

``LINK_STATES=50 pytest tests/browser/test_links.py`` tries 50 states of every page instead of a few.
"""

from __future__ import annotations

import os
from random import Random
from urllib.parse import parse_qs, urlencode, urlsplit

import pandas as pd
import pytest
from playwright.sync_api import Browser, expect

from hsdata.tables import SECTORS, Facts
from hsview.ui.pages import MENU, PageSpec
from hsview.ui.state import Choices, choices
from tests.browser.visit import Server, Visit, visiting
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
    return parse_qs(urlsplit(visit.page.url).query)


def address(visit: Visit) -> str:
    return visit.page.url.removeprefix(visit.address).split("#")[0]


@pytest.mark.parametrize("page", MENU, ids=lambda page: page.url_path)
def test_a_random_view_is_the_same_for_whoever_opens_its_link(
    browser: Browser, server: Server, tables: dict[str, pd.DataFrame], page: PageSpec
) -> None:
    chance = Random(f"{SEED} {page.url_path}")
    offered = choices(*(tables[name] for name in ("documents", "regions", "series", "outcomes")))
    words = sorted(tables["facts"][Facts.indicator].dropna().unique())
    done: list[str] = []
    with visiting(browser, server.address) as walker:
        for number in range(STATES):
            if number % FRESH_EVERY == 0:
                done = [f"{page.url_path}?{urlencode(shared(offered, chance))}"]
                walker.open(done[0])
            done.append(step(walker, page, words, chance))
            with visiting(browser, server.address) as stranger:
                stranger.open(address(walker))
                told = f"seed {SEED}, {' -> '.join(done)} -> {address(walker)}"
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
        assert visit.page.evaluate("navigator.clipboard.readText()") == visit.page.url
