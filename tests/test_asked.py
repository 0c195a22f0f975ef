"""What may be asked: three kinds in turn, each by its own rule, every number of the words from the tables."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
import pytest

from hsdata.tables import Documents, Outcomes, Series
from hsview import asked_words
from hsview.asked import CONTRADICTION, GAP, LIMIT, SILENCE, Question, ask, gaps, silences
from hsview.disagree import disagreements

PLAIN: dict[Any, Any] = {
    Outcomes.indicator: "甲",
    Outcomes.indicator_id: "a",
    Outcomes.region: "衡水市",
    Outcomes.horizon: "five_year",
    Outcomes.target_type: "D",
    Outcomes.bucket: "滞后",
    Outcomes.verdict: "到期未完成",
    Outcomes.ambition: "none",
    Outcomes.target: 100.0,
    Outcomes.baseline: None,
    Outcomes.gap: -10.0,
    Outcomes.sentence: "甲达到一百。",
}
SILENT = {Outcomes.bucket: "待数据", Outcomes.verdict: "未见提及", Outcomes.gap: None}
PROMISE = SILENT | {Outcomes.target: None, Outcomes.target_type: "H", Outcomes.indicator_id: None}
FIGURE: dict[Any, Any] = {
    Series.measure: "level",
    Series.series_id: "甲|衡水市|level",
    Series.indicator: "甲",
    Series.region: "衡水市",
    Series.year_to: 2016,
    Series.unit_base: "天",
    Series.period: "year",
    Series.bound: "eq",
    Series.preferred: True,
    Series.value_base: 130.0,
    Series.doc_id: None,
}


def rows(*changes: dict[Any, Any]) -> pd.DataFrame:
    return pd.DataFrame([PLAIN | change for change in changes]).rename(columns=str)


def named(name: str, **change: Any) -> dict[Any, Any]:
    return {Outcomes.indicator: name} | {getattr(Outcomes, key): value for key, value in change.items()}


def figures(*changes: dict[Any, Any]) -> pd.DataFrame:
    return pd.DataFrame([FIGURE | change for change in changes]).rename(columns=str)


OTHER = {Series.preferred: False, Series.value_base: 149.0}


def test_each_kind_in_turn_and_ten_at_most() -> None:
    targets = rows(
        *(named(f"差{i}") for i in range(9)), *(named(f"默{i}") | SILENT for i in range(9)), named("甲")
    )
    found = ask(targets, disagreements(figures({}, OTHER)), (), (2017, 2021))
    assert [question.kind for question in found[:5]] == [CONTRADICTION, GAP, SILENCE, GAP, SILENCE]
    assert len(found) == LIMIT


def test_one_kind_alone_may_fill_the_list_and_nothing_gives_nothing() -> None:
    silent = rows(*(named(f"默{i}") | SILENT for i in range(12)))
    assert [question.kind for question in ask(silent, (), (), None)] == [SILENCE] * LIMIT
    assert ask(rows({Outcomes.bucket: "完成", Outcomes.verdict: "已完成"}), (), (), None) == []


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({}, True),
        ({Series.value_base: 130.5}, False),  # a rounding
        ({Series.bound: "ge"}, False),  # 突破149天 says no other number
        ({Series.year_to: 2015}, False),  # another year
        ({Series.unit_base: "%"}, False),
    ],
    ids=["plain", "rounding", "bound", "year", "unit"],
)
def test_two_sources_disagree_about_the_same_figure_only(change: dict[Any, Any], why: bool) -> None:
    assert bool(disagreements(figures({}, OTHER | change))) is why


def test_places_among_others_are_no_contradiction() -> None:
    """第 2 of a province and 第 5 of the country go together: which list is meant is not in the table."""
    rank = {Series.measure: "rank"}
    assert not disagreements(figures(rank, OTHER | rank))


def test_a_contradiction_belongs_to_the_term_and_its_own_words_come_first() -> None:
    wide = {Series.indicator: "乙", Series.series_id: "乙|衡水市|level"}
    found = disagreements(
        figures({Series.doc_id: "r2017"}, OTHER, wide, wide | OTHER | {Series.value_base: 900.0})
    )
    both = ask(rows(named("乙")), found, {"r2017"}, (2017, 2021))
    pairs = [question.pair.taken[Series.indicator] for question in both if question.pair]
    assert pairs == ["甲", "乙"]
    assert [q.kind for q in ask(rows(named("丙")), found, (), (2017, 2021))] == [
        GAP
    ]  # neither said nor aimed at
    assert [q.kind for q in ask(rows(named("乙")), found, {"r2017"}, (2021, 2025))] == [GAP]  # of other years


def test_gaps_five_years_first_then_what_was_promised_outright_then_size() -> None:
    found = gaps(
        rows(
            named("当年", horizon="year", gap=-90.0),
            named("力争", bucket="力争未达", verdict="未达（力争）", gap=-80.0),
            named("小", gap=-1.0),
            named("大", gap=-30.0),
            named("大", gap=-20.0),
            named("占比", bucket="待核", verdict="口径待核", target_type="S", gap=9.0, sentence="甲:乙"),
            named("占比二", bucket="待核", verdict="口径待核", target_type="S", gap=3.0, sentence="甲:乙"),
            named("各县", bucket="待核", verdict="口径待核", target_type="P", gap=None),
        )
    )
    assert [row[Outcomes.indicator] for row in found] == ["大", "小", "力争", "占比", "当年"]


def test_silences_binding_first_then_the_whole_city_then_known_figures_and_half_kept_sentences() -> None:
    found = silences(
        rows(
            named("无名", indicator_id=None) | SILENT,
            named("有名") | SILENT,
            named("有基期", baseline=30.0) | SILENT,
            named("确保", ambition="确保", indicator_id=None) | SILENT,
            named("县里", region="景县", ambition="确保") | SILENT,
            named("力争", ambition="力争") | SILENT,
            named("当年", horizon="year", ambition="确保") | SILENT,
            PROMISE | named("别的路通车", sentence="另一句。"),
            PROMISE | named("京衡高铁通车", sentence="两条铁路通车。"),
            PROMISE | named("石济客专通车", sentence="两条铁路通车。", bucket="完成", verdict="已完成"),
        )
    )
    names = [row[Outcomes.indicator] for row in found]
    assert names[::2][:2] == ["确保", "县里"]
    assert names[1:4:2] == ["京衡高铁通车", "别的路通车"]
    assert [n for n in names if not n.endswith("通车")] == [
        "确保",
        "县里",
        "有基期",
        "有名",
        "无名",
        "力争",
        "当年",
    ]


@pytest.fixture(scope="module")
def questions(tables: dict[str, pd.DataFrame]) -> list[tuple[Question, asked_words.Asked]]:
    """What is asked of the first term, with its words."""
    return asked_of(tables)


def asked_of(tables: dict[str, pd.DataFrame]) -> list[tuple[Question, asked_words.Asked]]:
    documents = tables["documents"]
    own = documents.loc[documents[Documents.plan_to] == 2021, Documents.doc_id]
    targets = tables["outcomes"][tables["outcomes"][Outcomes.doc_id].isin(own)]
    called = {doc: "报告" for doc in documents[Documents.doc_id]}
    given = asked_words.texts(tables["facts"], tables["commitments"], targets, called)
    found = ask(targets, disagreements(tables["series"]), set(own), (2017, 2021))
    return [(question, asked_words.worded(question, given)) for question in found]


def test_the_first_term_is_asked_about_all_three_kinds(
    questions: list[tuple[Question, asked_words.Asked]],
) -> None:
    kinds = [question.kind for question, _ in questions]
    assert len(kinds) == LIMIT
    assert min(kinds.count(kind) for kind in (CONTRADICTION, GAP, SILENCE)) >= 2
    air = next(words for question, words in questions if words.name == "空气质量优良天数")
    assert {"130", "149", "2016"} <= numbers(air.line)


def test_each_question_says_both_sides_and_why(questions: list[tuple[Question, asked_words.Asked]]) -> None:
    for question, words in questions:
        assert words.why.endswith("。")
        assert all(side.text for side in words.sides)
        if question.target and question.target[Outcomes.target] == question.target[Outcomes.target]:
            assert words.sides[0].quote in words.sides[0].text  # a commitment's words may be spread
        if question.target:
            assert words.target_id


def test_a_number_in_the_words_follows_the_table(tables: dict[str, pd.DataFrame]) -> None:
    """Change one actual: the question says the new number and the new gap."""
    outcomes = tables["outcomes"].copy()
    at = outcomes.index[
        (outcomes[Outcomes.indicator] == "一般公共预算收入") & (outcomes[Outcomes.horizon] == "five_year")
    ][0]
    outcomes.loc[at, [Outcomes.actual, Outcomes.gap]] = [111.1, 111.1 - outcomes.loc[at, Outcomes.target]]
    words = next(w for _, w in asked_of(tables | {"outcomes": outcomes}) if w.name == "一般公共预算收入")
    assert {"111.1", "150"} <= numbers(words.line)
    assert "38.9" in numbers(words.why)


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d+)?", text))
