"""What an earlier number was about, for one that leaves it out: 重点项目527个，完成投资1731亿元."""

from __future__ import annotations

from hsdata.link import phrase
from hsdata.link.grammar import Grammar, ending
from hsdata.link.name import Named, Spot, Wanted, known, trim_left
from hsdata.link.phrase import MARKS
from hsdata.model import Context, Fact

AND = ("、", "和", "及", "与", "以及")
SILENT = ("threshold", "rank")  # numbers that lend no subject
LONGEST_NOUN = 12
COUNTS_OF = ("户数", "人数", "人次", "套数", "数")


def verb_of_list(spot: Spot) -> str:
    """The verb a list of names begins with: 改造|供水管网7公里、燃气管网76公里、窨井盖4252个."""
    grammar, context = spot.lexicon.grammar, spot.context
    text, offset = context.sentence.text, context.sentence.start
    first = context.quantities[context.index - 1 if context.index else 0]
    start = offset + 1 + max(text.rfind(mark, 0, first.start - offset) for mark in MARKS)
    for fact in reversed(context.before):
        if fact.start < start:
            break
        for name in (fact.indicator, trim_left(fact.indicator_text, grammar, light=False)):
            if verb := grammar.verb.match(name):
                return verb.group()
    return ""


def last_fact(context: Context, shares: bool = False) -> Fact | None:
    """The number before that can lend its subject; ``shares``: also one that was itself a share of it."""
    for fact in reversed(context.before):
        if not fact.rule.endswith(SILENT) and (shares or not fact.rule.endswith("share_of")):
            return fact
    return None


def last_here(context: Context) -> Fact | None:
    """The number before in the same sentence, on this side of a semicolon."""
    fact = last_fact(context)
    text, offset = context.sentence.text, context.sentence.start
    at = context.quantity.start - offset
    since = offset + 1 + max(text.rfind("；", 0, at), text.rfind(";", 0, at))
    return fact if fact and fact.start >= since else None


def same_unit(fact: Fact, wanted: Wanted) -> bool:
    return fact.unit.lstrip("万亿") == wanted.unit.lstrip("万亿")


def uncounted(name: str) -> str:
    """A count's name without its 数."""
    return next((name.removesuffix(suffix) for suffix in COUNTS_OF if name.endswith(suffix)), name)


def thing(fact: Fact, own: str, grammar: Grammar) -> str:
    """What an earlier number was about: 省市重点项目数 -> 省市重点项目, 生猪存栏 -> 生猪; "" if a person."""
    if own.startswith(("占", "比")):
        return fact.indicator
    if own.endswith("率") and uncounted(fact.indicator) != fact.indicator:
        return noun_of(fact, grammar)
    written = fact.indicator_text if fact.indicator_id and len(fact.indicator_text) <= LONGEST_NOUN else ""
    name = uncounted(fact.indicator)
    if ending(grammar.attribute_reversed, written):
        name = trim_left(written, grammar)
    tail = ending(grammar.attribute_reversed, name)
    if tail:
        return name[: len(name) - len(tail)]
    if fact.unit.endswith(("人", "名", "人次")):
        return ""
    return name if name != fact.indicator else ""


def noun_of(fact: Fact, grammar: Grammar) -> str:
    """What an earlier number counted, without its verb: 取消行政审批事项数 -> 行政审批事项."""
    written = fact.indicator_id is not None and len(fact.indicator_text) <= LONGEST_NOUN
    told = written and not grammar.follow.search(fact.indicator_text)  # 14个项目|纳入省市重点项目
    name = uncounted(fact.indicator_text if told else fact.indicator)
    verb = grammar.verb.match(name)
    return name[verb.end() :] if verb else name


def done_too(spot: Spot, deed: str) -> str:
    """What else is done to the things of the number before: 8所中小学新建、6所|迁建 -> 迁建中小学."""
    fact, grammar = last_here(spot.context), spot.lexicon.grammar
    listed = spot.head.rstrip().endswith(AND) and phrase.touches(spot.context, spot.head)
    if not fact or not listed or not grammar.verb.fullmatch(deed) or not same_unit(fact, spot.wanted):
        return ""
    noun = noun_of(fact, grammar)
    return deed + noun.removesuffix(ending(grammar.verb_reversed, noun))


def stock_of(fact: Fact, spot: Spot) -> Named | None:
    """The stock a total speaks of after a flow: 新登记经营主体4000户，总量达2万户."""
    grammar = spot.lexicon.grammar
    flow = grammar.flow.match(fact.indicator_text)
    if not flow or not grammar.whole.search(spot.head) or not same_unit(fact, spot.wanted):
        return None
    return known(fact.indicator_text[flow.end() :], spot.wanted, spot.lexicon)


def verb_before(spot: Spot) -> str:
    """The verb a number shares with the number before it: 帮扶65家企业和45个项目."""
    goes_on = spot.head.strip() in AND or (not spot.head.strip() and phrase.touches(spot.context, spot.head))
    fact = last_here(spot.context) if goes_on else None
    verb = fact and fact.rule.endswith("noun_after") and spot.lexicon.grammar.verb.match(fact.indicator)
    return verb.group() if verb else ""
