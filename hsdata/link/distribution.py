"""One list of names over one list of numbers: 城乡居民人均可支配收入分别达到23787元、10069元."""

from __future__ import annotations

import re

from hsdata.link import borrow, phrase, row, threshold
from hsdata.link.catalogue import Catalogue
from hsdata.link.grammar import Grammar, ending
from hsdata.link.name import Lexicon, Named, Spot, Wanted, bare, known, trim_left
from hsdata.link.owner import last_fact, last_here, same_unit, uncounted
from hsdata.link.row import named
from hsdata.link.share import PLAN
from hsdata.model import Context

BETWEEN = re.compile(
    r"(?:及?以上|以下|以内|左右|上下|多|余|\s)*(?:、|和|与|及|以及|，|,|；)\s*"
    r"(?:超过|超|近|约|达到|达|为|增长|下降|不低于|不少于|以及|和)?\s*"
)
PAIR = 2
WRITTEN = {"plain", "shorthand"}  # 突破5万亿、4万亿和3万亿元
ROWS = ("plain", "multiple", "shorthand", "rank")
NEXT = re.compile(r"(?:及?以上|以下|以内|左右|上下|多|余|\s)*(?:、|和|与|及)\s*")
TOGETHER = (  # one name for several indicators
    ("城乡", "城镇", "农村"),
    ("存贷款", "存款", "贷款"),
    ("存贷", "存款", "贷款"),
    ("第一、二、三产业", "第一产业", "第二产业", "第三产业"),
    ("第二、三产业", "第二产业", "第三产业"),
    ("一二三产业", "第一产业", "第二产业", "第三产业"),
    ("一、二、三产业", "第一产业", "第二产业", "第三产业"),
    ("一二三产", "第一产业", "第二产业", "第三产业"),
    ("一、二、三产", "第一产业", "第二产业", "第三产业"),
    ("三次产业", "第一产业", "第二产业", "第三产业"),
    ("二、三产业", "第二产业", "第三产业"),
    ("二三产业", "第二产业", "第三产业"),
)
GENERAL = ("案件", "保险", "企业", "项目", "人口", "人员", "事故", "学校", "贷款", "补贴")
OF_KIND = (2, 3)  # how long a word is that only says of which kind: 刑事
SUMMARY = re.compile(r"(?:等)?(?:[一二三四五六七八九十两]|\d+)(?:大|个|项|类|家|种)(?P<noun>.*)$")
SUBSTANCE = "需氧量"
SHARE = re.compile(r"占.{2,}比重$")  # 先进制造业、高技术制造业|增加值占规模以上工业比重
PLAN_RATE = "完成率"
LIMIT = re.compile(r".+?(?=[超过])")
LIST = re.compile(r"、|以及|(?<=”)(?=“)")
ALSO = re.compile(r"、|以及|(?<=”)(?=“)|和|与|(?<![惠普涉危波])及")
OF_TWO = re.compile(r"(?<=[一-鿿]{4})(?:和|与)(?=[一-鿿]{4})")


def run_of(context: Context, catalogue: Catalogue) -> tuple[int, int]:
    """The first and last index of the row of numbers this one stands in (its own, if alone)."""
    text, offset, all_ = context.sentence.text, context.sentence.start, context.quantities

    def joined(left: int) -> bool:
        a, b = all_[left], all_[left + 1]
        alike = catalogue.dimension(a.unit) == catalogue.dimension(b.unit)
        between = BETWEEN if alike else NEXT
        return (
            (a.shape == b.shape or (alike and {a.shape, b.shape} == WRITTEN))
            and a.shape in ROWS
            and bool(between.fullmatch(text, a.end - offset, b.start - offset))
        )

    first = last = context.index
    while first and joined(first - 1):
        first -= 1
    while last + 1 < len(all_) and joined(last):
        last += 1
    return first, last


