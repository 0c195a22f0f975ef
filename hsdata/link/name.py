"""From the words around a number to a name a reader would put in a table's first column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hsdata.link.catalogue import COUNTS, Catalogue
from hsdata.link.grammar import Grammar

LONGEST_NAME = 32
SHORTEST_NOUN = 2
COUNTED = re.compile(r"(?:数|数量|总数|个数|件数|次数|人数|户数|套数|量|率|额|指数)$")
PERSONS = re.compile(
    r"(?:人|人口|人员|人才|群众|职工|学生|就业|再就业|居民|农民|老人|教师|儿童|师生|人数|人次|劳动力|用工|青年|毕业生|村民|医师|医生|护士|党员|干部)$"
)
NEW = re.compile(r"^(?:净增加?|新增加?|增加)")
LIST_OF = re.compile(r"^(?P<first>[^、]+)、.*?等(?P<rest>.*)$")
OF = re.compile(r"^.*的(?=[^的]{3,}$)")


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


def trim_right(text: str, grammar: Grammar) -> str:
    """A subject without the words that lead from it to its number."""
    while True:
        rest = text.rstrip()
        if compared := grammar.compare.search(rest):
            rest = rest[: compared.start()]
        elif hit := grammar.predicate_reversed.match(rest[::-1]):
            rest = rest[: len(rest) - hit.end()]
        if rest == text:
            return text.strip("、 ")
        text = rest


def trim_left(text: str, grammar: Grammar, light: bool = True) -> str:
    """A subject without time, scope and adverbs before it; ``light``: nor verbs that add nothing."""
    while True:
        rest = text.lstrip("、 的")
        if (hit := grammar.lead.match(rest)) and hit.end() < len(rest):
            rest = rest[hit.end() :]
        if light and rest not in grammar.attributes and (hit := grammar.light.match(rest)):
            rest = rest[hit.end() :]
        if rest == text:
            return text
        text = rest


def shorten(text: str, grammar: Grammar, longest: int = LONGEST_NAME) -> str:
    """A name that fits: a long list by its first member, else the words after the last 的 or verb."""
    if len(text) <= longest:
        return text
    if (hit := LIST_OF.match(text)) and len(hit["rest"]) >= SHORTEST_NOUN:
        short = f"{hit['first']}等{hit['rest']}"
        return short if len(short) <= longest else shorten(hit["rest"], grammar, longest)
    if hit := OF.match(text):
        return shorten(text[hit.end() :], grammar, longest)
    cuts = [m.start() for m in grammar.verb.finditer(text) if 0 < m.start() < len(text) - 4]
    fitting = [cut for cut in cuts if len(text) - cut <= longest]
    if fitting:
        return text[fitting[0] :]
    return text[-longest:]


def known(text: str, wanted: Wanted, catalogue: Catalogue, grammar: Grammar) -> Named | None:
    """The catalogue entry of a phrase: as it stands, without what stands before it, or of its end."""
    for form in forms(text, wanted, grammar):
        if found := catalogue.find(form, wanted.unit, wanted.moves):
            return Named(found.name, text, found.indicator_id, "catalogue")
    return None


def forms(text: str, wanted: Wanted, grammar: Grammar) -> list[str]:
    """The ways to look a phrase up, the fullest first."""
    full = trim_left(text, grammar, light=False)
    light = trim_left(full, grammar)
    found = [text, full, light]
    if wanted.moves:
        found.append(NEW.sub("", light))
    found += [f.replace("的", "") for f in found if "的" in f]
    return found


def complete(text: str, wanted: Wanted, grammar: Grammar) -> str:
    """A name that says what is measured: 建成四好农村路 -> …里程, 改造提升小街巷 -> …数."""
    if not text or wanted.dimension in ("金额", "比率", "倍数", "位次"):
        return text
    if wanted.dimension in COUNTS:
        return counted(text, wanted)
    noun, endings = grammar.measured.get(wanted.dimension, ("", ()))
    return text + noun if noun and not text.endswith(endings) else text


def counted(text: str, wanted: Wanted) -> str:
    """The name of a count."""
    if COUNTED.search(text):
        return text
    if "人" in wanted.unit:
        return text if PERSONS.search(text) else text + ("人次" if "人次" in wanted.unit else "人数")
    if wanted.unit.endswith("户") and not text.endswith(("户", "企业", "主体", "农场", "商户")):
        return text + "户数"
    return text + ("套数" if wanted.unit.endswith("套") else "数")


def cleaned(text: str, wanted: Wanted, catalogue: Catalogue, grammar: Grammar, rule: str) -> Named:
    """The catalogue's name of a phrase, else the phrase itself, cleaned and complete."""
    if hit := known(text, wanted, catalogue, grammar):
        return hit
    name = trim_left(text, grammar)
    if wanted.moves:
        name = NEW.sub("", name)
    name = complete(shorten(name, grammar, LONGEST_NAME - 2), wanted, grammar)
    return Named(name, text, None, rule)
