"""What the checks may see of a fact: what it says and where it stands, never a word of the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from hsdata.frames import records
from hsdata.tables import Facts, Series

OFFICIAL = -1  # the row of a figure that is no fact of a document but an official statistic
# Passage and sentence are places: they tell which figures stand together, nothing of what is written.
SEEN = (
    Facts.doc_id,
    Facts.passage_id,
    Facts.sentence_start,
    Facts.indicator,
    Facts.indicator_id,
    Facts.measure,
    Facts.stage,
    Facts.value,
    Facts.unit,
    Facts.value_base,
    Facts.unit_base,
    Facts.bound,
    Facts.year_from,
    Facts.year_to,
    Facts.per,
    Facts.region,
)
STATED = {"eq": "", "ge": "≥", "le": "≤", "approx": "约"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: a fact by its row in the table, or an official statistic (``row`` is OFFICIAL)."""

    row: int
    source: str  # the document or the statistic's source
    passage: int
    sentence: int
    indicator: str
    known: str | None  # indicator_id where the catalogue has it
    measure: str
    stage: str
    value: float  # as written, in ``unit``
    unit: str
    base: float  # folded, in ``unit_base``
    unit_base: str
    bound: str
    first: int | None  # years it speaks of
    last: int | None
    per: str
    region: str

    @property
    def key(self) -> str:
        """What is measured: the catalogue's id, else the name as read."""
        return self.known or self.indicator

    @property
    def one_year(self) -> bool:
        return self.first == self.last and self.last is not None

    @property
    def years(self) -> str:
        if self.first is None or self.last is None:
            return "年份不明"
        return f"{self.last}年" if self.first == self.last else f"{self.first}—{self.last}年"

    @property
    def said(self) -> str:
        """As a reader is shown it: 2016年 1413.4亿元."""
        return f"{self.years}{'每年' if self.per else ''} {STATED[self.bound]}{self.value:g}{self.unit}"

    @property
    def named(self) -> str:
        return f"{self.indicator} {self.said}"


def _known(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def of_facts(facts: pd.DataFrame) -> tuple[Figure, ...]:
    """Every fact as a figure; ``row`` is its position in the table. Only the columns SEEN are read."""
    columns = [facts[name].astype(object).where(facts[name].notna(), None).tolist() for name in SEEN]
    return tuple(
        Figure(
            row, doc, passage, sentence, name, _known(known), measure, stage, value, unit, base, unit_base,
            bound, None if first is None else int(first), None if last is None else int(last), per, region,
        )
        for row, (
            doc, passage, sentence, name, known, measure, stage, value, unit, base, unit_base, bound, first,
            last, per, region,
        ) in enumerate(zip(*columns, strict=True))
    )  # fmt: skip


def of_statistics(series: pd.DataFrame) -> tuple[Figure, ...]:
    """The official figures of a table of series; what it holds of documents is left aside."""
    official = series[series[Series.origin] == "statistic"]
    return tuple(
        Figure(
            row=OFFICIAL,
            source=s[Series.source],
            passage=OFFICIAL,
            sentence=OFFICIAL,
            indicator=s[Series.indicator],
            known=_known(s[Series.indicator_id]),
            measure=s[Series.measure],
            stage=s[Series.stage],
            value=s[Series.value],
            unit=s[Series.unit],
            base=s[Series.value_base],
            unit_base=s[Series.unit_base],
            bound=s[Series.bound],
            first=int(s[Series.year_from]),
            last=int(s[Series.year_to]),
            per="year" if s[Series.period] == "mean" else "",
            region=s[Series.region],
        )
        for s in records(official)
    )


def grouped(
    figures: Iterable[Figure], key: Callable[[Figure], Hashable]
) -> dict[Hashable, tuple[Figure, ...]]:
    """Figures by a key, in the order given."""
    groups: dict[Hashable, list[Figure]] = defaultdict(list)
    for figure in figures:
        groups[key(figure)].append(figure)
    return {name: tuple(group) for name, group in groups.items()}


@dataclass(frozen=True)
class Pool:
    """All figures, and which of them stand together."""

    facts: tuple[Figure, ...]
    official: tuple[Figure, ...] = ()

    @cached_property
    def sentences(self) -> dict[Hashable, tuple[Figure, ...]]:
        """The facts of each sentence in their order, by (document, sentence)."""
        return grouped(self.facts, lambda f: (f.source, f.sentence))

    @cached_property
    def passages(self) -> dict[Hashable, tuple[Figure, ...]]:
        return grouped(self.facts, lambda f: (f.source, f.passage))

    @cached_property
    def documents(self) -> dict[Hashable, tuple[Figure, ...]]:
        return grouped(self.facts, lambda f: f.source)

    @cached_property
    def series(self) -> dict[Hashable, tuple[Figure, ...]]:
        """Facts and statistics of one thing in one place: by (key, region, measure, folded unit)."""
        return grouped((*self.facts, *self.official), lambda f: (f.key, f.region, f.measure, f.unit_base))
