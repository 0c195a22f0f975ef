"""How near extracted facts come to rows marked by hand.

A fact finds a gold row when their spans overlap and value and unit agree (multipliers folded: 59.1万人 is
591000人). Optional gold rows count neither way. ``complete`` asks that bound, measure, stage, period, region
and indicator agree as well; ``quote`` is the share of spans that are exactly the gold's, ``standard`` the
share of facts of standard_indicators.txt that carry exactly that name.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from hsdata import frames
from hsdata.build import read_document
from tests.speech import VOCABULARY

GOLD = Path(__file__).resolve().parent
DOCUMENTS = GOLD.parents[1] / "data/documents"
FIELDS = ("bound", "measure", "stage", "period", "region", "indicator")
MULTIPLIERS = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
WHOLE_UNITS = ("千克", "千瓦", "千瓦时", "百分点")  # they begin with a multiplier that is none
SAME_UNIT = {
    "个百分点": "百分点",
    "百分之": "%",
    "千米": "公里",
    "平米": "平方米",
    "平方千米": "平方公里",
    "立方": "立方米",
}
COUNTERS = set(
    "个家项名人户所处件条座枚支种类批只台套门间栋幢村镇乡县区园张份次期场部篇届员起例单款颗株棵片块组代宗位"
)
COUNTED = ("人次", "人口", "企业", "项目", "床位", "学位", "辆", "元素")
WIDEST_MARGIN = 16  # a span may hold the whole ratio or its bound words, not the sentence
LONGEST_NAME = 32  # a name is a name, not the sentence it stands in
NOISE = re.compile(r"[“”\"'‘’《》〈〉()（）\s、，,·的]|全市|我市|本市|全县|全区|总数|数量|总量|个数|数$")
EXCLUSIVE = (  # members of one group exclude each other: 城镇 is not 农村
    {"城镇", "农村"},
    {"第一产业", "第二产业", "第三产业", "服务业"},
    {"进出口", "出口", "进口"},
    {"户籍", "常住"},
    {"国家级", "省级", "市级"},
    {"城区", "县城"},
)
HEADS = ("投资", "增加值", "收入", "支出", "产值", "面积", "浓度", "天数", "存款", "贷款", "消费", "人口")

Row = Mapping[Any, Any]


def fold(value: float, unit: str) -> tuple[float, str]:
    """Multipliers into the value, counting words into one class ``#``."""
    unit = unit.strip().replace("％", "%").replace("㎡", "平方米").replace("μg/m³", "微克/立方米")
    unit = SAME_UNIT.get(unit, unit)
    while unit and unit[0] in MULTIPLIERS and unit not in WHOLE_UNITS:
        value, unit = value * MULTIPLIERS[unit[0]], unit[1:]
    counted = not unit or set(unit) <= COUNTERS or unit in COUNTED
    return round(value, 6), "#" if counted else unit


def same_quantity(a: Row, b: Row) -> bool:
    (x, u), (y, v) = fold(float(a["value"]), a["unit"]), fold(float(b["value"]), b["unit"])
    return u == v and abs(abs(x) - abs(y)) <= 1e-6 * max(1.0, abs(x), abs(y))


def plain(name: str) -> str:
    return NOISE.sub("", name)


def names(gold: Row) -> list[str]:
    return [name for name in (gold["indicator"], *gold["aliases"].split("|")) if name]


def _members(name: str, group: set[str]) -> set[str]:
    found = {word for word in group if word in name}
    if "进出口" in found and "出口" not in name.replace("进出口", ""):
        found -= {"出口", "进口"}
    return {"第三产业" if word == "服务业" else word for word in found}


def _contradicts(name: str, wanted: str) -> bool:
    for group in EXCLUSIVE:
        a, b = _members(name, group), _members(wanted, group)
        if a and b and not a & b:
            return True
    return any(head in wanted and head not in name for head in HEADS)


def _bigrams(text: str) -> Counter[str]:
    return Counter(text[i : i + 2] for i in range(len(text) - 1)) if len(text) > 1 else Counter([text])


def _alike(p: str, g: str) -> bool:
    short, long = sorted((len(p), len(g)))
    if p == g or (short >= 4 and 2 * short >= long and (p in g or g in p)):
        return True
    a, b = _bigrams(p), _bigrams(g)
    return 2 * (a & b).total() >= 0.6 * (a.total() + b.total())


def same_indicator(name: str, wanted: Sequence[str]) -> bool:
    """Whether ``name`` says what one of ``wanted`` says, though not in the same characters."""
    if not plain(name) or len(name) > LONGEST_NAME:
        return False
    return any(plain(w) and not _contradicts(name, w) and _alike(plain(name), plain(w)) for w in wanted)


def judge(gold: Row, fact: Row) -> dict[str, bool]:
    """Field by field, whether the fact says what the gold row says."""

    def one_of(key: str) -> bool:
        return str(fact[key]) in gold[key].split("|")

    signed = gold["measure"] in ("growth", "change")
    return {
        "bound": one_of("bound"),
        "measure": one_of("measure")
        and (not signed or (float(gold["value"]) < 0) == (float(fact["value"]) < 0)),
        "stage": one_of("stage"),
        "period": one_of("year_from") and one_of("year_to"),
        "region": one_of("region"),
        "indicator": same_indicator(fact["indicator"], names(gold)),
        "per": one_of("per"),
        "sector": one_of("sector"),
    }


