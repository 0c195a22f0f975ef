"""A noun after its number: 改造提升135条小街巷, 28家金融机构入驻, 总投资40亿元的中铁物流园."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hsdata.link.catalogue import Catalogue
from hsdata.link.grammar import Grammar
from hsdata.link.name import Named, Wanted, cleaned, complete, known, shorten, trim_left

ENDS_NP = re.compile(r"(?:项目|工程|园区|基地|中心|市场|产业园|物流园|线路)(?=[^、和等区部库及]|$)")
SPENT_ON = re.compile(
    r"^(?:用于|实施|进行|建设|支持|开展|启动|推进|改造|新建|完善|对|专项用于|全部用于|完成)(?:了)?(?P<what>.+)$"
)
SPENDING = re.compile(
    r"(?:累计|共|总|计划)?(?:投入|投资|安排|筹措|拿出|列支|筹资|下达|整合)(?:资金|专项资金|财政资金)?(?:了)?$"
)
LIST_END = re.compile(r"^.{8,}等(?:一批|一系列|一大批|多个|\d+[个项家])?(?=.{3,})")
ARTICLE = re.compile(r"^(?:一批|一大批|一系列|多个|各类|的)")


@dataclass(frozen=True, slots=True)
class Parts:
    """A noun and what is said of it: 贫困村 | 出列."""

    noun: str
    said: str


def split(text: str, grammar: Grammar) -> Parts:
    """Where the noun ends and its verb begins."""
    for hit in grammar.follow.finditer(text):
        if hit.start() >= 1 and "的" not in text[hit.end() :]:
            return Parts(text[: hit.start()].rstrip("、的 "), text[hit.start() :].replace("了", "", 1))
    return Parts(text, "")


def action(text: str, grammar: Grammar) -> str:
    """The verb a stretch ends with: 各县市区围绕主导产业至少引进 -> 引进."""
    hit = grammar.verb_reversed.match(text[::-1])
    return text[len(text) - hit.end() :].rstrip("了好") if hit else ""


def counted(before: str, after: str, wanted: Wanted, catalogue: Catalogue, grammar: Grammar) -> Named:
    """The name of a count whose noun follows."""
    parts = split(ARTICLE.sub("", after), grammar)
    verb = action(trim_right_soft(before, grammar), grammar)
    written = f"{verb}{parts.noun}{parts.said}"
    tries = (
        [f"{verb}{parts.noun}", f"{parts.noun}{parts.said}"]
        if not parts.said
        else [written, f"{parts.noun}{parts.said}", f"{parts.said}的{parts.noun}"]
    )
    for form in tries:
        if hit := known(form, wanted, catalogue, grammar):
            return Named(hit.name, written, hit.indicator_id, "catalogue")
    if not parts.said and not verb and (hit := known(parts.noun, wanted, catalogue, grammar)):
        return Named(hit.name, written, hit.indicator_id, "catalogue")
    if not parts.said:
        return cleaned(f"{verb}{parts.noun}", wanted, catalogue, grammar, "noun_after")
    if verb:
        name = written
    elif len(parts.said) <= 3:
        name = f"{parts.said}{parts.noun}"
    else:
        name = f"{parts.said}的{parts.noun}"
    if len(name) > 28:
        name = f"{verb}{parts.noun}"
    return Named(
        complete(shorten(trim_left(name, grammar), grammar, 30), wanted, grammar), written, None, "noun_after"
    )


def trim_right_soft(text: str, grammar: Grammar) -> str:
    """A stretch before a number without bounds and adverbs, its verb kept."""
    return re.sub(r"(?:至少|超过|约|近|不少于|不低于|共|各|了|好|年|每年|\s|“)+$", "", text)


def owned(before: str, after: str, wanted: Wanted, catalogue: Catalogue, grammar: Grammar) -> Named | None:
    """总投资40亿元的中铁物流园 -> 中铁物流园总投资; None where the number says nothing of the noun."""
    attribute = attribute_of(before, grammar)
    if not attribute:
        return None
    noun = split(ARTICLE.sub("", after), grammar).noun
    if hit := ENDS_NP.search(noun):
        noun = noun[: hit.end()]
    if len(noun) + len(attribute) > 30:
        noun = LIST_END.sub("", noun)
    noun = ARTICLE.sub("", noun)
    if attribute == "占地":
        attribute = "占地面积"
    name = f"{noun}{attribute}"
    return cleaned(shorten(name, grammar), wanted, catalogue, grammar, "owned")


def attribute_of(before: str, grammar: Grammar) -> str:
    """The attribute a stretch ends with: 新建占地 -> 占地."""
    text = re.sub(r"(?:超过|超|近|约|达到|达|为|逾|过|突破|\s)+$", "", before)
    hit = grammar.attribute_reversed.match(text[::-1])
    return text[len(text) - hit.end() :] if hit else ""


def share(before: str, after: str, wanted: Wanted, catalogue: Catalogue, grammar: Grammar) -> Named:
    """75%的奶牛养殖场完成标准化改造 -> 完成标准化改造的奶牛养殖场比例."""
    parts = split(after.lstrip("的"), grammar)
    if parts.said:
        name = f"{parts.said}的{parts.noun}比例"
    else:
        name = f"{action(trim_right_soft(before, grammar), grammar)}{parts.noun}比例"
    return Named(shorten(trim_left(name, grammar), grammar), after, None, "share_of")


def spent(before: str, after: str, wanted: Wanted, catalogue: Catalogue, grammar: Grammar) -> Named | None:
    """累计投入2446万元实施农村饮水安全工程 -> 农村饮水安全工程累计投入."""
    what, how = SPENT_ON.match(after), SPENDING.search(before)
    if not what or not how:
        return None
    noun = split(what["what"], grammar).noun
    name = f"{noun}{how.group().rstrip('了')}"
    return cleaned(shorten(name, grammar), wanted, catalogue, grammar, "spent")
