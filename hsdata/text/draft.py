"""A text on its way from raw to clean: every cut is recorded, every character knows where it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hsdata.model import Dropped


@dataclass(frozen=True, slots=True)
class Cut:
    """Characters [start, end) of a draft that go; ``keep`` ("", " " or "\\n") stands where they were."""

    start: int
    end: int
    reason: str
    keep: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The text so far; ``offsets[i]`` is the place in ``raw`` of ``text[i]``."""

    raw: str
    text: str
    offsets: list[int]
    dropped: tuple[Dropped, ...] = ()

    @classmethod
    def of(cls, raw: str) -> Draft:
        return cls(raw, raw, list(range(len(raw))))

    def without(self, cuts: Iterable[Cut]) -> Draft:
        """A new draft without the cuts. A later cut that overlaps an earlier one loses the overlap."""
        pieces: list[str] = []
        offsets: list[int] = []
        dropped: list[Dropped] = []
        at = 0
        for cut in sorted(cuts, key=lambda c: (c.start, -c.end)):
            start = max(cut.start, at)
            if start >= cut.end:
                continue
            pieces += (self.text[at:start], cut.keep)
            offsets += self.offsets[at:start]
            offsets += self.offsets[start : start + 1] * len(cut.keep)
            dropped += self._runs(start + len(cut.keep), cut.end, cut.reason)
            at = cut.end
        if at == 0:
            return self
        pieces.append(self.text[at:])
        offsets += self.offsets[at:]
        return Draft(self.raw, "".join(pieces), offsets, self.dropped + tuple(dropped))

    def _runs(self, start: int, end: int, reason: str) -> list[Dropped]:
        """[start, end) of this draft as unbroken runs of raw: what was cut before is not named twice."""
        runs: list[Dropped] = []
        first = start
        for i in range(start + 1, end + 1) if start < end else ():
            if i == end or self.offsets[i] != self.offsets[i - 1] + 1:
                a, b = self.offsets[first], self.offsets[i - 1] + 1
                runs.append(Dropped(a, b, reason, self.raw[a:b]))
                first = i
        return runs
