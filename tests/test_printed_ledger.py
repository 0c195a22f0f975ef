"""docs/ledger.md says what the tables say; the command prints any term and year; disputes still fit."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pandas as pd
import pytest

from hsdata import printed_ledger
from hsdata.disputed import Disputed, DisputedError, fitting, outdated, read_disputed
from hsdata.tables import Outcomes
from hsdata.verdict.view import ledger
from tests.test_cli import answer

DOC = Path(__file__).resolve().parent.parent / "docs" / "ledger.md"
COMMAND = re.compile(r"python -m hsdata ledger --as-of (\d{4}) > docs/ledger\.md")


@pytest.fixture(scope="module")
def outcomes(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """The ledger as of the year that the document says."""
    found = COMMAND.search(DOC.read_text(encoding="utf-8"))
    assert found, "docs/ledger.md must say how it is made"
    return ledger(tables, int(found[1]))


def test_the_document_is_up_to_date(outcomes: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> None:
    now = printed_ledger.markdown(outcomes, tables["documents"], read_disputed())
    written = DOC.read_text(encoding="utf-8")
    year = int(outcomes[Outcomes.as_of].max())
    assert written == now, (
        f"tables and document differ; run: python -m hsdata ledger --as-of {year} > docs/ledger.md"
    )


def test_every_disputed_verdict_is_still_that_verdict(outcomes: pd.DataFrame) -> None:
    entries = read_disputed()
    assert len(entries) == len({entry.target for entry in entries})
    assert [entry.guard.target for entry in outdated(entries, outcomes)] == []
    assert len(fitting(entries, outcomes)) == len(entries)


def test_a_verdict_that_changed_is_no_longer_called_disputable(outcomes: pd.DataFrame) -> None:
    first = read_disputed()[0]
    changed = outcomes.copy()
    changed.loc[changed[Outcomes.target_id] == first.target, Outcomes.verdict] = "已完成"
    assert first.target not in fitting([first], changed)
    assert outdated([first], changed) == [first]


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        ('target = "x"\n', "target"),
        ('target = "0123456789ab"\ndocument = "d"\nwhy = "差了 13 亿元，可以商榷的判定。"\n', "guard"),
        (
            'target = "0123456789ab"\ndocument = "d"\nguard = {target = "甲乙", verdict = "已完成"}\n'
            'why = "差了 13 亿元，可以商榷的判定。"\n',
            "why",
        ),
    ],
    ids=["target", "guard", "figure in the reason"],
)
def test_a_bad_entry_is_named(tmp_path: Path, entry: str, field: str) -> None:
    path = tmp_path / "disputed.toml"
    path.write_text(f"[[disputed]]\n{entry}", encoding="utf-8")
    with pytest.raises(DisputedError, match=rf"第 1 条.*{field}"):
        read_disputed(path)


def test_counts_add_up_and_every_target_is_printed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = answer(capsys, "ledger", "--format", "tsv", "--tables", project / "data/tables")
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(out), delimiter="\t"))
    built = pd.read_parquet(project / "data/tables/outcomes.parquet")
    assert len(rows) == len(built)
    assert {row["任期"] for row in rows} == {"2017—2021", "2021—2025"}
    for row in rows:
        assert row["目标"]
        assert row["规则"]
        assert bool(row["可判定它的数字"]) == (row["归类"] == "待数据")


def test_an_earlier_year_uses_nothing_later(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = project / "data/tables"
    _, out, _ = answer(
        capsys, "ledger", "--term", "2017", "--as-of", "2019", "--format", "tsv", "--tables", folder
    )
    rows = list(csv.DictReader(io.StringIO(out), delimiter="\t"))
    years = {int(y) for row in rows for y in re.findall(r"（(\d{4})，", row["实绩"])}
    assert years
    assert max(years) <= 2019
    gdp = next(row for row in rows if row["目标"] == "地区生产总值" and row["期限"] == "五年")
    assert "向目标" in gdp["说明"]


def test_a_term_that_is_not_there_is_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = answer(capsys, "ledger", "--term", "1999", "--tables", project / "data/tables")
    assert (code, out) == (2, "")
    assert "2017、2021" in err


def test_the_reasons_hold_no_figures() -> None:
    assert not [entry for entry in read_disputed() if re.search(r"\d", entry.why)]
    assert all(isinstance(entry, Disputed) for entry in read_disputed())
