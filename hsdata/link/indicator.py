"""What a number measures: a catalogue name, or the words of the text cleaned to a full name."""

from __future__ import annotations

import re

from hsdata.link import catalogue as catalogues
from hsdata.link import distribution, noun, phrase
from hsdata.link.catalogue import COUNTS, Catalogue
from hsdata.link.grammar import Grammar, compiled
from hsdata.link.name import Named, Wanted, cleaned, trim_left, trim_right
from hsdata.model import Context, Fact
from hsdata.recognise.measure import Measure
from hsdata.vocab import Vocabulary

INDUSTRIES = ("primary_share", "secondary_share", "tertiary_share")
RATIO = re.compile(r"(?:三次产业|三产|产业结构|一二三产|一、二、三产)")
RANK = re.compile(
    r"(?P<what>.*?)(?:均|都|已|排名|排|稳)*(?:位居|位列|名列|居|列|跃居|跻身|进入|升至|上升到|排在|排名|排|被评为|获|获得|荣获|达到|在|位次|保持|升到|成为|为)*(?P<scope>全国|全省|全市|中部|西部|东部|全县|省内|国内|世界|全球|同类城市|[一-鿿]{2}(?:省|市)(?=$))?(?:位次|排名|考核|同类|地级市|设区市|各市|前列)*(?:的|由|从|至|到|升至)?$"
)
SHARE_OF = re.compile(
    r"^(?P<what>.*?)(?:均|约|已|分别)?占(?:到)?(?!地|用|有)(?P<whole>.+?)的?(?:比重|比例)?$"
)


def find(context: Context, measure: Measure, vocab: Vocabulary) -> Named:
    """The indicator of a quantity; one candidate or the words as written, never a guess."""
    catalogue, grammar = catalogues.read(vocab), compiled(vocab)
    q = context.quantity
    wanted = Wanted(q.unit, catalogue.dimension(q.unit), measure.kind in ("growth", "change"))
    first, last = phrase.first_of(context), phrase.last_of(context)
    head = phrase.before(context, first, catalogue)
    if q.shape == "ratio_part":
        return ratio(context, head, wanted, catalogue, grammar)
    if measure.kind == "rank" or q.shape == "rank":
        return rank(context, head, wanted, catalogue, grammar)
    tail = phrase.after(context, last, catalogue)
    if phrase.threshold(context, context.index, catalogue):
        return limit(head, tail, wanted, grammar)
    if hit := distribution.find(context, run_head(context, catalogue), wanted, catalogue, grammar):
        return hit
    return after_noun(head, tail, wanted, catalogue, grammar) or subject(
        context, head, wanted, catalogue, grammar
    )


def run_head(context: Context, catalogue: Catalogue) -> str:
    """The stretch before the row of numbers this one stands in."""
    return phrase.before(context, distribution.run_of(context)[0], catalogue)


def ratio(context: Context, head: str, wanted: Wanted, catalogue: Catalogue, grammar: Grammar) -> Named:
    """三次产业比重18.7:51.7:29.6 -> the share of each industry."""
    place = context.index - phrase.first_of(context)
    text = head if RATIO.search(head) or not context.before else context.before[-1].rule
    if RATIO.search(text) or (context.before and context.before[-1].rule.endswith("industries")):
        entry = catalogue.by_id.get(INDUSTRIES[place % 3])
        if entry:
            return Named(entry.name, head, entry.indicator_id, "industries")
    return subject(context, head, wanted, catalogue, grammar)


def rank(context: Context, head: str, wanted: Wanted, catalogue: Catalogue, grammar: Grammar) -> Named:
    """水污染防治工作被评为全省第一 -> 水污染防治工作全省位次."""
    hit = RANK.fullmatch(head.strip())
    what, scope = (hit["what"], hit["scope"] or "") if hit else (head, "")
    what = trim_left(what, grammar)
    if not what and context.before:
        what = context.before[-1].indicator
    named = cleaned(what, Wanted("位", "位次", False), catalogue, grammar, "rank")
    limit_ = 32 - len(scope) - 2
    name = named.name if len(named.name) <= limit_ else named.name[:limit_]
    return Named(f"{name}{scope}位次", head, None, "rank")


