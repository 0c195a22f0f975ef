"""Which years a number speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hsdata.model import Context, Fact, Setting, TimeMark, Years
from hsdata.recognise import aspect, frame
from hsdata.recognise.cue import clause_of
from hsdata.recognise.measure import Measure
from hsdata.recognise.stage import Stage
from hsdata.recognise.tense import is_one_year
from hsdata.vocab import Vocabulary

NEAR = 8  # 年均 makes an amount yearly only right before it: 年均新增企业1100万户
YEAR_BEFORE = "上年"
EACH_YEAR, CARRIED = "每年", "每年（承前）"
_OF_WHICH = re.compile(r"^[，,、]?其中")
_BREAK = re.compile(r"[，,；;。]")


@dataclass(frozen=True, slots=True)
class Period:
    year_from: int | None
    year_to: int | None
    per: str  # year | ""
    cue: str


def _marked(context: Context, setting: Setting, role: str, start: int) -> tuple[TimeMark, Years] | None:
    """The last mark of a role between a position of the sentence and the number."""
    for mark, named in reversed(setting.marks):
        if mark.role == role and start <= mark.start and mark.end <= context.quantity.start:
            return mark, named
    return None


def _compared(context: Context, setting: Setting) -> tuple[TimeMark, Years] | None:
    """The year all numbers of a sentence are set beside: 比2016年增长…, 与2016年相比，…年均增长…."""
    start = context.sentence.start
    return _marked(context, setting, "compared", start) or _marked(context, setting, "against", start)


def _of_start(context: Context, setting: Setting, here: Years) -> Period:
    """The year a from-to starts: the named one, the year compared with, else the year before the frame."""
    named = _marked(context, setting, "from", clause_of(context).start)
    named = named or _compared(context, setting)
    year = named[1].year_to if named else here.base
    reigns = setting.frame
    if named and YEAR_BEFORE in named[0].text and is_one_year(reigns) and year == reigns.year_to:
        year -= 1  # in what is told of last year, 由上年的 is the year before that
    end_of_term = is_one_year(here) and here.year_to == setting.term.year_to and here is not setting.frame
    if not named and end_of_term:
        year = setting.term.base
    return Period(year, year, "", named[0].text if named else "")


def _neighbour(context: Context, breaks: int) -> Fact | None:
    """The fact read before this one, if at most so many commas stand between them."""
    if not context.index or not context.before:
        return None
    previous = context.before[-1]
    between = context.document.text[previous.end : context.quantity.start]
    return previous if len(_BREAK.findall(between)) <= breaks else None


def _each_year(context: Context, measure: Measure, vocab: Vocabulary) -> str:
    """The words that make a number an amount for each year; nothing where it is none."""
    text = aspect.before_in_clause(context)
    rows = vocab.cues["periods.per"]
    for m in rows.regex.finditer(text):
        each = rows.row_of(m).value == "each"
        if each or measure.kind == "growth" or m.end() >= len(text) - NEAR:
            return EACH_YEAR if each else m.group()
    previous = _neighbour(context, 1)  # 每年完成1000个村庄整治，建设|100个精品示范村
    if previous and previous.per and EACH_YEAR in previous.cues and measure.kind == "level":
        verbs = vocab.cues["aspect.before"]
        verb = verbs.regex.match(text)
        return CARRIED if verb and verbs.row_of(verb).value == "flow" else ""
    return ""


def _on_the_way(setting: Setting, here: Years, mark: TimeMark | None, per: str) -> Period | None:
    """到2025年达到5000亿元，年均增长|7%: from the first year planned to the year named."""
    ahead = mark and mark.role == "until" and is_one_year(here) and here.year_to >= setting.term.year_to
    return Period(setting.term.year_from, here.year_to, "year", per) if ahead else None


def _of_each_year(context: Context, setting: Setting, here: Years, measure: Measure, per: str) -> Period:
    """The years over which a yearly amount or an average growth runs."""
    one_year = is_one_year(here)
    if measure.kind == "level" and one_year:
        return Period(here.year_from, here.year_to, "year", per)
    wide = setting.term if one_year else here
    base = _compared(context, setting)
    last = here.year_to if base or (one_year and here.tense == "past") else wide.year_to
    first = base[1].year_to + 1 if base else wide.year_from
    return Period(min(first, last), last, "year", per)


def _of_change(
    context: Context, setting: Setting, here: Years, mark: TimeMark | None, vocab: Vocabulary
) -> Period:
    """The years of a growth or change: against a named year, the year before, else over the frame."""
    if vocab.cues["periods.same"].regex.search(aspect.before_in_clause(context)):
        return Period(here.year_to, here.year_to, "", "同比")
    base = _marked(context, setting, "compared", clause_of(context).start)
    base = base or _marked(context, setting, "against", context.sentence.start)
    if not base or base[0].kind == "plan":
        paired = mark and mark.role == "until" and not is_one_year(here)
        return Period(here.base if paired else here.year_from, here.year_to, "", mark.text if mark else "")
    year = base[1].year_to
    return Period(here.year_to if year >= here.year_to - 1 else year, here.year_to, "", base[0].text)


def _beside(context: Context, vocab: Vocabulary) -> Period | None:
    """How far an average growth is from elsewhere has its years: 年均增长12.1%，高于全省|4.3个百分点."""
    averaged = _neighbour(context, 1)
    if not averaged or averaged.measure != "growth" or not averaged.per:
        return None
    between = context.document.text[averaged.end : context.quantity.start]
    if not vocab.cues["periods.beside"].regex.match(between):
        return None
    return Period(averaged.year_from, averaged.year_to, averaged.per, CARRIED)


def _of_level(
    context: Context, setting: Setting, here: Years, mark: TimeMark | None, vocab: Vocabulary
) -> Period:
    """The years of a level: the end of the frame for a state, the whole frame for what adds up over it."""
    cue = mark.text if mark else ""
    manner = aspect.find(context, vocab)
    text = aspect.before_in_clause(context)
    if _OF_WHICH.match(text) and not vocab.cues["aspect.before"].regex.search(text):
        whole = _neighbour(context, 1)
        if whole and whole.stage != "baseline":
            return Period(whole.year_from, whole.year_to, "", cue)
    if manner == "sum" and mark and mark.role == "until" and is_one_year(here):
        return Period(min(setting.term.year_from, here.year_to), here.year_to, "", cue)
    summed = mark and mark.kind == "whole_years" and mark.start >= clause_of(context).start
    if manner == "state" and not summed:
        return Period(here.year_to, here.year_to, "", cue)
    return Period(here.year_from, here.year_to, "", cue)


def find(context: Context, stage: Stage, measure: Measure, vocab: Vocabulary) -> Period:
    """The years of a quantity, from its words or from the frame it stands in."""
    setting = frame.setting_of(context)
    here, mark = frame.at(context)
    if stage.kind == "baseline":
        return _of_start(context, setting, here)
    if per := _each_year(context, measure, vocab):
        way = _on_the_way(setting, here, mark, per)
        return way or _of_each_year(context, setting, here, measure, per)
    if measure.kind == "change" and (paced := _beside(context, vocab)):
        return paced
    if measure.kind in ("growth", "change"):
        return _of_change(context, setting, here, mark, vocab)
    if measure.kind == "rank":
        return Period(here.year_to, here.year_to, "", mark.text if mark else "")
    return _of_level(context, setting, here, mark, vocab)
