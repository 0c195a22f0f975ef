"""Clean text -> passages (part, headings, theme) -> sentences -> clauses. Offsets into the clean text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hsdata.model import Clause, Document, Passage, Sentence
from hsdata.text import heading, part, theme, timemark
from hsdata.text.place import Place
from hsdata.text.years import Calendar, calendar_of
from hsdata.vocab import Vocabulary

_PARAGRAPH = re.compile(r"[^\n\s　](?:[^\n　 ]+|[　 ](?![　 ]))*")
_SENTENCE = re.compile(r"(?:[^。！？!?]+|(?<=\d)\?(?=\d))+[。！？!?]*[”’」』]?")
_HEADING_INSIDE = re.compile(r"(?<=[。！？!”])[一二三四五六七八九十]{1,2}、(?![一二三四五六七八九十])")
LONGEST_PARAGRAPH = 600
LONGEST_SALUTATION = 8
THEMED = ("five_year_plan", "year_plan")  # what a framework frames
_CLAUSE = re.compile(r"(?:[^，,；;]+|(?<=\d),(?=\d{3}(?!\d)))+[，,；;]?")


def split_clauses(start: int, text: str) -> tuple[Clause, ...]:
    """The clauses of a sentence; a comma inside a number (1,200) parts nothing."""
    return tuple([Clause(start + m.start(), start + m.end(), m.group()) for m in _CLAUSE.finditer(text)])


def split_sentences(
    start: int, text: str, vocab: Vocabulary | None = None, title: int = 0
) -> tuple[Sentence, ...]:
    """The sentences of a paragraph, with their time expressions where a vocabulary is given.

    ``title``: characters of a heading that runs into the paragraph; they are a sentence of their own.
    """
    spans = [(0, title)] if 0 < title < len(text) else []
    spans += [m.span() for m in _SENTENCE.finditer(text, title if spans else 0)]
    sentences = []
    for a, b in spans:
        words = text[a:b]
        marks = timemark.find(words, start + a, vocab) if vocab else ()
        sentences.append(Sentence(start + a, start + b, words, split_clauses(start + a, words), marks))
    return tuple(sentences)


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """The paragraphs of a text, parted by line breaks or by the blanks that indent a new one."""
    for m in _PARAGRAPH.finditer(text):
        yield m.start(), m.group().rstrip()


def _parted(start: int, text: str, calendar: Calendar, vocab: Vocabulary) -> Iterator[tuple[int, str]]:
    """A paragraph, parted where a heading that names a part stands inside it (a text that lost its lines)."""
    begin = 0
    if len(text) > LONGEST_PARAGRAPH:
        for m in _HEADING_INSIDE.finditer(text):
            found = heading.find(text[m.start() :], vocab)
            if found and part.named_by(found.title, calendar, vocab):
                yield start + begin, text[begin : m.start()]
                begin = m.start()
    yield start + begin, text[begin:]


def _first(sentences: tuple[Sentence, ...], title: int) -> Sentence:
    """The sentence a paragraph opens with, after a heading that runs into it and after 各位代表！"""
    return next((s for s in sentences[title > 0 :] if len(s.text) > LONGEST_SALUTATION), sentences[-1])


def segment(document: Document, vocab: Vocabulary) -> tuple[Passage, ...]:
    """Every paragraph of the clean text as a passage, in order."""
    calendar = calendar_of(document.source)
    press = document.source.kind == "press"
    plan = "five_year_plan" if vocab.cues["parts.ahead"].regex.search(document.text) else "year_plan"
    lead_rows = vocab.cues["parts.lead"]
    framework = theme.framework_of(document.text, vocab)
    place = Place()
    begun = False  # a news item after the report is another story; at the beginning it is the report
    passages: list[Passage] = []
    whole = (p for start, text in paragraphs(document.text) for p in _parted(start, text, calendar, vocab))
    for start, text in whole:
        found = heading.find(text, vocab)
        if found:
            place.enter(found, calendar, vocab, plan)
        title = found.end if found and found.level == 1 else 0
        sentences = split_sentences(start, text, vocab, title)
        body = not found or found.end < len(text)
        if body and sentences:
            hit = lead_rows.regex.search(text) if press else None
            value = lead_rows.row_of(hit).value if hit else ""
            if value and (value != "news" or begun):
                place.part = plan if value == "plan" else value
            elif vocab.cues["parts.note"].regex.match(text) and place.part != "review":
                place.part = "glossary"
            elif place.part not in ("glossary", "news"):
                place.part = part.turned(_first(sentences, title), place.part, place.turns, calendar, vocab)
        begun = begun or body
        headings = tuple(h for h in (place.top, place.sub) if h)
        passages.append(
            Passage(
                passage_id=len(passages) + 1,
                part=place.part,
                kind="body" if body else "heading",
                headings=headings,
                theme=theme.find("".join(headings), text, framework, vocab) if place.part in THEMED else None,
                start=start,
                end=start + len(text),
                text=text,
                sentences=sentences,
            )
        )
    return tuple(passages)
