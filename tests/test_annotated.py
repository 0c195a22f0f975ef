"""原文: every mark on its number, every sentence whole, no text taken for markup."""

from __future__ import annotations

import html
import re

import pandas as pd
import pytest

from hsdata.tables import Documents, Facts, Numerals, Passages
from hsview import annotated, offsets
from hsview.annotated import Paragraph
from hsview.offsets import Offsets
from hsview.ui import reader
from tests.facts import facts

NOTHING_DROPPED = Offsets((), (), ())
NO_TEXT = r'<span class="number".*?</span>|<summary>.*?</summary>|<[^>]+>'
HOSTILE = '<img src=x onerror="alert(1)">增长8%</p><script>alert(1)</script>**粗**'


def passage(text: str, **more: object) -> dict[object, object]:
    return {
        Passages.doc_id: "r2017",
        Passages.passage_id: 1,
        Passages.part: "review",
        Passages.kind: "body",
        Passages.headings: "",
        Passages.start: 0,
        Passages.end: len(text),
        Passages.text: text,
    } | {getattr(Passages, key): value for key, value in more.items()}


def numerals(*rows: tuple[int, int, str]) -> pd.DataFrame:
    columns = [Numerals.passage_id, Numerals.start, Numerals.end, Numerals.reason]
    made = pd.DataFrame([(1, *row) for row in rows], columns=list(map(str, columns)))
    return made.assign(**{str(Numerals.fact_id): None})


def read(text: str, marks: pd.DataFrame, others: pd.DataFrame | None = None) -> Paragraph:
    silent = numerals() if others is None else others
    return annotated.paragraphs(pd.DataFrame([passage(text)]), marks, silent, NOTHING_DROPPED)[0]


@pytest.fixture(scope="module")
def documents(tables: dict[str, pd.DataFrame]) -> dict[str, tuple[Paragraph, ...]]:
    def of(doc: str, name: str, column: str) -> pd.DataFrame:
        return tables[name][tables[name][column] == doc]

    return {
        row[Documents.doc_id]: annotated.paragraphs(
            of(row[Documents.doc_id], "passages", Passages.doc_id),
            of(row[Documents.doc_id], "facts", Facts.doc_id),
            of(row[Documents.doc_id], "numerals", Numerals.doc_id),
            offsets.read(row[Documents.dropped]),
        )
        for row in tables["documents"].to_dict("records")
    }


def test_every_fact_of_the_documents_is_marked_on_its_own_characters(
    documents: dict[str, tuple[Paragraph, ...]], tables: dict[str, pd.DataFrame]
) -> None:
    marked = {
        fact[Facts.fact_id]: (paragraph.passage[Passages.text][slice(*mark.span)], fact[Facts.quote])
        for read in documents.values()
        for paragraph in read
        for mark in paragraph.marks
        for fact in mark.facts
    }
    assert set(marked) == set(tables["facts"][Facts.fact_id])
    for text, quote in marked.values():
        assert text == re.sub(r"\s", "", quote)


def test_a_number_that_is_no_fact_says_why(documents: dict[str, tuple[Paragraph, ...]]) -> None:
    reasons = [m.reason for read in documents.values() for p in read for m in p.marks if not m.facts]
    assert reasons
    assert all(reasons)


def test_the_document_shown_is_the_document(documents: dict[str, tuple[Paragraph, ...]]) -> None:
    for read_ in documents.values():
        shown = re.sub(NO_TEXT, "", reader.text(read_))
        own = [p.passage for p in read_]
        report = [p[Passages.text] for p in own if p[Passages.part] != reader.NEWS]
        beside = [p[Passages.text] for p in own if p[Passages.part] == reader.NEWS]
        assert html.unescape(shown) == "".join([*report, *beside])


def test_text_is_never_taken_for_markup() -> None:
    paragraph = read(HOSTILE, facts({Facts.start: 31, Facts.end: 35, Facts.indicator: '"><script>'}))
    shown = reader.text([paragraph])
    assert "<script" not in shown
    assert "<img" not in shown
    tags = set(re.findall(r"<(\w+)", shown))
    assert tags <= {"article", "p", "span", "a", "i"}


def test_facts_that_share_characters_share_a_mark() -> None:
    paragraph = read(
        "财政收入、税收均增长8%。",
        facts(
            {Facts.start: 10, Facts.end: 12},
            {Facts.start: 10, Facts.end: 12},
            {Facts.start: 11, Facts.end: 12},
        ),
    )
    assert [(m.span, len(m.facts)) for m in paragraph.marks] == [((10, 12), 3)]
    shown = reader.text([paragraph])
    assert all(f'id="f-f{i}"' in shown for i in range(3))
    assert shown.count("<a ") == 1


def test_a_numeral_inside_a_fact_is_not_marked_again() -> None:
    paragraph = read(
        "实施“七大会战”，完成3项。",
        facts({Facts.start: 11, Facts.end: 13}),
        numerals((3, 4, "引号内名称"), (11, 12, "别的")),
    )
    assert [(m.span, m.reason) for m in paragraph.marks] == [((3, 4), "引号内名称"), ((11, 13), "")]


def test_a_sentence_is_found_by_a_place_in_it() -> None:
    paragraph = read("今年增长8%。明年增长9%。", facts())
    assert [paragraph.sentence_at(place) for place in (0, 6, 7, 12, 99)] == [0, 0, 1, 1, 1]


def test_places_reach_over_what_was_dropped() -> None:
    dropped = offsets.read('[[2,5,"space","   "],[20,30,"copy","…"]]')
    assert dropped.within(0, (1, 7)) == (1, 4)
    assert dropped.within(5, (6, 31)) == (1, 16)


def test_the_outline_names_each_heading_once() -> None:
    paths = [
        "",
        "一、回顾",
        "一、回顾 › （一）工业",
        "一、回顾 › 【解读】",
        "二、目标",
        "二、目标 › 【解读】",
    ]
    rows = [passage("文", headings=path, passage_id=i) for i, path in enumerate(paths, 1)]
    parts = annotated.paragraphs(pd.DataFrame(rows), facts(), numerals(), NOTHING_DROPPED)
    assert [(h.words, h.level, h.passage[Passages.passage_id]) for h in annotated.outline(parts)] == [
        ("一、回顾", 0, 2),
        ("（一）工业", 1, 3),
        ("二、目标", 0, 5),
    ]
