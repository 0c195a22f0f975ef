"""One outcome of a clause: who reaches what, and the stretches of text that say it."""

from __future__ import annotations

from dataclasses import dataclass

EMPTY = ("ending", "bare")  # kinds that say nothing without a subject: 开工, 实现动态清零
FREE = ("list", "standard", "peer", "approval")  # kinds whose subject may stand in an earlier clause


@dataclass(frozen=True, slots=True)
class Phrase:
    """One outcome. ``parts`` are the stretches of text it rests on, its own first."""

    subject: str
    how: str
    predicate: str  # verb and object
    kind: str
    parts: tuple[tuple[int, int], ...]

    @property
    def leans(self) -> bool:
        """Whether its subject is to be sought in the clause before."""
        return not self.subject and self.kind in (*EMPTY, *FREE)

    @property
    def empty(self) -> bool:
        """Whether it says nothing without a subject."""
        return not self.subject and self.kind in EMPTY
