"""The words around a number: the stretch before it and the stretch after it.

A stretch ends at a comma, a semicolon or a colon, and at the number before; a threshold inside a
name (投资千万元以上项目113个, 年纳税超千万元企业75家) does not end it.
"""

from __future__ import annotations

import re

from hsdata.link.catalogue import COUNTS, Catalogue
from hsdata.model import Context, Quantity

MARKS = "，,；;：:"
MARK = re.compile(f"[{MARKS}]")
BOUND_AFTER = re.compile(r"\s*(?:及?以上|以下|以内|以外|左右|上下|之多)*\s*")
SEPARATELY = "分别"
KINDS = ("类", "大", "级")  # 省级四类重点项目: the number is part of the noun
OVER = re.compile(r"(?:超|超过|过|逾|达|达到|不少于|不低于|低于|高于|大于|小于|满|突破)$")
BARE_CATEGORY = re.compile(
    r"级?的?(?!的)[^，、。；：\d]{0,8}?(?:项目|企业|产业|工程|园区|乡镇|集群|集团|大县|强县|大镇|强镇|基地|市场|平台|田|方|村|品牌)"
)
OWNED = re.compile(
    r"(?:投资|投入|额|资金|产值|收入|实现|税|利润|完成|争取|筹措|发放|产能|达到|占地|面积|全长|能力|年产|日处理|年处理|日产|日供水|年加工)$"
)
JOINT = re.compile(r"(?:及?以上|以下|以内)?(?:和|、|或|及|与)(?:超过|超|过|逾)$")
NEAR = re.compile(r"(?:近|约|超|超过|逾)$")
NOUN = re.compile(r"(?:及?以上|以下|以内|左右)?+的?+[一-鿿“《A-Za-z]")
NO_NOUN = re.compile(
    r"(?:及?以上|以下|以内|左右)?+(?:的?(?:大关|台阶|关口|目标|水平)|和|及|与|或|左右|等|比|较|增|是|为|占|同比|分别|达)"
)


def threshold(context: Context, index: int, catalogue: Catalogue) -> bool:
    """Whether a quantity of the sentence is a limit inside a name: 亿元以上项目, 超百亿元企业."""
    q = context.quantities[index]
    if q.shape == "threshold":
        return True
    dimension = catalogue.dimension(q.unit)
    if (dimension in COUNTS and "人" not in q.unit) or dimension in ("比率", "位次", "倍数"):
        return False
    offset = context.sentence.start
    text = context.sentence.text
    later = context.quantities[index + 1].start - offset if index + 1 < len(context.quantities) else len(text)
    before, after = text[max(0, q.start - offset - 4) : q.start - offset], text[q.end - offset : later]
    over = bool(OVER.search(before))
    if over and JOINT.fullmatch(after.rstrip()):
        return index + 1 < len(context.quantities) and threshold(context, index + 1, catalogue)
    if after.startswith("级") or (over and after == "的"):
        return True
    if not NOUN.match(after) or NO_NOUN.match(after):
        return False
    if over or after.startswith(("以上", "以下", "及以上", "以内")):
        return True
    return dimension not in COUNTS and bool(BARE_CATEGORY.match(after)) and not OWNED.search(before)


def inside(context: Context, index: int, end: int, catalogue: Catalogue) -> bool:
    """Whether a quantity is part of the phrase that ends at ``end``: a threshold, or the sum of a list
    (索具、汽车、石油物探装备三大主导产业分别…)."""
    q, text, offset = context.quantities[index], context.sentence.text, context.sentence.start
    if threshold(context, index, catalogue):
        return True
    listed = "、" in text[max(0, q.start - offset - 12) : q.start - offset]
    return listed and (q.unit in KINDS or SEPARATELY in text[q.end - offset : end])


def first_of(context: Context) -> int:
    """The first number of a joint one: the low end of a range, the first part of a ratio."""
    index = context.index
    shape = context.quantity.shape
    if shape == "range_high" and index and context.quantities[index - 1].shape == "range_low":
        return index - 1
    while (
        shape == "ratio_part"
        and index
        and context.quantities[index - 1].shape == "ratio_part"
        and context.quantities[index].start - context.quantities[index - 1].end <= 2
    ):
        index -= 1
    return index


def last_of(context: Context) -> int:
    """The index of the number a joint number ends with: the high end of a range."""
    index = context.index
    low = context.quantity.shape == "range_low" and index + 1 < len(context.quantities)
    return index + 1 if low and context.quantities[index + 1].shape == "range_high" else index


