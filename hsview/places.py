"""The names counties go by: today's, the short one, former ones. All pure."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from hsdata.tables import Regions


def former_names(aliases: str) -> tuple[str, ...]:
    """The names in a region's alias cell (名称:起年-止年, joined by |), without their years.

    >>> former_names("冀州市:-2016|冀县:-1993")
    ('冀州市', '冀县')
    """
    return tuple(part.split(":")[0] for part in aliases.split("|") if part)


def alike(regions: pd.DataFrame) -> Mapping[str, tuple[str, ...]]:
    """Every name of a county or zone -> all its names, today's first.

    The city is none of them: its name stands in every document. A zone has no short name of its own:
    高新区 may be anyone's.
    """
    found: dict[str, tuple[str, ...]] = {}
    for row in regions[regions[Regions.kind] != "city"].to_dict("records"):
        short = () if row[Regions.kind] == "zone" else (row[Regions.short],)
        names = tuple(dict.fromkeys((row[Regions.name], *short, *former_names(row[Regions.aliases]))))
        for name in names:
            found.setdefault(name, names)
    return found
