"""Which words stay whole: names of indicators, regions, frameworks, and the rows of [[whole]]."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hsdata.vocab import Region, Vocabulary

LONGEST = 10  # characters; what is longer is a description rather than a name
_PLAIN = re.compile(r"[\w.+]+")


@lru_cache(maxsize=8)
def names(vocab: Vocabulary) -> frozenset[str]:
    """Every word that is never cut."""
    themes = (row.name for family in ("framework", "member") for row in vocab.cues[f"themes.{family}"])
    listed = (word for row in vocab.cues["terms.whole"] for word in row.words)
    regions = (name for region in vocab.regions for name in names_of(region))
    return frozenset({*_indicators(vocab), *themes, *listed, *regions})


def names_of(region: Region) -> Iterator[str]:
    """Every name a region has or had."""
    yield from (region.name, region.short, *(alias.partition(":")[0] for alias in region.aliases))


def _indicators(vocab: Vocabulary) -> Iterator[str]:
    """Standard names, and how else they are written: 全市生产总值 is no word of its own, 生产总值 is one."""
    written = {
        name
        for row in vocab.indicators
        for name in (row.name, *row.aliases)
        if _PLAIN.fullmatch(name) and len(name) <= LONGEST
    }
    names = {row.name for row in vocab.indicators} & written
    yield from names
    yield from (
        name for name in written - names if not any(name[i:] in written for i in range(1, len(name) - 1))
    )
