"""The words of 方法与质量: data/vocab/method.toml; numbers come from data/verdict.toml or a row."""

from __future__ import annotations

import tomllib
from functools import cache

from pydantic import BaseModel, ConfigDict, ValidationError

from hsdata.errors import InputError
from hsdata.store import ROOT
from hsdata.verdict.config import Config, Thresholds, read_config

FILE = ROOT / "data" / "vocab" / "method.toml"


class MethodWordsError(InputError):
    """The words cannot be read."""


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TypeWords(Part):
    code: str
    wording: str
    judged_on: str
    reached: str


class Named(Part):
    """A verdict, a family of reasons, a field of a fact: what its name means; ``title`` where shown."""

    name: str
    means: str
    title: str = ""


class Threshold(Part):
    key: str  # dotted name in data/verdict.toml
    title: str
    said: str


class Clause(Part):
    text: str


class Formula(Named):
    formula: str
    filled: str


class Grade(Part):
    code: str
    means: str


class Words(Part):
    type: tuple[TypeWords, ...]
    verdict: tuple[Named, ...]
    threshold: tuple[Threshold, ...]
    clause: tuple[Clause, ...]
    formula: tuple[Formula, ...]
    grade: tuple[Grade, ...]
    family: tuple[Named, ...]
    field: tuple[Named, ...]


@cache
def words() -> Words:
    """All words of the page. Raises MethodWordsError naming the file and the field."""
    try:
        return Words(**tomllib.loads(FILE.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise MethodWordsError(FILE, f"字段 {field}：{first['msg']}", "请改正这一项") from error
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise MethodWordsError(FILE, f"读不了：{error}", "请从代码库恢复") from error


@cache
def config() -> Config:
    """Thresholds and breaks as the verdicts use them."""
    return read_config()


def thresholds() -> Thresholds:
    """data/verdict.toml."""
    return config().thresholds


def filled(template: str) -> str:
    """A sentence with the thresholds put in; a list of names is joined by 、."""
    limits = thresholds()
    places = {
        "tau": limits.tau,
        "pace": limits.pace,
        "growth_pace": limits.growth_pace,
        "counties": limits.counties,
        "ratchet": limits.ratchet.model_copy(update={"indicators": "、".join(limits.ratchet.indicators)}),
    }
    try:
        return template.format(**places)
    except (KeyError, AttributeError) as error:
        raise MethodWordsError(FILE, f"占位符 {error} 没有对应的数", "请改正这个占位符") from error


def limits() -> list[tuple[str, str]]:
    """Every threshold of the verdict as (what it is for, its value in words)."""
    found = []
    for row in words().threshold:
        part, name = row.key.split(".")
        try:
            value = getattr(getattr(thresholds(), part), name)
        except AttributeError as error:
            raise MethodWordsError(FILE, f"没有门槛 {row.key}", "请改正 key") from error
        found.append((row.title, row.said.format(value=value)))
    return found
