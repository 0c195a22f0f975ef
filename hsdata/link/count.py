"""A counted noun after its number: 改造提升135条小街巷, 28家金融机构入驻, 389个贫困村出列."""

from __future__ import annotations

import re
from dataclasses import replace

from hsdata.link import listed, owner, phrase, subject
from hsdata.link.name import (
    ARTICLE,
    ASIDE,
    Named,
    Spot,
    bare,
    cleaned,
    complete,
    known,
    shorten,
    trim_left,
    trim_right,
)
from hsdata.link.parts import BOUNDS, TASK, Parts, action, attributive, split, without_next, without_site
from hsdata.units import MULTIPLIERS

SHORTEST_PLACE = 2
LONGEST_SAID = 28
ABROAD = "在向"  # 改革经验|在全省推广
TROUBLE, SOLVED = "问题", "解决"
ORDER = re.compile(r"第[\d一二三四五六七八九十]+[位名]?$")  # 全国337个城市|第17位
UNITED = re.compile(r"^集[^，]{2,30}?于一体的")
PEOPLE = re.compile(r"人民(?:群众)?(?!法院|检察|政府|银行|医院|公园|路|币|调解|来信|团体|防空|武装)")
QUALIFIED = re.compile(r"(?:达到|符合|具备|位于)[^，]{2,16}的[^的]{2,}")  # 达到二级医院能力的机构
# 13次编号洪水|、为1998年以来最多
REMARK = re.compile(
    r"、(?:为|较|比|占|位居|位列|排名|居|同比|增长|其中|超|突破)"
)  # 13次编号洪水|、为1998年以来最多
DOING = "进行"
SAME_NOUN = 2
LIMITED = re.compile(
    r"^、[^，、\d]{0,6}\d[\d.]*[^，、\d]{1,4}(?:以上|以下)的(?=..)"
)  # 1600个|、投资6亿元以上的|项目
PLACES, PLACE_KINDS = "县市区镇乡村", re.compile(r"^[（(][市县区旗镇街、道]{1,6}[）)]")
LONGEST_FATE = 4
ALL_OF = re.compile(r"(?:全部|全面|均|已全部|都已?)")
REACHED = ("到", "至")
FIRMS = ("企业", "公司", "民企", "民营企业", "骨干企业", "工业企业")
GOVERNED = re.compile(
    r"(?:(?<![作成认分因称名视])为|向|给|(?<![面针相])对|在(?!建|校|线|岗)|从)[^，、：]{0,6}$"
)
LANES, LENGTH = "条", "长度"


def find(spot: Spot) -> Named | None:
    """The name of a count whose noun follows, or None where the noun stands before the number."""
    grammar = spot.lexicon.grammar
    place = spot.context.quantity.quote[-1]
    if place in PLACES and PLACE_KINDS.match(spot.tail):  # 7县|（市、区）脱贫摘帽
        spot = replace(spot, tail=place + PLACE_KINDS.sub("", spot.tail))
    spot = replace(spot, tail=LIMITED.sub("", spot.tail))
    own = bare(spot.head, grammar)
    alone = own == action(spot.head, grammar) or grammar.idle.fullmatch(own)
    joined = phrase.NEAR.sub("", spot.tail.strip()) == "、" and (alone or lanes(spot))
    doing = people(spot.wanted.unit) and spot.tail.startswith(DOING)
    lists = (
        joined or doing or spot.tail.strip("、和 ") in grammar.attributes or QUALIFIED.fullmatch(spot.tail)
    )
    if grammar.stop.match(spot.tail) and not lists:
        return None
    if hit := solved(spot):
        return hit
    if doing:
        return subject.said_of_last(spot, spot.tail)
    text = ARTICLE.sub("", phrase.shared_tail(spot.context, spot.tail, spot.lexicon.catalogue))
    if text.strip("、和 ") in grammar.attributes:
        text = phrase.tail_of_next(spot.context, spot.lexicon.catalogue).lstrip("的") or text
    if deed := owner.done_too(spot, text.strip("、和 ").removesuffix(TASK)):
        return cleaned(deed, spot.wanted, spot.lexicon, "noun_after")
    if text and text[0] not in ABROAD and "的" not in text and grammar.follow.match(text):
        return subject.said_of_last(spot, text)
    qualified = QUALIFIED.fullmatch(text)
    if not text or (grammar.stop.match(text) and not qualified) or not trim_right(text, grammar):
        return None
    if joined and not alone:  # 完成了老城区8条、12.3公里道路提升改造
        return cleaned(own + split(text, grammar).noun, spot.wanted, spot.lexicon, "noun_after")
    return folk(spot, text) or governed(spot, text) or named(spot, text)


def lanes(spot: Spot) -> bool:
    """Whether a number counts the same roads that the next one measures: 8条、12.3公里道路."""
    context, index = spot.context, spot.context.index + 1
    if spot.wanted.unit != LANES or index >= len(context.quantities):
        return False
    return spot.lexicon.catalogue.dimension(context.quantities[index].unit) == LENGTH


def people(wanted_unit: str) -> bool:
    return "人" in wanted_unit or wanted_unit in MULTIPLIERS


def solved(spot: Spot) -> Named | None:
    """解决了57个村近10万人的饮水安全问题; 解决了农村50多万人口安全饮水问题."""
    grammar = spot.lexicon.grammar
    if what := phrase.solved(spot.context):
        noun = "" if spot.tail.startswith("的") else BOUNDS.sub("", spot.tail.partition("的")[0])
        return cleaned(f"{SOLVED}{what}的{noun}", spot.wanted, spot.lexicon, "noun_after")
    start = spot.head.find(SOLVED)
    if start < 0 or not spot.tail.endswith(TROUBLE) or not people(spot.wanted.unit):
        return None
    where = bare(spot.head[start + len(SOLVED) :].lstrip("了"), grammar)
    return cleaned(f"{SOLVED}{where}{spot.tail}", spot.wanted, spot.lexicon, "noun_after")


