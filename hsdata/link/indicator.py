"""What a number measures: a catalogue name, or the words of the text cleaned to a full name."""

from __future__ import annotations

import re
from dataclasses import replace

from hsdata.link import distribution, noun, order, phrase, subject, threshold
from hsdata.link.name import LONGEST_NAME, Named, Spot, Wanted, bare, lexicon
from hsdata.link.topic import with_topic
from hsdata.model import Context
from hsdata.recognise.measure import Measure
from hsdata.vocab import Vocabulary

INDUSTRIES = ("primary_share", "secondary_share", "tertiary_share")
PARTED = ("比例", "占比", "比重", "结构", "比")  # 三次产业结构更趋合理，|比例|为9.8:45.6:44.6
SIZE = "功率"  # 20兆瓦光伏项目: how large it is, no limit
OF_COUNTY = {"county_gdp": "gdp"}
MEDAL, METALS = "枚", "金银铜"
SLIP = re.compile("收人(?![员才数民们口次类力工])")  # misread: 城镇居民可支配收人
GROWTH_REACH = 8  # how far before its number a word of growth may stand: 增长预期目标6.5%


def find(context: Context, measure: Measure, vocab: Vocabulary) -> Named:
    """The indicator of a quantity; one candidate or the words as written, never a guess."""
    words = lexicon(vocab)
    q, catalogue = context.quantity, words.catalogue
    first, last = phrase.first_of(context), phrase.last_of(context)
    head = SLIP.sub("收入", phrase.before(context, first, catalogue))
    dimension = catalogue.dimension(q.unit)
    grows = dimension == "比率" and bool(words.grammar.grows.search(head[-GROWTH_REACH:]))
    wanted = Wanted(q.unit, dimension, grows or measure.kind in ("growth", "change"))
    spot = Spot(context, wanted, head, phrase.after(context, last, catalogue), words)
    if q.shape == "ratio_part" and (hit := ratio(spot, context.index - first)):
        return hit
    if q.unit == MEDAL and q.quote[-1] in METALS:
        return Named(f"{q.quote[-1]}牌数", head + q.quote, None, "medal")
    if measure.kind == "rank" or q.shape == "rank":
        return order.find(spot)
    sized = dimension == SIZE and not spot.tail.startswith("级")
    if not sized and threshold.inside_name(context, context.index, catalogue):
        return limit(spot)
    return in_county(with_topic(distribution.find(spot) or noun.find(spot) or subject.find(spot), spot), spot)


def ratio(spot: Spot, place: int) -> Named | None:
    """三次产业比重18.7:51.7:29.6 -> the share of each industry."""
    carried = bool(spot.context.before) and spot.context.before[-1].rule.endswith("industries")
    grammar = spot.lexicon.grammar
    told = grammar.structure.search(spot.head) or (
        bare(spot.head, grammar) in (*PARTED, "")
        and grammar.structure.search(phrase.clause_before(spot.context))
    )
    if place < len(INDUSTRIES) and (carried or told):
        entry = spot.lexicon.catalogue.by_id[INDUSTRIES[place]]
        return Named(entry.name, spot.head, entry.indicator_id, "industries")
    return None


def in_county(named: Named, spot: Spot) -> Named:
    """县域生产总值 in a county's own report is its 地区生产总值; in a city's, the sum of its counties'."""
    entry = spot.lexicon.catalogue.by_id.get(OF_COUNTY.get(named.indicator_id or "", ""))
    if entry is None or not spot.context.document.source.region.endswith("县"):
        return named
    return replace(named, name=entry.name, indicator_id=entry.indicator_id)


def limit(spot: Spot) -> Named:
    """A limit inside a name: 年纳税超千万元企业 -> 企业年纳税门槛."""
    grammar, owner = spot.lexicon.grammar, subject.last_here(spot.context)
    thing = noun.split(spot.tail.lstrip("级内的"), grammar).noun
    own = bare(thing, grammar) + bare(spot.head, grammar)
    name = f"{thing}{bare(spot.head, grammar)}门槛" if own or not owner else f"{owner.indicator}门槛"
    return Named(name[-LONGEST_NAME:], spot.head + spot.tail, None, "threshold")
