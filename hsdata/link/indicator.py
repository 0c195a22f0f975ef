"""What a number measures: a catalogue name, or the words of the text cleaned to a full name."""

from __future__ import annotations

import re

from hsdata.link import distribution, noun, phrase, subject
from hsdata.link.catalogue import Catalogue
from hsdata.link.name import LONGEST_NAME, Lexicon, Named, Spot, Wanted, bare, cleaned, lexicon, trim_left
from hsdata.model import Context
from hsdata.recognise.measure import Measure
from hsdata.vocab import Vocabulary

INDUSTRIES = ("primary_share", "secondary_share", "tertiary_share")
STRUCTURE = "three_industry_structure"
RANK = re.compile(
    r"(?P<what>.*?)(?:均|都|已|稳|连续|持续|继续|分别)*(?:从|由|位居|位列|名列|居|列|跃居|跻身|进入|升至|上升到|排在|排名|排|被评为|获|获得|荣获|达到|在|位次|保持|升到|成为|为|稳居|跃升至|前移)*"
    r"(?P<scope>全国|全省|全市|中部|西部|东部|全县|省内|国内|世界|全球|全区|各省区|省市|沿海|同类城市)?"
    r"(?:均|位次|排名|考核|同类|地级市|设区市|各市|前列|同期|综合|名列|位居|居|排|列)*(?:的|由|从|至|到|升至|跃升至)*$"
)


def find(context: Context, measure: Measure, vocab: Vocabulary) -> Named:
    """The indicator of a quantity; one candidate or the words as written, never a guess."""
    words = lexicon(vocab)
    q, catalogue = context.quantity, words.catalogue
    wanted = Wanted(q.unit, catalogue.dimension(q.unit), measure.kind in ("growth", "change"))
    first, last = phrase.first_of(context), phrase.last_of(context)
    head = phrase.before(context, first, catalogue)
    spot = Spot(context, wanted, head, phrase.after(context, last, catalogue), words)
    if q.shape == "ratio_part" and (hit := ratio(spot, context.index - first)):
        return hit
    if measure.kind == "rank" or q.shape == "rank":
        return rank(spot)
    if phrase.threshold(context, context.index, catalogue):
        return limit(spot)
    return distribution.find(spot) or noun.find(spot) or subject.find(spot)


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
    """水污染防治工作被评为全省第一 -> 水污染防治工作全省位次."""
    grammar = spot.lexicon.grammar
    hit = RANK.fullmatch(spot.head.strip())
    what, scope = (hit["what"], hit["scope"] or "") if hit else (spot.head, "")
    what = trim_left(what, grammar)
    if (not what or what in grammar.same) and (last := subject.last_fact(spot.context)):
        what = last.indicator + what
    named = cleaned(what, Wanted("位", "位次", False), spot.lexicon, "rank")
    name = named.name[: LONGEST_NAME - len(scope) - 2]
    return Named(f"{name}{scope}位次", spot.head, None, "rank")


def limit(spot: Spot) -> Named:
    """A limit inside a name: 年纳税超千万元企业 -> 企业年纳税门槛."""
    thing = noun.split(spot.tail.lstrip("的"), spot.lexicon.grammar).noun
    name = f"{thing}{bare(spot.head, spot.lexicon.grammar)}门槛"
    return Named(name[-LONGEST_NAME:], spot.head + spot.tail, None, "threshold")
