"""What a place in an order is the place of: 水污染防治工作被评为全省第一 -> 水污染防治工作全省位次."""

from __future__ import annotations

import re

from hsdata.link import distribution, phrase, row, threshold, topic
from hsdata.link.grammar import Grammar, ending
from hsdata.link.name import LONGEST_NAME, Named, Spot, Wanted, cleaned, trim_left
from hsdata.link.owner import last_fact, uncounted

PLACE = "位次"
SHORTEST_SAID = 4
OF_PLACE = Wanted("位", PLACE, False)
RANKED = re.compile(r"(?P<what>.*?)(?:全国|全省|全市|全球)?位次$")
FOR_YEARS = re.compile(r"(?:已?连续[\d一二三四五六七八九十两多]+(?:年|个?月|个?季度))$")
AMONG = re.compile(
    r"(?:分别|均|都|稳|继续|保持)*(?:位居|位列|居|列|排名|排在|排|在)"
    r"(?P<scope>(?:(?:全|各)?[一-鿿]{1,6}|[一-鿿]{2,8}[“\"][\d+＋]{1,5}[”\"]个)(?:省区|市场|县|城市|地区|设区市))(?:中|排名|位居)?$"
)
CONTEST = re.compile(r"在(?P<what>.*(?:评比|考核|评价|排名|大赛|竞赛|测评|评估|评选))(?:中|上)$")
OF_MANY = re.compile(
    r"(?:居|在|列|退出|跻身|进入|排|排名|全国|全省|全市|连续)$"
)  # 居全国|168个|重点城市第2名
SPELL = re.compile(r"^(?:年|榨季|个?月|季度|届)")
DATED = re.compile(  # 经济总量|由2011年的|全省第5位上升|到去年的|第3位
    r"(?:由|从|到|至)(?:(?:19|20)\d\d年|去年|上年|前年|今年|[一二三四五六七八九十]年前)(?:底|末|初)?的?$"
)
NUMBERS = {word: n for n, word in enumerate("两三四五六七八九", 2)}
SUMMED = re.compile(r"(?P<count>[两三四五六七八九])项(?:主要|经济)?指标(?P<pace>增速|增幅)?")
AS_MANY = re.compile(r"(?<=[一-鿿])[两三四五六七八九]项(?:主要|经济)?指标(?=增速|增幅|$)")
FITS = 22  # characters of names told together
INDEX = re.compile("指数|竞争力|榜")
STEP = re.compile(r"^(?:新?台阶|大关|关口|以上|左右|多)?、")  # 14万亿元|新台阶、连续36年居全国首位


def find(spot: Spot) -> Named:
    """The name of a place in an order: its own subject, that of a clause before, or of the number before."""
    grammar, before = spot.lexicon.grammar, spot.context.before
    if each := each_of_row(spot):
        return each
    text = DATED.sub("", whole(spot))
    if (among := AMONG.search(text)) and (what := trim_left(text[: among.start()], grammar)):
        last = (
            last_fact(spot.context) if grammar.says_again(what) else None
        )  # 增长8.2%，增速|居副省级城市第一
        what = last.indicator + what if last else known_as(what, spot)
        return named(what, among["scope"].removesuffix("排名"), spot)
    text = text.removesuffix(ending(grammar.ranked_reversed, text))
    hit = grammar.scope.search(text)
    scope = hit.group() if hit else ""
    what = unranked(DATED.sub("", text[: hit.start()] if hit else text), grammar)
    if not what and INDEX.search(scope):  # 全球创新指数城市排名|跃升至第14位
        what, scope = scope, ""
    if (together := SUMMED.fullmatch(what)) and (names := of_several(spot, together["count"])):
        return named(names + (together["pace"] or ""), scope, spot)
    what = AS_MANY.sub("", what)
    if not what and before and before[-1].rule.endswith("rank"):
        if not scope:
            return Named(before[-1].indicator, text, None, "rank")
        return named(RANKED.sub(r"\g<what>", before[-1].indicator), scope, spot)
    grown = grammar.grows.search(what)
    pace = grown.group() if grown and what.endswith(grown.group()) else ""
    base = what.removesuffix(pace)
    if not base and (contest := CONTEST.match(phrase.clause_before(spot.context))):
        return named(trim_left(contest["what"], grammar), scope, spot)
    if not base and (said := said_in_clause(spot)):
        return named(known_as(said, spot), scope, spot)
    if (not base or grammar.says_again(base)) and (last := last_fact(spot.context)):
        whose = uncounted(last.indicator) if what.startswith("数") else last.indicator
        return named(whose + what, scope, spot)
    return named(known_as(base, spot) + pace, scope, spot)


