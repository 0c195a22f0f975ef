"""A subject before its number, its own or carried over: X由A增长到B，年均增长C; 项目2个，投资3亿元."""

from __future__ import annotations

import re

from hsdata.link import phrase, place, topic
from hsdata.link.catalogue import COUNTS
from hsdata.link.grammar import ending
from hsdata.link.name import Named, Spot, bare, cleaned, complete, known, shorten, trim_left, trim_right
from hsdata.link.owner import last_fact, last_here, noun_of, same_unit, stock_of, thing, uncounted
from hsdata.model import Fact

SHARE = re.compile(
    r"^(?P<what>.*?)(?:(?<!人)均|约|已|分别)?(?:占(?:到)?(?!地|用|有|比)|仅?相当于)(?P<whole>.+?)的?(?:比重|比例)?$"
)
PART = re.compile(r"^(?P<what>.*?)(?:达到|达(?!标)|完成)(?P<whole>.{2,})的$")
PLAN = re.compile(r"(?:超额|超)?(?:完成|为|达到|达)了?(?P<plan>[^，、完成]{0,8}(?:计划|目标|任务))的?$")
SPENT = ("投资", "投入", "资金")
ALL = re.compile(r"、|和|及|与|以及")


def find(spot: Spot) -> Named:
    """The name by the subject before the number, else carried over from the number before."""
    grammar, words = spot.lexicon.grammar, spot.lexicon
    text = trim_right(spot.head, grammar)
    if spot.wanted.dimension == "比率" and not spot.wanted.moves and (hit := share(spot, text)):
        return hit
    own = trim_left(text, grammar)
    if not own or own in grammar.same:
        return carried(spot)
    if hit := known(text, spot.wanted, words):
        return hit
    if hit := of_place(spot, own):
        return hit
    if own in grammar.attributes:
        return attribute(spot, own)
    if (owner := last_here(spot.context)) and (hit := borrowing(spot, own, owner)):
        return hit
    return joined(spot, text) or cleaned(text, spot.wanted, words, "subject")


def of_place(spot: Spot, own: str) -> Named | None:
    """A catalogue name behind the place it is said of: 枣强县|地区生产总值."""
    year = spot.context.document.source.issued.year
    here = place.subject(own, year, spot.lexicon.places)
    return known(here.rest, spot.wanted, spot.lexicon) if here else None


def share(spot: Spot, text: str) -> Named | None:
    """A占B的56.4% -> A占B比重; 达到规划分水量的30% -> 占规划分水量比重."""
    if plan := PLAN.search(spot.head.rstrip()):
        whose = last_here(spot.context)
        name = f"{whose.indicator if whose else ''}{plan['plan']}完成率"
        return Named(shorten(name, spot.lexicon.grammar), spot.head, None, "share_of")
    hit = SHARE.match(text) or PART.match(spot.head.rstrip())
    if not hit:
        return None
    grammar = spot.lexicon.grammar
    what, whole = trim_left(hit["what"], grammar), bare(hit["whole"], grammar)
    if not what and (owner := last_here(spot.context)):
        what = owner.indicator
    return cleaned(f"{what}占{whole}比重", spot.wanted, spot.lexicon, "share_of")


def borrowing(spot: Spot, own: str, owner: Fact) -> Named | None:
    """A subject that leaves out what the number before it named: 省级36家; 取消45项; 其中冬季取暖期."""
    grammar, wanted = spot.lexicon.grammar, spot.wanted
    if wanted.dimension in COUNTS:
        noun = noun_of(owner, grammar)
        if noun and grammar.level.fullmatch(own):
            level = grammar.level.match(noun)
            return cleaned(own + (noun[level.end() :] if level else noun), wanted, spot.lexicon, "borrowed")
        if noun and grammar.verb.fullmatch(own) and same_unit(owner, wanted):
            return cleaned(own + noun, wanted, spot.lexicon, "borrowed")
        verb = grammar.verb.match(owner.indicator)
        if verb and in_list(spot, own) and not grammar.verb.match(own):
            return cleaned(verb.group() + own, wanted, spot.lexicon, "borrowed")
        return None
    if wanted.dimension == "比率" and (whole := overlapping(uncounted(owner.indicator), own)):
        return cleaned(whole, wanted, spot.lexicon, "borrowed")
    if own == "人均":
        return cleaned(own + owner.indicator, wanted, spot.lexicon, "borrowed")
    tail = ending(grammar.attribute_reversed, owner.indicator)
    if tail and own.endswith(LENDERS) and same_unit(owner, wanted):
        return cleaned(own + tail, wanted, spot.lexicon, "borrowed")
    if "其中" in spot.head and wanted.moves and not ending(grammar.attribute_reversed, own):
        return cleaned(own + (tail or owner.indicator), wanted, spot.lexicon, "borrowed")
    return None


