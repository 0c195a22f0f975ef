"""data/checks.toml and data/usual.tsv -> one frozen Config. A bad field is refused by name."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from hsdata.check.place import Places
from hsdata.check.sizes import Sizes, read_sizes
from hsdata.errors import InputError
from hsdata.tables import RELATIONS

PATH = Path(__file__).resolve().parents[2] / "data" / "checks.toml"


class ChecksError(InputError):
    """data/checks.toml is missing or has a bad field."""


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Relation(Part):
    """One kind of relation: its name in the tables, what readers see, what it means.

    ``beside``: it sets a figure beside another one, not only beside years or usual sizes.
    """

    name: str
    title: str
    means: str
    beside: bool


class Frame(Part):
    shared: int


class Mates(Part):
    sentence: int
    passage: int
    share: float


class Growth(Part):
    rounding: float
    nominal: float
    real: float
    other: float
    share: float


class Change(Part):
    share: float
    years: int
    of_level: float


class FromTo(Part):
    fall: float
    rise: float
    points: float


class Agree(Part):
    share: float
    points: float


class Neighbour(Part):
    years: int
    points_compared: int
    few: float
    factor: float
    factor_a_year: float
    points: float
    points_a_year: float
    flows: tuple[str, ...]


class Direction(Part):
    years: int
    share: float


class Percent(Part):
    points: float
    points_a_year: float
    lowest: float
    highest: float
    fall: float
    rise: float
    rates: tuple[str, ...]
    of_plans: tuple[str, ...]


class Count(Part):
    units: tuple[str, ...]
    averages: tuple[str, ...]
    written: float
    last_rank: int


class County(Part):
    years: int
    share: float
    averages: tuple[str, ...]


class Sum(Part):
    parts: tuple[str, ...]
    total: float
    tolerance: float


class PartOf(Part):
    part: str
    whole: str
    slack: float = 1.02


class Config(Part):
    last_early_month: int
    relation: tuple[Relation, ...]
    frame: Frame
    mates: Mates
    growth: Growth
    change: Change
    from_to: FromTo
    agree: Agree
    neighbour: Neighbour
    direction: Direction
    percent: Percent
    count: Count
    county: County
    places: Places
    sum: tuple[Sum, ...]
    part: tuple[PartOf, ...]
    usual: Sizes = Field(exclude=True)

    @model_validator(mode="after")
    def names_every_relation(self) -> Config:
        if tuple(r.name for r in self.relation) != RELATIONS:
            raise ValueError(f"[[relation]] must list these, in this order: {', '.join(RELATIONS)}")
        return self


def read_config(path: Path = PATH) -> Config:
    """Both files, checked. Raises ChecksError or SizesError."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        return Config(**content, usual=read_sizes())
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise ChecksError(path, f"读不了（{error}）", "请按文件开头的说明改正") from error
