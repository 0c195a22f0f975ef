"""Generated sentences: their grammar on a table of cases, and that every number in them is a number given."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from hsdata.tables import Outcomes, Series
from hsview import course_words, phrases, sentences, wording
from hsview.course import Course, Point, course
from tests.test_figures_trend import levels

CASES = Path(__file__).parent / "cases" / "sentences.tsv"


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_the_table_holds_forty_cases_and_each_kind() -> None:
    assert len(cases()) >= 40
    assert {case["phrase"] for case in cases()} == {"moved", "stood", "promised"}


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['phrase']}: {case['shows']}")
def test_grammar(case: dict[str, str]) -> None:
    value = float(case["value"]) if case["value"] else None
    old = float(case["old"]) if case["old"] else None
    say: dict[str, Callable[[], str]] = {
        "moved": lambda: phrases.moved(old, value, case["unit"], case["measure"]),
        "stood": lambda: phrases.stood(value, case["unit"], case["measure"], case["bound"]),
        "promised": lambda: phrases.promised(value or 0.0, case["unit"], case["measure"], case["bound"]),
    }
    assert say[case["phrase"]]() == case["said"]


def test_a_missing_number_is_never_said_to_be_unchanged() -> None:
    for measure in ("level", "growth", "rank", "change"):
        assert phrases.moved(None, 1.0, "%", measure) == phrases.moved(1.0, float("nan"), "%", measure)
        assert "无数据" in phrases.stood(None, "%", measure)


def test_no_template_holds_a_number() -> None:
    for name, template in wording.templates().items():
        assert not re.search(r"\d", wording.literal(template)), name


def test_a_template_with_a_number_of_its_own_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "page_sentences.toml"
    file.write_text('[course]\nspan = "{name}增长 7.2%"\n', encoding="utf-8")
    monkeypatch.setattr(wording, "FILE", file)
    wording.templates.cache_clear()
    try:
        with pytest.raises(wording.WordingError, match=r"course\.span"):
            wording.templates()
    finally:
        monkeypatch.undo()
        wording.templates.cache_clear()


def test_no_sentence_in_code_holds_a_number() -> None:
    """The f-strings of the sentence modules name no year and no value: a digit may only be a format."""
    for module in (sentences, course_words, phrases):
        text = Path(module.__file__).read_text(encoding="utf-8")
        body = re.sub(r'""".*?"""', "", text, flags=re.S)
        words = re.findall(r'f?"([^"]*[一-鿿][^"]*)"', body)
        assert words or module is not sentences
        for said in words:
            assert not re.search(r"\d", re.sub(r"\{[^}]*\}", "", said)), said


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d+)?", text))


def test_a_sentence_follows_the_fact_it_is_made_of(tables: dict[str, pd.DataFrame]) -> None:
    """Change one value of the table: the sentence says the new number, and no other number changes."""
    series = tables["series"]
    before = course(series, "地区生产总值", "衡水市", "level")
    assert before is not None
    at = series.index[
        (series[Series.indicator] == "地区生产总值")
        & (series[Series.region] == "衡水市")
        & (series[Series.measure] == "level")
        & (series[Series.year_to] == before.last.year)
        & series[Series.preferred]
    ][0]
    changed = series.copy()
    changed.loc[at, [Series.value, Series.value_base]] = series.loc[at, [Series.value, Series.value_base]] * 2
    after = course(changed, "地区生产总值", "衡水市", "level")
    assert after is not None
    said, now = course_words.sentence(before), course_words.sentence(after)
    assert f"{before.last.value:.1f}" in numbers(said)
    assert f"{before.last.value * 2:.1f}" in numbers(now)
    assert len(numbers(said) ^ numbers(now)) <= 4  # the value and the difference, before and after


def test_the_judgement_follows_the_ledger(tables: dict[str, pd.DataFrame]) -> None:
    rows = tables["outcomes"]
    one = rows.index[rows[Outcomes.bucket] == "待数据"][0]
    changed = rows.copy()
    changed.loc[one, [Outcomes.verdict, Outcomes.bucket]] = ["已完成", "完成"]
    done = int((rows[Outcomes.bucket] == "完成").sum())
    assert f"完成 {done} 项" in sentences.judgement(rows, "报告")
    assert f"完成 {done + 1} 项" in sentences.judgement(changed, "报告")


def test_nothing_is_compared_across_a_break() -> None:
    said = course_words.sentence(
        levels((2016, 1413.4), (2017, 1523.2), (2019, 1504.9), (2021, 1703.1), broken=2019)
    )
    assert "1413.4" not in numbers(said)
    assert "198.2" in numbers(said)  # 1703.1 - 1504.9
    assert "口径不同" in said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            levels((2016, 95.7), (2021, 136.6)),
            "由 2016 年的 95.7 亿元到 2021 年的 136.6 亿元，增加 40.9 亿元",
        ),
        (levels((2021, 136.6)), "只有一个年份的数：2021 年 136.6 亿元"),
        (
            replace(levels((2016, 8.0), (2021, 6.8)), measure="growth", unit="%"),
            "2016 年增长 8.0%，2021 年增长 6.8%，增幅回落 1.2 个百分点",
        ),
    ],
    ids=["rise", "one year", "growth"],
)
def test_a_course_in_one_sentence(line: Course, said: str) -> None:
    assert said in course_words.sentence(line)


def test_a_point_known_as_a_bound_keeps_its_words() -> None:
    line = levels((2016, 1413.4), (2020, 1500.0))
    at_least = replace(line.last, bound="ge")
    line = replace(line, runs=((line.points[0], at_least),))
    assert isinstance(at_least, Point)
    assert "1500.0 亿元以上" in course_words.sentence(line)
