"""A fact's codes as a reader says them: 以上, 增长率, 五年规划, 2017—2021. All pure."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hsdata.tables import Facts
from hsview.numbers import BOUND_WORD, MISSING, is_missing, years
from hsview.sentences import Row

MEASURE_NAME: Mapping[str, str] = MappingProxyType(
    {"level": "水平", "growth": "增长率", "change": "增减量", "rank": "位次"}
)
PART_NAME: Mapping[str, str] = MappingProxyType(
    {
        "review": "回顾",
        "five_year_plan": "五年规划",
        "year_plan": "当年安排",
        "self": "自身建设",
        "news": "其他新闻",
        "glossary": "名词解释",
    }
)
BOUND_NAME: Mapping[str, str] = MappingProxyType({"eq": "等于", **{k: w for k, w in BOUND_WORD.items() if w}})
REVIEW_NAME: Mapping[str, str] = MappingProxyType(
    {"auto": "机读", "confirmed": "已核", "corrected": "已更正"}
)
_SHAPE: Mapping[str, str] = MappingProxyType(  # how the number itself is written
    {
        "plain": "单个数字",
        "ratio_part": "比例中的一段",
        "range_low": "区间下端",
        "range_high": "区间上端",
        "rank": "位次",
        "shorthand": "简写的数",
        "multiple": "倍数",
        "threshold": "门槛",
    }
)
_NAMING: Mapping[str, str] = MappingProxyType(  # where its indicator's name was found
    {
        "catalogue": "名称在指标目录中",
        "subject": "名称取自前面的主语",
        "noun_after": "名称取自后面的名词",
        "carried": "名称承接上文",
        "clause": "名称取自整个分句",
        "distributed": "按“分别”逐一对应",
        "composed": "名称由上下文组成",
        "share_of": "名称取自“占……比重”",
        "owned": "从属于前一项",
        "borrowed": "借用前一个数字的主语",
        "joined": "与前一项并列",
        "industries": "按三次产业的次序",
        "rank": "名称取自排名的范围",
        "threshold": "门槛所限的对象",
        "unnamed": "文中没有名称",
        "flow": "只是新增的部分，不归入存量指标",
        "noun_around": "名称由数字前后的名词合成",
        "spent": "用途写在数字后面",
        "ahead": "名称写在后面的分句",
        "medal": "数字就是奖牌名",
    }
)
_STRICT = {"ge": "超过", "le": "不到"}
_FALLS = frozenset({"growth", "change"})  # measures whose sign says rise or fall


def plain(value: float | None) -> str:
    """A number as it was written, nothing rounded, with a true minus sign.

    >>> plain(1413.4), plain(2000.0), plain(-18.0)
    ('1413.4', '2000', '−18')
    """
    if value is None or is_missing(value):
        return MISSING
    return f"{value:.6f}".rstrip("0").rstrip(".").replace("-", "−")


def bound(fact: Row) -> str:
    """The bound in words; a fall is bounded by its size. Empty for a number that just is.

    >>> row = {Facts.bound: "ge", Facts.strict: False, Facts.measure: "growth", Facts.value: -18.0}
    >>> bound(row), bound(row | {Facts.value: 8.0, Facts.strict: True}), bound(row | {Facts.bound: "eq"})
    ('降幅以上', '超过', '')
    """
    word = BOUND_WORD[fact[Facts.bound]]
    if fact[Facts.strict]:
        word = _STRICT.get(fact[Facts.bound], word)
    falls = fact[Facts.measure] in _FALLS and fact[Facts.value] < 0
    return f"降幅{word}" if word and falls else word


def rule(code: str) -> str:
    """A rule's code in words; a rule without words here keeps its code.

    >>> rule("plain/catalogue")
    '单个数字，名称在指标目录中'
    """
    shape, _, naming = code.partition("/")
    return f"{_SHAPE.get(shape, shape)}，{_NAMING.get(naming, naming)}"


def period(fact: Row) -> str:
    """The years a number speaks of.

    >>> period({Facts.year_from: 2017, Facts.year_to: 2021, Facts.per: "year"})
    '2017—2021 每年'
    """
    every = " 每年" if fact[Facts.per] == "year" else ""
    return years(fact[Facts.year_from], fact[Facts.year_to]) + every
