"""A row of numbers over the numbers before it: 甲32.8亿元，乙242亿元，是2015年的1.3倍和1.5倍."""

from __future__ import annotations

from hsdata.link.grammar import ending
from hsdata.link.name import Named, Spot, cleaned
from hsdata.link.owner import uncounted
from hsdata.model import Fact


def over(spot: Spot, first: int, count: int, place: int, said: bool) -> Named | None:
    """The names of the numbers before, in their order."""
    before = [f for f in spot.context.before if f.start < spot.context.quantities[first].start]
    if before and before[-1].rule.endswith("joined"):
        parts = before[-1].indicator.split("、")
        return named(parts[place], spot) if len(parts) == count else None
    facts = carried(spot, first, count)
    if facts is None or not (said or told_apart(facts, before)):
        return None
    fact = facts[place]
    return Named(fact.indicator, fact.indicator_text, fact.indicator_id, "distributed")


def attribute_of_each(spot: Spot, own: str, first: int, count: int, place: int) -> Named | None:
    """One attribute of the things right before: 高速公路1317公里、一级公路2667公里，|总里程|分别达…."""
    before = [f for f in spot.context.before if f.start < spot.context.quantities[first].start]
    facts, attribute = before[-count:], spot.lexicon.grammar.attribute_reversed
    here = len(facts) == count and facts[0].start >= spot.context.sentence.start
    if own not in spot.lexicon.grammar.attributes or not here or len({f.indicator for f in facts}) < count:
        return None
    name = facts[place].indicator
    base = uncounted(name.removesuffix(ending(attribute, name)))
    return named(base + own, spot) if base != name else None


def carried(spot: Spot, first: int, count: int) -> list[Fact] | None:
    """The last ``count`` facts of different names before a row of numbers without names of its own."""
    start = spot.context.quantities[first].start
    found: list[Fact] = []
    for fact in reversed(spot.context.before):
        if fact.start >= start or fact.rule.endswith("threshold"):
            continue
        if fact.indicator not in [f.indicator for f in found]:
            found.append(fact)
        if len(found) == count:
            return found[::-1]
    return None


def told_apart(facts: list[Fact], before: list[Fact]) -> bool:
    """Whether a row without 分别 still runs over the facts: the last ones told, each by a name of its own."""
    if all(f.rule.endswith("distributed") for f in facts):
        return True
    alike = len({f.unit for f in facts}) == len({f.sentence_start for f in facts}) == 1
    return alike and facts == before[-len(facts) :]


def named(text: str, spot: Spot) -> Named:
    hit = cleaned(text, spot.wanted, spot.lexicon, "distributed")
    return Named(hit.name, hit.written, hit.indicator_id, "distributed")
