"""A noun after its number: 改造提升135条小街巷, 28家金融机构入驻, 总投资40亿元的中铁物流园."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hsdata.link import owner, phrase, subject
from hsdata.link.catalogue import COUNTS
from hsdata.link.grammar import Grammar, ending
from hsdata.link.name import (
    ARTICLE,
    Named,
    Spot,
    balanced,
    bare,
    cleaned,
    complete,
    known,
    shorten,
    trim_left,
    trim_right,
)

FULL = {"占地": "占地面积", "涉及": "涉及金额"}  # attributes that a verb stands for
TASK = "任务"  # 11万贫困人口稳定脱贫任务
PROJECT = "项目"
WHOLE = re.compile(r"(?:项目|工程|园区|基地|中心|市场|产业园|物流园|线路)(?=[^、和等区部库及的]|$)")
ADVERBS = re.compile(r"(?:至少|超过|约|近|不少于|不低于|共|各|年|每年|\s|“)+$")
BOUNDS = re.compile(r"(?:超过|超|近|约|达到|达|为|逾|过|突破|\s)+$")
SHORT_VERB = 3
LONGEST_SAID = 28


@dataclass(frozen=True, slots=True)
class Parts:
    """A noun and what is said of it: 贫困村 | 出列."""

    noun: str
    said: str


def find(spot: Spot) -> Named | None:
    """The name by the noun after the number, or None where the noun stands before it."""
    tail, grammar = spot.tail, spot.lexicon.grammar
    if spot.wanted.dimension == "比率":
        return (
            share(spot) if tail.startswith("的") and len(tail) > 3 and not bare(spot.head, grammar) else None
        )
    if spot.wanted.dimension == "金额" and (hit := spent(spot)):
        return hit
    if tail.startswith(("的", "、")) and spot.wanted.dimension not in COUNTS:
        return owned(spot)
    if spot.wanted.dimension in COUNTS:
        return None if grammar.stop.match(tail) else counted(spot)
    if not tail or grammar.stop.match(tail) or not trim_right(tail, grammar):
        return None
    return measured(spot)


def split(text: str, grammar: Grammar) -> Parts:
    """Where the noun ends and its verb begins."""
    text = text.rstrip("、和及与 ")
    for hit in grammar.follow.finditer(text):
        if hit.start() >= 1 and "的" not in text[hit.end() :]:
            return Parts(
                text[: hit.start()].rstrip("、的 “"), balanced(text[hit.start() :].replace("了", "", 1))
            )
    return Parts(text, "")


def action(text: str, grammar: Grammar) -> str:
    """The verb a stretch ends with: 各县市区围绕主导产业至少引进 -> 引进."""
    verb = ending(grammar.verb_reversed, ADVERBS.sub("", text))
    return "" if grammar.light.fullmatch(verb) else verb.rstrip("了好")


def counted(spot: Spot) -> Named | None:
    """The name of a count whose noun follows: 389个贫困村出列 -> 出列贫困村数."""
    words, wanted = spot.lexicon, spot.wanted
    text = ARTICLE.sub("", phrase.shared_tail(spot.context, spot.tail, words.catalogue))
    if text and words.grammar.follow.match(text):
        return subject.said_of_last(spot, text)
    if not text or words.grammar.stop.match(text) or not trim_right(text, words.grammar):
        return None
    parts, verb = split(text, words.grammar), action(spot.head, words.grammar) or owner.verb_before(spot)
    if phrase.runs_on(spot.context, spot.tail):
        parts = Parts(without_attribute(parts.noun, words.grammar), "")
    parts = Parts(words.grammar.when.sub("", parts.noun), words.grammar.when.sub("", parts.said))
    if words.grammar.level.fullmatch(parts.noun) and (
        following := phrase.tail_of_next(spot.context, words.catalogue)
    ):
        level = words.grammar.level.match(following)
        parts = Parts(parts.noun + following[level.end() if level else 0 :], "")
    if not parts.said and parts.noun.endswith(words.grammar.site):
        site = next(s for s in words.grammar.site if parts.noun.endswith(s))
        parts = Parts(parts.noun.removesuffix(site) or parts.noun, "")
    written = f"{verb}{parts.noun}{parts.said}"
    spellings = (
        [written, f"{parts.noun}{parts.said}", f"{parts.said}的{parts.noun}"] if parts.said else [written]
    )
    for spelling in spellings:
        if hit := known(spelling, wanted, words):
            return Named(hit.name, written, hit.indicator_id, "catalogue")
    if not parts.said:
        return cleaned(written, wanted, words, "noun_after")
    name = written
    if not verb:
        said = words.grammar.idle.sub("", parts.said) or parts.said
        if not words.grammar.light.match(said):
            said = said.removesuffix(TASK)
        if wanted.unit.endswith("户") and parts.noun.endswith(words.grammar.persons):
            return cleaned(said, wanted, words, "noun_after")
        name = f"{said}{'' if len(said) <= SHORT_VERB else '的'}{parts.noun}"
    if len(name) > LONGEST_SAID:
        name = f"{verb}{parts.noun}"
    name = shorten(trim_left(name, words.grammar, light=False), words.grammar, LONGEST_SAID)
    return Named(complete(name, wanted, words.grammar), written, None, "noun_after")


def without_attribute(text: str, grammar: Grammar) -> str:
    """The noun before the attribute of the next number: 林业生态观光项目|单体规模超(万亩)."""
    noun = trim_right(text, grammar)
    attribute = ending(grammar.attribute_reversed, noun)
    return noun.removesuffix(attribute) if len(noun) - len(attribute) >= 2 else noun


def owned(spot: Spot) -> Named | None:
    """总投资40亿元的中铁物流园 -> 中铁物流园总投资; None where the number says nothing of the noun."""
    grammar = spot.lexicon.grammar
    attribute = ending(grammar.attribute_reversed, BOUNDS.sub("", spot.head))
    text = phrase.beyond(spot.context, spot.tail, spot.lexicon.catalogue, grammar.acting)
    if not text.startswith("的"):
        return None
    thing = split(ARTICLE.sub("", text), grammar).noun
    last = thing.rpartition("、")[2]
    if last in grammar.attributes:  # 投资16亿元的甲、投资12亿元的乙
        thing = thing.removesuffix(f"、{last}")
    if not attribute:
        verb, own = action(spot.head, grammar), bare(spot.head, grammar)
        return (
            cleaned(f"{verb}{thing}", spot.wanted, spot.lexicon, "noun_after") if own in ("", verb) else None
        )
    if hits := list(WHOLE.finditer(thing)):
        project = next((hit for hit in hits if hit.group() == PROJECT), hits[-1])
        thing = thing[: project.end()]
    if spot.wanted.dimension == "长度":
        thing = thing.split("、")[0]
    attribute = FULL.get(attribute, attribute)
    return cleaned(f"{thing}{attribute}", spot.wanted, spot.lexicon, "owned")


def share(spot: Spot) -> Named:
    """75%的奶牛养殖场完成标准化改造 -> 完成标准化改造的奶牛养殖场比例."""
    grammar = spot.lexicon.grammar
    parts = split(spot.tail.lstrip("的"), grammar)
    name = f"{parts.said}的{parts.noun}" if parts.said else action(spot.head, grammar) + parts.noun
    return Named(
        shorten(trim_left(f"{name}比例", grammar, light=False), grammar), spot.tail, None, "share_of"
    )


def spent(spot: Spot) -> Named | None:
    """累计投入2446万元实施农村饮水安全工程 -> 农村饮水安全工程累计投入."""
    grammar = spot.lexicon.grammar
    how = ending(grammar.spending_reversed, spot.head).rstrip("了")
    if not how or spot.wanted.dimension != "金额":
        return None
    text = phrase.beyond(spot.context, spot.tail, spot.lexicon.catalogue, grammar.acting)
    if what := grammar.purpose.match(text):
        text = text[what.end() :]
    elif not grammar.verb.match(text):
        return None
    what_for = split(text, grammar).noun.replace("的", "")
    return cleaned(f"{what_for}{how}", spot.wanted, spot.lexicon, "spent")


def measured(spot: Spot) -> Named | None:
    """争取76亿元资金; 白云纸业20.4万吨文化用纸: a measured noun with what stands before the number."""
    grammar, tail = spot.lexicon.grammar, spot.tail
    if grammar.follow.match(tail):
        return None
    listed = spot.head.rstrip().endswith(("、", "和"))
    before, verb = "" if listed else bare(spot.head, grammar), action(spot.head, grammar)
    thing = split(tail, grammar).noun.split("、")[0]
    if power := ending(grammar.capacity_reversed, spot.head):
        return cleaned(f"{thing}{power}能力", spot.wanted, spot.lexicon, "owned")
    if not before or before == verb:
        return cleaned(f"{verb}{thing}", spot.wanted, spot.lexicon, "noun_after")
    if spot.wanted.dimension == "金额" or grammar.verb.match(tail):
        return None
    return cleaned(f"{before.split('、')[-1]}{thing}", spot.wanted, spot.lexicon, "noun_around")
