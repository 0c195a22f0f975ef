"""Every worked case comes out exactly as written, and the rules around the cases hold."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from hsdata.tables import BUCKET_OF, TARGET_TYPES, Facts, Outcomes
from hsdata.verdict.config import Config, read_config
from tests.cases import build

CASES = build.cases()
BY_ID = {case["case"]: case for case in CASES}


@pytest.fixture(scope="module")
def config() -> Config:
    return read_config()


@pytest.mark.parametrize("case", CASES, ids=[f"{c['case']}-{c['shows']}" for c in CASES])
def test_case(case: dict[str, str], config: Config) -> None:
    row = build.outcome(case, config).iloc[0]
    said = (row[Outcomes.target_type], row[Outcomes.verdict], row[Outcomes.bucket], row[Outcomes.flags])
    assert said == (case["type"], case["verdict"], case["bucket"], case["flags"]), row[Outcomes.reason]
    inputs = json.loads(row[Outcomes.inputs])
    for name in ("R", "R2"):
        if case[name]:
            assert inputs[name] == pytest.approx(float(case[name]), abs=5e-5)
    if case["required"]:
        assert row[Outcomes.required] == pytest.approx(float(case["required"]), abs=0.01)


def test_every_type_and_every_verdict_has_a_case() -> None:
    assert {c["type"] for c in CASES} == set(TARGET_TYPES) - {"H"}
    assert {c["verdict"] for c in CASES} == set(BUCKET_OF) - {"逾期完成"}


def test_the_cases_are_rows_as_the_reader_writes_them() -> None:
    facts = pd.concat([build.facts_of(c).assign(doc_id=c["case"]) for c in CASES])
    facts[Facts.fact_id] = facts[Facts.doc_id] + facts[Facts.fact_id]
    assert len(Facts.validate(facts)) >= len(CASES)
