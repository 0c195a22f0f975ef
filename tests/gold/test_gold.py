"""The reader against the rows people marked in the two shipped documents."""

from __future__ import annotations

import tomllib

import pandas as pd
import pytest

from tests.gold.scoring import GOLD, score_document

FLOORS = tomllib.loads((GOLD / "floors.toml").read_text(encoding="utf-8"))


def test_every_gold_file_has_floors() -> None:
    assert {path.name.removesuffix(".gold.tsv") for path in GOLD.glob("*.gold.tsv")} == set(FLOORS)


@pytest.mark.parametrize("doc_id", FLOORS)
def test_reading_is_no_worse_than_what_was_reached(doc_id: str, tables: dict[str, pd.DataFrame]) -> None:
    reached = score_document(doc_id, tables["facts"])
    below = {name: (reached[name], floor) for name, floor in FLOORS[doc_id].items() if reached[name] < floor}
    assert not below, f"below the floor (reached, floor): {below}"
