"""What a bare name is about: 大力推进农村气代煤，今年再完成3万户改造 -> 农村气代煤改造户数."""

from __future__ import annotations

import re
from dataclasses import replace

from hsdata.link import phrase
from hsdata.link.catalogue import COUNTS
from hsdata.link.grammar import Grammar
from hsdata.link.name import LONGEST_NAME, Named, Spot, trim_left
from hsdata.link.owner import last_here, uncounted

SHORTEST, LONGEST = 2, 14
LONGEST_BARE_RATE = 4
LONGEST_TOPIC_SENTENCE = 24
PREPOSITIONS = ("在", "对", "为", "向", "把", "将", "与")
ACCORDING = ("按照", "按", "根据", "依据", "围绕", "为", "以", "对", "通过", "在")
OWN_YEAR = re.compile(r"\s*20\d\d年")  # 出台支持政策，|2021年企业总数达14.6万户: a statement of its own
WHEREIN = re.compile(r"(?<=..)在[^在，]{1,12}[上中下]$")  # 粮食生产|在高基点上实现新跨越
REACHING = ("惠及", "受益", "受惠", "覆盖")
SUFFIXES = ("户数", "人数", "人次", "套数", "数", "金额", "里程", "面积", "比例")


def with_topic(named: Named, spot: Spot) -> Named:
    """A name too general to stand alone, with the object of the clause before it; one wanted of each
    place (各县市区至少引进1家) says so."""
    grammar = spot.lexicon.grammar
    each = grammar.each.search(spot.head)
    if (
        each
        and named.indicator_id is None
        and spot.wanted.dimension in COUNTS
        and not named.name.startswith(each.group())
    ):
        return replace(named, name=f"{each.group()}{named.name}"[:LONGEST_NAME])
    if named.indicator_id is not None or not general(named.name, grammar):
        return named
    if spot.head.lstrip().startswith(PREPOSITIONS) or OWN_YEAR.match(spot.head):
        return named
    clause = phrase.clause_before(spot.context)
    topic = object_of(clause, grammar)
    if not topic and named.name.startswith(REACHING):
        fact = last_here(spot.context)
        topic = subject_of(clause, grammar) or (uncounted(fact.indicator) if fact and not clause else "")
    return replace(named, name=topic + named.name) if topic and not named.name.startswith(topic) else named


def general(name: str, grammar: Grammar) -> bool:
    """Whether a name is no more than a general noun, as 项目数, 投资, 改造户数."""
    if name.endswith("率") and len(name) <= LONGEST_BARE_RATE:
        return True
    core = name
    for suffix in SUFFIXES:
        if core.endswith(suffix) and core not in grammar.general:
            core = core.removesuffix(suffix)
            break
    return core in grammar.general


def object_of(clause: str, grammar: Grammar) -> str:
    """What a clause is about, if it is a verb with its object: 开展消费扶贫“六进”活动 -> 消费扶贫“六进”."""
    full = trim_left(clause.strip(), grammar, light=False)
    rest = trim_left(full, grammar)
    if verb := grammar.verb.match(rest):
        rest = rest[verb.end() :]
    if rest == full or not rest or grammar.follow.search(rest):
        return ""
    rest = plain_end(rest, grammar)
    return rest if SHORTEST <= len(rest) <= LONGEST else ""


def sentence_before(spot: Spot) -> str:
    """What the short sentence before speaks of, for a number that opens its own: 老城区改造成效明显。"""
    context = spot.context
    opening = context.sentence.text[: context.quantity.start - context.sentence.start]
    opens = not phrase.MARK.search(trim_left(opening, spot.lexicon.grammar, light=False))
    earlier = [s for s in context.passage.sentences if s.end <= context.sentence.start]
    if not opens or not earlier or len(earlier[-1].text) > LONGEST_TOPIC_SENTENCE:
        return ""
    with_numbers = any(fact.start >= earlier[-1].start for fact in context.before)
    return "" if with_numbers else subject_of(earlier[-1].text.rstrip("。"), spot.lexicon.grammar)


def subject_of(clause: str, grammar: Grammar) -> str:
    """The noun a clause begins with, before its verb: 三大主导产业|进一步发展壮大."""
    text = trim_left(clause, grammar, light=False)
    said = grammar.follow.search(text)
    if not said or said.start() <= SHORTEST or grammar.verb.match(text) or grammar.light.match(text):
        return ""
    return plain_end(WHEREIN.sub("", text[: said.start()]).rstrip("、的 "), grammar)


def plain_end(text: str, grammar: Grammar) -> str:
    """A noun without an empty last word: 老城区改造|工作."""
    for vague in grammar.vague:
        if text.endswith(vague) and len(text) - len(vague) > SHORTEST:
            return text.removesuffix(vague)
    return text
