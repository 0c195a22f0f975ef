"""From the words around a number to a name a reader would put in a table's first column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hsdata.link import catalogue as catalogues
from hsdata.link import grammar as grammars
from hsdata.link import place as places
from hsdata.link.catalogue import COUNTS, Catalogue, plain
from hsdata.link.grammar import Grammar, ending
from hsdata.link.place import Places
from hsdata.model import Context
from hsdata.vocab import Vocabulary

LONGEST_NAME = 32
SHORTEST_NOUN = 2
SHORTEST_NAME = 3
ASIDE = re.compile(r"[（(][^（）()]*[）)]")
FOOTNOTE = re.compile(r"\^?[\[〔［【（(]\d{1,2}[\]〕］】）)]")
ENUMERATION = re.compile(
    r"^(?P<verb>.{0,4}?)[^、]{1,20}、.*等(?:一批|一系列|一大批|多个|各类|重大|重点)?(?P<noun>[^、]{3,})$"
)
OF = re.compile(r"^.*的(?=[^的]{3,}$)")
AMID = re.compile(r"(?<=..)(?:累计|共|已)?(?:实现|完成)(?=[^、]{2,8}$)")
ARTICLE = re.compile(r"^(?:一批|一大批|一系列|多个|各类|的)")
DATED = re.compile(
    r"(?<=..)(?:(?:19|20)\d\d年度?(?!版|级|底|末|初|以)|全年(?!龄|目标|计划|任务))"
)  # 发放|2017年|义务兵优待金
YIELD = "产量"
TIMES = (("年", "年限"), ("月", "月数"), ("小时", "时长"), ("分钟", "时长"))
RENAMED = (("规上", "规模以上"), ("经营主体", "市场主体"))
AT_ONCE = 8  # stretches around one number: every rule that is tried trims the same ones
COVER, SHARE, SHARE_OF_COVER = "覆盖", "比例", "率"


@dataclass(frozen=True, slots=True)
class Named:
    """A name, how it was written, its catalogue entry if any, and the rule that found it."""

    name: str
    written: str
    indicator_id: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the number is, as far as its name depends on it."""

    unit: str
    dimension: str
    moves: bool  # growth or change: the indicator is the thing that moves


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words, the catalogue and the places of one vocabulary."""

    grammar: Grammar
    catalogue: Catalogue
    places: Places


@dataclass(frozen=True, slots=True)
class Spot:
    """A number and the words on either side of it."""

    context: Context
    wanted: Wanted
    head: str
    tail: str
    lexicon: Lexicon


@lru_cache(maxsize=8)
def lexicon(vocab: Vocabulary) -> Lexicon:
    return Lexicon(grammars.compiled(vocab), catalogues.read(vocab), places.compiled(vocab))


@lru_cache(maxsize=AT_ONCE)
def trim_right(text: str, grammar: Grammar) -> str:
    """A subject without the words that lead from it to its number."""
    while True:
        rest = text.rstrip(" ★▲※*-－")
        if compared := grammar.compare.search(rest):
            rest = rest[: compared.start()]
        elif hit := grammar.predicate_reversed.match(rest[::-1]):
            rest = rest[: len(rest) - hit.end()]
        if rest == text:
            return text.strip("、 —-")
        text = rest


@lru_cache(maxsize=AT_ONCE)
def trim_left(text: str, grammar: Grammar, light: bool = True) -> str:
    """A subject without time, scope and adverbs before it; ``light``: nor verbs that add nothing."""
    while True:
        rest = text.lstrip("、 的")
        if hit := grammar.lead.match(rest):
            rest = rest[hit.end() :]
        if light and rest not in grammar.attributes and (hit := grammar.light.match(rest)):
            rest = rest[hit.end() :]
        if rest == text:
            return text
        text = rest


def bare(text: str, grammar: Grammar) -> str:
    """A subject without anything around it."""
    return trim_left(trim_right(text, grammar), grammar)


def shorten(text: str, grammar: Grammar, longest: int = LONGEST_NAME) -> str:
    """A name that fits: an enumeration by its common noun, a long one by the words after 的 or a verb."""
    if hit := ENUMERATION.match(text):
        verb = hit["verb"] if grammar.verb.fullmatch(hit["verb"]) else ""
        text = verb + hit["noun"] if verb or len(hit["noun"]) > SHORTEST_NOUN else text
    if len(text) <= longest:
        return text
    if hit := OF.match(text):
        return shorten(text[hit.end() :], grammar, longest)
    cuts = [m.start() for m in grammar.verb.finditer(text) if 0 < m.start() < len(text) - 4]
    fitting = [cut for cut in cuts if len(text) - cut <= longest]
    return text[fitting[0] :] if fitting else text[-longest:]


def forms(text: str, wanted: Wanted, grammar: Grammar) -> Iterator[str]:
    """The ways to look a phrase up, the best first."""
    full = trim_left(text, grammar, light=False)
    light = trim_left(full, grammar)
    if wanted.moves and (new := grammar.new.match(light)):
        yield light[new.end() :]
    yield from (text, full, light)
    if wanted.moves:
        yield light.removesuffix("增长率")
    if "（" in light or "(" in light:
        yield ASIDE.sub("", light)
    short = AMID.sub("", light.replace("的", ""))
    yield short
    yield grammar.idle.sub("", short)
    for form in (light, short):
        if form.endswith(grammar.totals):
            yield form.removesuffix(next(word for word in grammar.totals if form.endswith(word)))
    if (stated := grammar.declared.match(full)) and not grammar.measured_against.search(stated.group()):
        yield full[stated.end() :]


def known(text: str, wanted: Wanted, words: Lexicon) -> Named | None:
    """The catalogue entry of a phrase: as it stands, or without what does not change its meaning."""
    tried = set()
    for form in forms(text, wanted, words.grammar):
        if form in tried:
            continue
        tried.add(form)
        if found := words.catalogue.find(form, wanted.unit, wanted.moves):
            return Named(found.name, text, found.indicator_id, "catalogue")
    return flowing(text, wanted, words)


def flowing(text: str, wanted: Wanted, words: Lexicon) -> Named | None:
    """What flows into a stock (培育高新技术企业18家): its name, but not its entry, so that the two are
    never joined to one series."""
    full = trim_left(text, words.grammar, light=False)
    flow = words.grammar.flow.match(full)
    stock = full[flow.end() :] if flow else full.removesuffix(ending(words.grammar.flow_reversed, full))
    if stock == full or wanted.moves or wanted.dimension not in COUNTS:
        return None
    found = words.catalogue.find(stock, wanted.unit, False)
    stock = plain(stock)
    for short, whole in RENAMED:
        stock = stock.replace(short, whole)
    exact = found and found.kind == "stock" and stock.endswith(found.name.removesuffix("数"))
    return Named(found.name, text, None, "flow") if found and exact else None


def complete(text: str, wanted: Wanted, grammar: Grammar) -> str:
    """A name that says what is measured: 建成四好农村路 -> …里程, 改造提升小街巷 -> …数."""
    text = text.removesuffix("等")
    if not text:
        return text
    if wanted.dimension in COUNTS:
        return counted(text, wanted, grammar)
    noun, endings = grammar.measured.get(wanted.dimension, ("", ()))
    if not noun or text.rstrip("”").endswith(endings) or (wanted.moves and wanted.dimension == "比率"):
        return text
    if noun == YIELD and grammar.verb.search(text):
        noun = YIELD[-1]
    if wanted.dimension == "时间":
        noun = next((word for unit, word in TIMES if wanted.unit.endswith(unit)), noun)
    if noun == SHARE and text.endswith(COVER):
        noun = SHARE_OF_COVER
    return text + noun


def balanced(text: str) -> str:
    """A name without a quotation mark that lost its other half."""
    return text if text.count("“") == text.count("”") else text.replace("“", "").replace("”", "")


def counted(text: str, wanted: Wanted, grammar: Grammar) -> str:
    """The name of a count."""
    if text.endswith(grammar.counted):
        return text
    for times in ("人次", "户次"):
        if wanted.unit.endswith(times):
            return text if text.endswith(times) else text + times
    if "人" in wanted.unit or wanted.unit.endswith("名"):
        if text.endswith(grammar.headcounts):
            return text
        return text + ("数" if text.endswith(grammar.persons) else "人数")
    if wanted.unit.endswith("户") and not text.endswith(grammar.households):
        return text + "户数"
    return text + ("套数" if wanted.unit.endswith("套") else "数")


def cleaned(text: str, wanted: Wanted, words: Lexicon, rule: str) -> Named:
    """The catalogue's name of a phrase, else the phrase itself, cleaned and complete."""
    if hit := known(text, wanted, words):
        return hit
    grammar = words.grammar
    name = trim_left(text, grammar) or text
    name = balanced(DATED.sub("", FOOTNOTE.sub("", name)))
    if (did := grammar.verb.match(name)) and name.startswith("了", did.end()):  # 启动|了|白团基本农田整理
        name = name[: did.end()] + name[did.end() + 1 :]
    if wanted.moves and (new := grammar.new.match(name)) and name[new.end() : new.end() + 1] not in "、和及":
        name = name[new.end() :]
    if wanted.moves:
        name = name.removesuffix("增长率")
        if (inside := grammar.new_inside.match(name)) and len(name) - inside.end() >= SHORTEST_NAME:
            name = name[inside.end() :].lstrip("、")
    if not name.endswith("投资"):
        name = AMID.sub("", name)
    name = complete(shorten(ARTICLE.sub("", name), grammar, LONGEST_NAME - 2), wanted, grammar)
    if name != text and (found := words.catalogue.find(name, wanted.unit, wanted.moves)):
        return Named(found.name, text, found.indicator_id, "catalogue")
    return Named(name, text, None, rule)