def of_several(spot: Spot, count: str) -> str:
    """The names a place is said of together: 投资增长11.6%，工业增加值增长11.5%，|两项指标|全市第一."""
    facts = row.carried(spot, spot.context.index, NUMBERS[count]) or []
    kept = [f.indicator for n, f in enumerate(facts) if sum(len(g.indicator) for g in facts[: n + 1]) < FITS]
    return "、".join(kept)


def each_of_row(spot: Spot) -> Named | None:
    """One place of a row over the numbers before: (甲222亿元，乙4.5亿美元，)增幅分别居全省第二位和第三位."""
    first, last = distribution.run_of(spot.context, spot.lexicon.catalogue)
    head = phrase.before(spot.context, first, spot.lexicon.catalogue) if first < last else ""
    names, said, how = head.partition(threshold.SEPARATELY)
    what = trim_left(names, spot.lexicon.grammar)
    if not said or not spot.lexicon.grammar.says_again(what):
        return None
    facts = row.carried(spot, first, last - first + 1)
    scope = spot.lexicon.grammar.scope.search(how)
    if facts is None:
        return None
    return named(facts[spot.context.index - first].indicator + what, scope.group() if scope else "", spot)


def said_in_clause(spot: Spot) -> str:
    """What a clause without numbers before names: 技术合同登记额增量增幅，|均居全省第一;
    国防动员体制改革完成年度任务，|位列全省第一."""
    context, grammar = spot.context, spot.lexicon.grammar
    text, offset = context.sentence.text, context.sentence.start
    opens = 1 + max(text.rfind(mark, 0, context.quantity.start - offset) for mark in phrase.MARKS)
    if context.index and context.quantities[context.index - 1].end - offset > opens:
        return ""  # its own clause has a number: 突破1.1万公里、居全国第3位
    clause = phrase.clause_before(context)
    what = trim_left(clause, grammar)
    if len(what) > SHORTEST_SAID and what.endswith((*grammar.totals, "率", "额")):
        return what
    return topic.subject_of(clause, grammar)


def whole(spot: Spot) -> str:
    """The words before a place, past a number of those in the order: 居全国|168个|重点城市."""
    text = spot.head.strip()
    index = spot.context.index - 1
    if phrase.touches(spot.context, spot.head) and spot.context.quantities[index].shape == "plain":
        catalogue = spot.lexicon.catalogue
        earlier = phrase.before(spot.context, index, catalogue).strip()
        if earlier.endswith("连续"):
            return earlier.removesuffix("连续") + SPELL.sub("", text)
        if OF_MANY.search(earlier):
            return earlier
    return STEP.sub("", text)


def unranked(what: str, grammar: Grammar) -> str:
    """A subject without 位居, 连续七年 at its end."""
    return trim_left(FOR_YEARS.sub("", what.removesuffix(ending(grammar.ranked_reversed, what))), grammar)


def known_as(what: str, spot: Spot) -> str:
    return cleaned(what, OF_PLACE, spot.lexicon, "rank").name


def named(what: str, scope: str, spot: Spot) -> Named:
    """The name of a place in an order: what is ordered, among whom."""
    tail = scope if scope.endswith(("排名", PLACE)) else f"{scope}{PLACE}"
    return Named(f"{what[: LONGEST_NAME - len(tail)]}{tail}", spot.head, None, "rank")
