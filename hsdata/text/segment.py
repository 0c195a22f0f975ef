"""Clean text -> passages (part, headings, theme) -> sentences -> clauses. Offsets into the clean text."""

from __future__ import annotations

import re

from hsdata.model import Clause, Document, Passage, Sentence
from hsdata.vocab import Vocabulary

_SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]?[”’]?")
_CLAUSE = re.compile(r"[^，,；;]+[，,；;]?")
_HEADING = re.compile(
    r"^(?P<mark>[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[——―]{2})(?P<title>.*)$"
)
LONGEST_HEADING = 40


def split_clauses(start: int, text: str) -> tuple[Clause, ...]:
    return tuple(Clause(start + m.start(), start + m.end(), m.group()) for m in _CLAUSE.finditer(text))


def split_sentences(start: int, text: str) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(start + m.start(), start + m.end(), m.group(), split_clauses(start + m.start(), m.group()))
        for m in _SENTENCE.finditer(text)
    )


def part_of(heading: str, current: str, vocab: Vocabulary) -> str:
    """The part of the report a numbered heading opens; unchanged where its words say nothing."""
    for cue in vocab.cues["parts.heading"]:
        if cue.regex.search(heading):
            return cue.value
    return current


def segment(document: Document, vocab: Vocabulary) -> tuple[Passage, ...]:
    """Every line of the clean text as a passage, in order."""
    passages: list[Passage] = []
    part, top, sub, at = "review", "", "", 0
    for line in document.text.split("\n"):
        start, at = at, at + len(line) + 1
        if not line.strip():
            continue
        heading = _HEADING.match(line)
        if heading and heading["mark"].endswith("、"):
            top, sub = line[:LONGEST_HEADING], ""
            part = part_of(top, part, vocab)
        elif heading and heading["mark"][0] in "（(":
            sub = re.split(r"[。，]", line)[0][:LONGEST_HEADING]
        kind = "heading" if len(line) < LONGEST_HEADING and "。" not in line else "body"
        passages.append(
            Passage(
                passage_id=len(passages) + 1,
                part=part,
                kind=kind,
                headings=tuple(h for h in (top, sub) if h),
                theme=None,
                start=start,
                end=start + len(line),
                text=line,
                sentences=split_sentences(start, line),
            )
        )
    return tuple(passages)
