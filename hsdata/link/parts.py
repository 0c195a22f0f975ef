"""A noun and what is said of it: 贫困村|出列, 企业家“早餐会”|、每半月举办."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hsdata.link.grammar import Grammar, ending
from hsdata.link.name import Lexicon, Spot, balanced, trim_right

ADVERBS = re.compile(r"(?:至少|超过|约|近|不少于|不低于|共|各|年|每年|\s|“)+$")
BOUNDS = re.compile(r"(?:超过|超|近|约|达到|达|为|逾|过|突破|\s)+$")
RATE = re.compile(r"(?:水质|网上|实际|平均)?[一-鿿]{2}率达?到?$")  # 147个国考断面|水质优良率
# 35个计划新开工项目|中有
AMONG = re.compile(
    r"(?:中(?:，|有)?|全面|全部|提前|超额|如期|按期|均已|直接|整体|(?<![平人户年月日地])均|已|(?<![首成])都)$"
)
JOINED = re.compile(r"(?:改造|提升|整治|治理)[及和与]")
SEPARATOR = re.compile(r"[、和及]")
SHORTEST_NOUN = 2
TASK = "任务"  # 11万贫困人口稳定脱贫任务
SHORT_VERB = 3
PLACES = "市县区镇乡村州旗省"
OF_VILLAGE = "村集体经济"  # 322个村|集体经济收入均达到5万元
LEVELS = ("重点", "级", "定")  # 42个省|重点项目


@dataclass(frozen=True, slots=True)
class Parts:
    """A noun and what is said of it: 贫困村 | 出列."""

    noun: str
    said: str


def split(text: str, grammar: Grammar) -> Parts:
    """Where the noun ends and its verb begins."""
    text = text.rstrip("、和及与 ")
    for hit in grammar.follow.finditer(text):
        quoted = text.count("“", 0, hit.start()) > text.count("”", 0, hit.start())
        if hit.start() >= 1 and not quoted and "的" not in text[hit.end() :]:
            noun, said = text[: hit.start()], text[hit.start() :].replace("了", "", 1)
            return Parts(AMONG.sub("", noun.rstrip("、的 “")), balanced(said))
    return Parts(AMONG.sub("", text), "")


def action(text: str, grammar: Grammar) -> str:
    """The verb a stretch ends with: 各县市区围绕主导产业至少引进 -> 引进."""
    verb = ending(grammar.verb_reversed, ADVERBS.sub("", text))
    return "" if grammar.light.fullmatch(verb) else verb.rstrip("了好")


def without_site(noun: str, grammar: Grammar) -> str:
    """What is built without 建设, where that leaves a thing: 25个省市重点项目|建设, not 规范化|建设."""
    site = next((s for s in grammar.site if noun.endswith(s)), "")
    thing = noun.removesuffix(site)
    return noun if not thing or thing.endswith("化") or JOINED.search(thing) else thing


def before_whole(text: str, words: Lexicon) -> int:
    """Where counted places end and what each of them has begins: 105个县市|一般公共预算收入; else 0."""
    catalogue = words.catalogue
    if text.startswith(OF_VILLAGE):
        return 1
    if text in catalogue.by_name:
        return 0
    for cut in range(1, len(text) - SHORTEST_NOUN):
        what = text[cut:]
        if (
            text[cut - 1] in PLACES
            and not what.startswith(LEVELS)
            and (catalogue.is_headline(what) or what in catalogue.by_name)
        ):
            return cut
    return 0


def without_next(text: str, words: Lexicon) -> str:
    """The noun before what is said of the next number: 企业家“早餐会”|、每半月举办(1期),
    林业生态观光项目|单体规模超(万亩)."""
    grammar = words.grammar
    text = trim_right(text, grammar)
    if cut := before_whole(text, words):
        return text[:cut]
    if text.endswith("等") and len(first := SEPARATOR.split(text)[0]) >= SHORTEST_NOUN:
        return first  # 10个国家物流枢纽|、商丘等(5个)
    text = RATE.sub("", text)
    noun, _, last = text.rpartition("、")
    noun = trim_right(noun if noun and action(last, grammar) else text, grammar)
    lead = next((word for word in grammar.governs if noun.endswith(word)), "") or action(noun, grammar)
    if len(noun) - len(lead) >= SHORTEST_NOUN:  # 银行机构|向(230家企业); 干部|服务(7.38万家企业)
        noun = noun.removesuffix(lead)
    attribute = ending(grammar.attribute_reversed, noun)
    return noun.removesuffix(attribute) if len(noun) - len(attribute) >= SHORTEST_NOUN else noun


def attributive(spot: Spot, parts: Parts) -> str:
    """What is said of a noun before the noun: 贫困村|出列 -> 出列贫困村."""
    grammar = spot.lexicon.grammar
    said = parts.said
    while idle := grammar.idle.match(said):
        said = said[idle.end() :]
    if not said or said in parts.noun:
        return parts.noun
    if not grammar.light.match(said):
        said = said.removesuffix(TASK)
    if spot.wanted.unit.endswith("户") and parts.noun.endswith(grammar.persons):
        return f"{said}的{parts.noun}" if parts.noun.endswith(grammar.headcounts) else said
    return f"{said}{'' if len(said) <= SHORT_VERB else '的'}{parts.noun}"
