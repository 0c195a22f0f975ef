"""The one cue engine: which cue of a family stands nearest before or after a quantity."""

from __future__ import annotations

from hsdata.model import Clause, Context
from hsdata.vocab import Cue, Family


def clause_of(context: Context) -> Clause:
    """The clause in which the quantity begins."""
    at = context.quantities[context.index].start
    for clause in context.sentence.clauses:
        if at < clause.end:
            return clause
    raise ValueError(f"no clause of the sentence at {context.sentence.start} reaches {at}")


def text_before(context: Context) -> str:
    """The words between the previous quantity (or the clause's start) and this one."""
    clause, q = clause_of(context), context.quantity
    previous = context.quantities[context.index - 1].end if context.index else clause.start
    return context.document.text[max(clause.start, previous) : q.start]


def text_after(context: Context) -> str:
    """The words between this quantity and the next one (or the clause's end)."""
    clause, q = clause_of(context), context.quantity
    later = context.index + 1 < len(context.quantities)
    following = context.quantities[context.index + 1].start if later else clause.end
    return context.document.text[q.end : max(q.end, min(clause.end, following))]


def last(cues: Family, text: str) -> tuple[Cue, str] | None:
    """The cue that ends last in ``text``, with the words that fired."""
    hit = None
    for hit in cues.regex.finditer(text):  # noqa: B007 (only the last match is wanted)
        pass
    return (cues.row_of(hit), hit.group()) if hit else None


def first(cues: Family, text: str) -> tuple[Cue, str] | None:
    """The cue that starts first in ``text``, with the words that fired."""
    hit = cues.regex.search(text)
    return (cues.row_of(hit), hit.group()) if hit else None
