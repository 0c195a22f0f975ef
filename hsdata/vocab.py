"""data/vocab/*.toml -> frozen look-ups. A bad row is refused by file, row and field.

Every row proves itself: it fires on its ``examples`` and stays silent on its ``never``.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

CHINESE = "〇零一二两三四五六七八九十百千万亿"
PLACEHOLDERS = {"<N>": rf"(?:\d[\d.,．]*|[{CHINESE}]+)", "<C>": f"[{CHINESE}]+", "<D>": r"\d[\d.,．]*"}
ROOT = Path(__file__).resolve().parent.parent / "data" / "vocab"


class VocabularyError(ValueError):
    """A vocabulary file cannot be used: says which file, row and field, and what to do."""


class Row(BaseModel):
    """What every vocabulary row has: a name, and texts on which it must and must not fire."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    examples: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


def expand(pattern: str) -> str:
    """A pattern with its placeholders written out: <N> any numeral, <C> a Chinese one, <D> digits."""
    for short, full in PLACEHOLDERS.items():
        pattern = pattern.replace(short, full)
    return pattern


class Cue(Row):
    """Words (or one pattern, with <N>, <C>, <D> for numerals) that decide a field, e.g. 以上 -> ge."""

    words: tuple[str, ...] = ()
    pattern: str = ""
    value: str = ""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(
            expand(self.pattern) or "|".join(map(re.escape, sorted(self.words, key=len, reverse=True)))
        )


class Family(tuple[Cue, ...]):
    """The cues of one family, found in one pass: the earliest start wins, then the longest word."""

    @cached_property
    def by_word(self) -> dict[str, Cue]:
        return {word: cue for cue in self for word in cue.words}

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """All cues as one pattern: the words as one group, then each pattern as its own."""
        words = "|".join(map(re.escape, sorted(self.by_word, key=len, reverse=True)))
        parts = [f"(?P<word>{words})"] if words else []
        parts += [f"(?P<p{i}>{expand(cue.pattern)})" for i, cue in enumerate(self) if cue.pattern]
        return re.compile("|".join(parts) or "(?!)")

    @cached_property
    def anchored(self) -> re.Pattern[str]:
        """The patterns alone, for a match at one place; the words are looked up elsewhere."""
        parts = [f"(?P<p{i}>{expand(cue.pattern)})" for i, cue in enumerate(self) if cue.pattern]
        return re.compile("|".join(parts) or "(?!)")

    def row_of(self, match: re.Match[str]) -> Cue:
        """The cue that made a match of ``regex`` or ``anchored``."""
        group = str(match.lastgroup)
        return self.by_word[match["word"]] if group == "word" else self[int(group[1:])]


class Unit(Row):
    """A unit as written after a number; ``base`` and ``factor`` fold it (亿元 -> 元, 1e8)."""

    dimension: str
    base: str
    factor: float = 1.0
    not_before: tuple[str, ...] = ()  # next to these the characters are another word: 3条例
    only_after: tuple[str, ...] = ()  # one of these must stand before it in the sentence
    right_after: tuple[str, ...] = ()  # one of these must stand right before it, a linking verb allowed
    digits_only: bool = False  # not after a Chinese numeral: 三方, 两点
    given_as: str = ""  # the unit to give where it is written otherwise: 10大产业 -> 个


class Indicator(Row):
    """A catalogue entry; ``name`` is the standard name, aliases are how reports write it."""

    indicator_id: str
    aliases: tuple[str, ...] = ()
    growth_aliases: tuple[str, ...] = ()  # name it only when it grows: 规模以上工业增长8%
    pattern: str = ""  # further ways to write it, matched against the whole plain name
    dimension: str = ""
    sector: str
    polarity: str = "none"
    kind: str = "stock"
    nominal: bool = False
    definition: str | None = None
    definition_source: str | None = None
    not_confused_with: tuple[str, ...] = ()


class Sector(Row):
    """Words that place an indicator or a passage in a sector; higher weight wins."""

    words: tuple[str, ...]
    weight: int = 1


class Region(Row):
    """A county, district or zone with its names; validity in years where a name changed."""

    region_id: str
    short: str
    kind: str
    parent_id: str | None = None
    aliases: tuple[str, ...] = ()  # "冀州市:-2016"


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All words the reader knows. Cues are grouped by file and family: cues['bound.after'].

    Compared by identity, so that what is compiled from one vocabulary can be cached by it.
    """

    units: tuple[Unit, ...]
    cues: dict[str, Family]
    indicators: tuple[Indicator, ...]
    sectors: tuple[Sector, ...]
    regions: tuple[Region, ...]


def _content(path: Path) -> dict[str, list[dict[str, Any]]]:
    """All families of a file as written. Raises VocabularyError."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise VocabularyError(f"{path}: file is missing; restore it from the repository") from error
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"{path}: not valid TOML ({error}); mend the named line") from error


def read_rows(path: Path, family: str, model: type[Row]) -> tuple[Row, ...]:
    """The rows of one [[family]] list of a file, checked. Raises VocabularyError."""
    return _checked(path, family, _content(path).get(family, []), model)


def _checked(path: Path, family: str, written: list[dict[str, Any]], model: type[Row]) -> tuple[Row, ...]:
    rows = []
    for number, raw in enumerate(written, 1):
        try:
            rows.append(model(**raw))
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(map(str, first["loc"]))
            raise VocabularyError(
                f"{path}: [[{family}]] row {number} ({raw.get('name', '?')}), field {field}: {first['msg']}"
            ) from error
    return tuple(rows)


def load(root: Path = ROOT) -> Vocabulary:
    """Read every vocabulary file below ``root``. Raises VocabularyError."""
    cues: dict[str, Family] = {}
    for path in sorted((root / "cues").glob("*.toml")):
        for family, written in _content(path).items():
            cues[f"{path.stem}.{family}"] = Family(_checked(path, family, written, Cue))  # type: ignore[arg-type]
    return Vocabulary(
        units=read_rows(root / "units.toml", "unit", Unit),  # type: ignore[arg-type]
        cues=cues,
        indicators=read_rows(root / "indicators.toml", "indicator", Indicator),  # type: ignore[arg-type]
        sectors=read_rows(root / "sectors.toml", "sector", Sector),  # type: ignore[arg-type]
        regions=read_rows(root / "regions.toml", "region", Region),  # type: ignore[arg-type]
    )
