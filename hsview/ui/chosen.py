"""What is chosen in 原文: the places to light on the page, and the card beside the text."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from hsdata.tables import STAGES, Documents, Facts, Passages
from hsview import elsewhere, remarks
from hsview.annotated import Paragraph
from hsview.elsewhere import Elsewhere
from hsview.sentence_index import Sentence
from hsview.theme import STAGE_NAME
from hsview.ui import fact_card, prepared, reader
from hsview.ui.choice import Choice
from hsview.ui.load import table
from hsview.ui.naming import called
from hsview.ui.prepared import Read
from hsview.ui.state import Filters


@dataclass(frozen=True)
class Chosen:
    """A choice found in its document: its sentence, and what other documents say of it."""

    choice: Choice
    paragraph: Paragraph | None = None
    sentence: int = 0
    elsewhere: Elsewhere = field(default_factory=lambda: Elsewhere((), ()))

    @property
    def text(self) -> str:
        if self.paragraph is None:
            return ""
        return str(self.paragraph.passage[Passages.text][slice(*self.paragraph.sentences[self.sentence])])

    @property
    def mark(self) -> str | None:
        return reader.mark_id(self.choice.fact[Facts.fact_id]) if self.choice.fact else None

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences to light: the chosen one, and the likest across where two documents stand."""
        if self.paragraph is None:
            return ()
        own = reader.sentence_id(self.paragraph.passage, self.sentence)
        return own, *(across(near.sentence) for near in self.elsewhere.sentences[:1] if self.choice.pair)

    @property
    def places(self) -> tuple[str, ...]:
        """What to bring into view: the number rather than its sentence."""
        own, *more = self.sentences or ("",)
        return tuple(filter(None, (self.mark or own, *more)))


def across(one: Sentence) -> str:
    passage = {Passages.doc_id: one.doc_id, Passages.passage_id: one.passage_id}
    return reader.sentence_id(passage, one.number)


def find(choice: Choice, read: Read) -> Chosen:
    """The chosen place in its document; nothing where the address names none or none that has text."""
    position = choice.fact[Facts.start] if choice.fact else choice.at
    holding = [p for p in read.paragraphs if position is not None and _holds(p, position)]
    if not holding or position is None:
        return Chosen(choice)
    paragraph = holding[0]
    start = paragraph.passage[Passages.start]
    sentence = paragraph.sentence_at(read.offsets.within(start, (position, position))[0])
    found = Chosen(choice, paragraph, sentence)
    likeness = prepared.likeness(read.row)
    if choice.fact:
        beyond = elsewhere.of_fact(choice.fact, table("facts"), likeness, choice.across)
    else:
        beyond = elsewhere.of_sentence(found.text, choice.doc_id, likeness, choice.across)
    return Chosen(choice, paragraph, sentence, beyond)


def _holds(paragraph: Paragraph, position: int) -> bool:
    return bool(paragraph.passage[Passages.start] <= position < paragraph.passage[Passages.end])


def card(chosen: Chosen, read: Read, facts: pd.DataFrame, filters: Filters) -> str:
    """The chosen number or sentence in full, or what the documents on the page hold."""
    choice = chosen.choice
    if chosen.paragraph is None:
        count = facts[Facts.stage].value_counts()
        said = {STAGE_NAME[code]: int(count.get(code, 0)) for code in STAGES}
        return fact_card.unread(said, compared=bool(choice.pair))
    before, after = _beside(choice, read)
    place = fact_card.Place(
        shared=filters.parameters(),
        leads=prepared.where_facts_lead(),
        documents=called(table("documents")),
        elsewhere=chosen.elsewhere,
        pair=choice.pair,
        before=before,
        after=after,
        part=chosen.paragraph.passage[Passages.part],
        doc_id=choice.doc_id,
        issued=dict(
            zip(table("documents")[Documents.doc_id], table("documents")[Documents.issued], strict=True)
        ),
        remarks=remarks.on(choice.fact, table("corrections"), table("doubts")) if choice.fact else (),
    )
    if choice.fact:
        return fact_card.card(choice.fact, place)
    return fact_card.sentence_card(choice.doc_id, chosen.text, place)


def _beside(choice: Choice, read: Read) -> tuple[str | None, str | None]:
    """The numbers before and after the chosen place."""
    at = choice.fact[Facts.start] if choice.fact else choice.at
    before = read.facts[read.facts[Facts.start] < at]
    after = read.facts[read.facts[Facts.start] > at]
    return (
        before[Facts.fact_id].iloc[-1] if len(before) else None,
        after[Facts.fact_id].iloc[0] if len(after) else None,
    )
