"""可能被问到: the ten things about a term that a reporter or a delegate would ask. All pure.

Three kinds, one of each in turn until there are ten or nothing is left: a contradiction, a gap, a silence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from typing import TypeVar

import pandas as pd

from hsdata.tables import Outcomes, Series
from hsview.disagree import Disagreement, Row

LIMIT = 10
CONTRADICTION, GAP, SILENCE = "矛盾", "差距", "沉默"
GAP_FIRST = ("滞后", "力争未达", "待核")  # 待核: both numbers of a share stand, apart
One = TypeVar("One")
BINDING = {"约束性": 0, "确保": 0, "none": 1, "力争": 2}


@dataclass(frozen=True)
class Question:
    """One thing that may be asked: a pair of values, or a row of Outcomes."""

    kind: str
    pair: Disagreement | None = None
    target: Row | None = None


def ask(
    targets: pd.DataFrame,
    found: Sequence[Disagreement],
    documents: Collection[str],
    years: tuple[int, int] | None,
) -> list[Question]:
    """At most ten questions about ``targets`` (rows of Outcomes).

    ``found``: all disagreements; ``documents``: the term's own; ``years``: its first and last.
    """
    kinds = (
        [Question(CONTRADICTION, pair=pair) for pair in contradictions(targets, found, documents, years)],
        [Question(GAP, target=row) for row in gaps(targets)],
        [Question(SILENCE, target=row) for row in silences(targets)],
    )
    return list(islice(_in_turn(kinds), LIMIT))


def _in_turn(kinds: Sequence[Sequence[One]]) -> Iterator[One]:
    return (one for one in chain.from_iterable(zip_longest(*kinds)) if one is not None)


def contradictions(
    targets: pd.DataFrame,
    found: Sequence[Disagreement],
    documents: Collection[str],
    years: tuple[int, int] | None,
) -> list[Disagreement]:
    """Different numbers for one figure of the term's years or the year before it, one per indicator.

    Only figures that a document of the term states itself or has a target for; its own words come first,
    then the wider distance.
    """
    aimed = set(zip(targets[Outcomes.indicator], targets[Outcomes.region], strict=True))
    first: dict[str, Disagreement] = {}
    own_first = sorted(found, key=lambda d: (not d.documents & set(documents), -d.size))
    for pair in own_first:
        row = pair.taken
        in_time = years is None or years[0] - 1 <= row[Series.year_to] <= years[1]
        own = bool(pair.documents & set(documents))
        if in_time and (own or (row[Series.indicator], row[Series.region]) in aimed):
            first.setdefault(row[Series.indicator], pair)
    return list(first.values())


def gaps(targets: pd.DataFrame) -> Sequence[Row]:
    """What was missed or lags: five years before one; 滞后 before 力争未达 before shares that differ.

    Among them the widest gap first, as a share of the target (shares: in points); one row per indicator,
    one share per sentence.
    """
    apart = (targets[Outcomes.bucket] == "待核") & (targets[Outcomes.target_type] == "S")
    behind = targets[Outcomes.bucket].isin(GAP_FIRST[:2])
    rows = targets[(behind | apart) & targets[Outcomes.gap].notna()]
    order = pd.DataFrame(
        {
            "bucket": rows[Outcomes.bucket].map(GAP_FIRST.index),
            "short": rows[Outcomes.horizon] != "five_year",
            "size": -(rows[Outcomes.gap] / rows[Outcomes.target].where(behind, 1.0)).abs(),
            "indicator": rows[Outcomes.indicator],
            "said": rows[Outcomes.sentence].where(rows[Outcomes.bucket] == "待核", rows.index.astype(str)),
        }
    ).sort_values(["short", "bucket", "size"], kind="stable")
    kept = order.drop_duplicates("indicator").drop_duplicates("said")
    return rows.loc[kept.index].to_dict("records")


def silences(targets: pd.DataFrame) -> list[Row]:
    """Targets that are due and of which nothing is heard, one per indicator, numbers and commitments in turn.

    Five years before one; 约束性 and 确保 first, 力争 last; of the whole region before a part of it; standard
    indicators before the rest, one whose baseline was reported before one without; a commitment beside one
    kept in the same sentence before the others; else as in the document.
    """
    kept = targets[(targets[Outcomes.target_type] == "H") & (targets[Outcomes.bucket] == "完成")]
    silent = targets[targets[Outcomes.verdict] == "未见提及"]
    numbered = silent[Outcomes.target].notna()
    home = targets[Outcomes.region].mode()
    parts = (silent[numbered], silent[~numbered])
    return list(_in_turn([_weighed(part, home, kept[Outcomes.sentence]) for part in parts]))


def _weighed(rows: pd.DataFrame, home: pd.Series, kept: pd.Series) -> Sequence[Row]:
    """Silent rows in the order of ``silences``; ``kept``: sentences of which something was kept."""
    order = pd.DataFrame(
        {
            "short": rows[Outcomes.horizon] != "five_year",
            "ambition": rows[Outcomes.ambition].map(BINDING),
            "unnamed": rows[Outcomes.indicator_id].isna(),
            "unbased": rows[Outcomes.baseline].isna(),
            "elsewhere": ~rows[Outcomes.region].isin(home),
            "alone": ~rows[Outcomes.sentence].isin(kept),
            "indicator": rows[Outcomes.indicator],
        }
    ).sort_values(["short", "ambition", "elsewhere", "unnamed", "unbased", "alone"], kind="stable")
    return rows.loc[order.drop_duplicates("indicator").index].to_dict("records")
