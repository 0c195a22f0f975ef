"""One list of names over one list of numbers: 城乡居民人均可支配收入分别达到23787元、10069元."""

from __future__ import annotations

import re

from hsdata.link.catalogue import Catalogue
from hsdata.link.grammar import Grammar
from hsdata.link.name import Named, Wanted, cleaned, known, trim_left, trim_right
from hsdata.model import Context, Fact

BETWEEN = re.compile(
    r"(?:及?以上|以下|以内|左右|上下|多|余|\s)*(?:、|和|与|及|以及|，|,|；)\s*"
    r"(?:超过|超|近|约|达到|达|为|增长|下降|不低于|不少于|以及|和)?\s*"
)
PAIRS = (("城乡居民", "城镇居民", "农村居民"), ("城乡", "城镇", "农村"))
SUMMARY = re.compile(r"(?:等)?(?:[一二三四五六七八九十两]|\d+)(?:大|个|项|类|家|种)(?P<noun>.*)$")
SEPARATELY = "分别"
LIST = re.compile(r"、|以及")
ALSO = re.compile(r"、|以及|和|与|及")


def run_of(context: Context) -> tuple[int, int]:
    """The first and last index of the row of numbers this one stands in (its own, if alone)."""
    text, offset, all_ = context.sentence.text, context.sentence.start, context.quantities

    def joined(left: int) -> bool:
        a, b = all_[left], all_[left + 1]
        return (
            a.shape == b.shape == "plain"
            and a.unit.lstrip("万亿") == b.unit.lstrip("万亿")
            and bool(BETWEEN.fullmatch(text, a.end - offset, b.start - offset))
        )

    first = last = context.index
    while first and joined(first - 1):
        first -= 1
    while last + 1 < len(all_) and joined(last):
        last += 1
    return first, last


def pieces(head: str, count: int) -> list[str] | None:
    """A list of exactly ``count`` names, or None: never a guess."""
    for pattern in (LIST, ALSO):
        found = [p.strip() for p in pattern.split(head) if p.strip()]
        if len(found) == count:
            return found
        if len(found) == 1 and count == 2:
            for both, one, other in PAIRS:
                if both in head:
                    return [head.replace(both, one, 1), head.replace(both, other, 1)]
    return None


def fill(items: list[str], wanted: Wanted, catalogue: Catalogue, grammar: Grammar) -> list[str]:
    """Give each member what it shares with the others: 城镇、农村低保标准; 规模以上工业增加值、利润."""
    last = items[-1]
    tail = grammar.attribute_reversed.match(last[::-1])
    ending = last[len(last) - tail.end() :] if tail else ""
    filled = []
    for n, item in enumerate(items):
        if n and item in grammar.attributes and (hit := grammar.attribute_reversed.match(items[0][::-1])):
            owner = items[0][: len(items[0]) - hit.end()]
            filled.append(owner + item if owner else item)
        elif known(item, wanted, catalogue, grammar) or item is last:
            filled.append(item)
        else:
            cuts = (item + last[cut:] for cut in range(1, len(last)))
            shared = next((c for c in cuts if known(c, wanted, catalogue, grammar)), None)
            filled.append(shared or (item if item.endswith(ending) else item + ending))
    return filled


def carried(context: Context, first: int, count: int) -> list[Fact] | None:
    """The last ``count`` facts of different names before a row of numbers without names of its own."""
    start = context.quantities[first].start
    found: list[Fact] = []
    for fact in reversed(context.before):
        if fact.start >= start or fact.rule.endswith("threshold"):
            continue
        if fact.indicator not in [f.indicator for f in found]:
            found.append(fact)
        if len(found) == count:
            return found[::-1]
    return None


def find(context: Context, head: str, wanted: Wanted, catalogue: Catalogue, grammar: Grammar) -> Named | None:
    """The name of one number in a row of numbers, or None where no list of names is spread over it."""
    first, last = run_of(context)
    count, place = last - first + 1, context.index - first
    if count == 1:
        return None
    names, _, how = head.partition(SEPARATELY)
    said = SEPARATELY in head
    subject = trim_left(trim_right(names, grammar), grammar)
    what = trim_left(trim_right(how, grammar), grammar) if said else ""
    if subject:
        what = what if what in grammar.attributes else ""
        summary = SUMMARY.search(subject)
        if what and summary:
            subject = subject[: summary.start()]
            what = summary["noun"][-2:] + what
        items = pieces(subject, count)
        if items is None:
            return None
        filled = [i + what for i in items] if what else fill(items, wanted, catalogue, grammar)
        return named(filled[place], wanted, catalogue, grammar)
    facts = carried(context, first, count)
    if facts is None:
        return None
    if len(parts := facts[-1].indicator.split("、")) == count:
        return named(parts[place], wanted, catalogue, grammar)
    if said or all(f.rule.endswith("distributed") for f in facts):
        fact = facts[place]
        return Named(fact.indicator, fact.indicator_text, fact.indicator_id, "distributed")
    return None


def named(text: str, wanted: Wanted, catalogue: Catalogue, grammar: Grammar) -> Named:
    hit = cleaned(text, wanted, catalogue, grammar, "distributed")
    return Named(hit.name, hit.written, hit.indicator_id, "distributed")