def limit(head: str, tail: str, wanted: Wanted, grammar: Grammar) -> Named:
    """A limit inside a name: 年纳税超千万元企业 -> 企业年纳税门槛."""
    thing = noun.split(tail.lstrip("的"), grammar).noun
    name = f"{thing}{trim_left(trim_right(head, grammar), grammar)}门槛"
    return Named(name[-32:], head + tail, None, "threshold")


def after_noun(head: str, tail: str, wanted: Wanted, catalogue: Catalogue, grammar: Grammar) -> Named | None:
    """The name by the noun after the number, or None where the noun stands before it."""
    if not tail or len(tail) < 2:
        return None
    of = tail.startswith("的")
    if wanted.dimension == "比率":
        owner_before = trim_left(trim_right(head, grammar), grammar)
        return (
            noun.share(head, tail, wanted, catalogue, grammar)
            if of and not owner_before and len(tail) > 3
            else None
        )
    if grammar.stop.match(tail):
        return None
    if wanted.dimension in COUNTS:
        begins = grammar.follow.match(tail)
        if begins and trim_left(trim_right(head, grammar), grammar):
            return None
        return noun.counted(head, tail, wanted, catalogue, grammar)
    if of:
        return noun.owned(head, tail, wanted, catalogue, grammar)
    if hit := noun.spent(head, tail, wanted, catalogue, grammar):
        return hit
    verb = noun.action(noun.trim_right_soft(head, grammar), grammar)
    subject_ = trim_left(trim_right(head, grammar), grammar)
    if grammar.follow.match(tail) or grammar.verb.match(tail):
        return None
    parts = noun.split(tail, grammar)
    if not subject_ or subject_ == verb:
        return cleaned(f"{verb}{parts.noun}", wanted, catalogue, grammar, "noun_after")
    if wanted.dimension == "金额":
        return noun.owned(head, tail, wanted, catalogue, grammar)
    return cleaned(f"{subject_}{parts.noun}", wanted, catalogue, grammar, "noun_around")


def subject(context: Context, head: str, wanted: Wanted, catalogue: Catalogue, grammar: Grammar) -> Named:
    """The name by the subject before the number, else carried over from the number before."""
    text = trim_right(head, grammar)
    bare = trim_left(text, grammar)
    if wanted.dimension == "比率" and (hit := SHARE_OF.match(text)):
        what = trim_left(hit["what"], grammar)
        whole = trim_left(hit["whole"], grammar)
        if not what and (owner := last_fact(context)):
            what = owner.indicator
        return cleaned(f"{what}占{whole}比重", wanted, catalogue, grammar, "share_of")
    if not bare:
        return carry(context, head)
    if bare in grammar.attributes and (owner := last_fact(context)):
        base = owner_name(owner, grammar)
        if base:
            return cleaned(base + bare, wanted, catalogue, grammar, "composed")
    return cleaned(text, wanted, catalogue, grammar, "subject")


def last_fact(context: Context) -> Fact | None:
    """The number before that can lend its subject."""
    for fact in reversed(context.before):
        if fact.rule.endswith(("threshold", "rank")):
            continue
        return fact
    return None


def carry(context: Context, head: str) -> Named:
    fact = last_fact(context)
    if fact is None:
        return Named(head.strip("，。；、 "), head, None, "unnamed")
    return Named(fact.indicator, fact.indicator_text, fact.indicator_id, "carried")


def owner_name(fact: Fact, grammar: Grammar) -> str:
    """The thing an earlier number was about: 省市重点项目数 -> 省市重点项目, 生猪存栏 -> 生猪."""
    name = fact.indicator.removesuffix("数")
    hit = grammar.attribute_reversed.match(name[::-1])
    if hit:
        return name[: len(name) - hit.end()]
    return name if fact.indicator.endswith("数") else ""
