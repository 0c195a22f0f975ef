"""Outcomes promised without a number, in the plan parts of a report: what, until when, where."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from hsdata.commit.clause import phrases
from hsdata.commit.due import due_of, is_past
from hsdata.commit.phrase import Phrase
from hsdata.commit.topic import topic_of
from hsdata.commit.words import Words, compiled
from hsdata.link import place as places
from hsdata.link import sector
from hsdata.link.place import Place
from hsdata.model import Commitment, Document, Fact, Passage, Sentence, Setting
from hsdata.recognise import frame
from hsdata.text.years import calendar_of
from hsdata.vocab import Vocabulary

PLANS = ("five_year_plan", "year_plan")
LONGEST_TITLE = 36
PUNCTUATION = "，,；;。！？!? "
AFTER_A_NUMBER = 6  # characters that may say a number is only part of a name: 5万元以下的村
SURELY_A_PLACE = re.compile(r"[一-鿿]{1,5}[县市旗]|[一-鿿]{2}区")
BY_PHRASE, BY_SENTENCE, BY_TOPIC = 3, 1, 2  # how much the words of each say of the sector


@dataclass(frozen=True, slots=True)
class Spot:
    """A sentence of a plan, the numbers it promises, and the words it is read by."""

    document: Document
    passage: Passage
    sentence: Sentence
    setting: Setting
    numbers: tuple[Fact, ...]
    words: Words
    vocab: Vocabulary

    @property
    def year(self) -> int:
        return self.document.source.issued.year


def find(
    document: Document, passages: tuple[Passage, ...], facts: tuple[Fact, ...], vocab: Vocabulary
) -> Iterator[Commitment]:
    """Every commitment without a number, in order. Offsets into the clean text.

    An outcome said twice for the same year counts where it is said first.
    """
    words = compiled(vocab)
    promised: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.stage == "target" and not fact.rule.startswith("threshold"):
            promised[fact.sentence_start].append(fact)
    seen: set[tuple[str, str, int | None]] = set()
    for passage, sentence, setting in frame.walk(document, passages, vocab):
        if passage.part not in PLANS or passage.kind != "body" or _is_title(sentence, passage, words):
            continue
        if not words.any.search(sentence.text) or words.premise.search(sentence.text):
            continue
        numbers = tuple(promised.get(sentence.start, ()))
        for found in _of_sentence(Spot(document, passage, sentence, setting, numbers, words, vocab)):
            key = (words.how_word.sub("", found.text), found.region, found.due)
            if key not in seen:
                seen.add(key)
                yield found


def _is_title(sentence: Sentence, passage: Passage, words: Words) -> bool:
    """A short first sentence that says what the paragraph is about: 建成交通枢纽，再造新优势。"""
    first = passage.sentences[0] is sentence and len(passage.sentences) > 1
    return first and len(sentence.text) <= LONGEST_TITLE and bool(words.title.search(sentence.text))


def _of_sentence(spot: Spot) -> Iterator[Commitment]:
    before, topic = "", ""  # the clause before, and what it promised something of
    for clause in spot.sentence.clauses:
        text = clause.text.rstrip(PUNCTUATION)
        subject = ""
        found = phrases(text, clause.start, spot.words)
        if found and is_past(spot.sentence, clause.start, clause.end, calendar_of(spot.document.source)):
            found = []
        for phrase in found:
            if _counted(phrase, spot):
                continue
            subject = phrase.subject
            if phrase.leans:
                subject = topic or topic_of(before, spot.words)
            elif not subject and phrase.kind == "title":
                subject = _place_before(before, spot)
            if phrase.empty and not (subject and (phrase.how or phrase.kind == "bare")):
                continue
            yield _commitment(phrase, subject, clause.start, spot)
        before, topic = text, subject


def _place_before(text: str, spot: Spot) -> str:
    """The place of the regions file that the clause before begins with: 工业新区收入超千亿元，创建…."""
    here = places.subject(text, spot.year, places.compiled(spot.vocab))
    return text[: len(text) - len(here.rest)] if here and here.place.region_id else ""


def _counted(phrase: Phrase, spot: Spot) -> bool:
    """Whether the phrase holds a promised number, so that a fact speaks of it already."""
    text = spot.document.text
    return any(
        start <= fact.start < end
        for fact in spot.numbers
        if not spot.words.named.match(text[fact.end : fact.end + AFTER_A_NUMBER])
        for start, end in phrase.parts
    )


def _commitment(phrase: Phrase, subject: str, since: int, spot: Spot) -> Commitment:
    """The phrase of a clause that begins at ``since``, with all its fields."""
    text = subject + spot.words.drop.sub("", phrase.how) + phrase.predicate
    start, end = phrase.parts[0]
    where = _place(subject, spot)
    said = (
        sector.scores(text.removeprefix(where.name), spot.vocab),
        BY_PHRASE,
    )  # 桃城区 is no word of a sector
    around = sector.scores(spot.sentence.text, spot.vocab), BY_SENTENCE
    topic = sector.scores(sector.topic(spot.passage), spot.vocab), BY_TOPIC
    return Commitment(
        text=text,
        due=due_of(spot.setting, since, phrase.parts[-1][1], spot.sentence.start, spot.year),
        theme=spot.passage.theme,
        region=where.name,
        region_id=where.region_id,
        sector=sector.chosen([said, around, topic]),
        passage_id=spot.passage.passage_id,
        start=start,
        end=end,
        sentence_start=spot.sentence.start,
        sentence_end=spot.sentence.end,
    )


def _place(subject: str, spot: Spot) -> Place:
    """The place a subject begins with, else the document's own.

    Of the places without a file only those that are surely one: 竞秀区, not 主城四区.
    """
    names = places.compiled(spot.vocab)
    here = places.subject(subject, spot.year, names) if subject else None
    if here and (here.place.region_id or here.place.zone or SURELY_A_PLACE.fullmatch(here.place.name)):
        return here.place
    return places.named(spot.document.source.region, spot.year, names)
