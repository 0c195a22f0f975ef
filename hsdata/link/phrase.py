"""The words around a number: the stretch before it and the stretch after it.

A stretch ends at a comma, a semicolon or a colon, and at the number before; a threshold inside a
name (投资千万元以上项目113个, 年纳税超千万元企业75家) does not end it.
"""

from __future__ import annotations

import re

from hsdata.link import threshold
from hsdata.link.catalogue import COUNTS, Catalogue
from hsdata.model import Context, Quantity

MARKS = "，,；;：:"
MARK = re.compile(f"[{MARKS}]")
BOUND_AFTER = re.compile(r"\s*(?:及?以上|以下|以内|以外|左右|上下|之多)*\s*")
STEP_AFTER = re.compile(r"(?:大关|(?:新|大|新的)?台阶|关口|门槛)(?=[、和])")  # 1500亿元|台阶|、达到1586亿元
SHARING = COUNTS | {"面积", "长度"}  # 1.8万户、189万平方米棚改任务
SOLVED = re.compile(r"的(?P<what>[^，、；。的]{2,14}(?:问题|难题|困难|饮水|吃水|用水|用电|出行))")
CLOSING, OPENING = re.compile(r".*[）)]"), re.compile(r"[（(]")
NEAR = re.compile(r"(?:近|约|超|超过|逾)$")


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
        if not threshold.inside(context, previous, end, catalogue):
            at = context.quantities[previous].end - offset
            after_bound = BOUND_AFTER.match(text, at).end()  # type: ignore[union-attr]
            step = STEP_AFTER.match(text, after_bound)
            start = max(start, min(end, step.end() if step else after_bound))
            break
        previous -= 1
    return outside(text[start:end])


def outside(head: str) -> str:
    """Words without the end of an aside that began before them: （不含定州，|下同）、增长."""
    if (hit := CLOSING.match(head)) and not OPENING.search(hit.group()):
        return head[hit.end() :]
    return head


def after(context: Context, index: int, catalogue: Catalogue) -> str:
    """The words after a quantity of the sentence, on to a mark or to the next number."""
    text, offset = context.sentence.text, context.sentence.start
    start = BOUND_AFTER.match(text, context.quantities[index].end - offset).end()  # type: ignore[union-attr]
    mark = MARK.search(text, start)
    end = mark.start() if mark else len(text)
    following = index + 1
    while following < len(context.quantities) and context.quantities[following].start - offset < end:
        q: Quantity = context.quantities[following]
        if (
            q.shape != "rank"
            and q.unit not in threshold.KINDS
            and not threshold.inside_name(context, following, catalogue)
        ):
            end = max(start, q.start - offset)
            break
        following += 1
    said = text[start:end].rstrip("。！？!? ")
    return said if "“" in said else said.rstrip("”’")


def shared_tail(context: Context, tail: str, catalogue: Catalogue) -> str:
    """The tail of the next number where this one has none and stands right before it: 1754户|3735人脱贫."""
    index, offset = context.index, context.sentence.start
    if NEAR.sub("", tail.strip("、和 ")) or index + 1 >= len(context.quantities):
        return tail
    following = context.quantities[index + 1]
    between = context.sentence.text[context.quantity.end - offset : following.start - offset]
    if NEAR.sub("", between.strip()) in ("", "、", "和") and catalogue.dimension(following.unit) in SHARING:
        return after(context, index + 1, catalogue)
    return tail


def solved(context: Context) -> str:
    """The problem that so many are rid of: 解决了57个村近10万人的|饮水安全问题; else ""."""
    text, offset = context.sentence.text, context.sentence.start
    hit = SOLVED.search(text, context.quantity.end - offset)
    if not hit or MARK.search(text, context.quantity.end - offset, hit.start()):
        return ""
    start = 1 + max(text.rfind(mark, 0, hit.start()) for mark in MARKS)
    return hit["what"] if "解决" in text[start : context.quantity.start - offset] else ""


def governed(context: Context, words: tuple[str, ...]) -> bool:
    """Whether the number before, in this clause, stands behind a preposition: 为24个省份|保供电煤."""
    if not context.index:
        return False
    text, offset = context.sentence.text, context.sentence.start
    earlier = context.quantities[context.index - 1]
    start = earlier.start - offset
    return text[:start].endswith(words) and not MARK.search(text, start, context.quantity.start - offset)


def touches(context: Context, head: str) -> bool:
    """Whether the words before a number begin right behind another: 17个|村|21公里道路."""
    text, offset = context.sentence.text, context.sentence.start
    start = context.quantity.start - offset - len(head)
    return bool(context.index) and context.quantities[context.index - 1].end - offset == start < len(text)


def follows(context: Context) -> bool:
    """Whether a number's words stand right behind a comma after a number of the same unit:
    新建幼儿园88所，|中小学校73所."""
    if not context.index:
        return False
    text, offset = context.sentence.text, context.sentence.start
    earlier, q = context.quantities[context.index - 1], context.quantity
    between = text[earlier.end - offset : q.start - offset]
    return between[:1] in "，," and earlier.unit == q.unit and not MARK.search(between[1:])


def tail_of_next(context: Context, catalogue: Catalogue) -> str:
    """The words after the next number: 4个国家级、8个|省级外贸转型示范基地."""
    index = context.index + 1
    while index < len(context.quantities) and (
        context.quantities[index].shape == "range_low" or threshold.inside_name(context, index, catalogue)
    ):
        index += 1
    if index > context.index + 1 and index == len(context.quantities):
        index -= 1  # 1600个、年度投资6000亿元以上的|重大项目
    return after(context, index, catalogue) if index < len(context.quantities) else ""


def tail_of_list(context: Context, catalogue: Catalogue) -> str:
    """The words after the last number of a list: 51个村、2.3万|农户“气代煤”改造."""
    for index in range(context.index + 1, len(context.quantities)):
        tail = after(context, index, catalogue).rstrip()
        if not tail.endswith(("、", "和")):
            return tail
    return ""


def tail_of_clause(context: Context, catalogue: Catalogue) -> str:
    """The words after the last number of the clause: 6个乡镇41个|村的土地整治项目."""
    text, offset = context.sentence.text, context.sentence.start
    stop = MARK.search(text, context.quantity.end - offset)
    end = offset + (stop.start() if stop else len(text))
    last = max(i for i, q in enumerate(context.quantities) if q.start < end)
    return after(context, last, catalogue) if last > context.index else ""


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
            not between.strip() or between.endswith("的") or verb.fullmatch(between) or between[:1] == "、"
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


def next_clause(context: Context, catalogue: Catalogue, attributes: frozenset[str]) -> str:
    """The words of the next clause around its first number: 新建光伏扶贫联村电站|2个."""
    text, offset = context.sentence.text, context.sentence.start
    at = context.quantity.end - offset
    if not text[at : at + 1] or text[at] not in MARKS:
        return ""
    end = min((p for p in (text.find(mark, at + 1) for mark in MARKS) if p >= 0), default=len(text))
    later = context.quantities[context.index + 1 : context.index + 2]
    if not later or later[0].start - offset >= end:
        return text[at + 1 : end].strip("。 ")
    head = text[at + 1 : later[0].start - offset]
    for index in range(context.index + 1, len(context.quantities)):
        if context.quantities[index].start - offset >= end:
            break
        tail = after(context, index, catalogue).strip("的、和及与 ")
        if tail and tail not in attributes:
            return head.strip() + tail
    return head.strip()
