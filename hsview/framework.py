"""The report's own framework (五个衡水, 六个新衡水) with its targets: one row per theme. Pure."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import pandas as pd

from hsdata.errors import InputError
from hsdata.store import ROOT
from hsdata.tables import BUCKETS, Outcomes
from hsview.disagree import Row
from hsview.ledger_view import NO_THEME, READING_ORDER

FILE = ROOT / "data" / "vocab" / "cues" / "themes.toml"
_OWNER = "value"  # of a member: its framework
NO_FRAMEWORK = "报告的框架"


class FrameworkError(InputError):
    """The list of frameworks cannot be read."""


@dataclass(frozen=True)
class Theme:
    """One member of a framework: its targets, what needs a look first, and how many are in each bucket."""

    name: str
    targets: tuple[Row, ...]  # rows of Outcomes
    counts: Mapping[str, int]  # bucket -> targets, in the fixed order, empty buckets left out


@cache
def frameworks() -> dict[str, tuple[str, ...]]:
    """Framework -> its themes, in the order of the report. Raises FrameworkError naming the file."""
    try:
        words = tomllib.loads(FILE.read_text(encoding="utf-8"))
        members = [(row["name"], row[_OWNER]) for row in words["member"]]
        names = [row["name"] for row in words["framework"]]
    except (OSError, tomllib.TOMLDecodeError, KeyError) as error:
        raise FrameworkError(FILE, f"读不了：{error}", "请从代码库恢复") from error
    return {name: tuple(member for member, owner in members if owner == name) for name in names}


def framework_of(outcomes: pd.DataFrame) -> str | None:
    """The framework the targets belong to; None where they belong to none, or to several."""
    themes = set(outcomes[Outcomes.theme].dropna())
    found = [name for name, members in frameworks().items() if themes & set(members)]
    return found[0] if len(found) == 1 else None


def themes(outcomes: pd.DataFrame) -> list[Theme]:
    """The rows of the framework, themes without a target included; what is outside it comes last."""
    name = framework_of(outcomes)
    said = outcomes[Outcomes.theme].fillna(NO_THEME)
    members = frameworks()[name] if name else ()
    others = [theme for theme in dict.fromkeys(said) if theme not in members]
    order = [*members, *sorted(others, key=lambda theme: theme == NO_THEME)]
    return [_theme(theme, outcomes[said == theme]) for theme in order]


def _theme(name: str, rows: pd.DataFrame) -> Theme:
    found = rows[Outcomes.bucket].value_counts()
    rank = rows[Outcomes.bucket].map(READING_ORDER.index)
    return Theme(
        name,
        tuple(rows.loc[rank.sort_values(kind="stable").index].to_dict("records")),
        {bucket: int(found[bucket]) for bucket in BUCKETS if bucket in found},
    )
