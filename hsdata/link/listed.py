"""What a list says for all its members: 17个区、124个镇获评全国百强; 51个村、2.3万农户“气代煤”改造."""

from __future__ import annotations

import re

from hsdata.link import phrase
from hsdata.link.catalogue import COUNTS
from hsdata.link.name import Named, Spot, cleaned, known, trim_left
from hsdata.link.parts import Parts, action, attributive, split

DWELLERS = re.compile(r"(?:农户|户|居民|群众|村民|村(?!内|级)|乡镇)*")  # 51个村、2.3万|农户|“气代煤”改造
WORKS = ("工程", "任务")
AND = ("、", "和")


def fate(spot: Spot, noun: str, verb: str) -> Named | None:
    """What the end of a list says of all its members: 120个|贫困村、3.5万贫困人口如期脱贫; 17个|区、124个镇
    获评全国百强区."""
    grammar = spot.lexicon.grammar
    if not phrase.NEAR.sub("", spot.tail.rstrip()).endswith(AND):
        return None
    shared = phrase.tail_of_list(spot.context, spot.lexicon.catalogue)
    said = shared.replace("了", "", 1) if grammar.follow.match(shared) else split(shared, grammar).said
    if hit := known(noun + said, spot.wanted, spot.lexicon) if said else None:
        return hit
    if not said or verb or noun not in grammar.general:
        return None
    return cleaned(attributive(spot, Parts(noun, said)), spot.wanted, spot.lexicon, "noun_after")


def deed(spot: Spot, parts: Parts) -> str:
    """What is done in all places of a list: 51个村、2.3万农户“气代煤”改造 -> “气代煤”改造."""
    grammar = spot.lexicon.grammar
    following = spot.context.quantities[spot.context.index + 1 : spot.context.index + 2]
    joined = following and spot.lexicon.catalogue.dimension(following[0].unit) in COUNTS
    goes_on = spot.tail.rstrip().endswith(AND) or (joined and phrase.runs_on(spot.context, spot.tail))
    if parts.said or parts.noun not in grammar.general or not goes_on:
        return ""
    shared = phrase.tail_of_list(spot.context, spot.lexicon.catalogue)
    deed = DWELLERS.sub("", shared, count=1)
    if deed != shared and grammar.follow.match(deed):
        return f"{deed}的"
    return deed if deed and (deed.endswith(WORKS) or action(deed, grammar)) else ""


def verb_of_examples(spot: Spot) -> str:
    """The verb before named examples of what is counted: 续建|东二环、北三环等12条道路."""
    grammar, head = spot.lexicon.grammar, spot.head.rstrip()
    if not head.endswith("等"):
        return ""
    verb = grammar.verb.match(trim_left(head, grammar, light=False))
    return verb.group() if verb and not grammar.light.fullmatch(verb.group()) else ""
