"""A noun after its number: 改造提升135条小街巷, 28家金融机构入驻, 总投资40亿元的中铁物流园."""

from __future__ import annotations

import re

from hsdata.link import count, phrase
from hsdata.link.catalogue import COUNTS
from hsdata.link.grammar import ending
from hsdata.link.name import ARTICLE, Named, Spot, bare, cleaned, shorten, trim_left, trim_right
from hsdata.link.parts import BOUNDS, action, split

FULL = {"占地": "占地面积", "涉及": "涉及金额"}  # attributes that a verb stands for
PROJECT = "项目"
WHOLE = re.compile(r"(?:项目|工程|园区|基地|中心|市场|产业园|物流园|线路)(?=[^、和等区部库及的]|$)")
PLANNED = re.compile(r"的(?P<what>投资|融资|产值|收入|利税)(?:计划|任务|目标)$")
PACE = re.compile(r"(?:步伐|力度|进度)$")
RATE = re.compile(r"的(?P<rate>[一-鿿]{1,5}(?:率|比例|比重))(?=[降提调增下上，、]|$)")
FUNDS = ("资金", "贷款", "补助", "补贴", "债券", "经费", "基金", "专项债", "国债")
GIVEN = re.compile(r"(?:安排|拨付|下达|给予|提供|发放|落实|争取|筹措|投入|发行|设立)了?(?:近|超过|超|约)?$")
JOINT = re.compile(r"(?:、|和|以及|及)(?P<next>[^、和及]+)$")
USED = ("", "用", "仅用", "只用", "用了", "仅用了", "只用了", "历时")
LASTED = re.compile(r"^(?:的?时间|内|就|便|即)*")
LONGEST_DEED = 24
SHORTEST_WHOLE = 4


def find(spot: Spot) -> Named | None:
    """The name by the noun after the number, or None where the noun stands before it."""
    tail, grammar = spot.tail, spot.lexicon.grammar
    if spot.wanted.dimension == "比率":
        return rate(spot) or (share(spot) if part_of_noun(spot) else None)
    if spot.wanted.dimension == "金额" and (hit := spent(spot)):
        return hit
    if spot.wanted.dimension not in COUNTS and (tail.startswith(("的", "、")) or not tail.strip()):
        return of_each(spot) or owned(spot)
    if spot.wanted.dimension in COUNTS:
        return count.find(spot)
    if not tail or grammar.stop.match(tail) or not trim_right(tail, grammar):
        return None
    return measured(spot)


def rate(spot: Spot) -> Named | None:
    """将制造业等行业现行16%的税率降至13% -> 制造业等行业现行税率."""
    own, said = bare(spot.head, spot.lexicon.grammar), RATE.match(spot.tail)
    return cleaned(f"{own}{said['rate']}", spot.wanted, spot.lexicon, "owned") if own and said else None


def part_of_noun(spot: Spot) -> bool:
    """Whether a share is that of the noun after it: 75%的奶牛养殖场; 完成50%以上搬迁村面貌提升."""
    tail, grammar = spot.tail, spot.lexicon.grammar
    own = bare(spot.head, grammar)
    if len(tail) < SHORTEST_WHOLE or spot.wanted.moves:
        return False
    if tail.startswith("的"):
        return not own
    opens = not spot.head.strip() and not phrase.touches(spot.context, spot.head)  # ，96.2%规模养殖场实现…
    acts = opens or (bool(spot.head.strip()) and own == action(spot.head, grammar))
    return acts and not grammar.stop.match(tail) and bool(trim_right(tail, grammar))


def owned(spot: Spot) -> Named | None:
    """总投资40亿元的中铁物流园 -> 中铁物流园总投资; None where the number says nothing of the noun."""
    grammar = spot.lexicon.grammar
    attribute = ending(grammar.attribute_reversed, BOUNDS.sub("", spot.head))
    own = bare(spot.head, grammar)
    if spot.wanted.dimension == "时间" and own:
        return None
    if own and (planned := PLANNED.fullmatch(spot.tail)):  # 66个重点项目54亿元的投资计划
        return cleaned(f"{own}计划{planned['what']}", spot.wanted, spot.lexicon, "owned")
    text = phrase.beyond(spot.context, spot.tail, spot.lexicon.catalogue, grammar.acting)
    if not text.startswith("的"):
        return None
    thing = PACE.sub("", split(ARTICLE.sub("", text), grammar).noun)
    if thing.endswith("等"):  # 投资3亿元的何桥、李庄等6个乡镇41个村的|土地整治项目
        ends = split(phrase.tail_of_clause(spot.context, spot.lexicon.catalogue), grammar).noun
        thing = ends.rpartition("的")[2] or thing
    if (last := JOINT.search(thing)) and last["next"] in grammar.attributes:
        thing = thing[: last.start()]  # 投资16亿元的甲、投资12亿元的乙
    elif text is spot.tail and phrase.runs_on(spot.context, text) and extends(spot, thing):
        thing = thing.removesuffix(ending(grammar.capacity_reversed, thing))
        thing += split(phrase.tail_of_next(spot.context, spot.lexicon.catalogue), grammar).noun
    if not attribute:
        verb = action(spot.head, grammar)
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


