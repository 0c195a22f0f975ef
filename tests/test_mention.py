"""Where a county is named, under which name, and what is said of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hsdata import vocab
from hsdata.link import mention
from hsdata.model import Document, Mention, Source
from hsdata.reading import read
from hsdata.vocab import Cue

WORDS = vocab.load()


def mentions(text: str, year: int = 2017) -> list[Mention]:
    source = Source("d", "报告", "work_report", "衡水市", date(year, 4, 7), Path("d.txt"))
    document = Document(source, text, text, tuple(range(len(text))))
    reading = read(document, WORDS)
    return list(mention.find(document, reading.passages, reading.facts, WORDS))


@pytest.mark.parametrize("cue", [pytest.param(c, id=c.name) for c in WORDS.cues["mentions.role"]])
def test_a_role_fires_on_its_examples_only(cue: Cue) -> None:
    assert cue.examples
    assert not [text for text in cue.examples if not cue.regex.search(text)]
    assert not [text for text in cue.never if cue.regex.search(text)]


def test_a_county_is_found_under_its_short_and_its_former_name() -> None:
    text = "一、2015年工作回顾\n冀州市、枣强和景州加快发展。"
    assert [(m.quote, m.region_id) for m in mentions(text, 2016)] == [
        ("冀州市", "131103"),
        ("枣强", "131121"),
        ("景州", "131127"),
    ]


def test_any_high_tech_zone_is_not_ours_and_the_city_itself_is_no_mention() -> None:
    assert [m.quote for m in mentions("衡水高新区成功创建国家高新区，衡水市发展。", 2021)] == ["衡水高新区"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("一、本届政府工作回顾\n枣强县摘帽。", "honour"),
        ("一、本届政府工作回顾\n武邑京津冀协同发展产业园加快建设。", "park"),
        ("一、本届政府工作回顾\n以阜城县为试点，组建综合行政执法局。", "pilot"),
        ("一、本届政府工作回顾\n冀州区热电联产工程开工。", "project"),
        ("三、2017年主要工作\n冀州区要全力创建省级全域旅游示范区。", "task"),
        ("一、本届政府工作回顾\n桃城区节水机制受到欢迎。", "mention"),
    ],
)
def test_what_is_said_of_a_county(text: str, role: str) -> None:
    assert [m.role for m in mentions(text)] == [role]
