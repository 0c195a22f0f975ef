"""Numbers inside a name: 投资千万元以上项目, 年纳税超千万元企业, 索具、汽车两大产业."""

from __future__ import annotations

import re

from hsdata.link.catalogue import COUNTS, Catalogue
from hsdata.model import Context

OVER = re.compile(r"(?:超|超过|过|逾|达|达到|不少于|不低于|低于|高于|大于|小于|满|突破)$")
BARE_CATEGORY = re.compile(
    r"级?的?(?!的)[^，、。；：\d]{0,8}?(?:项目|企业|产业|工程|园区|乡镇|集群|集团|大县|强县|大镇|强镇|基地|市场|平台|田|方|村|品牌)"
)
OWNED = re.compile(
    r"(?:投资|投入|额|资金|产值|收入|实现|税|利润|完成|争取|筹措|发放|产能|达到|占地|面积|全长|能力|年产|日处理|年处理|日产|日供水|年加工)$"
)
JOINT = re.compile(r"(?:及?以上|以下|以内)?(?:(?:和|、|或|及|与)(?:超过|超|过|逾)|或)$")
NOUN = re.compile(r"(?:及?以上|以下|以内|左右)?+的?+[一-鿿“《A-Za-z]")
NO_NOUN = re.compile(
    r"(?:及?以上|以下|以内|左右)?+(?:的?(?:大关|新?台阶|关口|门槛|目标|水平)|和|及|与|或|左右|等|比|较|增|是|为|占|同比|分别|达|层级|量级)"
)
STEP = re.compile(  # 达到|千亿|级规模、跨越|千亿|级台阶: how far something came, no kind of thing
    r"级的?(?:规模|台阶|水平|跃升|大关|层级|行列)(?=[，。；、\s]|$)"
)
TOTAL = re.compile(
    r"(?:、|，)?(?:总|年度|年度计划|计划)投资(?:超过|超|约|近|达)?"
)  # 1600个、年度投资|6000亿元以上的
HAMLETS = re.compile(r"(?<=户)以上(?:自然)?(?:村|屯|组)")  # 30户以上自然村通硬化路
SEPARATELY = "分别"
MEASURED = ("面积", "长度")
KINDS = ("类", "大", "级")  # 省级四类重点项目: the number is part of the noun


def inside_name(context: Context, index: int, catalogue: Catalogue) -> bool:
    """Whether a quantity of the sentence is a limit inside a name: 亿元以上项目, 超百亿元企业."""
    q = context.quantities[index]
    offset, text = context.sentence.start, context.sentence.text
    if stated(context, index):
        return False
    dimension = catalogue.dimension(q.unit)
    if (
        q.shape == "threshold"
        or HAMLETS.match(text, q.end - offset)
        or (q.quote[-1] in "万亿" and text.startswith("级", q.end - offset))
    ):
        return True
    if (dimension in COUNTS and "人" not in q.unit) or dimension in ("比率", "位次", "倍数"):
        return False
    later = context.quantities[index + 1].start - offset if index + 1 < len(context.quantities) else len(text)
    before, after = text[max(0, q.start - offset - 4) : q.start - offset], text[q.end - offset : later]
    over = bool(OVER.search(before))
    if over and JOINT.fullmatch(after.rstrip()):
        return index + 1 < len(context.quantities) and inside_name(context, index + 1, catalogue)
    if after.startswith("级") or (over and after == "的") or (dimension == "长度" and after.startswith("内")):
        return True
    if not NOUN.match(after) or NO_NOUN.match(after):
        return False
    if over or after.startswith(("以上", "以下", "及以上", "以内")):
        return True
    counted = after.startswith("的") and index and context.quantities[index - 1].end == q.start
    if counted or dimension in COUNTS:  # 357个1165公里的道路交通项目
        return False
    measured = dimension in MEASURED and q.quote[:1].isdigit()  # 建设3.5万亩高标准农田; but 建成万亩方
    return not measured and bool(BARE_CATEGORY.match(after)) and not OWNED.search(before)


def stated(context: Context, index: int) -> bool:
    """Whether a quantity before a noun is no limit but what is said: how far something came (达到千亿级规模),
    what a number of things amount to (1600个、年度投资6000亿元以上的重大项目)."""
    q, text, offset = context.quantities[index], context.sentence.text, context.sentence.start
    if index and TOTAL.fullmatch(text, context.quantities[index - 1].end - offset, q.start - offset):
        return True
    reached = STEP.match(text, q.end - offset) is not None
    return reached and not text.endswith("向", 0, q.start - offset)


def inside(context: Context, index: int, end: int, catalogue: Catalogue) -> bool:
    """Whether a quantity is part of the phrase that ends at ``end``: a threshold, or the sum of a list
    (索具、汽车、石油物探装备三大主导产业分别…)."""
    q, text, offset = context.quantities[index], context.sentence.text, context.sentence.start
    if inside_name(context, index, catalogue):
        return True
    listed = "、" in text[max(0, q.start - offset - 12) : q.start - offset]
    return listed and (q.unit in KINDS or SEPARATELY in text[q.end - offset : end])
