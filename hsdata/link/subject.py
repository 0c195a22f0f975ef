"""A subject before its number, its own or carried over: X由A增长到B，年均增长C; 项目2个，投资3亿元."""

from __future__ import annotations

import re

from hsdata.link import borrow, distribution, phrase, place, share, topic
from hsdata.link.catalogue import COUNTS
from hsdata.link.name import (
    LONGEST_NAME,
    Named,
    Spot,
    bare,
    cleaned,
    complete,
    known,
    trim_left,
    trim_right,
)
from hsdata.link.owner import (
    last_fact,
    last_here,
    noun_of,
    stock_of,
    thing,
    uncounted,
)
from hsdata.link.parts import split
from hsdata.model import Fact

LONGEST_DEED = 6
PER_HEAD = "人均"
SHARE_OR_PLACE = re.compile(
    r"(?:总量|规模|增速|增幅)?(?:(?:占.+(?:比重|比例))|(?:(?:全[国省市县区]|[一-鿿]{2}省)?位次)|.{0,6}完成率)$"
)
NAMED_LIST = re.compile(r"\d[项个件大](?P<noun>[一-鿿“”]{2,12})$")  # 我县确定的18项|惠民实事，5项基本完成
SEVERAL = 2
SIZES = (
    "占地",
    "占地面积",
    "建筑面积",
    "总建筑面积",
    "规划面积",
    "总面积",
    "全长",
    "总长",
    "总投资",
    "概算投资",
    "计划投资",
)
OTHER = COUNTS | {"金额", "面积", "长度", "重量"}
SPENT = ("投资", "投入", "资金")
EXCEPT = ("不含", "不包括", "扣除")
AND = ("、", "和")
ALL = re.compile(r"、|和|及|与|以及")


def find(spot: Spot) -> Named:
    """The name by the subject before the number, else carried over from the number before."""
    grammar, words = spot.lexicon.grammar, spot.lexicon
    text = trim_right(spot.head, grammar)
    if phrase.governed(spot.context, grammar.governs) and (act := grammar.verb.search(text)):
        text = text[act.start() :]
    level_share = spot.wanted.dimension == "比率" and not spot.wanted.moves
    if level_share and (hit := share.find(spot, text)):
        return hit
    own = trim_left(text, grammar)
    if not own or spot.lexicon.grammar.says_again(own):
        return carried(spot)
    if hit := (
        of_before(spot, own)
        or known(text, spot.wanted, words)
        or of_place(spot, own)
        or of_visitors(spot, own)
        or per_head(spot, own)
    ):
        return hit
    before = last_fact(spot.context)
    if whole := borrow.of_dwellers(own, spot, before) or borrow.of_budget(
        own, before.indicator if before else ""
    ):
        return cleaned(whole, spot.wanted, words, "borrowed")
    if own in grammar.attributes:
        return attribute(spot, own)
    deed, _, last = own.rpartition("、")
    if last in grammar.attributes and (did := split(deed, grammar)).said:  # 重点项目|建立机制、完成投资
        return cleaned(did.noun + last, spot.wanted, words, "subject")
    if (fact := last_here(spot.context)) and (hit := borrow.find(spot, own, fact)):
        return hit
    if level_share and (hit := share.achieved(spot, own)):
        return hit
    return joined(spot, text) or cleaned(text, spot.wanted, words, "subject")


def of_before(spot: Spot, own: str) -> Named | None:
    """The number before, said again or without a part: 现行16%|的税率降至13%; （不含雄安增长6.6%）."""
    before = last_fact(spot.context)
    if before and spot.head.startswith("的") and before.indicator.endswith(own):
        return Named(before.indicator, before.indicator_text, before.indicator_id, "carried")
    if before and own.startswith(EXCEPT):
        return Named(f"{before.indicator}（{own}）"[:LONGEST_NAME], own, None, "carried")
    return None


def of_visitors(spot: Spot, own: str) -> Named | None:
    """What visitors bring: 接待游客168万人次，|总收入1.4亿元 -> 旅游总收入."""
    before = last_here(spot.context)
    if own not in spot.lexicon.grammar.with_visitors or not before or before.indicator_id != borrow.VISITORS:
        return None
    return cleaned(f"旅游{own}", spot.wanted, spot.lexicon, "borrowed")


def per_head(spot: Spot, own: str) -> Named | None:
    """An amount for each person of the total before: 生产总值达到1000亿元，|人均超过1万元."""
    before = last_here(spot.context) if own == PER_HEAD else None
    return known(own + before.indicator, spot.wanted, spot.lexicon) if before else None


def of_place(spot: Spot, own: str) -> Named | None:
    """A catalogue name behind the place it is said of: 枣强县|地区生产总值."""
    year = spot.context.document.source.issued.year
    here = place.subject(own, year, spot.lexicon.places)
    return known(here.rest, spot.wanted, spot.lexicon) if here else None


