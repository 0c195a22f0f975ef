"""What a number measures: a catalogue name, or the words of the text cleaned to a full name."""

from __future__ import annotations

import re

from hsdata.link import distribution, noun, phrase, subject
from hsdata.link.catalogue import Catalogue
from hsdata.link.grammar import ending
from hsdata.link.name import LONGEST_NAME, Named, Spot, Wanted, bare, cleaned, lexicon, trim_left
from hsdata.link.topic import with_topic
from hsdata.model import Context
from hsdata.recognise.measure import Measure
from hsdata.vocab import Vocabulary

INDUSTRIES = ("primary_share", "secondary_share", "tertiary_share")
STRUCTURE = "three_industry_structure"
GROWTH_REACH = 8  # how far before its number a word of growth may stand: 增长预期目标6.5%
RANKED = re.compile(r"(?P<what>.*?)(?:全国|全省|全市|全球)?位次$")


def find(context: Context, measure: Measure, vocab: Vocabulary) -> Named:
    """The indicator of a quantity; one candidate or the words as written, never a guess."""
    words = lexicon(vocab)
    q, catalogue = context.quantity, words.catalogue
    first, last = phrase.first_of(context), phrase.last_of(context)
    head = phrase.before(context, first, catalogue)
    dimension = catalogue.dimension(q.unit)
    grows = dimension == "比率" and bool(words.grammar.grows.search(head[-GROWTH_REACH:]))
    wanted = Wanted(q.unit, dimension, grows or measure.kind in ("growth", "change"))
    spot = Spot(context, wanted, head, phrase.after(context, last, catalogue), words)
    if q.shape == "ratio_part" and (hit := ratio(spot, context.index - first)):
        return hit
    if measure.kind == "rank" or q.shape == "rank":
        return rank(spot)
    if phrase.threshold(context, context.index, catalogue):
        return limit(spot)
    return with_topic(distribution.find(spot) or noun.find(spot) or subject.find(spot), spot)


def ratio(spot: Spot, place: int) -> Named | None:
    """三次产业比重18.7:51.7:29.6 -> the share of each industry."""
    catalogue: Catalogue = spot.lexicon.catalogue
    structure = catalogue.prefix(bare(spot.head, spot.lexicon.grammar), "%", False)
    carried = bool(spot.context.before) and spot.context.before[-1].rule.endswith("industries")
    if place < len(INDUSTRIES) and (carried or (structure and structure.indicator_id == STRUCTURE)):
        entry = catalogue.by_id[INDUSTRIES[place]]
        return Named(entry.name, spot.head, entry.indicator_id, "industries")
    return None


def rank(spot: Spot) -> Named:
    """水污染防治工作被评为全省第一 -> 水污染防治工作全省位次; 增幅居第4位: of the number before."""
    grammar, before = spot.lexicon.grammar, spot.context.before
    text = spot.head.strip()
    text = text.removesuffix(ending(grammar.ranked_reversed, text))
    hit = grammar.scope.search(text)
    scope = hit.group() if hit else ""
    what = text[: hit.start()] if hit else text
    what = trim_left(what.removesuffix(ending(grammar.ranked_reversed, what)), grammar)
    if not what and before and before[-1].rule.endswith("rank"):
        if not scope:
            return Named(before[-1].indicator, text, None, "rank")
        return ranked(RANKED.sub(r"\g<what>", before[-1].indicator), scope, spot)
    grown = grammar.grows.search(what)
    pace = grown.group() if grown and what.endswith(grown.group()) else ""
    base = what.removesuffix(pace)
    if (not base or base in grammar.same) and (last := subject.last_fact(spot.context)):
        return ranked(last.indicator + what, scope, spot)
    named = cleaned(base, Wanted("位", "位次", False), spot.lexicon, "rank")
    return ranked(named.name + pace, scope, spot)


def ranked(what: str, scope: str, spot: Spot) -> Named:
    """The name of a place in an order: what is ordered, among whom."""
    tail = scope if scope.endswith(("排名", "位次")) else f"{scope}位次"
    return Named(f"{what[: LONGEST_NAME - len(tail)]}{tail}", spot.head, None, "rank")


def limit(spot: Spot) -> Named:
    """A limit inside a name: 年纳税超千万元企业 -> 企业年纳税门槛."""
    thing = noun.split(spot.tail.lstrip("的"), spot.lexicon.grammar).noun
    name = f"{thing}{bare(spot.head, spot.lexicon.grammar)}门槛"
    return Named(name[-LONGEST_NAME:], spot.head + spot.tail, None, "threshold")
