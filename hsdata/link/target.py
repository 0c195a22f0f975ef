"""Promises with a number: target facts of the plan parts, each with its words and its document's year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from hsdata.frames import records
from hsdata.link.breaks import ComparablePrice
from hsdata.tables import Documents, Facts, Indicators, Passages

Row = Mapping[Any, Any]
PLAN_PARTS = ("five_year_plan", "year_plan")
CLAUSE_END = re.compile(r"[，,；;。！？]|(?<!\d)[：:]|[：:](?!\d)")
WHERE = [str(Passages.doc_id), str(Passages.passage_id), str(Passages.part), str(Passages.theme)]
RANGE_GAP = 3  # characters between the two ends of 2-3家


@dataclass(frozen=True, slots=True)
class Target:
    """One promise with a number. ``high`` is the other end of a range, equal to ``value`` without one.

    Values are folded; ``factor`` times the value as written gives the folded one. ``before`` and ``after``
    are the words around the number in its clause.
    """

    target_id: str
    doc_id: str
    issued: int
    home: str  # the document's own region
    horizon: str  # five_year | year
    indicator: str
    indicator_id: str | None
    polarity: str  # up | down | none
    kind: str | None  # stock | flow | rate | share | rank | index; None outside the catalogue
    nominal: bool
    region: str
    region_id: str | None
    sector: str
    theme: str | None
    measure: str
    value: float
    high: float
    written: float
    unit: str
    unit_base: str
    factor: float
    bound: str
    strict: bool
    ambition: str
    year_from: int | None
    due: int | None
    per: str
    quote: str
    sentence: str
    before: str
    after: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What an actual must share: indicator, region, unit dimension."""
        return self.indicator_id or self.indicator, self.region_id or self.region, self.unit_base

    @property
    def years(self) -> tuple[int, ...]:
        """The years the target speaks of; empty if its due year is unknown."""
        if self.due is None:
            return ()
        return tuple(range(self.year_from if self.year_from is not None else self.due, self.due + 1))


def around(sentence: str, quote: str, offset: int) -> tuple[str, str]:
    """The words before and after ``quote`` in its clause; ``offset`` says which of several is meant.

    >>> around("坚持以人为本，城镇登记失业率控制在4.5%以内。", "4.5%", 14)
    ('城镇登记失业率控制在', '以内')
    """
    starts = [m.start() for m in re.finditer(re.escape(quote), sentence)]
    if not starts:
        return sentence, ""
    at = min(starts, key=lambda s: abs(s - offset))
    end = at + len(quote)
    before = CLAUSE_END.split(sentence[:at])[-1]
    return before, CLAUSE_END.split(sentence[end:])[0]


def merge_ranges(facts: Sequence[Row]) -> Iterable[tuple[Row, Row]]:
    """Each target fact with its high end; the two rows of a range (2-3家) become one pair."""
    at = 0
    while at < len(facts):
        pair = facts[at : at + 2]
        ends = 2 if len(pair) == 2 and are_one_range(*pair) else 1
        yield pair[0], pair[ends - 1]
        at += ends


def are_one_range(low: Row, high: Row) -> bool:
    """Whether two neighbouring facts are the ends of one range."""
    same = (Facts.doc_id, Facts.passage_id, Facts.indicator, Facts.measure, Facts.region, Facts.unit_base)
    return (
        all(low[c] == high[c] for c in same)
        and (low[Facts.bound], high[Facts.bound]) == ("ge", "le")
        and 0 <= high[Facts.start] - low[Facts.end] <= RANGE_GAP
    )


def find_targets(
    facts: pd.DataFrame,
    passages: pd.DataFrame,
    documents: pd.DataFrame,
    indicators: pd.DataFrame,
    comparable_price: ComparablePrice,
) -> tuple[Target, ...]:
    """Every target of the plan parts (news beside the report are not), in the order of the text."""
    places = {(p[Passages.doc_id], p[Passages.passage_id]): p for p in records(passages[WHERE])}
    by_id = {d[Documents.doc_id]: d for d in records(documents)}
    catalogue: dict[str, Row] = {i[Indicators.indicator_id]: i for i in records(indicators)}
    planned = facts[facts[Facts.stage] == "target"].sort_values([str(Facts.doc_id), str(Facts.start)])
    rows = [
        f
        for f in records(planned)
        if places[f[Facts.doc_id], f[Facts.passage_id]][Passages.part] in PLAN_PARTS
    ]
    return tuple(
        _target(
            low,
            high,
            document=by_id[low[Facts.doc_id]],
            theme=_known(places[low[Facts.doc_id], low[Facts.passage_id]][Passages.theme]),
            entry=catalogue.get(low[Facts.indicator_id]),
            comparable_price=comparable_price,
        )
        for low, high in merge_ranges(rows)
    )


def _known(value: Any) -> Any:
    return None if pd.isna(value) else value


def _year(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)


def _target(
    low: Row,
    high: Row,
    *,
    document: Row,
    theme: str | None,
    entry: Row | None,
    comparable_price: ComparablePrice,
) -> Target:
    issued = int(document[Documents.issued][:4])
    due, year_from = _year(high[Facts.year_to]), _year(low[Facts.year_from])
    before, after = around(
        low[Facts.sentence], low[Facts.quote], low[Facts.start] - low[Facts.sentence_start]
    )
    written, folded = low[Facts.value], low[Facts.value_base]
    return Target(
        target_id=low[Facts.fact_id],
        doc_id=low[Facts.doc_id],
        issued=issued,
        home=document[Documents.region],
        horizon="year" if due == issued and year_from == issued else "five_year",
        indicator=low[Facts.indicator],
        indicator_id=_known(low[Facts.indicator_id]),
        polarity=entry[Indicators.polarity] if entry else "none",
        kind=entry[Indicators.kind] if entry else None,
        nominal=bool(entry and entry[Indicators.nominal])
        and not comparable_price.names(low[Facts.indicator]),
        region=low[Facts.region],
        region_id=_known(low[Facts.region_id]),
        sector=low[Facts.sector],
        theme=theme,
        measure=low[Facts.measure],
        value=folded,
        high=high[Facts.value_base],
        written=written,
        unit=high[Facts.unit],
        unit_base=low[Facts.unit_base],
        factor=folded / written if written else 1.0,
        bound=low[Facts.bound],
        strict=bool(low[Facts.strict]),
        ambition=low[Facts.ambition],
        year_from=year_from,
        due=due,
        per=low[Facts.per],
        quote=low[Facts.quote] if high is low else f"{low[Facts.quote]}-{high[Facts.quote]}",
        sentence=low[Facts.sentence],
        before=before,
        after=after,
    )