def extends(spot: Spot, thing: str) -> bool:
    """Whether the next number only says how large the thing is: 投资2700万元的李家营段|3.5公里改线工程,
    投资5亿元的年出栏|20万只肉羊养殖项目."""
    following = spot.context.quantities[spot.context.index + 1]
    if ending(spot.lexicon.grammar.capacity_reversed, thing):
        return True
    return spot.lexicon.catalogue.dimension(following.unit) in ("长度", "面积")


def of_each(spot: Spot) -> Named | None:
    """The noun that the last of several places bears for all: 北邓村|3000亩、温仁4000亩|基本农田整理项目."""
    context, own = spot.context, bare(spot.head, spot.lexicon.grammar)
    after = context.quantities[context.index + 1 : context.index + 2]
    if not own or not after or not spot.tail.startswith("、") or after[0].unit != context.quantity.unit:
        return None
    noun, grammar = phrase.tail_of_next(context, spot.lexicon.catalogue), spot.lexicon.grammar
    if not noun or noun.startswith("的") or grammar.stop.match(noun) or grammar.follow.match(noun):
        return None
    return cleaned(own + split(noun, grammar).noun, spot.wanted, spot.lexicon, "noun_after")


def took(spot: Spot) -> Named | None:
    """How long something took: 45天|签约293户; 仅用37天|实现病例清零."""
    deed, grammar = LASTED.sub("", spot.tail), spot.lexicon.grammar
    if spot.head.strip() not in USED or not (grammar.verb.match(deed) or grammar.follow.match(deed)):
        return None
    return Named(f"{shorten(deed, grammar, LONGEST_DEED)}用时", spot.tail, None, "noun_after")


def share(spot: Spot) -> Named:
    """75%的奶牛养殖场完成标准化改造 -> 完成标准化改造的奶牛养殖场比例."""
    grammar = spot.lexicon.grammar
    tail = spot.tail.lstrip("的")
    if tail.endswith("了"):  # 80%以上|农村劳动力掌握了|1—2门实用技术
        tail = tail[:-1] + phrase.tail_of_next(spot.context, spot.lexicon.catalogue)
    parts = split(tail, grammar)
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
    if spot.wanted.dimension == "时间" and (hit := took(spot)):
        return hit
    if grammar.follow.match(tail):
        return None
    touches = phrase.touches(spot.context, spot.head) and not spot.head.startswith(("、", "和"))
    listed = touches or spot.head.rstrip().endswith(("、", "和"))
    before, verb = "" if listed else bare(spot.head, grammar), action(spot.head, grammar)
    before = "" if before.endswith("等") else before
    if spot.wanted.dimension == "时间" and bare(spot.head, grammar):
        return None
    thing = split(tail, grammar).noun.split("、")[0]
    if power := ending(grammar.capacity_reversed, spot.head):
        return cleaned(f"{thing}{power}能力", spot.wanted, spot.lexicon, "owned")
    if not before or before == verb:
        return cleaned(f"{verb}{thing}", spot.wanted, spot.lexicon, "noun_after")
    funded = spot.wanted.dimension == "金额" and thing.endswith(FUNDS) and GIVEN.search(spot.head)
    if funded:  # 中央财政安排1000亿元专项奖补资金
        return cleaned(f"{before.split('、')[-1]}{thing}", spot.wanted, spot.lexicon, "noun_around")
    if spot.wanted.dimension == "金额" or grammar.verb.match(tail):
        return None
    return cleaned(f"{before.split('、')[-1]}{thing}", spot.wanted, spot.lexicon, "noun_around")
