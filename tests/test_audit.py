"""Every numeral of the shipped documents is a fact or has the name of a vocabulary row, and none is lost."""

from __future__ import annotations

import pytest

from hsdata import documents, reading
from hsdata.audit import audit
from hsdata.build import DOCUMENTS
from hsdata.recognise import numeral
from tests.speech import VOCABULARY, document

SHIPPED = sorted(DOCUMENTS.glob("*.txt"))
NAMED = {
    row.name
    for family, rows in VOCABULARY.cues.items()
    if family.startswith("numerals.") and family != "numerals.category"
    for row in rows
}


@pytest.fixture(scope="module", params=SHIPPED, ids=lambda path: path.stem)
def read(request: pytest.FixtureRequest) -> reading.Reading:
    return reading.read(documents.load(request.param, VOCABULARY), VOCABULARY)


def test_nothing_is_left_unexplained(read: reading.Reading) -> None:
    assert [n.text for n, _, why in read.others if why is None] == []


def test_every_reason_is_a_row_of_the_vocabulary(read: reading.Reading) -> None:
    assert {name for name, _ in audit(read).reasons} <= NAMED


def test_no_numeral_is_lost_or_counted_twice(read: reading.Reading) -> None:
    """Each numeral of the text lies in exactly one fact (rarely two: a list) or stands among the others."""
    taken = {(n.start, n.end) for n, _, _ in read.others}
    assert len(taken) == len(read.others)
    inside = [(f.start, f.end) for f in read.facts]
    for passage in read.passages:
        for sentence in passage.sentences:
            for n in numeral.find(sentence.text, sentence.start):
                held = [1 for start, end in inside if start <= n.start < end]
                assert len(held) + ((n.start, n.end) in taken) == 1, (n, sentence.text)


def test_counts_add_up() -> None:
    text = "一、2016年工作回顾\n四年来，新增企业28家，其中“323”工程12家，统一部署了3.5。\n"
    counts = audit(reading.read(document(text), VOCABULARY))
    assert counts.facts == 2
    assert counts.unexplained == 1  # 3.5 of what?
    assert dict(counts.reasons)["引号内名称"] == 1
    assert counts.numerals == counts.facts + counts.unexplained + sum(dict(counts.reasons).values())
    assert counts.unexplained_share == pytest.approx(counts.unexplained / counts.numerals)
