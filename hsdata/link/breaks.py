"""data/breaks.toml -> where figures before and after cannot be compared, and why."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from hsdata.errors import InputError

PATH = Path(__file__).resolve().parents[2] / "data" / "breaks.toml"


class BreaksError(InputError):
    """data/breaks.toml is missing or has a bad row."""


class Named(BaseModel):
    """Which indicators a row speaks of: exact names or endings."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    indicators: tuple[str, ...]
    suffixes: tuple[str, ...] = ()

    def names(self, indicator: str) -> bool:
        return indicator in self.indicators or (bool(self.suffixes) and indicator.endswith(self.suffixes))


class Break(Named):
    """One change of accounting: old up to ``last_old``, new after it, ``both`` years fit either side."""

    name: str
    reason: str
    measures: tuple[str, ...]
    last_old: int
    revised_published: int
    regions: tuple[str, ...] = ()
    both: tuple[int, ...] = ()
    revised_mark: str | None = None

    def concerns(self, indicator: str, region: str, measure: str) -> bool:
        return (
            measure in self.measures
            and self.names(indicator)
            and (not self.regions or region in self.regions)
        )

    def revised(self, note: str | None) -> bool:
        """Whether a figure of an old year says it is already in the new accounting."""
        return bool(self.revised_mark and note and self.revised_mark in note)

    def side(self, year: int, note: str | None) -> str | None:
        """old, new, or None where a year fits both."""
        if year in self.both:
            return None
        return "old" if year <= self.last_old and not self.revised(note) else "new"


class ComparablePrice(Named):
    """Indicators whose growth is 可比价, and how that is labelled."""

    label: str


@dataclass(frozen=True)
class Breaks:
    """All breaks, and the indicators whose growth cannot be computed from levels."""

    rows: tuple[Break, ...]
    comparable_price: ComparablePrice

    def between(
        self,
        indicator: str,
        region: str,
        measure: str,
        old: tuple[int, str | None],
        new: tuple[int, str | None],
    ) -> tuple[Break, ...]:
        """The breaks that lie between two points, each a year and its note."""
        found = []
        for b in self.rows:
            if b.concerns(indicator, region, measure):
                sides = {b.side(*old), b.side(*new)}
                if sides == {"old", "new"}:
                    found.append(b)
        return tuple(found)

    def known_from(self, indicator: str, region: str, measure: str, note: str | None) -> int:
        """The first year in which a revised figure could be known; 0 if it is none."""
        return max(
            (
                b.revised_published
                for b in self.rows
                if b.revised(note) and b.concerns(indicator, region, measure)
            ),
            default=0,
        )


def read_breaks(path: Path = PATH) -> Breaks:
    """Read and check the file. Raises BreaksError."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        return Breaks(
            tuple(Break(**row) for row in content["break"]),
            ComparablePrice(**content["comparable_price"]),
        )
    except (OSError, tomllib.TOMLDecodeError, KeyError, ValidationError) as error:
        raise BreaksError(path, f"读不了：{error}", "请按文件开头的说明改正") from error
