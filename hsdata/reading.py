"""One document -> its passages, facts and numerals. Offsets stay in the clean text."""

from __future__ import annotations

from dataclasses import dataclass

from hsdata.link import indicator, region, sector
from hsdata.model import Context, Document, Fact, Numeral, Passage, Quantity
from hsdata.recognise import bound, frame, measure, period, quantity, stage
from hsdata.text.segment import segment
from hsdata.vocab import Vocabulary


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document says. ``others`` are the numerals that are no facts, each with its reason."""

    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...]
    others: tuple[tuple[Numeral, Passage, str | None], ...]


def read_fact(context: Context, vocab: Vocabulary) -> Fact:
    """All fields of one quantity."""
    q = context.quantity
    bounded = bound.find(context, vocab)
    measured = measure.find(context, vocab)
    staged = stage.find(context, vocab)
    when = period.find(context, staged, measured, vocab)
    named = indicator.find(context, measured, vocab)
    place = region.find(context, vocab)
    return Fact(
        start=q.start,
        end=q.end,
        quote=q.quote,
        value=q.value * measured.sign,
        unit=q.unit,
        bound=bounded.kind,
        strict=bounded.strict,
        measure=measured.kind,
        stage=staged.kind,
        ambition=staged.ambition,
        year_from=when.year_from,
        year_to=when.year_to,
        per=when.per,
        region=place.name,
        region_id=place.region_id,
        indicator=named.name,
        indicator_text=named.written,
        indicator_id=named.indicator_id,
        sector=sector.find(context, named, vocab),
        cues=tuple(c for c in (bounded.cue, measured.cue, staged.cue, when.cue) if c),
        rule=f"{q.shape}/{named.rule}",
        passage_id=context.passage.passage_id,
        sentence_start=context.sentence.start,
        sentence_end=context.sentence.end,
    )


def sorted_numerals(
    quantities: tuple[Quantity, ...], rest: tuple[tuple[Numeral, str | None], ...]
) -> list[Numeral]:
    """Every numeral of a sentence in order, whatever was made of it."""
    return sorted([q.numeral for q in quantities] + [n for n, _ in rest], key=lambda n: n.start)


def read(document: Document, vocab: Vocabulary) -> Reading:
    """Read a whole document."""
    passages = segment(document, vocab)
    facts: list[Fact] = []
    others: list[tuple[Numeral, Passage, str | None]] = []
    before: list[Fact] = []
    beside_report = {cue.value: cue.name for cue in vocab.cues["numerals.part"]}
    for passage, sentence, setting in frame.walk(document, passages, vocab):
        if before and before[-1].passage_id != passage.passage_id:
            before = []
        quantities, rest = quantity.find(sentence, vocab)
        aside = beside_report.get(passage.part)
        if aside:  # a glossary explains names; its numbers are no facts of the report
            others += [(n, passage, aside) for n in sorted_numerals(quantities, rest)]
            continue
        others += [(n, passage, reason) for n, reason in rest]
        for index in range(len(quantities)):
            seen = tuple(before)
            fact = read_fact(
                Context(document, passages, passage, sentence, quantities, index, seen, setting), vocab
            )
            before.append(fact)
            facts.append(fact)
    return Reading(passages, tuple(facts), tuple(others))
