"""The report's framework as rows: every theme, every target once, what needs a look first."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import Outcomes
from hsview.framework import framework_of, frameworks, themes
from hsview.ledger_view import NO_THEME, LedgerView, pick, read


def targets(*rows: tuple[str | None, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=[str(Outcomes.theme), str(Outcomes.bucket)])


def test_both_frameworks_are_known_with_all_their_themes() -> None:
    assert {name: len(members) for name, members in frameworks().items()} == {"五个衡水": 5, "六个新衡水": 6}


def test_a_theme_without_targets_keeps_its_row_and_what_is_outside_comes_last() -> None:
    rows = themes(targets((None, "完成"), ("生态衡水", "待数据"), ("生态衡水", "滞后")))
    assert [theme.name for theme in rows] == [*frameworks()["五个衡水"], NO_THEME]
    green = next(theme for theme in rows if theme.name == "生态衡水")
    assert dict(green.counts) == {"滞后": 1, "待数据": 1}
    assert [row[Outcomes.bucket] for row in green.targets] == ["滞后", "待数据"]
    assert next(theme for theme in rows if theme.name == "实力衡水").targets == ()


def test_targets_of_two_frameworks_have_none_in_common() -> None:
    assert framework_of(targets(("生态衡水", "完成"))) == "五个衡水"
    assert framework_of(targets(("生态衡水", "完成"), ("富强新衡水", "完成"))) is None
    assert framework_of(targets((None, "完成"))) is None


def test_every_target_of_a_term_stands_in_one_row(tables: dict[str, pd.DataFrame]) -> None:
    for _, rows in tables["outcomes"].groupby(Outcomes.doc_id):
        assert sum(len(theme.targets) for theme in themes(rows)) == len(rows)


def test_a_row_leads_to_the_ledger_with_that_theme_only(tables: dict[str, pd.DataFrame]) -> None:
    rows = tables["outcomes"]
    view, strange = read({"theme": ["生态衡水"]})
    assert not strange
    left = pick(rows, view)
    assert set(left[Outcomes.theme]) == {"生态衡水"}
    assert len(left) == (rows[Outcomes.theme] == "生态衡水").sum()
    assert len(pick(rows, LedgerView())) == len(rows)
