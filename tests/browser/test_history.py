"""The browser's back and forward buttons: one step for each view, with its own address."""

from __future__ import annotations

import re

import pandas as pd
from playwright.sync_api import expect

from hsdata.tables import Outcomes
from hsview.ui.pages import OVERVIEW, SOURCE, TRACKER
from tests.browser.visit import Visit


def test_back_and_forward_return_to_the_views_as_they_were(
    visitor: Visit, tables: dict[str, pd.DataFrame]
) -> None:
    rows = tables["outcomes"]
    one = rows[rows[Outcomes.target].notna()].iloc[0][Outcomes.target_id]
    page = visitor.page
    visitor.open(f"{TRACKER.url_path}?target={one}")
    page.get_by_text("看原文").first.click()
    expect(page).to_have_url(re.compile(rf"/{SOURCE.url_path}\?"))
    visitor.arrive(SOURCE)
    page.get_by_test_id("stTopNavLink").filter(has_text=OVERVIEW.title).click()
    visitor.arrive(OVERVIEW)

    page.go_back()
    expect(page).to_have_url(re.compile(rf"/{SOURCE.url_path}\?.*fact={one}"))
    visitor.arrive(SOURCE)
    page.go_back()
    expect(page).to_have_url(re.compile(rf"/{TRACKER.url_path}\?.*target={one}"))
    expect(page.locator(".cardtop")).to_be_visible()
    visitor.settle()
    expect(page.get_by_test_id("stAlert")).to_have_count(0)
    page.go_forward()
    expect(page).to_have_url(re.compile(rf"/{SOURCE.url_path}\?.*fact={one}"))
