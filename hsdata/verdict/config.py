"""data/verdict.toml and its words -> one frozen Config. A bad field is refused by name."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from hsdata.errors import InputError
from hsdata.link.breaks import Breaks, read_breaks
from hsdata.vocab import Cue, Sector, read_rows

DATA = Path(__file__).resolve().parents[2] / "data"
P = TypeVar("P", bound="Part")
FAMILIES = (
    "aside",
    "category",
    "unfinished",
    "haste",
    "relative",
    "ceiling",
    "maintain",
    "average",
    "county",
    "count",
    "counted",
    "level",
)


class VerdictConfigError(InputError):
    """data/verdict.toml or its sentences cannot be used."""


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Tau(Part):
    """How far off still counts as 基本完成 (左右: as reached)."""

    rate: float
    level: float
    rank: float


class Pace(Part):
    """Thresholds of progress against elapsed time; ``ahead`` only for R."""

    on: float
    lag: float
    back: float
    ahead: float | None = None


class Baseline(Part):
    oldest: int


class Counties(Part):
    needed: int


class Ratchet(Part):
    indicators: tuple[str, ...]


class Comparator(Part):
    words: tuple[str, ...]
    region: str = ""
    indicator: str = ""


class Bulletin(Part):
    statistic: str
    report: str
    county: str
    sector: dict[str, str]


class Thresholds(Part):
    tau: Tau
    pace: Pace
    growth_pace: Pace
    baseline: Baseline
    counties: Counties
    ratchet: Ratchet
    comparator: tuple[Comparator, ...]
    bulletin: Bulletin


class Sentences(Part):
    """Templates by name; a template holds no number of its own."""

    rule: dict[str, str]  # type letter -> its name
    how: dict[str, str]  # how it was judged -> its name
    reason: dict[str, str]
    flag: dict[str, str]
    ambition: dict[str, str]


@dataclass(frozen=True)
class Config:
    """Everything a verdict depends on beside the tables."""

    thresholds: Thresholds
    words: dict[str, tuple[Cue, ...]]
    sentences: Sentences
    breaks: Breaks
    sectors: tuple[Sector, ...]


def read_config(root: Path = DATA) -> Config:
    """Read thresholds, words, sentences and breaks below ``root``.

    Raises VerdictConfigError, VocabularyError or BreaksError naming file and field.
    """
    types = root / "vocab" / "target_types.toml"
    return Config(
        thresholds=_read(root / "verdict.toml", Thresholds),
        words={family: read_rows(types, family, Cue) for family in FAMILIES},  # type: ignore[misc]
        sentences=_read(root / "vocab" / "verdict_sentences.toml", Sentences),
        breaks=read_breaks(root / "breaks.toml"),
        sectors=read_rows(root / "vocab" / "sectors.toml", "sector", Sector),  # type: ignore[arg-type]
    )


def _read(path: Path, model: type[P]) -> P:
    try:
        return model(**tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise VerdictConfigError(path, f"字段 {field}：{first['msg']}", "请改正这一项") from error
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise VerdictConfigError(path, f"读不了：{error}", "请从代码库恢复") from error
