"""What other documents say of the same thing: the same indicator's numbers, the most alike sentences."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from hsdata.tables import Facts
from hsview.numbers import is_missing
from hsview.sentence_index import Likeness, Near
from hsview.sentences import Row

MOST_FACTS, MOST_SENTENCES = 3, 3
PLANS = ("five_year_plan", "year_plan")


@dataclass(frozen=True)
class Elsewhere:
    """Of other documents: facts of the same indicator, and sentences like the one chosen."""

    facts: tuple[Row, ...]
    sentences: tuple[Near, ...]


def bond(part: str, issued: str, other_part: str, other_issued: str) -> str:
    """What a sentence of another document may be to one of ``part``: a clue, for likeness proves nothing.

    >>> bond("five_year_plan", "2017-04-07", "review", "2021-08-24")
    '兑现线索'
    >>> bond("review", "2021-08-24", "five_year_plan", "2017-04-07")
    '承诺线索'
    """
    promised, promises = part in PLANS, other_part in PLANS
    if promised and other_issued > issued:
        return "后来又提" if promises else "兑现线索"
    if promises and other_issued < issued:
        return "此前已提" if promised else "承诺线索"
    return ""


def of_fact(fact: Row, facts: pd.DataFrame, likeness: Likeness, only: str | None = None) -> Elsewhere:
    """Facts of the same indicator, region and measure first; then what reads like its sentence.

    ``only`` names the one other document to look in.
    """
    same = facts[
        (facts[Facts.doc_id] != fact[Facts.doc_id])
        & (facts[Facts.region] == fact[Facts.region])
        & (facts[Facts.measure] == fact[Facts.measure])
        & _same_indicator(fact, facts)
    ].sort_values([str(Facts.year_to), str(Facts.start)])
    near = likeness.nearest(fact[Facts.sentence], fact[Facts.doc_id], MOST_SENTENCES, only)
    return Elsewhere(tuple(same.head(MOST_FACTS).to_dict("records")), tuple(near))


def _same_indicator(fact: Row, facts: pd.DataFrame) -> pd.Series:
    if is_missing(fact[Facts.indicator_id]):
        return facts[Facts.indicator] == fact[Facts.indicator]
    return facts[Facts.indicator_id] == fact[Facts.indicator_id]


def of_sentence(text: str, doc_id: str, likeness: Likeness, only: str | None = None) -> Elsewhere:
    """What reads like a sentence without a number."""
    return Elsewhere((), tuple(likeness.nearest(text, doc_id, MOST_SENTENCES, only)))
