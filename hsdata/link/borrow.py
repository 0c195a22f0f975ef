"""A subject that leaves out what the number before it named: 省级36家; 取消45项; 幼儿园19所."""

from __future__ import annotations

import re

from hsdata.link import phrase
from hsdata.link.catalogue import COUNTS
from hsdata.link.grammar import Grammar, ending
from hsdata.link.name import Named, Spot, cleaned
from hsdata.link.owner import noun_of, same_unit, uncounted, verb_of_list
from hsdata.model import Fact

LISTED = COUNTS | {"长度", "面积"}
DWELLERS = re.compile(r"(?P<where>城镇|农村|城市)(?:常住)?(?:居民)?$")
INCOME = re.compile(r"(?:城镇|农村|城市)?(?:全体)?(?=居民.*收入$)")
VISITORS = "tourists"
INCOMES, SPENDING = "收入", "支出"
MONEY = "金额"
REACHED = ("达到", "达", "突破", "超过", "超", "分别达到", "分别达", "过", "完成", "实现")
CONTRASTS = (("农村", "城镇"), ("农村", "城市"), ("城镇", "农村"), ("城市", "农村"))
LONGEST_FIELD = 6
MEASURES = ("面积", "里程", "金额")
SAME_NOUN = 2
LENDERS = ("行业", "产业", "业", "园区", "开发区", "集团", "公司", "企业")


def find(spot: Spot, own: str, fact: Fact) -> Named | None:
    """The whole name of what a subject leaves out, or None where it stands by itself."""
    whole = from_list(spot, own, fact)
    if not whole:
        whole = counted(spot, own, fact) if spot.wanted.dimension in COUNTS else measured(spot, own, fact)
    return cleaned(whole, spot.wanted, spot.lexicon, "borrowed") if whole else None


def of_dwellers(own: str, spot: Spot, before: Fact | None) -> str:
    """The income of those in towns or villages behind that of all or of the others: 居民人均可支配收入
    2.6万元，其中|城镇居民|3.5万元; else ""."""
    who = DWELLERS.fullmatch(own)
    if not who or before is None or not INCOME.match(before.indicator):
        return ""
    alike = spot.wanted.moves or spot.wanted.dimension == MONEY
    return INCOME.sub(who["where"], before.indicator, count=1) if alike else ""


def of_budget(own: str, before: str) -> str:
    """The spending that goes with an income: 一般公共预算收入15亿元、|支出48亿元; else ""."""
    return before.removesuffix(INCOMES) + own if own == SPENDING and before.endswith(INCOMES) else ""


def visitors(own: str, before: Named | None, grammar: Grammar) -> bool:
    """Whether a name says what the visitors before it bring: 旅游接待人数、|综合收入."""
    return own in grammar.with_visitors and before is not None and before.indicator_id == VISITORS


def from_list(spot: Spot, own: str, fact: Fact) -> str:
    """With the verb that a list began with: 新建中小学15所、|幼儿园19所."""
    grammar = spot.lexicon.grammar
    stands = grammar.verb.match(own) or grammar.level.fullmatch(own)
    if spot.wanted.dimension not in LISTED or stands or not goes_on(spot, own, fact):
        return ""
    verb = verb_of_list(spot)
    return verb + own if verb else ""


def goes_on(spot: Spot, own: str, fact: Fact) -> bool:
    """Whether a number goes on a list of the number before: 新建中小学15所、幼儿园19所; behind a comma only
    with the same noun: 争取国家级改革试点4项，省级改革试点13项."""
    head = spot.head.strip()
    if head.startswith("、"):
        return own == head.strip("、 ")
    same = own[-SAME_NOUN:] == uncounted(fact.indicator)[-SAME_NOUN:]
    return own == head and same and phrase.follows(spot.context)


def counted(spot: Spot, own: str, fact: Fact) -> str:
    """国家级示范社31家、省级36家; 取消事项23项、下放45项."""
    grammar = spot.lexicon.grammar
    noun = noun_of(fact, grammar)
    if noun and grammar.level.fullmatch(own):
        level = grammar.level.match(noun)
        return own + (noun[level.end() :] if level else noun)
    return own + noun if noun and grammar.verb.fullmatch(own) and same_unit(fact, spot.wanted) else ""


def measured(spot: Spot, own: str, fact: Fact) -> str:
    """城镇低保标准68元，农村13元; 其中冬季取暖期下降5%."""
    grammar, wanted = spot.lexicon.grammar, spot.wanted
    if wanted.dimension == "比率" and (whole := overlapping(uncounted(fact.indicator), own)):
        return whole
    for one, other in CONTRASTS:
        if own == one and other in fact.indicator and same_unit(fact, wanted):
            return fact.indicator.replace(other, one)
    if own == "人均":
        return own + fact.indicator
    tail = ending(grammar.attribute_reversed, fact.indicator)
    alike = own.endswith(LENDERS) or (fact.rule.endswith("borrowed") and len(own) <= LONGEST_FIELD)
    if tail and alike and same_unit(fact, wanted):
        return own + tail
    if grammar.verb.fullmatch(own) and same_unit(fact, wanted):
        base = next((fact.indicator.removesuffix(m) for m in MEASURES if fact.indicator.endswith(m)), "")
        verb = ending(grammar.verb_reversed, base)
        return base.removesuffix(verb) + own if verb and verb != base else ""
    if wanted.dimension == MONEY and tail and same_unit(fact, wanted) and reaches(spot, own):
        return own if says_what(own, grammar) else own + tail
    part = "其中" in spot.head and wanted.moves and not ending(grammar.attribute_reversed, own)
    return own + (tail or fact.indicator) if part else ""


def says_what(name: str, grammar: Grammar) -> bool:
    """Whether a name of an amount says what the amount is: 中药材总产值; not 骏马化工."""
    amount, names_one = grammar.measured[MONEY]
    if name.endswith(LENDERS):
        return False
    return name.endswith((amount, *names_one)) or bool(ending(grammar.attribute_reversed, name))


def reaches(spot: Spot, own: str) -> bool:
    """Whether no more than a verb of reaching stands between a name and its number: 骏马化工|达到30亿元."""
    verb = spot.head.rstrip().partition(own)[2].strip()
    return verb in REACHED and not spot.lexicon.grammar.verb.match(own)


def overlapping(one: str, other: str) -> str:
    """Two names told as one where the second repeats the end of the first: 事项取消下放|取消下放比例."""
    for size in range(min(len(one), len(other)) - 1, 1, -1):
        if one.endswith(other[:size]) and other[:size] not in LENDERS:
            return one + other[size:]
    return ""
