"""What a number says of its indicator: its level, its growth, its change or its rank."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hsdata.model import Context
from hsdata.recognise.aspect import before_in_clause
from hsdata.recognise.cue import clause_of, text_before
from hsdata.units import COUNT_BASE, scale, units_by_name
from hsdata.vocab import Vocabulary

RATES = ("%", "‰")
POINTS = "百分点"
TIMES = ("倍", "番")
MINUS = ("-", "－")
LONGEST_OBJECT = 12  # 增加 reaches the number over a noun: 增加学位17250个
_LIST = re.compile(r"^[\s、，,和与及或以至到\-—－―~～：:左右以上内下约近超不低于少分别个]*$")
_NOUN = re.compile(r"^[，,、和及]?(?:其中)?[^，。；\d]{1,16}$")


@dataclass(frozen=True, slots=True)
class Measure:
    kind: str  # level | growth | change | rank
    sign: int
    cue: str


LEVEL = Measure("level", 1, "")


@lru_cache(maxsize=1024)
def base_of(unit: str, vocab: Vocabulary) -> str:
    """The base unit of a unit as written: 万家 -> 个, ％ -> %, 亿元 -> 元."""
    return scale(unit, units_by_name(vocab.units))[1]


@lru_cache(maxsize=4)
def _adjacent(vocab: Vocabulary) -> re.Pattern[str]:
    """A verb of change right before the number, fillers between them allowed: 增长约|13%."""
    words = "|".join(sorted(vocab.cues["measure.change"].by_word, key=len, reverse=True))
    return re.compile(f"(?P<verb>{words}){vocab.cues['measure.filler'].regex.pattern}$")


def _sign(value: str, text: str, vocab: Vocabulary) -> int:
    if value.startswith("better"):
        return -1 if vocab.cues["measure.bad"].regex.search(text) else 1
    return -1 if value.startswith("down") else 1


def _right_before(context: Context, gap: str, base: str, vocab: Vocabulary) -> Measure | None:
    """A verb of change right before the number: 增长8.2%, 增加60天."""
    negative = gap.rstrip().endswith(MINUS)  # 社会消费品零售总额增长-2.6%
    gap = gap.rstrip("-－ \u3000")
    m = _adjacent(vocab).search(gap)
    if not m:
        return None
    value = vocab.cues["measure.change"].by_word[m["verb"]].value
    share = base in RATES or base in TIMES
    if (
        not share
        and base != POINTS
        and (value.endswith("rate") or (len(m["verb"]) == 1 and m["verb"] != gap[-1]))
    ):
        return None
    sign = _sign(value, before_in_clause(context), vocab)
    return Measure("growth" if share else "change", -sign if negative else sign, m["verb"])


def _over_a_noun(gap: str, base: str, vocab: Vocabulary) -> Measure | None:
    """新增 and the like with what they add between them and the number: 新增规模以上工业企业100家."""
    hits = list(vocab.cues["measure.wide"].regex.finditer(gap))
    if not hits:
        return None
    row = vocab.cues["measure.wide"].row_of(hits[-1])
    noun = gap[hits[-1].end() :]
    sign = _sign(row.value, gap, vocab)
    flows = vocab.cues["measure.inflow"].regex.search(noun) or vocab.cues["measure.to"].regex.search(noun)
    counted = row.value.endswith("amount") and base == COUNT_BASE
    if flows or counted or (row.name != "新增" and len(noun) > LONGEST_OBJECT):
        return LEVEL
    return Measure("change", sign, row.name)


def _past_threshold(context: Context, near: str) -> str:
    """The words before the number, a threshold between them skipped: 新增产值超亿元企业|23家."""
    if not context.index:
        return near
    clause, other = clause_of(context), context.quantities[context.index - 1]
    before = clause.text[: max(0, other.start - clause.start)]
    is_threshold = near.startswith(("以上", "以下", "级")) or before.endswith(("超", "过", "超过"))
    return before + near if is_threshold and "、" not in near else near


def _inherited(context: Context, gap: str, base: str, vocab: Vocabulary) -> Measure | None:
    """The measure of the number before it.

    增长10%和|11%; 增长8%，力争达到|10%; 新增灌溉面积245万亩，旱保田|185万亩.
    """
    if not context.index or not context.before:
        return None
    previous, other = context.before[-1], context.quantities[context.index - 1]
    if previous.end != other.end or previous.measure == "rank":
        return None
    if other.shape.startswith("range") or base_of(previous.unit, vocab) == base:
        sign = -1 if previous.value < 0 else 1
        if _LIST.match(gap) or vocab.cues["measure.raised"].regex.match(gap):
            return Measure(previous.measure, sign, "")
        near = gap.startswith(("、", "，其中")) or previous.unit == context.quantity.unit
        if near and previous.measure == "change" and "新增" in previous.cues and _NOUN.match(gap):
            noun = gap.lstrip("、，,和及其中")
            verb = vocab.cues["aspect.before"].regex.match(noun) or vocab.cues["measure.change"].regex.match(
                noun
            )
            return (
                None
                if verb or vocab.cues["measure.total"].regex.search(noun)
                else Measure("change", 1, "新增")
            )
    return None


def _named_rate(context: Context, vocab: Vocabulary) -> Measure | None:
    """A percentage of something that is itself a growth: 涨幅控制在3%左右."""
    text = before_in_clause(context)
    rows = vocab.cues["measure.rate"]
    m = rows.regex.search(text)
    return Measure("growth", _sign(rows.row_of(m).value, text, vocab), m.group()) if m else None


def find(context: Context, vocab: Vocabulary) -> Measure:
    """Measure and sign of a quantity; a percentage that rises or falls is growth."""
    q = context.quantity
    if q.shape == "rank":
        return Measure("rank", 1, "")
    base = base_of(q.unit, vocab)
    begin = context.quantities[context.index - 1].end if context.index else context.sentence.start
    gap = context.document.text[begin : q.start]
    near = text_before(context)
    found = _inherited(context, gap, base, vocab) or _right_before(context, near, base, vocab)
    if found:
        return found
    if base in RATES:
        share = vocab.cues["measure.share"].regex.search(near)
        return Measure("growth", -1, share.group()) if share else _named_rate(context, vocab) or LEVEL
    if base != POINTS and base not in TIMES and vocab.cues["measure.gap"].regex.search(near):
        return Measure("change", 1, "gap")
    if base in TIMES and vocab.cues["measure.ratio"].regex.search(before_in_clause(context)):
        return LEVEL
    if base == POINTS or base in TIMES:
        return Measure("change" if base == POINTS else "growth", 1, "")
    return _over_a_noun(_past_threshold(context, near), base, vocab) or LEVEL
