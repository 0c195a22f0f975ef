"""What a visitor sees when an address or a table is wrong: where, what, and what to do; the rest goes on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from hsview.ui.pages import EXPLORE, MENU, TRACKER
from tests.browser.served import Server, serving
from tests.browser.visit import Visit, visiting

BUILT = 300_000  # milliseconds a build may take on a very busy machine


def test_an_unknown_parameter_is_named_and_changes_nothing(visitor: Visit) -> None:
    visitor.open(f"{EXPLORE.url_path}?colour=red")
    expect(visitor.page.get_by_test_id("stAlert")).to_contain_text("colour")
    expect(visitor.page.get_by_test_id("stAlert")).to_contain_text("已忽略")
    expect(visitor.page.get_by_role("heading", name=EXPLORE.title)).to_be_visible()


def test_an_unknown_option_is_named_and_changes_nothing(visitor: Visit) -> None:
    visitor.open(f"{TRACKER.url_path}?sector=火星")
    expect(visitor.page.get_by_test_id("stAlert")).to_contain_text("火星")
    expect(visitor.page.get_by_role("heading", name=TRACKER.title)).to_be_visible()


def test_an_unknown_page_opens_the_first_and_says_so(visitor: Visit) -> None:
    visitor.open("nowhere")
    expect(visitor.page.get_by_test_id("stAlert")).to_contain_text("nowhere")
    expect(visitor.page.get_by_role("dialog")).to_have_count(0)


@pytest.fixture
def broken(project: Path, tmp_path: Path) -> Iterator[Server]:
    """A dashboard of its own whose facts table is cut short."""
    folder = tmp_path / "project"
    shutil.copytree(project, folder, symlinks=True)
    facts = folder / "data/tables/facts.parquet"
    facts.write_bytes(facts.read_bytes()[:500])
    with serving(folder) as server:
        yield server


def test_a_corrupt_table_is_named_where_it_is_needed(broken: Server, browser: Browser) -> None:
    with visiting(browser, broken.address) as visit:
        visit.open(EXPLORE.url_path)
        error = visit.page.get_by_test_id("stAlert")
        expect(error).to_contain_text("facts.parquet")
        expect(error).to_contain_text("python -m hsdata build")
        expect(visit.page.get_by_test_id("stException")).to_have_count(0)
        expect(visit.page.get_by_test_id("stTopNavLink")).to_have_count(len(MENU))


def test_missing_tables_are_built_by_the_app(project: Path, tmp_path: Path, browser: Browser) -> None:
    folder = tmp_path / "project"
    shutil.copytree(project, folder, symlinks=True)
    (folder / "data/tables").unlink()
    with serving(folder) as server, visiting(browser, server.address) as visit:
        visit.context.set_default_timeout(BUILT)
        visit.open(EXPLORE.url_path)
        expect(visit.page.get_by_role("heading", name=EXPLORE.title)).to_be_visible()
        expect(visit.page.get_by_test_id("stException")).to_have_count(0)
        assert (folder / "data/tables/facts.parquet").exists()
