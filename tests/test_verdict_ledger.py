"""The ledger as a whole: what feeds it, what was known when, and that every sentence rests on its row."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from hsdata.frames import frame
from hsdata.statistics import Milestones, read_milestones
from hsdata.tables import BUCKET_OF, Commitments, Documents, Outcomes, Series
from hsdata.verdict.config import DATA, Config, VerdictConfigError, read_config
from hsdata.verdict.ledger import judge
from hsdata.verdict.wording import said_in
from hsview.numbers import amount
from tests.cases import build

CASES = {case["case"]: case for case in build.cases()}
WAITING = "待数据"


@pytest.fixture(scope="module")
def config() -> Config:
    return read_config()


@pytest.mark.parametrize("part", ["review", "self", "news", "glossary"])
def test_only_plan_parts_feed_the_ledger(part: str, config: Config) -> None:
    assert build.outcome(CASES["D01"], config, part).empty
    assert len(build.outcome(CASES["D01"], config, "year_plan")) == 1


def test_a_report_of_a_later_year_is_not_in_the_ledger(config: Config) -> None:
    assert build.outcome(CASES["D01"] | {"as_of": "2016"}, config).empty


def test_a_range_is_one_target(config: Config) -> None:
    case = next(c for c in CASES.values() if "~" in c["value"])
    rows = build.outcome(case, config)
    assert len(rows) == 1
    assert json.loads(rows.iloc[0][Outcomes.inputs])["目标上端"] == 4


def test_a_target_without_a_due_year_is_not_judged(config: Config) -> None:
    case = CASES["D01"]
    facts = frame("facts", [f | {"year_from": None, "year_to": None} for f in build.target_facts(case)])
    series = frame("series")
    rows = judge_alone(case, config, facts, series)
    assert rows[Outcomes.verdict].tolist() == ["口径待核"]
    assert rows[Outcomes.needs].isna().all()


def judge_alone(
    case: dict[str, str],
    config: Config,
    facts: pd.DataFrame,
    series: pd.DataFrame,
    *,
    text: str = "",
    commitments: pd.DataFrame | None = None,
    milestones: pd.DataFrame | None = None,
    as_of: int = 2026,
) -> pd.DataFrame:
    return judge(
        facts,
        build.passages(text or case["wording"]),
        build.documents(case),
        build.catalogue(case),
        series,
        commitments=frame("commitments") if commitments is None else commitments,
        milestones=read_milestones().iloc[:0] if milestones is None else milestones,
        as_of=as_of,
        config=config,
    )


PLAN = "力争石济客专、京衡高铁、石衡沧港城际建成通车，衡水实现一小时直达。"


def milestone(status: str, published: str, wording: str = "石济客专建成通车") -> pd.DataFrame:
    row = {"document": 2017, "commitment": wording, "due": 2021, "outcome": wording}
    row |= {"status": status, "source": "报纸", "published": published, "grade": "B"}
    return Milestones.validate(pd.DataFrame([row]))


def commitments_of(case: dict[str, str]) -> pd.DataFrame:
    row: dict[Any, Any] = {c: None for c in Commitments.to_schema().columns}
    row |= {Commitments.commitment_id: "c1", Commitments.doc_id: build.DOC, Commitments.passage_id: 1}
    row |= {Commitments.start: 0, Commitments.end: 1, Commitments.due: int(case["due"] or 0) or None}
    row |= {
        Commitments.text: case["commitment"],
        Commitments.region: "衡水市",
        Commitments.sector: "城乡建设",
    }
    return frame("commitments", [row | {Commitments.sentence: case["plan"]}])


@pytest.mark.parametrize("case", build.milestone_cases(), ids=lambda c: f"{c['case']}-{c['shows']}")
def test_a_commitment_without_a_number(case: dict[str, str], config: Config) -> None:
    empty = read_milestones().iloc[:0]
    rows = judge(
        frame("facts"),
        build.passages(case["plan"], later=case["later_text"]),
        build.documents({"issued": "2017", "later": case["later_year"]}),
        frame("indicators"),
        frame("series"),
        commitments=commitments_of(case),
        milestones=milestone(case["status"], case["published"], case["record"]) if case["record"] else empty,
        as_of=int(case["as_of"]),
        config=config,
    ).set_index(Outcomes.target_id)
    assert rows.loc["c1", [Outcomes.verdict, Outcomes.bucket]].tolist() == [case["verdict"], case["bucket"]]


def test_a_milestone_that_no_plan_part_promises_is_left_out(config: Config) -> None:
    rows = judge_alone(
        CASES["D01"],
        config,
        frame("facts"),
        frame("series"),
        text="京衡高铁建成通车。",
        milestones=milestone("done", "2021-09-01"),
    )
    assert rows.empty


def test_a_commitment_takes_its_record_and_is_judged_once(config: Config) -> None:
    row = {c: None for c in Commitments.to_schema().columns}
    row |= {"commitment_id": "c1", "doc_id": build.DOC, "passage_id": 1, "start": 0, "end": 8, "due": 2021}
    row |= {"text": "石济客专建成通车", "region": "衡水市", "sector": "城乡建设", "sentence": PLAN}
    silent = row | {"commitment_id": "c2", "text": "京衡高铁建成通车"}
    rows = judge_alone(
        CASES["D01"],
        config,
        frame("facts"),
        frame("series"),
        text=PLAN,
        commitments=frame("commitments", [row, silent]),
        milestones=milestone("done", "2021-09-01"),
    ).set_index(Outcomes.target_id)
    assert rows[Outcomes.verdict].to_dict() == {"c1": "已完成", "c2": "未见提及"}
    assert rows.loc["c2", Outcomes.needs] == "衡水市2022年政府工作报告：京衡高铁建成通车"


def test_wording_spread_over_a_list_is_found_and_other_wording_is_not() -> None:
    assert said_in("建成奥林匹克体育中心", "建成园博园、植物园、奥林匹克体育中心等重点项目")
    assert not said_in("建成奥林匹克体育中心", "建成园博园、植物园等重点项目")
    assert not said_in("建成通车", "通车后建成")


@pytest.fixture(scope="module")
def ledgers(tables: dict[str, pd.DataFrame], config: Config) -> dict[int, pd.DataFrame]:
    """The built tables judged as of several years."""
    names = ("facts", "passages", "documents", "indicators", "series")
    return {
        year: judge(
            *(tables[name] for name in names),
            commitments=tables["commitments"],
            milestones=read_milestones(),
            as_of=year,
            config=config,
        )
        for year in (2017, 2019, 2021, 2023, 2026)
    }


def test_nothing_published_later_is_used(
    ledgers: dict[int, pd.DataFrame], tables: dict[str, pd.DataFrame]
) -> None:
    issued = tables["documents"].set_index(Documents.doc_id)[Documents.issued].str[:4].astype(int)
    for year, rows in ledgers.items():
        assert (rows[Outcomes.doc_id].map(issued) <= year).all()
        assert (rows[Outcomes.actual_year].dropna() <= year).all()


def test_verdicts_and_buckets_agree_and_waiting_rows_say_what_would_settle_them(
    ledgers: dict[int, pd.DataFrame],
) -> None:
    for rows in ledgers.values():
        assert (rows[Outcomes.verdict].map(BUCKET_OF) == rows[Outcomes.bucket]).all()
        waiting = rows[Outcomes.bucket] == WAITING
        assert rows.loc[waiting, Outcomes.needs].str.contains("年.+：.+", na=False).all()
        assert rows.loc[~waiting, Outcomes.needs].isna().all()


def test_after_the_due_year_no_pace_is_judged(ledgers: dict[int, pd.DataFrame]) -> None:
    pace = {"超时序", "达时序", "欠时序", "明显滞后", "倒退", "未到期", "推进中"}
    for year, rows in ledgers.items():
        assert not pace & set(rows.loc[rows[Outcomes.due] < year, Outcomes.verdict])


def test_nothing_is_computed_across_a_break(ledgers: dict[int, pd.DataFrame]) -> None:
    rows = ledgers[2026]
    broken = rows[rows[Outcomes.flags].str.contains("口径断点")]
    assert len(broken)
    assert broken[Outcomes.progress].isna().all()
    assert broken[Outcomes.required].isna().all()


def test_every_number_of_a_sentence_stands_in_its_row(ledgers: dict[int, pd.DataFrame]) -> None:
    digits = re.compile(r"\d+(?:\.\d+)?")
    for rows in ledgers.values():
        for row in rows[rows[Outcomes.target].notna()].to_dict("records"):
            numbers = json.loads(row[Outcomes.inputs])
            known = digits.findall(json.dumps(numbers) + str(row[Outcomes.indicator]))
            allowed = {float(n) for n in known} | {row[Outcomes.due], row[Outcomes.actual_year]}
            values = (row[c] for c in (Outcomes.gap, Outcomes.progress, Outcomes.elapsed, Outcomes.required))
            for value in values:
                allowed |= {round(abs(value), 2), round(abs(value) * 100, 2)} if pd.notna(value) else set()
            for word in digits.findall(row[Outcomes.reason].replace(str(row[Outcomes.actual_source]), "")):
                last = 0.51 * 10 ** -len(word.partition(".")[2])  # half of what the last digit stands for
                near = [a for a in allowed if pd.notna(a) and abs(float(word) - a) < last]
                assert near, f"{word} in {row[Outcomes.reason]}"


def test_a_changed_actual_changes_the_sentence(config: Config) -> None:
    first = build.outcome(CASES["A05"], config).iloc[0][Outcomes.reason]
    second = build.outcome(CASES["A05"] | {"actuals": "2017=6.9"}, config).iloc[0][Outcomes.reason]
    assert "7.2%" in first
    assert "6.9%" in second
    assert "7.2" not in second


def test_numbers_are_printed_as_everywhere_and_quotes_stay_as_they_were_said(
    ledgers: dict[int, pd.DataFrame],
) -> None:
    rows = ledgers[2026].set_index(Outcomes.indicator)
    revenue = rows.loc["一般公共预算收入"]
    five_years = revenue[revenue[Outcomes.horizon] == "five_year"].iloc[0]
    said = f"2021 年 {amount(five_years[Outcomes.actual], '亿元')}，与目标（150 亿元以上）相差 13.4 亿元"
    assert five_years[Outcomes.reason].startswith(said)
    assert "主城区120公里高速外环" in rows.loc["完成市区公路大外环", Outcomes.reason]


def test_a_growth_says_once_that_it_is_at_comparable_prices(tables: dict[str, pd.DataFrame]) -> None:
    notes = tables["series"][Series.note].dropna()
    labelled = notes[notes.str.contains("按可比价格计算")]
    assert len(labelled)
    assert (labelled.str.count("按可比价格计算") == 1).all()


def test_no_template_holds_a_number_of_its_own() -> None:
    sentences = tomllib.loads((DATA / "vocab/verdict_sentences.toml").read_text(encoding="utf-8"))
    for family, templates in sentences.items():
        for name, template in templates.items():
            bare = re.sub(r"\{\w+\}", "", template)
            assert not re.search(r"[0-9零〇一二三四五六七八九十百千万亿]", bare.replace("第", "")), (
                f"{family}.{name}: {template}"
            )


def test_every_word_family_fires_on_its_examples_only(config: Config) -> None:
    for family, cues in config.words.items():
        for cue in cues:
            for text in cue.examples:
                assert cue.regex.search(text), f"{family}/{cue.name}: silent on «{text}»"
            for text in cue.never:
                assert not cue.regex.search(text), f"{family}/{cue.name}: fires on «{text}»"


def test_a_wrong_threshold_is_named(tmp_path: Path) -> None:
    for path in (DATA / "breaks.toml", DATA / "verdict.toml"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "vocab").mkdir()
    for path in (DATA / "vocab").glob("*.toml"):
        (tmp_path / "vocab" / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    assert read_config(tmp_path).thresholds.tau.rate == 0.5
    broken = (tmp_path / "verdict.toml").read_text(encoding="utf-8").replace("rate = 0.5", 'rate = "半"')
    (tmp_path / "verdict.toml").write_text(broken, encoding="utf-8")
    with pytest.raises(VerdictConfigError, match=r"tau\.rate"):
        read_config(tmp_path)
