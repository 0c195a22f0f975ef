"""The values behind a chart of courses: the key of its marks, and its table."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd

from hsview.course import Course, Mean, Point
from hsview.figures.strokes import MEAN_NAME, OTHER_NAME
from hsview.numbers import digits
from hsview.phrases import stood
from hsview.promise import Promise
from hsview.theme import ORIGIN_NAME
from hsview.ui.links import anchor, href
from hsview.ui.pages import SOURCE, TRACKER
from hsview.ui.state import Filters

GLYPH = {"report": "●", "press": "◆", "statistic": "■"}
COLUMNS = ("指标", "地区", "年份", "数值", "单位", "性质", "出处", "等级", "取舍")
BOUND = {"eq": "", "ge": "（至少）", "le": "（至多）", "approx": "（约）"}


def key_of_marks(courses: Sequence[Course], *, promised: bool = False) -> str:
    """What the marks of the chart above mean, only those that occur."""
    origins = {point.origin for course in courses for point in course.points}
    said = [f"{GLYPH[o]} {name}" for o, name in ORIGIN_NAME.items() if o in origins]
    if any(course.others for course in courses):
        said.append(f"× {OTHER_NAME}")
    if any(course.means for course in courses):
        said.append(f"━ {MEAN_NAME}")
    if any(p.derived for course in courses for p in course.points):
        said.append("□ 由两年水平推算")
    if any(p.bound in ("ge", "le") for course in courses for p in course.points):
        said.append("△ 只知至少（▽ 至多）")
    if promised:
        said.append("○ 目标，虚线为所需路径")
    if any(course.breaks for course in courses):
        said.append("┊ 口径断点，线不相连")
    return f'<p class="note marks">{"".join(f"<span>{words}</span>" for words in said)}</p>'


def as_table(courses: Sequence[Course], promises: Sequence[Promise] = ()) -> pd.DataFrame:
    """All points of a chart, newest first, with source, grade and why each is taken or not."""
    rows = [row for course in courses for row in _of_course(course)]
    rows += [
        {
            "指标": p.indicator,
            "年份": p.due,
            "数值": p.words,
            "性质": "目标",
            "出处": f"{p.since}年提出",
        }
        for p in promises
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return frame.sort_values("年份", ascending=False, kind="stable").fillna("")


def _of_course(course: Course) -> list[dict[str, object]]:
    return [_row(course, point, use) for point, use in used(course)]


def used(course: Course) -> list[tuple[Point, str]]:
    """Every value of a course with its use: taken, computed, confirming what is taken, or differing."""
    taken = {point.year: digits(point.value, course.unit) for point in course.points}
    found = [(point, "推算" if point.derived else "采用") for point in course.points]
    for point in course.others:
        same = taken.get(point.year) == digits(point.value, course.unit)
        found.append((point, "旁证" if same else "另有此数"))
    return found


def _row(course: Course, point: Point, use: str) -> dict[str, object]:
    return {
        "指标": course.indicator,
        "地区": course.region,
        "年份": point.year,
        "数值": f"{digits(point.value, course.unit)}{BOUND[point.bound]}",
        "单位": course.unit,
        "性质": use,
        "出处": f"{ORIGIN_NAME[point.origin]}：{point.source}",
        "等级": point.grade,
        "取舍": point.why,
    }


def linked(courses: Sequence[Course], promised: Sequence[tuple[Course, Promise]], filters: Filters) -> str:
    """The same values as an HTML table, the newest first, each leading to its sentence or its card."""
    rows: list[tuple[int, str]] = []
    for course in courses:
        rows += [(p.year, _cells(course, p, use, filters)) for p, use in used(course)]
        rows += [(m.year_to, _mean(course, m, filters)) for m in course.means]
    rows += [(p.due or 0, _goal(course, p, filters)) for course, p in promised]
    rows.sort(key=lambda row: -row[0])
    head = "".join(f'<th scope="col">{title}</th>' for title in LINKED)
    return (
        '<div class="scroll" tabindex="0" role="region" aria-label="数据表"><table class="points stack">'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(row for _, row in rows)}</tbody></table></div>"
    )


ASIDE = ("旁证", "另有此数")
NOTHING = "—"
LINKED = ("年份", "指标", "数值", "性质", "出处", "等级", "原文")


def _tr(cells: Sequence[str], way: str, kind: str = "") -> str:
    named = zip(LINKED, cells, strict=False)
    tds = "".join(_td(title, escape(cell)) for title, cell in named)
    return f'<tr class="{kind}">{tds}{_td(LINKED[-1], way)}</tr>'


def _td(title: str, inner: str) -> str:
    """A cell as safe HTML; one that has nothing to say is marked, for a phone leaves it out."""
    none = ' class="none"' if inner == NOTHING else ""
    return f'<td data-title="{title}"{none}>{inner}</td>'


def _to_sentence(fact_id: str | None, filters: Filters) -> str:
    return anchor(href(SOURCE, filters.parameters(fact=fact_id)), "看原文") if fact_id else NOTHING


def _cells(course: Course, point: Point, use: str, filters: Filters) -> str:
    value = stood(point.value, course.unit, course.measure, point.bound)
    source = f"{ORIGIN_NAME[point.origin]}：{point.source}" + (f"（{point.note}）" if point.note else "")
    cells = (f"{point.year}", course.name, value, use, source, f"{point.grade}级")
    return _tr(cells, _to_sentence(point.fact_id, filters), "aside" if use in ASIDE else "")


def _mean(course: Course, mean: Mean, filters: Filters) -> str:
    value = stood(mean.value, course.unit, course.measure)
    cells = (f"{mean.year_from}—{mean.year_to}", course.name, value, "多年平均", mean.source, NOTHING)
    return _tr(cells, _to_sentence(mean.fact_id, filters))


def _goal(course: Course, promise: Promise, filters: Filters) -> str:
    card = anchor(href(TRACKER, filters.parameters(target=promise.target_id)), "看判定")
    made = f"{promise.since}年提出"
    way = f"{_to_sentence(promise.target_id, filters)} {card}"
    return _tr((f"{promise.due}", course.name, promise.words, "目标", made, NOTHING), way, "goal")
