"""The shared filters: what an address may say, what it means, and what it leaves of the ledger."""

from __future__ import annotations

import pandas as pd
import pytest

from hsdata.tables import Documents, Outcomes, Regions, Series
from hsview.ui.state import Choices, Filters, Term, choices, outcomes_of

DOCUMENTS = pd.DataFrame(
    {
        Documents.doc_id: ["r2017", "p2021", "odd"],
        Documents.plan_from: pd.array([2017, 2021, None], "Int64"),
        Documents.plan_to: pd.array([2021, 2025, None], "Int64"),
    }
)
REGIONS = pd.DataFrame(
    {
        Regions.region_id: ["131100", "131103", "131125"],
        Regions.name: ["衡水市", "冀州区", "安平县"],
        Regions.short: ["衡水", "冀州", "安平"],
        Regions.aliases: ["", "冀州市:-2016", ""],
        Regions.kind: ["city", "district", "county"],
    }
)
OUTCOMES = pd.DataFrame(
    {
        Outcomes.target_id: ["a", "b", "c", "d"],
        Outcomes.doc_id: ["r2017", "r2017", "p2021", "r2017"],
        Outcomes.as_of: [2026, 2026, 2026, 2020],
        Outcomes.bucket: ["完成", "待数据", "待数据", "待数据"],
        Outcomes.sector: ["综合经济", "农业农村", "综合经济", "综合经济"],
        Outcomes.region_id: ["131100", "131125", "131100", "131100"],
        Outcomes.due: pd.array([2021, 2017, 2025, 2021], "Int64"),
    }
)
SERIES = pd.DataFrame({Series.year_to: [2016, 2023]})


@pytest.fixture(scope="module")
def offered() -> Choices:
    return choices(DOCUMENTS, REGIONS, SERIES, OUTCOMES)


def left(**chosen: object) -> list[str]:
    filters = Filters(**({"term": None} | chosen))  # type: ignore[arg-type]
    return list(outcomes_of(filters, OUTCOMES, DOCUMENTS)[Outcomes.target_id])


def test_the_options_come_from_the_tables(offered: Choices) -> None:
    assert [term.name for term in offered.terms] == ["2017—2021", "2021—2025"]
    assert list(offered.counties) == ["冀州区", "安平县"]
    assert offered.years == (2025, 2023, 2021, 2017, 2016)


def test_the_term_with_most_judged_targets_is_shown_first(offered: Choices) -> None:
    assert offered.term == Term(2017, 2021)


@pytest.mark.parametrize(
    ("key", "raw", "means"),
    [
        ("county", "131103", "冀州区"),
        ("county", "冀州", "冀州区"),
        ("county", "冀州市", "冀州区"),
        ("county", "安平县", "安平县"),
        ("county", "火星", None),
        ("term", "2017-2021", "2017—2021"),
        ("term", "2021—2025", "2021—2025"),
        ("term", "1999-2003", None),
        ("sector", "农业农村", "农业农村"),
        ("sector", "航天", None),
        ("year", "2021", "2021"),
        ("year", "1900", None),
    ],
)
def test_an_address_is_understood_or_refused(offered: Choices, key: str, raw: str, means: str | None) -> None:
    assert offered.read(key, raw) == means


def test_each_filter_narrows_the_ledger() -> None:
    assert left() == ["a", "b", "c"]
    assert left(term=Term(2017, 2021)) == ["a", "b"]
    assert left(sector="农业农村") == ["b"]
    assert left(region_id="131125", region="安平县") == ["b"]
    assert left(year=2025) == ["c"]
    assert left(term=Term(2021, 2025), sector="农业农村") == []


def test_only_the_latest_view_of_the_ledger_counts() -> None:
    assert "d" not in left()


def test_links_carry_the_filters_and_only_those_that_are_on() -> None:
    filters = Filters(Term(2017, 2021), sector="农业农村", region_id="131125", region="安平县", year=2021)
    assert filters.parameters(fact="f1", q=None) == {
        "term": "2017—2021",
        "sector": "农业农村",
        "county": "安平县",
        "year": "2021",
        "fact": "f1",
    }
    assert Filters(None).parameters() == {}


def test_chips_name_what_is_on() -> None:
    assert dict(Filters(Term(2017, 2021), sector="农业农村", year=2021).chips) == {
        "sector": "农业农村",
        "year": "2021年",
    }
