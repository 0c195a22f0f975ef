"""Commitments without a number: what is one, how lists and subjects are read, when due, what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from hsdata import reading, vocab
from hsdata.frames import frame
from hsdata.link import commitment
from hsdata.model import Commitment
from hsdata.statistics import read_milestones
from hsdata.tables import Commitments, Documents, Facts, Outcomes, Passages
from hsdata.verdict.config import Config, read_config
from hsdata.verdict.ledger import judge
from tests.cases import build
from tests.gold.commitments.__main__ import FLOORS, below, score_file
from tests.gold.commitments.scoring import SHIPPED, names
from tests.speech import VOCABULARY, commitments, document

YEAR_PLAN = "三、2017年主要工作¶"


def texts(paragraph: str) -> list[str]:
    return [c.text for c in commitments(paragraph)]


def in_document(text: str, kind: str = "work_report", issued: str = "2017-04-07") -> tuple[Commitment, ...]:
    """What a whole document promises; ¶ stands for a line break."""
    whole = document(text, issued, kind)
    read = reading.read(whole, VOCABULARY)
    return tuple(commitment.find(whole, read.passages, read.facts, VOCABULARY))


def test_every_marked_document_has_floors() -> None:
    assert set(names()) == set(FLOORS)


@pytest.mark.parametrize("name", [n for n in FLOORS if (SHIPPED / f"{n}.txt").is_file()])
def test_reading_is_no_worse_than_what_was_reached(name: str) -> None:
    reached = score_file(name, SHIPPED / f"{name}.txt", vocab.load())
    assert not below(name, reached), (reached.missed, reached.wrong)
    assert min(reached.due, reached.region) >= 0.9


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (
            "石济客专、京衡高铁建成通车，实现京津一小时直达。",
            ["石济客专建成通车", "京衡高铁建成通车", "实现京津一小时直达"],
        ),
        (
            "建成园博园、植物园、奥林匹克体育中心等重点项目。",
            ["建成园博园", "建成植物园", "建成奥林匹克体育中心"],
        ),
        ("将枣强、武邑纳入同城化管理。", ["枣强纳入同城化管理", "武邑纳入同城化管理"]),
        ("太行水镇创建4A、古城创建5A景区。", ["太行水镇创建4A景区", "古城创建5A景区"]),
        ("推进国家园林城市和省级文明城市创建工作。", ["创建国家园林城市", "创建省级文明城市"]),
        (
            "桃城区、冀州区坚决禁止新上化工项目。",
            ["桃城区坚决禁止新上化工项目", "冀州区坚决禁止新上化工项目"],
        ),
    ],
)
def test_a_list_is_as_many_commitments_as_things(paragraph: str, expected: list[str]) -> None:
    assert texts(paragraph) == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "完成东风路、裕华路等重点道路微更新改造。",
        "实现全域县、乡行政审批服务标准化。",
        "创建冀州、阜城县级公立医院综合改革示范县。",
        "启动甲村、乙村片区建设。",
    ],
)
def test_a_list_inside_one_task_is_one_commitment(paragraph: str) -> None:
    assert texts(paragraph) == [paragraph.rstrip("。")]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (
            "加强衡水湖生态保护与修复，确保常年稳定在地表水三类水质标准。",
            "衡水湖常年稳定在地表水三类水质标准",
        ),
        ("争取京雄保城际纳入国家近期实施项目，力争早日开工。", "京雄保城际早日开工"),
        ("打造保定特色美食博物馆，力争10月运营。", "保定特色美食博物馆10月运营"),
        ("工业新区收入大幅提高，努力创建国家级开发区。", "工业新区创建国家级开发区"),
    ],
)
def test_a_clause_without_a_subject_takes_that_of_the_one_before(paragraph: str, expected: str) -> None:
    assert texts(paragraph)[-1] == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "加强生态保护，推进产业转型，深化重点改革，着力改善民生。",
        "加快推进衡水通用机场建设，谋划城市轻轨项目。",
        "打造全国商贸物流基地，建成发展环境高地，形成竞相发展格局。",
        "围绕尽快退出全国重污染城市行列目标，加大治理力度。",
        "以创建省级文明城市为龙头，开展群众性活动。",
        "为全面建成小康社会，实现第一个目标而奋斗。",
        "引进一批大项目，建成一批示范园区。",
        "圆满完成各项目标任务。",
        "目前已建成园博园，去年石济客专建成通车。",
        "力争中广核生物天然气、舜鑫物流装备等55个续建项目建成投产。",
    ],
)
def test_what_promises_no_outcome_of_its_own_is_no_commitment(paragraph: str) -> None:
    assert texts(paragraph) == []


def test_a_promised_number_is_a_fact_and_no_commitment() -> None:
    assert texts("年内淘汰锅炉50台，争创省级现代农业园区6个，两个贫困县摘帽。") == []


def test_a_number_that_only_names_is_no_obstacle() -> None:
    assert texts("尽快消除一般公共预算收入10亿元以下的县。") == ["尽快消除一般公共预算收入10亿元以下的县"]


def test_the_heading_of_a_paragraph_promises_nothing() -> None:
    assert texts("建成植物园，再造发展新优势。建成园博园。") == ["建成园博园"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("二、今后五年工作的目标任务¶建成园博园。", 2021),
        (YEAR_PLAN + "建成园博园。", 2017),
        (YEAR_PLAN + "园博园2019年投入使用。", 2019),
        ("二、今后五年工作的目标任务¶到2020年，建成园博园。", 2020),
    ],
)
def test_due_by_the_named_year_else_by_the_part(text: str, due: int) -> None:
    assert [c.due for c in in_document(text)] == [due]


def test_only_plan_parts_promise() -> None:
    text = "一、本届政府工作回顾¶建成园博园。¶三、2017年主要工作¶建成植物园。"
    assert [c.text for c in in_document(text + "¶四、加强政府自身建设¶建成政务服务中心。")] == ["建成植物园"]


def test_an_outcome_said_twice_for_one_year_counts_once() -> None:
    assert texts("贫困县全部摘帽。要确保贫困县如期摘帽。") == ["贫困县全部摘帽"]


def test_the_place_that_is_the_subject_is_the_region() -> None:
    found = commitments("桃城区、滨湖新区禁止新上化工项目，建成植物园。")
    assert [(c.region, c.region_id) for c in found] == [
        ("桃城区", "131102"),
        ("滨湖新区", "131172"),
        ("衡水市", "131100"),
    ]


def test_rows_point_into_the_file_and_are_named_once(tables: dict[str, pd.DataFrame], project: Path) -> None:
    rows = tables["commitments"]
    assert rows[Commitments.commitment_id].is_unique
    assert not set(rows[Commitments.commitment_id]) & set(tables["facts"][Facts.fact_id])
    files = tables["documents"].set_index(Documents.doc_id)[Documents.file]
    for row in rows.to_dict("records"):
        raw = (project / "data/documents" / files[row[Commitments.doc_id]]).read_bytes().decode("utf-8")
        quote = "".join(raw[row[Commitments.start] : row[Commitments.end]].split())
        assert quote in "".join(row[Commitments.sentence].split())
    parts = tables["passages"].set_index([Passages.doc_id, Passages.passage_id])[Passages.part]
    held = {parts[row[Commitments.doc_id], row[Commitments.passage_id]] for row in rows.to_dict("records")}
    assert held <= {"five_year_plan", "year_plan"}


def test_every_milestone_is_what_became_of_exactly_one_commitment(tables: dict[str, pd.DataFrame]) -> None:
    outcomes, ids = tables["outcomes"], set(tables["commitments"][Commitments.commitment_id])
    for outcome in read_milestones()["outcome"]:
        settled = outcomes[outcomes[Outcomes.actual_sentence] == outcome]
        assert len(settled) == 1, outcome
        assert settled.iloc[0][Outcomes.target_id] in ids


def test_a_late_record_says_that_it_carries_no_date_of_completion(tables: dict[str, pd.DataFrame]) -> None:
    late = tables["outcomes"][tables["outcomes"][Outcomes.verdict] == "逾期完成"]
    assert len(late)
    assert late[Outcomes.reason].str.contains("没有写明完成时间").all()


@pytest.fixture(scope="module")
def config() -> Config:
    return read_config()


def told(promise: str, due: int, later: str, later_year: int, config: Config) -> dict[Any, Any]:
    """The outcome of one commitment of a report of 2017 where a later report reviews the year before it."""
    row: dict[Any, Any] = {c: None for c in Commitments.to_schema().columns}
    row |= {"commitment_id": "c1", "doc_id": build.DOC, "passage_id": 1, "start": 0, "end": 1, "due": due}
    row |= {"text": promise, "region": "衡水市", "sector": "城乡建设", "sentence": promise + "。"}
    documents = build.documents({"issued": "2017", "later": str(later_year)})
    documents.loc[documents[Documents.doc_id] == build.LATER, Documents.review_to] = later_year - 1
    outcomes = judge(
        frame("facts"),
        build.passages(promise, later=later),
        documents,
        frame("indicators"),
        frame("series"),
        commitments=frame("commitments", [row]),
        milestones=read_milestones().iloc[:0],
        as_of=2026,
        config=config,
    )
    return outcomes.iloc[0].to_dict()


def test_a_report_tells_of_the_years_it_reviews_not_of_the_year_it_is_given_in(config: Config) -> None:
    outcome = told("完成火车站广场改造", 2017, "完成火车站广场改造，", 2018, config)
    assert outcome[Outcomes.verdict] == "已完成"


def test_how_soon_need_not_be_said_again(config: Config) -> None:
    outcome = told("养元尽快在国内主板上市", 2017, "养元智汇、瑞丰动力主板上市，", 2021, config)
    assert outcome[Outcomes.verdict] == "逾期完成"
    assert told("贫困县全部摘帽", 2021, "贫困县摘帽，", 2021, config)[Outcomes.verdict] == "未见提及"


def test_a_start_is_told_by_a_start_and_not_by_a_plan_of_it(config: Config) -> None:
    assert told("保定东站开工", 2017, "保定东站开工，", 2018, config)[Outcomes.verdict] == "已完成"
    assert told("保定东站开工", 2017, "谋划保定东站开工，", 2018, config)[Outcomes.verdict] == "未见提及"