def before(context: Context, index: int, catalogue: Catalogue) -> str:
    """The words before a quantity of the sentence, back to a mark or to the number before it."""
    text, offset = context.sentence.text, context.sentence.start
    end = context.quantities[index].start - offset
    start = 1 + max(text.rfind(mark, 0, end) for mark in MARKS)
    previous = index - 1
    while previous >= 0 and context.quantities[previous].end - offset > start:
        if not inside(context, previous, end, catalogue):
            at = context.quantities[previous].end - offset
            start = max(start, min(end, BOUND_AFTER.match(text, at).end()))  # type: ignore[union-attr]
            break
        previous -= 1
    return text[start:end]


def after(context: Context, index: int, catalogue: Catalogue) -> str:
    """The words after a quantity of the sentence, on to a mark or to the next number."""
    text, offset = context.sentence.text, context.sentence.start
    start = BOUND_AFTER.match(text, context.quantities[index].end - offset).end()  # type: ignore[union-attr]
    end = min((at for at in (text.find(mark, start) for mark in MARKS) if at >= 0), default=len(text))
    following = index + 1
    while following < len(context.quantities) and context.quantities[following].start - offset < end:
        q: Quantity = context.quantities[following]
        if q.shape != "rank" and q.unit not in KINDS and not threshold(context, following, catalogue):
            end = max(start, q.start - offset)
            break
        following += 1
    return text[start:end].rstrip("。！？!? ”’")


def shared_tail(context: Context, tail: str, catalogue: Catalogue) -> str:
    """The tail of the next number where this one has none and stands right before it: 1754户|3735人脱贫."""
    index, offset = context.index, context.sentence.start
    if tail.strip("、和 ") or index + 1 >= len(context.quantities):
        return tail
    following = context.quantities[index + 1]
    between = context.sentence.text[context.quantity.end - offset : following.start - offset]
    if NEAR.sub("", between.strip()) in ("", "、", "和") and catalogue.dimension(following.unit) in COUNTS:
        return after(context, index + 1, catalogue)
    return tail


def tail_of_next(context: Context, catalogue: Catalogue) -> str:
    """The words after the next number: 4个国家级、8个|省级外贸转型示范基地."""
    index = context.index + 1
    return after(context, index, catalogue) if index < len(context.quantities) else ""


def runs_on(context: Context, tail: str) -> bool:
    """Whether a tail ends at the next number and not at a mark: 10个|林业生态观光项目单体规模超|万亩."""
    if context.index + 1 >= len(context.quantities) or not tail or tail[-1] in "、和及与":
        return False
    text, offset = context.sentence.text, context.sentence.start
    at = context.quantities[context.index + 1].start - offset
    return text[:at].endswith(tail)


def beyond(context: Context, tail: str, catalogue: Catalogue, verb: re.Pattern[str]) -> str:
    """A tail that goes on behind the next number: 投资265.7亿元的|44个项目, 投资5986万元完成|87个贫困村."""
    index = context.index
    offset, text = context.sentence.start, context.sentence.text
    while index + 1 < len(context.quantities):
        here, following = context.quantities[index], context.quantities[index + 1]
        between = text[here.end - offset : following.start - offset]
        if any(mark in between for mark in MARKS) or not (
            between.endswith("的") or verb.fullmatch(between) or between[:1] == "、"
        ):
            return tail
        index += 1
        more = after(context, index, catalogue)
        if between[:1] == "、" and not more.startswith("的"):
            return tail
        tail = ("" if between[:1] == "、" else between) + more
    return tail


def clause_before(context: Context) -> str:
    """The clause without numbers right before the one a number stands in, in the same sentence; else ""."""
    text, offset = context.sentence.text, context.sentence.start
    start = 1 + max(text.rfind(mark, 0, context.quantity.start - offset) for mark in MARKS)
    floor = 0
    for q in context.quantities[: context.index]:
        if q.end - offset <= start:
            floor = q.end - offset
    before = text[floor : max(floor, start - 1)]
    return re.split(f"[{MARKS}]", before)[-1] if re.search(f"[{MARKS}]", before) or not floor else ""


def next_clause(context: Context, catalogue: Catalogue) -> str:
    """The words of the next clause around its first number: 新建光伏扶贫联村电站|2个."""
    text, offset = context.sentence.text, context.sentence.start
    at = context.quantity.end - offset
    if not text[at : at + 1] or text[at] not in MARKS:
        return ""
    end = min((p for p in (text.find(mark, at + 1) for mark in MARKS) if p >= 0), default=len(text))
    later = context.quantities[context.index + 1 : context.index + 2]
    if not later or later[0].start - offset >= end:
        return text[at + 1 : end].strip("。 ")
    following = context.quantities[context.index + 1]
    head = text[at + 1 : following.start - offset]
    return head.strip() + after(context, context.index + 1, catalogue).lstrip("的")
