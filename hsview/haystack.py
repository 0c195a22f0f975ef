"""Many texts to search at once: only those that hold the letters asked for are looked at closely."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from hsview import search
from hsview.search import Query


@dataclass(frozen=True)
class Haystack:
    """Texts, and all of them as one string of lower-case letters: text i begins at ``starts[i]``."""

    texts: tuple[str, ...]
    letters: str
    starts: tuple[int, ...]

    def answering(self, query: Query, *, literal: bool = False) -> list[int]:
        """Which texts answer a query: their numbers, in order."""
        pieces = [*query.phrases, *(w for t in query.terms for w in ((t,) if literal else search.words(t)))]
        held = [self._holding(piece) for piece in pieces]
        held += [set().union(*map(self._holding, names)) for names in query.places]
        if not held:
            return []
        holding = set.intersection(*held)
        return [i for i in sorted(holding) if search.found(self.texts[i], query, literal=literal)]

    def _holding(self, piece: str) -> set[int]:
        wanted = piece.casefold()
        found: set[int] = set()
        at = self.letters.find(wanted)
        while at >= 0:
            number = bisect_right(self.starts, at) - 1
            found.add(number)
            if number + 1 == len(self.starts):
                break
            at = self.letters.find(wanted, self.starts[number + 1])
        return found


def stack(texts: Iterable[str]) -> Haystack:
    """Make texts ready for searching; a piece is never found across two of them."""
    kept = tuple(texts)
    starts, at = [], 0
    folded = [text.casefold() for text in kept]
    for text in folded:
        starts.append(at)
        at += len(text) + 1
    return Haystack(kept, "\0".join(folded), tuple(starts))
