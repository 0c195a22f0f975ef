"""Every value that a document or an official statistic states, side by side; one preferred, and why.

Nothing is merged, averaged or filled in: a vintage that loses stays in the table with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from hsdata.frames import records
from hsdata.link.breaks import Breaks
from hsdata.link.vintage import Row, key_of, mark_breaks, prefer
from hsdata.statistics import Statistics
from hsdata.tables import CORRECTED, Documents, Facts, Indicators, Regions, Series

SOURCE_OF_KIND = {"work_report": ("report", "A"), "press": ("press", "B")}
STATED = ("actual", "baseline")


def period_of(year_from: int, year_to: int, per: str = "") -> str:
    """year: one year or its end; mean: an average over years; span: a total or a change over years."""
    if year_from == year_to:
        return "year"
    return "mean" if per else "span"


def link_series(
    facts: pd.DataFrame,
    documents: pd.DataFrame,
    statistics: pd.DataFrame,
    indicators: pd.DataFrame,
    breaks: Breaks,
    *,
    regions: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """All stated values as ``Series``: indicator x region x measure x period, every vintage.

    ``regions`` only adds codes to the regions of statistics; without it a code is known where a fact
    names the region.
    """
    codes = region_codes(facts, regions)
    catalogue = indicator_ids(indicators)
    rows = [*from_facts(facts, documents, breaks), *from_statistics(statistics, catalogue, codes, breaks)]
    rows = mark_breaks(prefer(rows, breaks), breaks)
    rows.sort(key=lambda r: (*map(str, key_of(r)[:3]), r[Series.year_to], r[Series.year_from], r[Series.why]))
    return Series.validate(pd.DataFrame(rows, columns=list(Series.to_schema().columns)))


def region_codes(facts: pd.DataFrame, regions: pd.DataFrame | None) -> dict[str, str]:
    """Region name -> code, from the table of regions and from the facts."""
    known = facts.dropna(subset=[Facts.region_id])
    codes = dict(zip(known[Facts.region], known[Facts.region_id], strict=True))
    if regions is not None:
        for row in records(regions):
            codes[row[Regions.name]] = row[Regions.region_id]
    return codes


def indicator_ids(indicators: pd.DataFrame) -> dict[str, str]:
    """Name or alias -> indicator_id; the standard name wins over another one's alias."""
    ids: dict[str, str] = {}
    for row in records(indicators):
        for alias in filter(None, str(row[Indicators.aliases]).split("|")):
            ids.setdefault(alias, row[Indicators.indicator_id])
    ids |= dict(zip(indicators[Indicators.name], indicators[Indicators.indicator_id], strict=True))
    return ids


def from_facts(facts: pd.DataFrame, documents: pd.DataFrame, breaks: Breaks) -> Iterable[Row]:
    """What the documents say was reached; a fact without years is no point and stays in facts only."""
    by_id = {d[Documents.doc_id]: d for d in records(documents)}
    stated = facts[facts[Facts.stage].isin(STATED)].dropna(subset=[Facts.year_from, Facts.year_to])
    for fact in records(stated):
        document = by_id[fact[Facts.doc_id]]
        origin, grade = SOURCE_OF_KIND[document[Documents.kind]]
        years = int(fact[Facts.year_from]), int(fact[Facts.year_to])
        yield _row(
            fact,
            breaks,
            indicator_id=_known(fact[Facts.indicator_id]),
            region_id=_known(fact[Facts.region_id]),
            years=years,
            period=period_of(*years, fact[Facts.per]),
            stage=fact[Facts.stage],
            origin=origin,
            source=document[Documents.title],
            doc_id=fact[Facts.doc_id],
            fact_id=fact[Facts.fact_id],
            published=_known(document[Documents.issued]),
            grade=grade,
            note=CORRECTED if fact[Facts.review] == "corrected" else None,
        )


def from_statistics(
    statistics: pd.DataFrame, catalogue: Mapping[str, str], codes: Mapping[str, str], breaks: Breaks
) -> Iterable[Row]:
    """What statistics say; an indicator outside the catalogue keeps its name and joins by it alone."""
    for row in records(statistics):
        years = row[Statistics.year_from], row[Statistics.year_to]
        yield _row(
            row,
            breaks,
            indicator_id=catalogue.get(row[Statistics.indicator]),
            region_id=codes.get(row[Statistics.region]),
            years=years,
            period=period_of(*years),
            stage="actual",
            origin="statistic",
            source=row[Statistics.source],
            doc_id=None,
            fact_id=None,
            published=_known(row[Statistics.published]),
            grade=row[Statistics.grade],
            note=_known(row[Statistics.note]),
        )


def _known(value: Any) -> Any:
    return None if pd.isna(value) else value


def _row(stated: Mapping[Any, Any], breaks: Breaks, *, years: tuple[int, int], **given: Any) -> Row:
    """One row of ``Series``; ``stated`` is a fact or a statistic, whose shared columns agree in name."""
    indicator, region, measure = (stated[c] for c in (Series.indicator, Series.region, Series.measure))
    note, published = given[Series.note], given[Series.published]
    known = int(published[:4]) if published else years[1] + 1
    label = breaks.comparable_price
    if measure == "growth" and label.names(indicator) and label.label not in (note or ""):
        own = note and note not in label.label  # 按可比价格计算 is what the label begins with
        given[Series.note] = f"{note}；{label.label}" if own else label.label
    return given | {
        Series.series_id: "|".join(
            (
                given[Series.indicator_id] or indicator,
                given[Series.region_id] or region,
                measure,
                given[Series.period],
            )
        ),
        Series.indicator: indicator,
        Series.region: region,
        Series.measure: measure,
        Series.year_from: years[0],
        Series.year_to: years[1],
        Series.value: stated[Series.value],
        Series.unit: stated[Series.unit],
        Series.value_base: stated[Series.value_base],
        Series.unit_base: stated[Series.unit_base],
        Series.bound: stated[Series.bound],
        Series.published_year: max(known, breaks.known_from(indicator, region, measure, note)),
        Series.preferred: False,
        Series.why: "",
        Series.break_before: None,
    }