def overlapping(one: str, other: str) -> str:
    """Two names told as one where the second repeats the end of the first: 事项取消下放|取消下放比例."""
    for size in range(min(len(one), len(other)) - 1, 1, -1):
        if one.endswith(other[:size]):
            return one + other[size:]
    return ""


def in_list(spot: Spot, own: str) -> bool:
    """Whether a number goes on a list of the number before: 新建中小学15所、幼儿园19所."""
    head = spot.head.strip()
    return head.startswith("、") and own == head.strip("、 ")


LENDERS = ("行业", "产业", "业", "园区", "开发区", "集团", "公司", "企业")


def joined(spot: Spot, text: str) -> Named | None:
    """Several indicators that share one number: 全部财政收入和一般预算收入增长17%以上."""
    own = trim_left(text, spot.lexicon.grammar)
    items = [known(item, spot.wanted, spot.lexicon) for item in ALL.split(own)]
    if len(items) < 2 or not all(items):
        return None
    names = "、".join(item.name for item in items if item)
    return Named(names, text, None, "joined")


def attribute(spot: Spot, own: str) -> Named:
    """An attribute with its owner: 省市重点项目 + 完成投资; else with the clause before or after it."""
    grammar, wanted, words = spot.lexicon.grammar, spot.wanted, spot.lexicon
    owner = last_here(spot.context)
    if owner and (base := thing(owner, own, grammar)):
        return cleaned(base + own, wanted, words, "composed")
    if owner:
        return cleaned(own, wanted, words, "subject")
    clause = phrase.clause_before(spot.context)
    if base := topic.subject_of(clause, grammar):
        return cleaned(base + own, wanted, words, "clause")
    ahead = phrase.next_clause(spot.context, words.catalogue) if own.endswith(SPENT) else ""
    if ahead and (grammar.verb.match(ahead) or grammar.light.match(ahead)):
        return cleaned(trim_left(ahead, grammar) + own, wanted, words, "ahead")
    base = "" if clause else topic.sentence_before(spot)
    return cleaned(base + own, wanted, words, "clause" if base else "subject")


def carried(spot: Spot) -> Named:
    """The subject of the number before; of a clause without numbers between, where it names one."""
    clause = phrase.clause_before(spot.context)
    if clause:
        text = trim_left(clause, spot.lexicon.grammar)
        if found := spot.lexicon.catalogue.prefix(text, spot.wanted.unit, spot.wanted.moves):
            return Named(found.name, clause, found.indicator_id, "clause")
        if not last_here(spot.context) and (base := topic.subject_of(clause, spot.lexicon.grammar)):
            return cleaned(base, spot.wanted, spot.lexicon, "clause")
    share_goes_on = spot.wanted.dimension == "比率" and (not spot.wanted.moves or "点" in spot.wanted.unit)
    fact = last_fact(spot.context, share_goes_on)
    if fact is None:
        return Named(bare(clause or spot.head, spot.lexicon.grammar), spot.head, None, "unnamed")
    stock = stock_of(fact, spot)
    return stock or Named(fact.indicator, fact.indicator_text, fact.indicator_id, "carried")


def said_of_last(spot: Spot, said: str) -> Named | None:
    """18项惠民实事，5项基本完成 -> 基本完成的惠民实事数."""
    grammar = spot.lexicon.grammar
    if bare(spot.head, grammar):
        return None
    owner = last_here(spot.context)
    noun = noun_of(owner, grammar) if owner and owner.unit == spot.wanted.unit else ""
    said = trim_left(said, grammar, light=False)
    if noun:
        return Named(
            complete(f"{said}的{noun}"[:30], spot.wanted, grammar), spot.head + said, None, "noun_after"
        )
    return cleaned(grammar.idle.sub("", said) or said, spot.wanted, spot.lexicon, "noun_after")