def joined(spot: Spot, text: str) -> Named | None:
    """Several indicators that share one number: 全部财政收入和一般预算收入增长17%以上."""
    own = trim_left(text, spot.lexicon.grammar)
    listed = [item for item in ALL.split(own) if item]
    if len(listed) < SEVERAL:
        return None
    filled = distribution.fill(listed, spot.wanted, spot.lexicon)
    items = [known(item, spot.wanted, spot.lexicon) for item in filled]
    if not all(items):
        return None
    names = list(dict.fromkeys(item.name for item in items if item))
    if len(names) == 1:  # 建设、改造农村公路 is one 新改建农村公路
        return items[0]
    return Named("、".join(names), text, None, "joined")


def attribute(spot: Spot, own: str) -> Named:
    """An attribute with its owner: 省市重点项目 + 完成投资; else with the clause before or after it."""
    grammar, wanted, words = spot.lexicon.grammar, spot.wanted, spot.lexicon
    owner = last_here(spot.context)
    if owner and (base := thing(owner, own, grammar)):
        return cleaned(base + own, wanted, words, "composed")
    if owner:
        return cleaned(own, wanted, words, "subject")
    told = phrase.clause_before(spot.context)
    clause = trim_left(told, grammar)
    if base := topic.subject_of(clause, grammar):
        return cleaned(base + own, wanted, words, "clause")
    made = own in SIZES and not told.strip().startswith(topic.ACCORDING)
    if made and (base := topic.object_of(clause, grammar)):  # 建设中药材仓库，|占地430亩
        return cleaned(base + own, wanted, words, "clause")
    ahead = (
        phrase.next_clause(spot.context, words.catalogue, grammar.attributes) if own.endswith(SPENT) else ""
    )
    if ahead.startswith("对"):
        ahead = ahead[1:]
        ahead = ahead[: said.start()] if (said := grammar.follow.search(ahead)) else ahead
        return cleaned(ahead + own, wanted, words, "ahead")
    if lead := grammar.lead.match(ahead):
        ahead = ahead[lead.end() :]
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
    told = spot.context.before[-1] if spot.context.before else None
    if told and spot.wanted.dimension == "位次" and told.rule.endswith("rank"):  # 列第46位，|上升3位
        return Named(told.indicator, told.indicator_text, None, "rank")
    share_goes_on = spot.wanted.dimension == "比率" and (not spot.wanted.moves or "点" in spot.wanted.unit)
    fact = last_fact(spot.context, share_goes_on)
    if fact is None and (whole := of_silent(spot)):
        return whole
    if fact is None:
        return Named(bare(clause or spot.head, spot.lexicon.grammar), spot.head, None, "unnamed")
    return (
        stock_of(fact, spot)
        or otherwise_measured(fact, spot)
        or Named(fact.indicator, fact.indicator_text, fact.indicator_id, "carried")
    )


def of_silent(spot: Spot) -> Named | None:
    """The catalogue entry of which the number before told a share or a place: 完成预算的103%，|增长9%;
    总量居全省第3位，|达到28家."""
    before = spot.context.before[-1] if spot.context.before else None
    if before is None or before.start < spot.context.sentence.start:
        return None
    whole = SHARE_OR_PLACE.sub("", before.indicator)
    return known(whole, spot.wanted, spot.lexicon) if whole != before.indicator else None


def said_of_last(spot: Spot, said: str) -> Named | None:
    """18项惠民实事，5项基本完成 -> 基本完成的惠民实事数."""
    grammar = spot.lexicon.grammar
    in_list = spot.head.rstrip().endswith(AND) and phrase.touches(spot.context, spot.head)
    if own := "" if in_list else bare(spot.head, grammar):
        people = "人" in spot.wanted.unit and len(said) <= LONGEST_DEED and said not in grammar.persons
        deed = trim_left(said, grammar)
        return cleaned(own + deed, spot.wanted, spot.lexicon, "noun_after") if people and deed else None
    owner = last_here(spot.context)
    noun = noun_of(owner, grammar).rpartition("的")[2] if owner and owner.unit == spot.wanted.unit else ""
    if not noun and (listed := NAMED_LIST.search(phrase.clause_before(spot.context))):
        noun = listed["noun"]
    said = trim_left(said, grammar, light=False)
    if noun:
        return Named(
            complete(f"{said}的{noun}"[:30], spot.wanted, grammar), spot.head + said, None, "noun_after"
        )
    return cleaned(grammar.idle.sub("", said) or said, spot.wanted, spot.lexicon, "noun_after")


def otherwise_measured(fact: Fact, spot: Spot) -> Named | None:
    """The same things measured in another way right behind: 搬迁1.77万户|5.38万人."""
    base, wanted = uncounted(fact.indicator), spot.wanted
    dimension = spot.lexicon.catalogue.dimension(fact.unit)
    if base == fact.indicator or wanted.moves or dimension not in COUNTS or wanted.dimension not in OTHER:
        return None
    if wanted.dimension == dimension or not phrase.touches(spot.context, spot.head):
        return None
    return cleaned(base, wanted, spot.lexicon, "carried")
