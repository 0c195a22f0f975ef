"""Indicators that every report has, however it puts them: tests/cases/headline_names.tsv, ? for any name."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.speech import facts

CASES = Path(__file__).parent / "cases" / "headline_names.tsv"
ANY = "?"


def cases() -> list[tuple[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["names"]) for row in csv.DictReader(file, delimiter="\t")]


@pytest.mark.parametrize(("text", "names"), cases())
def test_a_headline_number_bears_the_standard_name(text: str, names: str) -> None:
    read = [fact.indicator for fact in facts(text, "2022-02-10")]
    wanted = names.split()
    assert len(read) == len(wanted), read
    assert [name if want != ANY else ANY for name, want in zip(read, wanted, strict=True)] == wanted
