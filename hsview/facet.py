"""Ways to narrow a table, each with the number of rows its values would show. All pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

Chosen = Mapping[str, tuple[str, ...]]  # facet key -> the values switched on


@dataclass(frozen=True)
class Facet:
    """One way to narrow a table: its URL key, its name, its column, its values in their order.

    ``column_to`` makes it a span of years: a row counts for every year from ``column`` to ``column_to``.
    """

    key: str
    title: str
    column: str
    order: tuple[str, ...] = ()  # empty: as the values sort
    names: Mapping[str, str] = field(default_factory=dict)
    single: bool = False  # one value at a time: a shared filter
    empty: str = ""  # what an empty cell is called
    column_to: str = ""
    newest_first: bool = False
    as_found: bool = False  # values are names of the table's own, in its order

    def name(self, value: str) -> str:
        """How a value is called: by its own word, a year as 2017年."""
        dated = not (self.order or self.as_found) and value.isdigit()
        return self.names.get(value, f"{value}年" if dated else value)

    def knows(self, value: str) -> bool:
        """Whether an address may name this value; without an order of its own it must look like a year."""
        if self.as_found or not self.order:
            return self.as_found or value == self.empty or value.isdigit()
        return value in self.order

    def values(self, frame: pd.DataFrame) -> pd.Series:
        """The words this facet shows for every row; in a span of years a row's index stands repeatedly."""
        cells = frame[self.column]
        if self.column_to:
            known = frame.dropna(subset=[self.column, self.column_to])
            spans = [
                range(int(a), int(b) + 1)
                for a, b in zip(known[self.column], known[self.column_to], strict=True)
            ]
            return pd.Series(spans, index=known.index, dtype="object").explode().astype("string")
        if pd.api.types.is_numeric_dtype(cells):
            cells = cells.astype("Int64").astype("string")
        return cells.astype("object").where(cells.notna(), self.empty)


Counted = list[tuple[Facet, list[tuple[str, int]]]]  # each facet with the rows each of its values would show


def read(facets: Sequence[Facet], said: Mapping[str, list[str]]) -> tuple[Chosen, tuple[str, ...]]:
    """What URL parameters switch on, and the values in them that mean nothing (to be told)."""
    chosen: dict[str, tuple[str, ...]] = {}
    strange: list[str] = []
    for facet in facets:
        values = tuple(dict.fromkeys(said.get(facet.key, [])))
        known = tuple(value for value in values if facet.knows(value))
        strange += [value for value in values if value not in known]
        if known:
            chosen[facet.key] = known[-1:] if facet.single else known
    return chosen, tuple(strange)


def toggled(chosen: Chosen, facet: Facet, value: str) -> Chosen:
    """The choice with this value switched on, or off where it was on."""
    now = chosen.get(facet.key, ())
    kept = () if facet.single else now
    return {**chosen, facet.key: tuple(v for v in now if v != value) if value in now else (*kept, value)}


def pick(frame: pd.DataFrame, facets: Iterable[Facet], chosen: Chosen, without: str = "") -> pd.DataFrame:
    """The rows the choice leaves; ``without`` names a facet to leave out (for its own counts)."""
    keep = pd.Series(True, index=frame.index)
    for facet in facets:
        wanted = chosen.get(facet.key)
        if wanted and facet.key != without:
            values = facet.values(frame)
            keep &= keep.index.isin(values[values.isin(wanted)].index)
    return frame[keep]


@dataclass(frozen=True)
class Words:
    """One facet's words: ``names[codes[i]]`` in row ``rows[i]``; a row with several comes repeatedly."""

    rows: np.ndarray  # positions in the table
    codes: np.ndarray
    names: tuple[str, ...]


@dataclass(frozen=True)
class Worded:
    """A table as its facets say it, made once for many questions."""

    length: int
    facets: tuple[Facet, ...]
    words: Mapping[str, Words]  # by facet key

    def _holding(self, key: str, wanted: tuple[str, ...]) -> np.ndarray:
        words = self.words[key]
        codes = [code for code, word in enumerate(words.names) if word in wanted]
        held = np.zeros(self.length, bool)
        held[words.rows[np.isin(words.codes, codes)]] = True
        return held

    def narrow(self, within: np.ndarray, chosen: Chosen) -> tuple[np.ndarray, Counted]:
        """The rows the choice leaves of those ``within``, and every facet's counts, the others applied."""
        masks = {key: self._holding(key, chosen[key]) for key in self.words if chosen.get(key)}
        left = np.logical_and.reduce([within, *masks.values()])
        counted = []
        for facet in self.facets:
            others = [mask for key, mask in masks.items() if key != facet.key]
            counted.append((facet, self._counts(facet, np.logical_and.reduce([within, *others]), chosen)))
        return left, counted

    def _counts(self, facet: Facet, keep: np.ndarray, chosen: Chosen) -> list[tuple[str, int]]:
        words = self.words[facet.key]
        found = np.bincount(words.codes[keep[words.rows]], minlength=len(words.names))
        count = {word: int(n) for word, n in zip(words.names, found, strict=True) if n}
        every = ordered([*count, *chosen.get(facet.key, ())], facet)
        return [(value, count.get(value, 0)) for value in every]


def worded(frame: pd.DataFrame, facets: Sequence[Facet]) -> Worded:
    """The table's words for these facets; its index must be 0, 1, 2 ..."""
    words = {}
    for facet in facets:
        values = facet.values(frame).dropna()
        codes, names = pd.factorize(values.astype(str))
        words[facet.key] = Words(values.index.to_numpy(), codes, tuple(map(str, names)))
    return Worded(len(frame), tuple(facets), words)


def counts(frame: pd.DataFrame, facet: Facet, chosen: Chosen) -> list[tuple[str, int]]:
    """The values of a facet in rows picked by all other facets, with the rows each would show.

    A value that is switched on stays in the list even where nothing is left of it.
    """
    values = facet.values(frame)
    found = values.value_counts()
    every = ordered([*map(str, values.dropna().unique()), *chosen.get(facet.key, ())], facet)
    return [(value, int(found.get(value, 0))) for value in every]


def ordered(values: Iterable[str], facet: Facet) -> list[str]:
    """Values once each, in the facet's order; without one sorted, or as found; empty last."""
    every = list(dict.fromkeys(values))
    if facet.order:
        return [value for value in facet.order if value in every]
    if not facet.as_found:
        every.sort(reverse=facet.newest_first)
    return sorted(every, key=lambda value: value == facet.empty)
