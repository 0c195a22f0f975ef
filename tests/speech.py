"""Short speeches with what their numbers mean (tests/cases/speech.tsv), read as a whole report is read."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from hsdata import reading, vocab
from hsdata.link import commitment
from hsdata.model import Commitment, Document, Fact, Source

CASES = Path(__file__).parent / "cases" / "speech.tsv"
VOCABULARY = vocab.load()


def document(text: str, issued: str = "2017-04-07", kind: str = "work_report") -> Document:
    """A document of its own text; ¶ stands for a line break."""
    text = text.replace("¶", "\n")
    source = Source("case", "case", kind, "衡水市", date.fromisoformat(issued), Path("case.txt"))
    return Document(source, text, text, tuple(range(len(text))))


@cache
def facts(text: str, issued: str, kind: str = "work_report") -> tuple[Fact, ...]:
    """All facts of a short speech."""
    return reading.read(document(text, issued, kind), VOCABULARY).facts


@cache
def commitments(text: str, issued: str = "2017-04-07") -> tuple[Commitment, ...]:
    """What a paragraph of a five-year plan promises without a number."""
    plan = document(f"二、今后五年工作的目标任务¶{text}", issued)
    read = reading.read(plan, VOCABULARY)
    return tuple(commitment.find(plan, read.passages, read.facts, VOCABULARY))


def fact(text: str, quote: str, issued: str = "2017-04-07", kind: str = "work_report") -> Fact:
    """The one fact of a speech with this quote."""
    found = [f for f in facts(text, issued, kind) if f.quote == quote]
    assert len(found) == 1, (
        f"{quote} read {len(found)} times in {text}: {[f.quote for f in facts(text, issued, kind)]}"
    )
    return found[0]


@dataclass(frozen=True)
class Case:
    """One number of one speech and what it should be read as."""

    row: dict[str, str]

    @property
    def fact(self) -> Fact:
        return fact(self.row["text"], self.row["quote"], self.row["issued"])

    def __str__(self) -> str:
        return f"{self.row['quote']} in {self.row['text'][-40:]}"


def cases() -> list[Case]:
    """Every row of the case file."""
    with CASES.open(encoding="utf-8", newline="") as file:
        return [Case(row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
