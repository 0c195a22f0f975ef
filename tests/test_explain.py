"""A reader of rules sees how a line was read, and what a changed rule gained and lost."""

from __future__ import annotations

import io
from pathlib import Path

import pandas as pd
import pytest

from hsdata import store
from hsdata.build import DOCUMENTS, build
from hsdata.diff import compare, diff
from hsdata.errors import DocumentError, TableError
from hsdata.explain import explain
from hsdata.tables import Facts

REPORT = DOCUMENTS / "2017-work-report.txt"


def told(line: int) -> str:
    out = io.StringIO()
    explain(REPORT, line, None, None, out)
    return out.getvalue()


def test_a_line_tells_its_facts_and_its_numbers_that_are_none() -> None:
    text = told(8)
    assert "review" in text.splitlines()[0]
    assert "「1413.4亿元」\n  衡水市 · 地区生产总值 = 1413.4 亿元（2016年）" in text
    assert "规则 " in text
    assert "不是数据：" in told(8)


def test_a_line_of_a_copy_says_that_it_was_folded() -> None:
    assert "剔除（copy）" in told(120)


def test_a_line_that_is_not_there_is_named() -> None:
    with pytest.raises(DocumentError, match="没有第 99999 行"):
        told(99999)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("diff") / "tables"
    build(root=root)
    return root


def test_facts_gained_lost_and_changed_are_told_apart(root: Path) -> None:
    facts = store.read("facts", root)
    other = facts.drop(index=3).reset_index(drop=True)
    other.loc[0, Facts.year_to] = 1999
    other.loc[1, Facts.rule] = "another rule that reads the same"
    found = compare(facts, other)
    assert [c.fact_id for c in found.lost] == [facts.loc[3, Facts.fact_id]]
    assert [c.fact_id for c in compare(other, facts).gained] == [facts.loc[3, Facts.fact_id]]
    assert [(c.fact_id, [name for name, _, _ in c.fields]) for c in found.changed] == [
        (facts.loc[0, Facts.fact_id], [Facts.year_to])
    ]


def test_the_same_tables_differ_in_nothing(root: Path) -> None:
    out = io.StringIO()
    diff(root, root, out)
    assert out.getvalue() == "新增 0 条，消失 0 条，改变 0 条\n"


def test_a_folder_without_tables_is_named(root: Path, tmp_path: Path) -> None:
    with pytest.raises(TableError):
        diff(root, tmp_path, io.StringIO())


def test_missing_years_are_no_change(root: Path) -> None:
    facts = store.read("facts", root)
    facts.loc[:, Facts.year_from] = pd.NA
    assert compare(facts, facts.copy()).changed == ()
