"""Which region a number belongs to: the document's own, or a county, zone or town named for it."""

from __future__ import annotations

from functools import lru_cache

from hsdata.link import catalogue as catalogues
from hsdata.link import place as places
from hsdata.link.grammar import Grammar, compiled
from hsdata.link.name import trim_left, trim_right
from hsdata.link.place import Place, Places, Subject
from hsdata.model import Context
from hsdata.vocab import Vocabulary

REACH = 4  # how many clauses back a subject carries


def find(context: Context, vocab: Vocabulary) -> Place:
    """The region of a quantity; the document's own where no other is its subject."""
    names, grammar = places.compiled(vocab), compiled(vocab)
    home = _home(context.document.source.region, context.document.source.issued.year, vocab)
    if context.passage.part == "news":
        return in_news(context, names) or home
    return by_subject(context, home, names, grammar, vocab) or home


@lru_cache(maxsize=64)
def _home(region: str, year: int, vocab: Vocabulary) -> Place:
    """The place a document speaks for, the same for all of its numbers."""
    return places.named(region, year, places.compiled(vocab))


def by_subject(
    context: Context, home: Place, names: Places, grammar: Grammar, vocab: Vocabulary
) -> Place | None:
    """The place that is the subject of the number's clause, or of an earlier one it leans on."""
    year = context.document.source.issued.year
    start, at = context.sentence.start, context.quantity.start
    clauses = [c for c in context.sentence.clauses if c.start <= at][-REACH:]
    head = trim_left(context.document.text[clauses[-1].start : at], grammar, light=False)
    if names.own.match(context.document.text, clauses[-1].start):
        return None
    if here := places.subject(head, year, names):
        return here.place if says_more(here, grammar, vocab) else None
    said = trim_left(trim_right(head, grammar), grammar)
    inside = bool(names.inside.match(said))
    leans = not said or said in grammar.attributes or inside or bool(grammar.verb.match(said))
    owned = bool(grammar.attribute_reversed.match(said[::-1]))
    if not leans and not owned:
        return None
    for clause in reversed(clauses[:-1]):
        text = trim_left(clause.text, grammar, light=False)
        before = places.subject(text, year, names)
        if before:
            return before.place if lends(before, leans, names) else None
        if not grammar.verb.match(text):
            break
    return of_fact_before(context, start, inside, home) if leans or owned else None


def lends(subject: Subject, leans: bool, names: Places) -> bool:
    """Whether a place is still the subject a clause later; a project that has a place's name is none."""
    place = subject.place
    if "、" in place.name or subject.rest.startswith("的") or subject.rest.rstrip().endswith(("；", ";")):
        return False
    if place.region_id is None and (not place.zone or names.works.match(subject.rest)):
        return False
    return leans or place.zone


def says_more(subject: Subject, grammar: Grammar, vocab: Vocabulary) -> bool:
    """Whether the words after a place speak of the place itself: 工业新区|主营业务收入."""
    rest = trim_left(trim_right(subject.rest, grammar), grammar)
    if not rest or rest in grammar.attributes or rest in catalogues.read(vocab).by_name:
        return True
    return subject.place.zone and bool(grammar.attribute_reversed.match(rest[::-1]))


def of_fact_before(context: Context, start: int, inside: bool, home: Place) -> Place | None:
    """The place the number before was about, in this sentence or, for what is inside a zone, before it."""
    if not context.before:
        return None
    fact = context.before[-1]
    if fact.region == home.name or (fact.start < start and not inside):
        return None
    return Place(fact.region, fact.region_id)


def in_news(context: Context, names: Places) -> Place | None:
    """In local news: the one place the sentence names, else the one it points back to (该县)."""
    year = context.document.source.issued.year
    found = named_in(context.sentence.text, year, names)
    if len(found) == 1:
        return found[0]
    if found or names.own.search(context.sentence.text):
        return None
    if context.before and context.before[-1].region_id:
        return Place(context.before[-1].region, context.before[-1].region_id)
    if not names.that.search(context.passage.text):
        return None
    for passage in reversed([p for p in context.passages if p.start <= context.passage.start]):
        text = passage.text[: context.quantity.start - passage.start]
        earlier = named_in(text, year, names)
        if earlier:
            return earlier[-1]
    return None


def named_in(text: str, year: int, names: Places) -> list[Place]:
    """The counties and zones of the regions file that a text names, in order, each once."""
    found: list[Place] = []
    for hit in names.known.finditer(text):
        region = names.by_name[hit.group()]
        here = places.named(hit.group(), year, names)
        if region.kind != "city" and here not in found:
            found.append(here)
    return found
