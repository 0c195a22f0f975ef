"""Faults put into the clean facts of the shipped documents: the cross-checks notice most of them.

``python -m tests.faults`` prints the same figures. The floors lie a little below what is reached, so that a
better reading may move them and a check that stops noticing cannot.
"""

from __future__ import annotations

import pandas as pd
import pytest

from hsdata.tables import Facts
from tests.faults import FAULTS, SEEDS, Result, injected, run

NOTICED = 0.60  # of the faults on facts that stand in a relation, whatever the kind
FALSE_ALARMS = 0.02
FLOORS = {
    "x10": 0.25,
    "x10^4": 0.60,
    "points for per cent": 0.85,
    "year +-1": 0.80,
    "target for actual": 0.80,
    "wrong county": 0.65,
}


@pytest.fixture(scope="module")
def result(tables: dict[str, pd.DataFrame]) -> Result:
    return run(tables)


def test_most_faults_are_noticed(result: Result) -> None:
    total = result.total
    assert total.injected >= len(SEEDS) * len(FAULTS)
    assert total.noticed_standing / total.standing >= NOTICED
    assert total.noticed_beside / total.beside >= NOTICED


@pytest.mark.parametrize("kind", FAULTS)
def test_each_kind_of_fault(result: Result, kind: str) -> None:
    tally = result.kinds[kind]
    assert tally.standing > 0
    assert tally.noticed_standing / tally.standing >= FLOORS[kind]


def test_the_clean_documents_raise_few_alarms(result: Result) -> None:
    assert len(result.alarms) / result.facts <= FALSE_ALARMS


def test_most_facts_stand_in_a_relation(result: Result) -> None:
    assert result.standing >= 0.95
    assert result.beside >= 0.70


def test_a_fault_changes_its_own_row_only_and_nothing_of_the_text(tables: dict[str, pd.DataFrame]) -> None:
    clean = tables["facts"]
    changed, put = injected(clean, tables["regions"], seed=1)
    assert set(put.values()) == set(FAULTS)
    rows = sorted(put)
    others = [i for i in range(len(clean)) if i not in put]
    pd.testing.assert_frame_equal(changed.iloc[others], clean.iloc[others])
    of_the_text = [Facts.fact_id, Facts.quote, Facts.sentence, Facts.indicator, Facts.indicator_text]
    pd.testing.assert_frame_equal(changed[of_the_text], clean[of_the_text])
    content = [Facts.value, Facts.unit, Facts.year_from, Facts.year_to, Facts.stage, Facts.region]
    differs = (changed[content] != clean[content]).fillna(False).any(axis=1)
    assert differs.iloc[rows].all()
    pd.testing.assert_series_equal(Facts.validate(changed)[Facts.value_base], changed[Facts.value_base])
