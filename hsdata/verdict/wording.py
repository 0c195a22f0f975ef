"""Whether a text speaks of a commitment, which lists spread over several words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hsdata.tables import Documents

MOST_PIECES = 3
SHORTEST_PIECE = 2
Row = Mapping[Any, Any]


def issued_in(document: Row) -> int:
    return int(document[Documents.issued][:4])


def said_in(wording: str, sentence: str) -> bool:
    """Whether a sentence makes this commitment, spread over a list: 石济客专、京衡高铁建成通车.

    >>> said_in("石济客专建成通车", "石济客专、京衡高铁、石衡沧港城际建成通车，")
    True
    """
    at, rest = 0, wording
    for _ in range(MOST_PIECES):
        for length in range(len(rest), SHORTEST_PIECE - 1, -1):
            found = sentence.find(rest[:length], at)
            if found >= 0:
                at, rest = found + length, rest[length:]
                break
        else:
            return False
        if not rest:
            return True
        if len(rest) < SHORTEST_PIECE:
            return False
    return False
