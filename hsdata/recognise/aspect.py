"""Whether a number is a state at a date (达到, 拥有, 稳定在) or adds up over a period (累计, 完成, 新增)."""

from __future__ import annotations

import re

from hsdata.model import Context
from hsdata.recognise.cue import clause_of, text_after
from hsdata.vocab import Vocabulary

REACH = 48  # how far after a number the comparison stands that shows it is one year's
_ALSO = re.compile(r"[、，和及与]")
_NEXT_STATEMENT = re.compile(r"[。；;]")


def before_in_clause(context: Context) -> str:
    """The clause up to the number, the numbers before it included."""
    clause = clause_of(context)
    return clause.text[: context.quantity.start - clause.start]


def _rest(context: Context) -> str:
    """What follows the number, up to the end of the statement."""
    at = context.quantity.end - context.sentence.start
    return _NEXT_STATEMENT.split(context.sentence.text[at : at + REACH], maxsplit=1)[0]


def _by_verb(context: Context, verbs: list[tuple[int, str]]) -> str:
    """The value of the verb that governs the number; in a list, a later verb only if it opens its item.

    中心城市建成面积达到100平方公里、环湖造林|100平方公里 is one list of what is reached.
    """
    clause = clause_of(context)
    ends = [q.end - clause.start for q in context.quantities[: context.index] if q.end > clause.start]
    governing = ""
    for at, value in verbs:
        item = max((e for e in ends if e <= at), default=0)
        listed = item and _ALSO.search(clause.text, item, at)
        if not listed or at - item <= 1 or not governing:
            governing = value
    return governing


def find(context: Context, vocab: Vocabulary) -> str:
    """sum | flow | state for a level: by the last verb before it, else by the predicate after it."""
    rows = vocab.cues["aspect.before"]
    money = context.quantity.unit.endswith("元")
    verbs = []
    for m in rows.regex.finditer(before_in_clause(context)):
        value, _, only = rows.row_of(m).value.partition(" ")
        if money or not only:
            verbs.append((m.start(), value))
    values, rest = {value for _, value in verbs}, _rest(context)
    if "sum" in values or vocab.cues["aspect.term"].regex.search(rest):
        return "sum"
    share = context.quantity.unit[-1:] in "%％‰"
    if "annual" in values or share or vocab.cues["aspect.yearly"].regex.search(rest):
        return "state"
    after = vocab.cues["aspect.after"]
    hit = after.regex.search(text_after(context).split("、", 1)[0])
    if hit and after.row_of(hit).value == "state":
        return "state"
    return _by_verb(context, verbs) or ("flow" if hit else "state")
