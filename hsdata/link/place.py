"""A place that stands as the subject of a clause: a name of the regions file, or one by its form.

For a region without a file the form decides (高阳县, 大王店产业园区); words that only end like a
place (全县, 产业集聚区) are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hsdata.link.grammar import any_of, patterns_of, words_of
from hsdata.vocab import Region, Vocabulary

LISTED = re.compile(r"(?P<names>[^、，；：]{2,16}(?:、[^、，；：]{2,16})+?)等")


@dataclass(frozen=True, slots=True)
class Place:
    """A place a number can belong to; ``region_id`` only for places of the regions file."""

    name: str
    region_id: str | None
    zone: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """A place at the start of a stretch, and the words after it."""

    place: Place
    rest: str


@dataclass(frozen=True, slots=True)
class Places:
    """Compiled names of places."""

    known: re.Pattern[str]
    by_name: dict[str, Region]
    form: re.Pattern[str]
    common: re.Pattern[str]
    zone: re.Pattern[str]
    zone_end: re.Pattern[str]
    kind: re.Pattern[str]
    own: re.Pattern[str]
    that: re.Pattern[str]
    inside: re.Pattern[str]
    works: re.Pattern[str]
    body: re.Pattern[str]  # what is named after a place: 衡水|中学
    no_name: re.Pattern[str]  # what a name does not begin with or contain


@lru_cache(maxsize=8)
def compiled(vocab: Vocabulary) -> Places:
    """The places of a vocabulary."""
    by_name: dict[str, Region] = {}
    for region in vocab.regions:
        for alias in (region.name, region.short, *region.aliases):
            by_name.setdefault(alias.partition(":")[0], region)
    ends = any_of(words_of(vocab.cues["places.zone"]))
    kinds = any_of(words_of(vocab.cues["places.kind"]))
    own = any_of(words_of(vocab.cues["places.own"]) + words_of(vocab.cues["places.other"]))
    starts = any_of(words_of(vocab.cues["places.start"]))
    verbs = any_of([verb for verb in words_of(vocab.cues["names.verb"]) if len(verb) > 1])
    return Places(
        known=re.compile(any_of(list(by_name)) or "(?!)"),
        by_name=by_name,
        form=re.compile(patterns_of(vocab.cues["places.form"])),
        common=re.compile(patterns_of(vocab.cues["places.common"])),
        zone=re.compile(rf"(?P<proper>[一-鿿]{{2,10}}?)(?:{ends})(?![一-鿿]{{0,2}}?(?:{ends}))"),
        zone_end=re.compile(rf"(?P<proper>.*?)(?:{ends}|基地|工业园)$"),
        kind=re.compile(rf"(?:{kinds})*"),
        own=re.compile(any_of(words_of(vocab.cues["places.own"]))),
        that=re.compile(any_of(words_of(vocab.cues["places.that"]))),
        inside=re.compile(any_of(words_of(vocab.cues["places.inside"]))),
        works=re.compile(any_of(words_of(vocab.cues["places.works"]))),
        body=re.compile(any_of(words_of(vocab.cues["places.body"]))),
        no_name=re.compile(f"(?:{starts}|{verbs}|{patterns_of(vocab.cues['names.light'])})|.*(?:{own})"),
    )


def in_use(alias: str, year: int) -> bool:
    """Whether an alias of the regions file ("冀州市:-2016") was in use in a year."""
    first, _, last = alias.partition(":")[2].partition("-")
    return (not first or int(first) <= year) and (not last or year <= int(last))


def named(text: str, year: int, names: Places) -> Place:
    """A place as its region was called in a year; zones and unknown places as written."""
    region = names.by_name.get(text)
    if region is None:
        return Place(text, None, bool(names.zone_end.match(text)))
    if region.kind == "zone":
        return Place(text, region.region_id, True)
    former = text if any(a.startswith(f"{text}:") and in_use(a, year) for a in region.aliases) else None
    return Place(former or region.name, region.region_id)


def subject(text: str, year: int, names: Places) -> Subject | None:
    """The place a stretch begins with, if any; one of several in a list is no subject."""
    if listed := names_listed(text, names):
        return listed
    hit = match(text, names)
    if hit is None or text[hit.end() : hit.end() + 1] == "、":
        return None
    return Subject(named(hit.group(), year, names), text[hit.end() :])


def match(text: str, names: Places) -> re.Match[str] | None:
    """The name of a place at the start of a text: a zone, a known region, or a county or town by its form."""
    if zone := names.zone.match(text):
        known = names.known.match(text)
        if known and (known.end() == zone.end() or names.by_name[known.group()].kind == "zone"):
            return known
        generic = names.kind.fullmatch(zone["proper"]) or names.no_name.match(zone.group())
        return None if generic else zone
    if known := names.known.match(text):
        return None if names.body.match(text, known.end()) else known
    form = names.form.match(text)
    if form and not names.common.fullmatch(form.group()) and not names.no_name.match(form.group()):
        return form
    return None


def names_listed(text: str, names: Places) -> Subject | None:
    """Several zones as one subject: 景州高新技术产业开发区、深州经济开发区等."""
    hit = LISTED.match(text)
    if not hit:
        return None
    ends = [names.zone_end.fullmatch(item) for item in hit["names"].split("、")]
    if names.works.match(text, hit.end()) or names.no_name.match(hit["names"]):
        return None
    if all(ends) and not all(e and names.kind.fullmatch(e["proper"]) for e in ends):
        return Subject(Place(hit["names"], None, True), text[hit.end() :])
    return None
