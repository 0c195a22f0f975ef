"""Entries that words name but a number was not given, and why."""

from __future__ import annotations

import pandas as pd
import pytest

from hsdata.link.refused import refused
from hsdata.tables import Candidates, Facts
from tests.facts import facts as table_of
from tests.speech import VOCABULARY, facts


def candidates(text: str) -> set[tuple[str, str]]:
    read = facts(text, "2017-04-07")
    rows = [
        {
            Facts.fact_id: str(n),
            Facts.indicator: fact.indicator,
            Facts.indicator_id: fact.indicator_id,
            Facts.measure: fact.measure,
            Facts.unit: fact.unit,
            Facts.rule: fact.rule,
        }
        for n, fact in enumerate(read)
    ]
    found = refused(table_of(*rows).astype(object).replace({pd.NA: None}).to_dict("records"), VOCABULARY)
    return {(one[Candidates.indicator], one[Candidates.why]) for one in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("产业集聚区固定资产投资增长20%。", set()),
        ("物流仓储固定资产投资增长20%。", {("固定资产投资", "qualified")}),
        ("进出口总额、实际利用外资年均增长20%。", {("进出口总值", "several"), ("实际利用外资", "several")}),
        ("培育高新技术企业18家。", {("高新技术企业数", "flow")}),
        ("地区生产总值增长8%。", set()),
        ("改造小街巷135条。", set()),
    ],
)
def test_what_was_not_given_is_said(text: str, expected: set[tuple[str, str]]) -> None:
    assert candidates(text) == expected


def test_no_facts_have_no_candidates() -> None:
    assert refused([], VOCABULARY) == []
