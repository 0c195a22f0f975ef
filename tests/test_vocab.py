"""Every row of every vocabulary file fires on its own examples and stays silent where it must not."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from hsdata import vocab
from hsdata.model import Fact, Quantity, Sentence
from hsdata.recognise import quantity
from hsdata.terms.cut import cut
from hsdata.terms.find import says_something
from hsdata.vocab import Cue, Row, Unit, VocabularyError
from tests.speech import VOCABULARY, commitments, facts

ISSUED = "2017-04-07"


def read(text: str) -> tuple[tuple[Quantity, ...], set[str | None]]:
    """The quantities of a sentence, and the reasons of its other numerals."""
    quantities, others = quantity.find(Sentence(0, len(text), text, ()), VOCABULARY)
    return quantities, {why for _, why in others}


def facts_of(text: str) -> tuple[Fact, ...]:
    return facts(text, ISSUED)


def as_reason(row: Cue, text: str) -> bool:
    return row.name in read(text)[1]


def as_shape(shape: str) -> Callable[[Cue, str], bool]:
    return lambda _, text: any(q.shape == shape for q in read(text)[0])


def as_no_rank(_: Cue, text: str) -> bool:
    return not any(q.shape == "rank" for q in read(text)[0])


def as_implied(row: Cue, text: str) -> bool:
    return any(q.shape == "shorthand" and q.unit.endswith(row.value) for q in read(text)[0])


def as_bound(row: Cue, text: str) -> bool:
    kind, _, strict = row.value.partition(" ")
    return any(
        f.bound == kind and f.strict == (strict == "strict") and any(row.regex.search(c) for c in f.cues)
        for f in facts_of(text)
    )


def as_link(_: Cue, text: str) -> bool:
    return any(f.bound != "eq" for f in facts_of(text))


def as_glossary(row: Cue, text: str) -> bool:
    """The text after a report's last heading 名词解释."""
    speech = "一、2016年工作回顾\n工作取得进展。\n" + ("名词解释\n" + text if "解释" in text else text)
    return row.value == "glossary" and not facts_of(speech)


def as_commitment(_: Cue, text: str) -> bool:
    return bool(commitments(text + "。"))


def as_words(row: Cue, text: str) -> bool:
    return row.regex.search(text) is not None


def as_whole_word(row: Cue, text: str) -> bool:
    return any(word in row.words for word, _ in cut(text, (), VOCABULARY))


def as_idle_word(_: Cue, text: str) -> bool:
    return not says_something(text, VOCABULARY)


FIRES: dict[str, Callable[[Cue, str], bool]] = {
    "commitments.ending": as_commitment,
    "commitments.object": as_commitment,
    "commitments.turned": as_commitment,
    "commitments.nominal": as_commitment,
    "numerals.span": as_reason,
    "numerals.reason": as_reason,
    "numerals.bare": as_reason,
    "numerals.category": as_shape("threshold"),
    "numerals.part": as_glossary,
    "rank.place": as_shape("rank"),
    "rank.leaving": as_shape("rank"),
    "rank.metaphor": as_no_rank,
    "rank.compound": as_no_rank,
    "implied.counted": as_implied,
    "implied.amount": as_implied,
    "implied.index": as_implied,
    "bound.after": as_bound,
    "bound.before": as_bound,
    "bound.inside": as_bound,
    "bound.link": as_link,
    "terms.whole": as_whole_word,
    "terms.stop": as_idle_word,
}
CUES = [
    pytest.param(family, row, id=f"{family}:{row.name}")
    for family, rows in VOCABULARY.cues.items()
    for row in rows
]
UNITS = [pytest.param(row, id=row.name) for row in VOCABULARY.units]


@pytest.mark.parametrize(("family", "row"), CUES)
def test_a_row_fires_on_its_examples_and_on_nothing_it_must_not(family: str, row: Cue) -> None:
    fires = FIRES.get(family, as_words)
    assert row.examples
    assert not [text for text in row.examples if not fires(row, text)]
    assert not [text for text in row.never if fires(row, text)]


@pytest.mark.parametrize(
    "row", [row for family, rows in VOCABULARY.cues.items() if family.startswith("numerals.") for row in rows]
)
def test_a_reason_says_when_it_is_none(row: Cue) -> None:
    assert row.examples
    assert row.never
    assert row.name not in ("其他", "其它", "other")


@pytest.mark.parametrize("row", UNITS)
def test_a_unit_is_read_in_its_examples_and_not_in_another_word(row: Unit) -> None:
    given = row.given_as or row.name
    assert row.examples
    for text in row.examples:
        assert [q for q in read(text)[0] if q.unit.endswith(given)], text
    for text in row.never:
        assert not [q for q in read(text)[0] if q.quote.endswith(row.name)], text


def test_no_name_or_word_stands_twice() -> None:
    names = [u.name for u in VOCABULARY.units]
    assert sorted(set(names)) == sorted(names)
    for family, rows in VOCABULARY.cues.items():
        if family.startswith(("numerals.", "rank.", "implied.", "bound.", "terms.")):
            words = [w for row in rows for w in row.words]
            assert sorted(set(words)) == sorted(words), (
                family,
                sorted({w for w in words if words.count(w) > 1}),
            )


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ('[[unit]]\nname = "元"\nbase = "元"\n', "dimension"),
        ('[[unit]]\nname = "元"\ndimension = "金额"\nbase = "元"\nfactor = "many"\n', "factor"),
        ('[[unit]]\nname = "元"\ndimension = "金额"\nbase = "元"\ncolour = "red"\n', "colour"),
    ],
)
def test_a_bad_row_is_refused_by_file_row_and_field(tmp_path: Path, line: str, field: str) -> None:
    path = tmp_path / "units.toml"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(VocabularyError) as refused:
        vocab.read_rows(path, "unit", Unit)
    assert str(path) in str(refused.value)
    assert "row 1 (元)" in str(refused.value)
    assert field in str(refused.value)


def test_a_missing_or_broken_file_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="restore it"):
        vocab.read_rows(tmp_path / "none.toml", "unit", Row)
    broken = tmp_path / "broken.toml"
    broken.write_text("[[unit]\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="mend"):
        vocab.read_rows(broken, "unit", Row)
    with pytest.raises(tomllib.TOMLDecodeError):
        tomllib.loads(broken.read_text(encoding="utf-8"))