def pieces(head: str, count: int) -> list[str] | None:
    """A list of exactly ``count`` names, or None: never a guess."""
    for both, *each in TOGETHER:
        if "、" in both and both in head and len(each) == count:
            return [head.replace(both, one, 1) for one in each]
    for pattern in (LIST, ALSO):
        found = [p.strip() for p in pattern.split(head) if p.strip()]
        if len(found) == count:
            return found
        if pattern is LIST and len(found) == 1 and len(OF_TWO.split(head)) == count:
            continue  # 城乡居民养老保险和医疗保险参保率: the two insurances, not town and country
        for both, *each in TOGETHER:
            if both in head and len(each) == count and len(pattern.split(both)) >= len(found):
                return [head.replace(both, one, 1) for one in each]
        if len(found) == count - 1 and (whole := doubled(found)):
            return whole
    return None


def doubled(found: list[str]) -> list[str]:
    """A list with one of its names told as two: 总资产、存贷款余额|分别突破5万亿、4万亿和3万亿元."""
    for at, item in enumerate(found):
        for both, *each in TOGETHER:
            if item.startswith(both) and len(each) == PAIR:
                return found[:at] + [item.replace(both, one, 1) for one in each] + found[at + 1 :]
    return []


def fill(items: list[str], wanted: Wanted, words: Lexicon) -> list[str]:
    """Give each member what it shares with the others: 城镇、农村低保标准; 规模以上工业增加值、利润."""
    attribute = words.grammar.attribute_reversed
    last = items[-1]
    tail = common_tail(last, words.grammar) or general_tail(items, words.grammar)
    filled = []
    for n, item in enumerate(items):
        if n and item[0] in "超过" and (limit := LIMIT.match(items[n - 1])):
            filled.append(limit.group() + item)
        elif n and (spending := borrow.of_budget(item, items[0])):
            filled.append(spending)
        elif n and borrow.visitors(item, known(items[0], wanted, words), words.grammar):
            filled.append(f"旅游{item}")
        elif n and item in words.grammar.attributes and (head := ending(attribute, items[0])):
            joint = items[0].removesuffix(head) + item
            fits = known(joint, wanted, words) or not known(items[0], wanted, words)
            filled.append(joint if fits else item)
        elif item is last or known(item, wanted, words):
            filled.append(item)
        else:
            cuts = (item + last[cut:] for cut in range(1, len(last)))
            shared = next((c for c in cuts if known(c, wanted, words)), None)
            whole = item.endswith(tail) or says_all(item, words.grammar) or bool(ending(attribute, item))
            filled.append(shared or (item if whole else item + (of_persons(item, last, words) or tail)))
    return filled


def says_all(item: str, grammar: Grammar) -> bool:
    """Whether a member of a list is a measure by itself: 旅客发送量; not 化学需氧量 (排放量)."""
    return item.endswith(grammar.counted) and not item.endswith(SUBSTANCE)


def of_persons(item: str, last: str, words: Lexicon) -> str:
    """What the last of a list of persons shares: 城镇职工、居民|医保住院费用报销比例."""
    persons = words.grammar.persons
    if not item.endswith(persons):
        return ""
    return next((last[len(p) :] for p in persons if last.startswith(p) and len(last) > len(p)), "")


def general_tail(items: list[str], grammar: Grammar) -> str:
    """The noun of things that the last of a list bears for all: 刑事、治安|案件."""
    last = items[-1]
    noun = next((n for n in GENERAL if last.endswith(n) and len(last) > len(n) + 1), "")
    return noun if all(len(i) in OF_KIND and not grammar.verb.match(i) for i in items[:-1]) else ""


def common_tail(last: str, grammar: Grammar) -> str:
    """What the last member of a list shares with the others: from 支持, 用于 in it, else its attribute."""
    if share := SHARE.search(last):
        return (ending(grammar.attribute_reversed, last[: share.start()]) or "") + share.group()
    tail = ending(grammar.attribute_reversed, last)
    inside = [m.start() for m in grammar.purpose.finditer(last) if 2 < m.start() < len(last) - len(tail)]
    return last[inside[-1] :] if tail and inside else tail


