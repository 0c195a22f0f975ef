"""The headings of a report: numbered or not, on a line of their own or run into the sentence after them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hsdata.vocab import Vocabulary

LONGEST = 48
LONGEST_WITH_COLON = 12  # 名词解释：
_MARKS = (
    (
        1,
        re.compile(
            r"第?[一二三四五六七八九十]{1,3}(?:、|部分[:： ]*)|[一二三四五六七八九十]{1,3}[ 　]+(?=\S{4})"
        ),
    ),
    (2, re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]、?")),
    (3, re.compile(r"\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]")),
)
_BRACKETED = re.compile(r"【[^】]{2,12}】.{0,20}$")
_STOP = re.compile(r"[，。；：！？!?;]")
_SENTENCE_END = re.compile(r"[。；！？!?;]|[：:]$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a paragraph: how deep it stands, its words, and where the text after it begins."""

    level: int  # 1 一、 | 2 （一） | 3 1. | 0 a short line without a number
    title: str
    end: int  # characters of the paragraph that belong to it


def _glued_title(text: str, start: int, vocab: Vocabulary) -> int:
    """Where a heading ends that runs into its sentence: 工作的主要目标和任务|2012年是新一届政府…"""
    stop = _STOP.search(text, start)
    head = text[: stop.start() if stop else len(text)]
    ending, opening = vocab.cues["parts.ending"].regex, vocab.cues["parts.opening"].regex
    last = start
    for m in ending.finditer(head, start):
        last = m.end()
        if opening.match(text, m.end()):
            again = text.startswith("回顾", m.end()) and opening.match(text, m.end() + 2)
            return m.end() + (2 if again else 0)
    if stop and text[stop.start()] in "。：:" and len(head) <= LONGEST:
        return len(head)
    return last if last > start else min(len(head), LONGEST)


def find(text: str, vocab: Vocabulary) -> Heading | None:
    """The heading with which a paragraph begins, or which it is."""
    bare = text.rstrip("：:") if len(text) <= LONGEST_WITH_COLON else text
    whole = len(text) <= LONGEST and not _SENTENCE_END.search(bare)
    for level, mark in _MARKS:
        if m := mark.match(text):
            if whole:
                return Heading(level, text, len(text))
            if level == 1:
                end = _glued_title(text, m.end(), vocab)
                return Heading(level, text[:end], end)
            stop = _SENTENCE_END.search(text)
            end = min(stop.start() if stop else len(text), LONGEST)
            return Heading(level, text[:end], end)
    if _BRACKETED.match(text):
        return Heading(2, text, len(text))
    return Heading(0, text, len(text)) if whole else None