def folk(spot: Spot, text: str) -> Named | None:
    """65万曲阳人民 in a report of 曲阳县 -> 全县人口."""
    hit = PEOPLE.search(text) if people(spot.wanted.unit) else None
    place = spot.context.document.source.region
    if not hit or len(place) < SHORTEST_PLACE or place[:2] not in text[: hit.start()]:
        return None
    return Named(f"全{place[-1]}人口", text[: hit.end()], None, "noun_after")


def governed(spot: Spot, text: str) -> Named | None:
    """A count behind a preposition, with what is done for it: 为24个省份保供电煤 -> 保供电煤的省份数."""
    grammar = spot.lexicon.grammar
    acted = action(spot.head, grammar)  # 给我县|下达了2万户改造任务: the number is the verb's
    act = grammar.verb.search(text) if not acted and GOVERNED.search(spot.head) else None
    if not act or not act.start() or split(text, grammar).said:
        return None
    said, noun = BOUNDS.sub("", split(text[act.start() :], grammar).noun), text[: act.start()]
    return cleaned(f"{said}的{noun}", spot.wanted, spot.lexicon, "noun_after")


def named(spot: Spot, text: str) -> Named:
    """The noun with the verb before it or with what is said of it, whichever is there."""
    words, wanted, grammar = spot.lexicon, spot.wanted, spot.lexicon.grammar
    parts = parts_of(spot, text)
    verb = action(spot.head, grammar) or owner.verb_before(spot) or listed.verb_of_examples(spot)
    if deed := listed.deed(spot, parts):
        return cleaned(f"{deed}{parts.noun}", wanted, words, "noun_after")
    written = f"{verb}{parts.noun}{parts.said}"
    if not parts.said and (hit := listed.fate(spot, parts.noun, verb)):
        return hit
    if not parts.said:
        return cleaned(reached(spot, parts.noun) + written, wanted, words, "noun_after")
    if hit := made(spot, parts) or whole_of(spot, parts, text):
        return hit
    for spelling in (written, f"{parts.noun}{parts.said}", f"{parts.said}的{parts.noun}"):
        hit = known(spelling, wanted, words)
        if hit and not (wanted.unit.endswith("户") and hit.name.endswith(grammar.headcounts)):
            return Named(hit.name, written, hit.indicator_id, "catalogue")
    name = written if verb else attributive(spot, parts)
    if len(name) > LONGEST_SAID:
        name = f"{verb}{parts.noun}"
    name = shorten(trim_left(name, grammar, light=False), grammar, LONGEST_SAID)
    return Named(complete(name, wanted, grammar), written, None, "noun_after")


def reached(spot: Spot, noun: str) -> str:
    """What came to so many places: 过境免签扩展|到9个州."""
    own, grammar = bare(spot.head, spot.lexicon.grammar), spot.lexicon.grammar
    stands = noun not in grammar.general or grammar.verb.match(own) or own.endswith(noun)
    return "" if stands or not spot.head.rstrip().endswith(REACHED) else own


def made(spot: Spot, parts: Parts) -> Named | None:
    """Those that became one of a stock, by its name and not its entry: 10家企业|被认定为高新技术企业."""
    hit = spot.lexicon.grammar.made.fullmatch(parts.said)
    found = spot.lexicon.catalogue.find(hit["stock"], spot.wanted.unit, False) if hit else None
    alike = found and found.kind == "stock" and hit and hit["stock"].endswith(parts.noun[-SAME_NOUN:])
    return Named(found.name, parts.said, None, "flow") if found and (alike or parts.noun in FIRMS) else None


def whole_of(spot: Spot, parts: Parts, text: str) -> Named | None:
    """A catalogue entry of which all are spoken of: 36个|省市重点项目全部开工."""
    all_of = ALL_OF.match(text[len(parts.noun) :]) if text.startswith(parts.noun) else None
    brief = all_of and len(parts.said) <= LONGEST_FATE and not action(parts.noun, spot.lexicon.grammar)
    hit = known(parts.noun, spot.wanted, spot.lexicon) if brief else None
    return hit if hit and hit.indicator_id else None


def parts_of(spot: Spot, text: str) -> Parts:
    """The noun and what is said of it, without what belongs to a neighbour."""
    grammar = spot.lexicon.grammar
    runs_on = phrase.runs_on(spot.context, text)
    text = ASIDE.sub("", ORDER.sub("", UNITED.sub("", text))).partition("（")[0] or text
    if people(spot.wanted.unit) and text.endswith(TROUBLE) and SOLVED not in spot.head + text:
        text = text.removesuffix(TROUBLE)
    parts = split(REMARK.split(text)[0] or text, grammar)
    if runs_on:
        parts = Parts(without_next(parts.noun, spot.lexicon), "")
    parts = Parts(grammar.when.sub("", parts.noun), grammar.when.sub("", parts.said))
    if grammar.level.fullmatch(parts.noun) and not parts.said:
        following = phrase.tail_of_next(spot.context, spot.lexicon.catalogue)
        level = grammar.level.match(following)
        return Parts(parts.noun + following[level.end() if level else 0 :], "")
    return parts if parts.said else Parts(without_site(parts.noun, grammar), "")
