"""A correction is made last, shown with its reason, and refused when it was written for something else."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from hsdata import build, corrections, store
from hsdata.__main__ import main
from hsdata.corrections import CorrectionsError, read_corrections
from hsdata.tables import CORRECTED, Corrections, Doubts, Facts, Numerals, Outcomes, Series
from hsview import remarks
from hsview.ui import fact_rows

REPORT = "2017-work-report"
SHIPPED = corrections.PATH
TEXT = """衡水市政府工作报告
一、过去四年工作回顾
全市生产总值由2012年的1011亿元增长到2016年的1413.4亿元，年均增长8.2%。高新技术企业达到124家。
二、今后五年奋斗目标
到2021年，全市生产总值达到2000亿元，高新技术企业达到300家。
"""
NAMES = ("facts", "numerals", "series", "outcomes", "doubts", "corrections")
SIDECAR = """title = "2017年衡水市政府工作报告"
kind = "work_report"
date = 2017-04-07
region = "衡水市"
"""


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A short report of its own: a build of it takes a moment."""
    folder = tmp_path_factory.mktemp("corrected") / "documents"
    folder.mkdir()
    (folder / f"{REPORT}.txt").write_text(TEXT, encoding="utf-8")
    (folder / f"{REPORT}.toml").write_text(SIDECAR, encoding="utf-8")
    return folder


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of corrections that builds read in this test, empty at first."""
    path = tmp_path / "corrections.toml"
    path.write_text("", encoding="utf-8")
    monkeypatch.setattr(corrections, "PATH", path)
    return path


@pytest.fixture
def gdp(documents: Path, file: Path) -> str:
    """The fact_id of 1413.4亿元."""
    facts = built(documents)["facts"]
    return str(facts.loc[facts[Facts.quote] == "1413.4亿元", Facts.fact_id].iloc[0])


def entry(fact_id: str, action: str, guard: str = 'quote = "1413.4亿元"', extra: str = "") -> str:
    return (
        f'[[correction]]\naction = "{action}"\nfact_id = "{fact_id}"\ndocument = "{REPORT}"\n'
        f'guard = {{ {guard} }}\nreason = "按统计公报核对"\nwho = "统计科"\nwhen = 2026-11-24\n{extra}\n'
    )


def built(documents: Path) -> dict[str, pd.DataFrame]:
    root = documents.parent / "tables"
    build.build(documents, root)
    return {name: store.read(name, root) for name in NAMES}


def test_an_override_changes_the_fact_and_what_is_made_of_it(documents: Path, file: Path, gdp: str) -> None:
    guard = 'quote = "1413.4亿元", value = 1413.4, region = "衡水市"'
    file.write_text(
        entry(gdp, "override", guard, 'fields = { value = 1414.5, region = "枣强县" }'), encoding="utf-8"
    )
    tables = built(documents)
    fact = tables["facts"].set_index(Facts.fact_id).loc[gdp]
    assert (fact[Facts.value], fact[Facts.value_base], fact[Facts.quote]) == (1414.5, 1414.5e8, "1413.4亿元")
    assert (fact[Facts.region], fact[Facts.region_id]) == ("枣强县", "131121")
    assert fact[Facts.review] == "corrected"
    assert (tables["facts"][Facts.review] == "corrected").sum() == 1
    assert tables["series"].set_index(Series.fact_id).loc[gdp, Series.value] == 1414.5
    told = tables["corrections"].set_index(Corrections.field)
    assert (told.loc["value", Corrections.before], told.loc["value", Corrections.after]) == (
        "1413.4",
        "1414.5",
    )
    assert set(told[Corrections.reason]) == {"按统计公报核对"}

    assert tables["series"].set_index(Series.fact_id).loc[gdp, Series.note] == CORRECTED

    # built again with nothing changed, the correction stands; taken out, the reading is back
    pd.testing.assert_frame_equal(built(documents)["facts"], tables["facts"])
    file.write_text("", encoding="utf-8")
    back = built(documents)
    assert back["facts"].set_index(Facts.fact_id).loc[gdp, Facts.value] == 1413.4
    assert back["corrections"].empty


def test_a_drop_takes_the_fact_out_and_says_why_its_numeral_is_none(
    documents: Path, file: Path, gdp: str
) -> None:
    before = built(documents)
    file.write_text(entry(gdp, "drop"), encoding="utf-8")
    after = built(documents)
    assert len(after["facts"]) == len(before["facts"]) - 1
    assert gdp not in set(after["facts"][Facts.fact_id])
    assert gdp not in set(after["series"][Series.fact_id])
    numerals = after["numerals"]
    assert len(numerals) == len(before["numerals"])
    assert (numerals[Numerals.reason] == corrections.DROPPED).sum() == 1
    assert after["corrections"][Corrections.action].tolist() == ["drop"]


def test_a_corrected_target_is_marked_where_it_is_judged_listed_and_read(
    documents: Path, file: Path, gdp: str
) -> None:
    facts = built(documents)["facts"]
    target = str(facts.loc[facts[Facts.quote] == "2000亿元", Facts.fact_id].iloc[0])
    guard, fields = 'quote = "2000亿元", ambition = "none"', 'fields = { ambition = "力争" }'
    file.write_text(entry(target, "override", guard, fields), encoding="utf-8")
    tables = built(documents)
    flags = tables["outcomes"].set_index(Outcomes.target_id)[Outcomes.flags].str.split("|")
    assert CORRECTED in flags[target]
    assert all(CORRECTED not in others for others in flags.drop(target))
    fact = tables["facts"].set_index(Facts.fact_id, drop=False).loc[target].to_dict()
    assert CORRECTED in fact_rows.tags(fact)
    (said,) = remarks.on(fact, tables["corrections"], tables["doubts"])
    for words in ("力度", "“none”", "“力争”", "按统计公报核对", "统计科"):
        assert words in said


def test_a_flag_is_shown_among_the_doubts(documents: Path, file: Path, gdp: str) -> None:
    file.write_text(entry(gdp, "flag"), encoding="utf-8")
    tables = built(documents)
    doubt = tables["doubts"][tables["doubts"][Doubts.relation] == "flag"].iloc[0]
    assert doubt[Doubts.fact_id] == gdp
    assert "按统计公报核对" in doubt[Doubts.reason]
    assert tables["facts"].set_index(Facts.fact_id).loc[gdp, Facts.review] == "auto"


OTHER_QUOTE = entry("{gdp}", "drop", 'quote = "1413.5亿元"'), "quote 应为 1413.5亿元，现在读成 1413.4亿元"
OTHER_READING = (
    entry("{gdp}", "override", 'quote = "1413.4亿元", year_to = 2015', "fields = { year_to = 2014 }"),
    "year_to 应为 2015，现在读成 2016",
)


@pytest.mark.parametrize(("text", "what"), [OTHER_QUOTE, OTHER_READING])
def test_a_guard_that_no_longer_fits_stops_the_build(  # noqa: PLR0917
    documents: Path, file: Path, gdp: str, capsys: pytest.CaptureFixture[str], text: str, what: str
) -> None:
    before = built(documents)
    file.write_text(text.replace("{gdp}", gdp), encoding="utf-8")
    root = documents.parent / "tables"
    assert main(["build", "--documents", str(documents), "--tables", str(root)]) == 2
    error = capsys.readouterr().err
    for words in (what, gdp, "统计科", "retired", "guard"):
        assert words in error
    pd.testing.assert_frame_equal(store.read("facts", root), before["facts"])


def test_an_entry_that_the_program_reads_right_by_now_can_be_retired(
    documents: Path, file: Path, gdp: str, capsys: pytest.CaptureFixture[str]
) -> None:
    guard = 'quote = "1413.4亿元", stage = "target", year_to = 2015'
    file.write_text(
        entry(gdp, "override", guard, 'fields = { stage = "actual", year_to = 2016 }'), encoding="utf-8"
    )
    root = documents.parent / "tables"
    assert main(["build", "--documents", str(documents), "--tables", str(root)]) == 0
    out = capsys.readouterr().out
    assert gdp in out
    assert "retired" in out
    facts = store.read("facts", root)
    assert set(facts[Facts.review]) == {"auto"}
    assert store.read("corrections", root).empty


def test_a_fact_that_is_gone_stops_the_build(documents: Path, file: Path) -> None:
    file.write_text(entry("0" * 12, "drop"), encoding="utf-8")
    with pytest.raises(CorrectionsError, match="没有这条数据"):
        built(documents)


def test_retired_entries_and_those_of_other_documents_are_left_alone(documents: Path, file: Path) -> None:
    elsewhere = entry("0" * 12, "drop").replace(REPORT, "1999-work-report")
    file.write_text(entry("1" * 12, "drop", extra="retired = 2026-12-01") + elsewhere, encoding="utf-8")
    assert built(documents)["corrections"].empty
    assert len(read_corrections(file)) == 1


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[[correction]]\naction = 'drop'\n", "fact_id"),
        (entry("a" * 12, "delete"), "action"),
        (entry("a" * 12, "override"), "fields"),
        (entry("a" * 12, "override", extra="fields = { region = '枣强县' }"), "region"),
        (entry("a" * 12, "drop", extra="fields = { value = 1.0 }"), "fields"),
        (entry("a" * 12, "flag").replace("按统计公报核对", ""), "reason"),
        (entry("a" * 12, "drop", 'quote = "1", stage = "doubtful"'), "stage"),
        ("[[corection]]\n", "corection"),
        ("[[correction]\n", "读不了"),
    ],
)
def test_a_bad_entry_is_refused_by_name(tmp_path: Path, text: str, what: str) -> None:
    path = tmp_path / "corrections.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CorrectionsError, match=what) as refused:
        read_corrections(path)
    assert "corrections.toml" in str(refused.value)


def test_the_shipped_file_and_its_example_are_sound(tmp_path: Path) -> None:
    read_corrections(SHIPPED)
    text = SHIPPED.read_text(encoding="utf-8")
    example = text[text.index("# [[correction]]") :].replace("\n# ", "\n").removeprefix("# ")
    path = tmp_path / "corrections.toml"
    path.write_text(example, encoding="utf-8")
    assert len(read_corrections(path)) >= 1
