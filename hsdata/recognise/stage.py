"""Whether a number was reached, was the starting point, or is promised."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hsdata.model import Context
from hsdata.recognise import frame
from hsdata.recognise.cue import clause_of, text_after
from hsdata.vocab import Vocabulary

REACH = 60  # how far the two ends of a from-to may stand apart
OF_WHICH = "其中"
_STATEMENT_END = re.compile(r"[；;。]")


@dataclass(frozen=True, slots=True)
class Stage:
    kind: str  # actual | baseline | target
    ambition: str  # 力争 | 确保 | 约束性 | none
    cue: str


def _is_start(context: Context, vocab: Vocabulary) -> str:
    """The word that makes a number the start of a from-to: 由 1011亿元 增长到 1413.4亿元; else nothing."""
    clause, q = clause_of(context), context.quantity
    before = clause.text[: q.start - clause.start]
    start = vocab.cues["stage.from"].regex.search(before)
    if not start:
        return ""
    at = q.end - context.sentence.start
    rest = context.sentence.text[at : at + REACH]
    return start.group()[:1] if vocab.cues["stage.to"].regex.search(rest) else ""


def _ambition(context: Context, vocab: Vocabulary) -> str:
    """How firmly the number is promised: the cue of its clause, or one that opens the statement it is in."""
    clause, q = clause_of(context), context.quantity
    rows = vocab.cues["stage.ambition"]
    if context.before and context.index and clause.text.startswith(OF_WHICH):
        return context.before[-1].ambition
    value = "none"
    text = context.sentence.text[: q.start - context.sentence.start]
    statement = text[(ends[-1].end() if (ends := list(_STATEMENT_END.finditer(text))) else 0) :]
    opened = context.sentence.start + len(text) - len(statement)
    for m in rows.regex.finditer(statement):
        own = opened + m.start() >= clause.start
        opens = m.start() == 0 or statement[m.start() - 1] in "，,："
        if own or opens:
            value = rows.row_of(m).value
        elif value != "none":
            value = "none"
    return value


def find(context: Context, vocab: Vocabulary) -> Stage:
    """Stage by a from-to, by words that promise or report, else by the time the number stands in."""
    if start := _is_start(context, vocab):
        return Stage("baseline", "none", start)
    here, mark = frame.at(context)
    clause = clause_of(context)
    before = clause.text[: context.quantity.start - clause.start]
    if here.tense == "future":
        report = vocab.cues["stage.actual"].regex.search(before)
        people = vocab.cues["stage.people"].regex.search(text_after(context))
        if hit := (report if not mark else None) or people:
            return Stage("actual", "none", hit.group())
        return Stage("target", _ambition(context, vocab), mark.text if mark else "")
    if promise := vocab.cues["stage.target"].regex.search(before):
        return Stage("target", _ambition(context, vocab), promise.group())
    return Stage("actual", "none", mark.text if mark else "")
