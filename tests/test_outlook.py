"""What is left: gap, years, required change, and how often past years brought as much."""

from __future__ import annotations

import pandas as pd
import pytest

from hsdata.link.series import link_series
from hsdata.tables import Outcomes
from hsdata.verdict.config import Config, read_config
from hsdata.verdict.outlook import Outlook, outlook, path
from tests.cases import build

CASES = {case["case"]: case for case in build.cases()}


@pytest.fixture(scope="module")
def config() -> Config:
    return read_config()


def of(case: dict[str, str], config: Config) -> Outlook:
    row = build.outcome(case, config).iloc[0].to_dict()
    facts = build.frame("facts", build.baseline_facts(case))
    series = link_series(
        facts, build.documents(case), build.statistics(case), build.catalogue(case), config.breaks
    )
    return outlook(row, series)


def case(shows: str) -> dict[str, str]:
    return next(c for c in CASES.values() if c["shows"].startswith(shows))


def test_an_open_level(config: Config) -> None:
    base = case("100到200")
    found = of(base | {"actuals": "2016=110; 2017=130; 2018=150"}, config)
    assert (found.start_year, found.start, found.gap, found.years_left) == (2018, 150, 50, 2)
    assert found.required == pytest.approx(15.47, abs=0.01)
    assert [year for year, _ in found.changes] == [2016, 2017, 2018]
    assert (found.reached, found.counted) == (1, 3)  # 10 %, 18.2 %, 15.4 %
    assert found.best == pytest.approx(18.18, abs=0.01)


def test_a_rate_is_left_in_points(config: Config) -> None:
    base = CASES["D01"] | {"baseline": "2016=50", "actuals": "2017=51; 2018=54", "as_of": "2019"}
    found = of(base, config)
    assert not found.compound
    assert found.required == pytest.approx(2.0)
    assert (found.reached, found.best) == (1, 3.0)


def test_nothing_is_computed_across_a_break(config: Config) -> None:
    base = case("到期前隔着断点") | {"actuals": "2018=1558.7; 2019=1504.93"}
    found = of(base, config)
    assert found.required is None
    assert found.gap is None
    assert [year for year, _ in found.changes] == []


def test_a_path_ends_at_the_target() -> None:
    found = of(case("100到200"), read_config())
    assert found.start is not None
    assert found.required is not None
    line = path(found.start, 2018, 2020, found.required, compound=True)
    assert line[-1] == (2020, pytest.approx(200))


def test_what_is_left_of_every_built_row_can_be_said(tables: dict[str, pd.DataFrame]) -> None:
    rows = tables["outcomes"][tables["outcomes"][Outcomes.target].notna()]
    for row in rows[rows[Outcomes.due].notna()].to_dict("records"):
        found = outlook(row, tables["series"])
        assert found.years_left >= 0
        assert found.reached is None or found.reached <= found.counted
