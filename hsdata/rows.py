"""One document's reading -> rows of the tables, offsets mapped to the file as received."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hsdata import dropped, units
from hsdata.model import Commitment, Document, Fact, Mention
from hsdata.quote import quote_ids, span
from hsdata.reading import Reading
from hsdata.tables import (
    Commitments,
    Documents,
    Facts,
    Indicators,
    Mentions,
    Numerals,
    Passages,
    Regions,
)
from hsdata.vocab import Region, Unit, Vocabulary

Row = dict[Any, Any]  # a column's name is declared with its type, so mypy takes Facts.value for a float


def region_id_of(name: str | None, regions: tuple[Region, ...]) -> str | None:
    """The code of a region that is called so, None for one that is not in the table."""
    return next((r.region_id for r in regions if name in (r.name, r.short)), None)


def document_row(document: Document, regions: tuple[Region, ...]) -> Row:
    source = document.source
    return {
        Documents.doc_id: source.doc_id,
        Documents.title: source.title,
        Documents.kind: source.kind,
        Documents.region: source.region,
        Documents.region_id: region_id_of(source.region, regions),
        Documents.issued: source.issued.isoformat() if source.day_known else str(source.issued.year),
        Documents.speaker: source.speaker,
        Documents.review_from: source.review_from,
        Documents.review_to: source.review_to,
        Documents.plan_from: source.plan_from,
        Documents.plan_to: source.plan_to,
        Documents.file: source.path.name,
        Documents.origin: source.origin,
        Documents.sha256: source.sha256,
        Documents.chars: len(document.raw),
        Documents.copies_folded: document.copies_folded,
        Documents.runs_dropped: len(document.dropped),
        Documents.dropped: dropped.to_json(document.dropped),
        Documents.problem: None,
    }


def unread_row(doc_id: str, file: str, problem: str) -> Row:
    """A document that could not be read stays in the list, with the reason."""
    empty = dict.fromkeys(Documents.to_schema().columns)
    return empty | {
        Documents.doc_id: doc_id,
        Documents.title: file,
        Documents.kind: "work_report",
        Documents.file: file,
        Documents.chars: 0,
        Documents.copies_folded: 0,
        Documents.runs_dropped: 0,
        Documents.dropped: "[]",
        Documents.problem: problem,
    }


def passage_rows(document: Document, reading: Reading) -> list[Row]:
    rows: list[Row] = []
    for p in reading.passages:
        start, end = span(document, p.start, p.end)
        rows.append(
            {
                Passages.doc_id: document.source.doc_id,
                Passages.passage_id: p.passage_id,
                Passages.part: p.part,
                Passages.kind: p.kind,
                Passages.headings: " › ".join(p.headings),
                Passages.theme: p.theme,
                Passages.start: start,
                Passages.end: end,
                Passages.text: p.text,
            }
        )
    return rows


def fact_ids(document: Document, facts: tuple[Fact, ...]) -> list[str]:
    """The names of facts, in their order."""
    return quote_ids(document, ((fact.start, fact.end) for fact in facts))


def fact_rows(document: Document, reading: Reading, scales: Mapping[str, Unit]) -> list[Row]:
    rows: list[Row] = []
    for fact_id, fact in zip(fact_ids(document, reading.facts), reading.facts, strict=True):
        start, end = span(document, fact.start, fact.end)
        sentence_start, sentence_end = span(document, fact.sentence_start, fact.sentence_end)
        folded = units.fold(fact.value, fact.unit, scales)
        rows.append(
            {
                Facts.fact_id: fact_id,
                Facts.doc_id: document.source.doc_id,
                Facts.passage_id: fact.passage_id,
                Facts.start: start,
                Facts.end: end,
                Facts.quote: document.raw[start:end],
                Facts.indicator: fact.indicator,
                Facts.indicator_text: fact.indicator_text,
                Facts.indicator_id: fact.indicator_id,
                Facts.measure: fact.measure,
                Facts.stage: fact.stage,
                Facts.value: fact.value,
                Facts.unit: fact.unit,
                Facts.value_base: folded.value,
                Facts.unit_base: folded.unit,
                Facts.bound: fact.bound,
                Facts.strict: fact.strict,
                Facts.cue: " ".join(fact.cues),
                Facts.ambition: fact.ambition,
                Facts.year_from: fact.year_from,
                Facts.year_to: fact.year_to,
                Facts.per: fact.per,
                Facts.region: fact.region,
                Facts.region_id: fact.region_id,
                Facts.sector: fact.sector,
                Facts.rule: fact.rule,
                Facts.review: "auto",
                Facts.sentence: document.text[fact.sentence_start : fact.sentence_end],
                Facts.sentence_start: sentence_start,
                Facts.sentence_end: sentence_end,
            }
        )
    return rows


def numeral_rows(document: Document, reading: Reading) -> list[Row]:
    """Every numeral: the fact it became, or the reason why it is none."""
    rows: list[tuple[int, int, int, str | None, str | None]] = []
    for fact_id, fact in zip(fact_ids(document, reading.facts), reading.facts, strict=True):
        start, end = span(document, fact.start, fact.end)
        rows.append((fact.passage_id, start, end, fact_id, None))
    for numeral, passage, reason in reading.others:
        start, end = span(document, numeral.start, numeral.end)
        rows.append((passage.passage_id, start, end, None, reason))
    return [
        {
            Numerals.doc_id: document.source.doc_id,
            Numerals.passage_id: passage_id,
            Numerals.start: start,
            Numerals.end: end,
            Numerals.text: document.raw[start:end],
            Numerals.fact_id: fact_id,
            Numerals.reason: reason,
        }
        for passage_id, start, end, fact_id, reason in sorted(rows, key=lambda r: r[1:3])
    ]


def mention_rows(document: Document, mentions: Iterable[Mention]) -> list[Row]:
    rows: list[Row] = []
    for m in mentions:
        start, end = span(document, m.start, m.end)
        sentence_start, sentence_end = span(document, m.sentence_start, m.sentence_end)
        rows.append(
            {
                Mentions.region_id: m.region_id,
                Mentions.region: m.region,
                Mentions.doc_id: document.source.doc_id,
                Mentions.passage_id: m.passage_id,
                Mentions.start: start,
                Mentions.end: end,
                Mentions.quote: m.quote,
                Mentions.sector: m.sector,
                Mentions.role: m.role,
                Mentions.sentence: document.text[m.sentence_start : m.sentence_end],
                Mentions.sentence_start: sentence_start,
                Mentions.sentence_end: sentence_end,
            }
        )
    return rows


def commitment_rows(document: Document, commitments: tuple[Commitment, ...]) -> list[Row]:
    rows: list[Row] = []
    ids = quote_ids(document, ((c.start, c.end) for c in commitments), "commitment\n")
    for commitment_id, c in zip(ids, commitments, strict=True):
        start, end = span(document, c.start, c.end)
        rows.append(
            {
                Commitments.commitment_id: commitment_id,
                Commitments.doc_id: document.source.doc_id,
                Commitments.passage_id: c.passage_id,
                Commitments.start: start,
                Commitments.end: end,
                Commitments.text: c.text,
                Commitments.due: c.due,
                Commitments.theme: c.theme,
                Commitments.region: c.region,
                Commitments.region_id: c.region_id,
                Commitments.sector: c.sector,
                Commitments.sentence: document.text[c.sentence_start : c.sentence_end],
            }
        )
    return rows


def indicator_rows(words: Vocabulary) -> list[Row]:
    return [
        {
            Indicators.indicator_id: i.indicator_id,
            Indicators.name: i.name,
            Indicators.aliases: "|".join(i.aliases),
            Indicators.dimension: i.dimension,
            Indicators.sector: i.sector,
            Indicators.polarity: i.polarity,
            Indicators.kind: i.kind,
            Indicators.nominal: i.nominal,
            Indicators.definition: i.definition,
            Indicators.definition_source: i.definition_source,
            Indicators.not_confused_with: "|".join(i.not_confused_with),
        }
        for i in words.indicators
    ]


def region_rows(words: Vocabulary) -> list[Row]:
    return [
        {
            Regions.region_id: r.region_id,
            Regions.name: r.name,
            Regions.short: r.short,
            Regions.aliases: "|".join(r.aliases),
            Regions.kind: r.kind,
            Regions.parent_id: r.parent_id,
        }
        for r in words.regions
    ]
