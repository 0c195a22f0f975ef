"""Where in 原文 a promise stands: its number, or the words of a commitment that has none. Pure."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from hsdata.tables import Commitments

Spots = Mapping[str, Mapping[str, str]]  # commitment -> parameters of 原文


def spots(commitments: pd.DataFrame) -> Spots:
    """The place of every commitment."""
    return {
        row[Commitments.commitment_id]: {"doc": row[Commitments.doc_id], "at": str(row[Commitments.start])}
        for row in commitments.to_dict("records")
    }


def spot_of(target_id: str, known: Spots) -> Mapping[str, str]:
    """The parameters that lead to a target: a place, or its fact.

    >>> spot_of("a", {}), spot_of("b", {"b": {"doc": "r2017", "at": "9"}})
    ({'fact': 'a'}, {'doc': 'r2017', 'at': '9'})
    """
    return known.get(target_id, {"fact": target_id})