def from_clause(spot: Spot, count: int, place: int) -> Named | None:
    """Names in a clause without numbers: 空气综合指数、PM2.5浓度实现双下降，分别下降2.31%、7.89%."""
    clause = phrase.clause_before(spot.context)
    items = pieces(trim_left(clause, spot.lexicon.grammar), count) if clause else None
    if not items:
        return None
    found = [spot.lexicon.catalogue.prefix(i, spot.wanted.unit, spot.wanted.moves) for i in items]
    entry = found[place]
    if not any(found) and not borrow.says_what(items[-1], spot.lexicon.grammar):
        return None
    if entry is None:  # 加计扣除享受户数与金额，分别增长21.4%和42.7%
        return named(fill(items, spot.wanted, spot.lexicon)[place], spot)
    return Named(entry.name, clause, entry.indicator_id, "distributed")


def find(spot: Spot) -> Named | None:
    """The name of one number in a row of numbers, or None where no list of names is spread over it."""
    first, last = run_of(spot.context, spot.lexicon.catalogue)
    count, place = last - first + 1, spot.context.index - first
    if count == 1:
        return None
    head = phrase.before(spot.context, first, spot.lexicon.catalogue)
    names, said, how = head.partition(threshold.SEPARATELY)
    subject = bare(names, spot.lexicon.grammar)
    share_of_each = not said and spot.wanted.dimension == "比率" and subject.startswith("占")
    if share_of_each and (hit := row.over(spot, first, count, place, said=False)):
        return Named(f"{hit.name}{subject}比重", hit.written, None, "distributed")
    if said and (whole := row.attribute_of_each(spot, subject, first, count, place)):
        return whole
    if subject:
        return over_names(spot, subject, said_of_each(how, spot) if said else "", count, place)
    if said and (hit := from_clause(spot, count, place)):
        return hit
    hit = row.over(spot, first, count, place, bool(said))
    what = said_of_each(how, spot) if said and hit else ""
    if hit and what in spot.lexicon.grammar.attributes and (base := uncounted(hit.name)) != hit.name:
        return named(base + what, spot)  # 95个省重点、1469个市重点项目，分别|完成投资
    share = bare(how, spot.lexicon.grammar).removesuffix("的") if said else ""
    if hit and share.startswith("占") and spot.wanted.dimension == "比率":
        return Named(f"{hit.name}{share}比重", hit.written, None, "distributed")
    return hit


def said_of_each(how: str, spot: Spot) -> str:
    """The attribute said of each behind 分别: 分别实现|产值, 分别完成|全年目标|的125%."""
    if spot.wanted.dimension == "比率" and (plan := PLAN.search(how.rstrip())):
        return f"{plan['plan']}{PLAN_RATE}"
    return bare(how, spot.lexicon.grammar)


def over_names(spot: Spot, subject: str, what: str, count: int, place: int) -> Named | None:
    """A list of names in the same clause; ``what``: the attribute said of each (分别实现产值, 分别占全省)."""
    if spot.wanted.dimension == "比率" and what.startswith("占"):
        what = f"{what.removesuffix('的')}比重"
    elif what.endswith(PLAN_RATE):
        return named(f"{items[place]}{what}", spot) if (items := pieces(subject, count)) else None
    elif what not in spot.lexicon.grammar.attributes:
        what = ""
    summary = SUMMARY.search(subject)
    if what and summary:
        subject = subject[: summary.start()]
        what = summary["noun"][-2:] + what
    items = pieces(subject, count)
    if items is None:
        return None
    filled = [i + what for i in items] if what else fill(items, spot.wanted, spot.lexicon)
    filled = of_the_number_before(filled, spot)
    whole = borrow.of_dwellers(bare(filled[place], spot.lexicon.grammar), spot, last_fact(spot.context))
    return named(whole or filled[place], spot)


def of_the_number_before(items: list[str], spot: Spot) -> list[str]:
    """Names without what the number before them named: 甲主营业务收入突破百亿元，|乙、丙|分别达65亿元."""
    grammar, before = spot.lexicon.grammar, last_here(spot.context)
    if spot.wanted.dimension != borrow.MONEY or not before or not same_unit(before, spot.wanted):
        return items
    tail = ending(grammar.attribute_reversed, before.indicator)
    told = any(borrow.says_what(item, grammar) or grammar.verb.match(item) for item in items)
    return items if told or not tail else [item + tail for item in items]
