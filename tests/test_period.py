"""The years a number speaks of: frames reach over sentences until another replaces them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hsdata import reading
from hsdata.model import Document, Source
from tests.speech import VOCABULARY, Case, cases, fact


@pytest.mark.parametrize("case", cases(), ids=str)
def test_years(case: Case) -> None:
    assert (str(case.fact.year_from), str(case.fact.year_to)) == (case.row["year_from"], case.row["year_to"])


@pytest.mark.parametrize("case", cases(), ids=str)
def test_amount_of_each_year(case: Case) -> None:
    assert case.fact.per == case.row["per"]


def test_stated_review_and_plan_years_count() -> None:
    text = "一、工作回顾\n五年来，实施项目20个。\n二、今后五年目标\n今后五年，新建学校30所。"
    source = Source(
        "d", "d", "work_report", "衡水市", date(2016, 12, 20), Path("d"),
        review_from=2011, review_to=2015, plan_from=2017, plan_to=2021,
    )  # fmt: skip
    facts = reading.read(Document(source, text, text, tuple(range(len(text)))), VOCABULARY).facts
    assert [(f.year_from, f.year_to) for f in facts] == [(2011, 2015), (2017, 2021)]


def test_half_a_year_apart() -> None:
    """五年来 ends with the year before until June, with the issue year itself from July."""
    text = "一、过去五年工作回顾\n五年来，实施项目20个。"
    june, july = fact(text, "20个", "2021-06-30"), fact(text, "20个", "2021-07-01")
    assert (june.year_from, june.year_to) == (2016, 2020)
    assert (july.year_from, july.year_to) == (2017, 2021)


def test_years_of_a_title_are_not_those_of_the_sentence() -> None:
    text = "三、2020年重点工作\n编制《国土空间规划（2019—2035年）》，完成13个乡镇规划。"
    found = fact(text, "13个", "2020-01-21")
    assert (found.year_from, found.year_to) == (2020, 2020)


def test_a_decimal_before_a_year_is_no_span_of_years() -> None:
    text = "一、2025年工作回顾\n设区城市PM2.5年平均浓度降至25微克/立方米。"
    found = fact(text, "25微克/立方米", "2026-01-14")
    assert (found.year_from, found.year_to, found.per) == (2025, 2025, "")