def pair(golds: Sequence[Row], facts: Sequence[Row]) -> tuple[list[tuple[Row, Row]], list[Row]]:
    """Gold rows with the fact each finds, the widest overlap first come; and the facts left over."""
    left = sorted(facts, key=lambda f: (f["start"], f["end"]))
    pairs = []
    for gold in sorted(golds, key=lambda g: (g["start"], g["end"])):
        near = [
            f
            for f in left
            if f["start"] < gold["end"]
            and f["end"] > gold["start"]
            and f["end"] - f["start"] <= len(gold["quote"]) + WIDEST_MARGIN
            and same_quantity(gold, f)
        ]
        if near:
            best = max(near, key=lambda f: min(f["end"], gold["end"]) - max(f["start"], gold["start"]))
            left = [f for f in left if f is not best]
            pairs.append((gold, best))
    return pairs, left


def _excused(fact: Row, golds: Sequence[Row], pairs: Sequence[tuple[Row, Row]]) -> bool:
    """A reading of an optional span, or one number given once for each indicator that shares it."""

    def over(row: Row) -> bool:
        return fact["start"] < row["end"] and fact["end"] > row["start"]

    if any(over(gold) for gold in golds if gold["core"] != "yes"):
        return True
    return any(
        over(gold)
        and same_quantity(twin, fact)
        and plain(fact["indicator"]) != plain(twin["indicator"])
        and plain(fact["indicator"]) in map(plain, names(gold))
        for gold, twin in pairs
        if gold["core"] == "yes"
    )


def _f1(found: int, given: int, wanted: int) -> float:
    return 2 * found / (given + wanted) if found else 0.0


def score(golds: Sequence[Row], facts: Sequence[Row]) -> dict[str, float]:
    """``detect`` and ``complete`` as F1, every field as the share of found facts that have it right."""
    pairs, left = pair(golds, facts)
    hits = [(gold, fact) for gold, fact in pairs if gold["core"] == "yes"]
    stray = [fact for fact in left if not _excused(fact, golds, pairs)]
    given, wanted = len(hits) + len(stray), sum(gold["core"] == "yes" for gold in golds)
    marks = [judge(gold, fact) for gold, fact in hits]
    standard = set((GOLD / "standard_indicators.txt").read_text(encoding="utf-8").split())
    named = [gold["indicator"] == fact["indicator"] for gold, fact in hits if gold["indicator"] in standard]
    exact = [(gold["start"], gold["end"]) == (fact["start"], fact["end"]) for gold, fact in hits]

    def share(true: Sequence[bool]) -> float:
        return sum(true) / len(true) if true else 0.0

    return {
        "detect": _f1(len(hits), given, wanted),
        "complete": _f1(sum(all(m[field] for field in FIELDS) for m in marks), given, wanted),
        **{field: share([m[field] for m in marks]) for field in (*FIELDS, "per", "sector")},
        "quote": share(exact),
        "standard": share(named) if named else 1.0,
    }


def load_gold(path: Path, text: str) -> list[Row]:
    """The rows of a gold file with their offsets in ``text``, found by the words around each (``near``).

    Line breaks of ``text`` do not count: the file as received breaks lines inside words, and holds the whole
    report several times over; rows speak of its first copy.
    """
    places = [i for i, character in enumerate(text) if not character.isspace()]
    squeezed = "".join(text[i] for i in places)
    rows: list[Row] = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            start = squeezed.find(row["near"])
            assert start >= 0, f"{path.name}: «{row['near']}» is not in the document"
            for n in range(int(row["nth"])):
                start = squeezed.find(row["quote"], start + (n > 0))
            rows.append({**row, "start": places[start], "end": places[start + len(row["quote"]) - 1] + 1})
    return rows


def load_rows(path: Path, text: str) -> list[Row]:
    """The rows of a gold file that names lines of ``text`` (from 1), with their offsets in it."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    rows: list[Row] = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            start = starts[int(row["line"]) - 1] - 1
            for _ in range(int(row["nth"])):
                start = text.find(row["quote"], start + 1)
            rows.append({**row, "start": start, "end": start + len(row["quote"])})
    return rows


def as_read(doc_id: str) -> pd.DataFrame:
    """The facts of one shipped document as the program reads them, before any correction by hand."""
    rows = read_document(DOCUMENTS / f"{doc_id}.txt", VOCABULARY)
    return frames.frame("facts", rows["facts"])


def score_document(doc_id: str, facts: pd.DataFrame) -> dict[str, float]:
    """The scores of one shipped document; ``facts`` holds at least its own."""
    text = (DOCUMENTS / f"{doc_id}.txt").read_bytes().decode("utf-8")
    mine = facts[facts["doc_id"] == doc_id].astype(object)
    return score(
        load_gold(GOLD / f"{doc_id}.gold.tsv", text), mine.where(mine.notna(), "").to_dict("records")
    )
