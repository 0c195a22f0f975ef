"""A share said before its number or around it: A占B的56.4%, 完成年度计划的119%, 行政村100%通硬化路."""

from __future__ import annotations

import re

from hsdata.link import phrase, topic
from hsdata.link.name import LONGEST_NAME, Named, Spot, bare, cleaned, known, shorten, trim_left, trim_right
from hsdata.link.owner import last_here

SHARE = re.compile(
    r"^(?P<what>.*?)(?:(?<!人)均|约|已|分别|仅|只)?(?:占(?:到)?(?!地(?![区方])|用|有|比)|仅?相当于)(?P<whole>.+?)的?(?:比重|比例)?$"
)
PART = re.compile(r"^(?P<what>.*?)(?:达到|达(?!标)|完成)(?P<whole>.{2,})的$")
PLAN = re.compile(r"(?:超额|超)?(?:完成|为|达到|达)了?(?P<plan>[^，、完成]{0,8}(?:计划|目标|任务))的?$")
LIMIT = re.compile(r"[\d.]+[万亿]*元")  # (村集体收入)50万元以上的达到50%
SPENT = re.compile(r"(?:用于|投向|来自|来源于)[^，；。\d]{2,}")  # 财政支出的80%|用于民生
SHARE_NAME = "比重"
SHORTEST_DEED, LONGEST_DEED = 2, 8


def find(spot: Spot, text: str) -> Named | None:
    """A占B的56.4% -> A占B比重; 达到规划分水量的30% -> 占规划分水量比重."""
    if plan := PLAN.search(spot.head.rstrip()):
        whose = last_here(spot.context)
        name = f"{whose.indicator if whose else ''}{plan['plan']}完成率"
        return Named(shorten(name, spot.lexicon.grammar), spot.head, None, "share_of")
    if (spent := SPENT.match(spot.tail)) and spot.head.rstrip().endswith("的"):
        name = f"{trim_left(text, spot.lexicon.grammar)}{spent.group()}"
        return Named(
            f"{name[: LONGEST_NAME - len(SHARE_NAME)]}{SHARE_NAME}", spot.head + spot.tail, None, "share_of"
        )
    hit = SHARE.match(text) or PART.match(spot.head.rstrip())
    if not hit:
        return beyond_limit(spot, text)
    grammar = spot.lexicon.grammar
    what, whole = trim_left(hit["what"], grammar), bare(hit["whole"], grammar)
    whole = hit["whole"] if not whole or whole in grammar.same else whole  # 占|全省总量
    if not what or what in grammar.same:
        owner = last_here(spot.context)
        clause = "" if owner else phrase.clause_before(spot.context)
        what = owner.indicator + what if owner else topic.subject_of(clause, grammar)
    return cleaned(f"{what}占{whole}比重", spot.wanted, spot.lexicon, "share_of")


def beyond_limit(spot: Spot, text: str) -> Named | None:
    """村级集体经济收入达到10万元以上，50万元以上的达到50%."""
    own = trim_left(text, spot.lexicon.grammar)
    if not LIMIT.fullmatch(own) or not spot.context.before:
        return None
    name = f"{spot.context.before[-1].indicator.removesuffix('门槛')}{own}以上比例"
    return Named(shorten(name, spot.lexicon.grammar), own, None, "share_of")


def achieved(spot: Spot, own: str) -> Named | None:
    """What a share of them did, said after the number: 行政村100%通硬化路; 普惠性幼儿园100%覆盖."""
    did, grammar = spot.tail.rstrip(), spot.lexicon.grammar
    if not SHORTEST_DEED <= len(did) <= LONGEST_DEED or grammar.stop.match(did) or "的" in did:
        return None
    if not trim_right(did, grammar):
        return None
    name = own + (grammar.idle.sub("", did) or did)
    hit = known(name + "率", spot.wanted, spot.lexicon) or known(name, spot.wanted, spot.lexicon)
    return hit or Named(shorten(name, grammar, LONGEST_NAME - 1) + "率", own + did, None, "subject")
