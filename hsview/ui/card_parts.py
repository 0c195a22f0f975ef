"""Parts of a target's card as HTML: top line, sentences side by side, how it was judged, vintages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape

import pandas as pd

from hsdata.tables import CORRECTED, Outcomes, Series
from hsview import target_words
from hsview.numbers import is_missing, years
from hsview.phrases import stood
from hsview.theme import ORIGIN_NAME
from hsview.track import Row
from hsview.ui import targets
from hsview.ui.evidence import GRADE, marked
from hsview.ui.links import anchor

FLAG_MEANS: Mapping[str, str] = {
    "口径断点": "基期与实绩之间统计口径有变：两数并列，不算进度，不算差多少年。",
    "口径敏感": "按完成进度与按年均增速两种算法，结论不同；两个比值都列在输入里。",
    "代用": "到期年没有公布同口径的数，用后一年的数反证。",
    "推算": "增速没有直接公布，由同一来源两年的水平算出。",
    CORRECTED: "目标或实绩的机读结果经人工更正；点“看原文”，卡片里有更正的内容、理由和更正人。",
}
INPUT_NAME: Mapping[str, str] = {"R": "进度比 R", "R2": "增速比 R2"}
TITLES = ("时期", "数值", "来源", "等级", "取舍", "原文")


def top(
    one: Row, setting: targets.Setting, disputable: str, back: str, around: tuple[str | None, str | None]
) -> str:
    """The way back and on, the target as a title, its lamp, why; why a fair reader could dispute it."""
    before, after = around
    ways = anchor(back, "← 返回台账")
    ways += anchor(before, "上一项") if before else ""
    ways += anchor(after, "下一项") if after else ""
    about = " · ".join(filter(None, target_words.about(one, setting.called(one))))
    return (
        f'<nav class="ways">{ways}</nav><header class="cardtop"><h2>{escape(one[Outcomes.indicator])}</h2>'
        f'<p class="promised">{escape(target_words.promised(one))}</p>'
        f"{targets.verdict(one, setting.honours)}</header>"
        f'<p class="note">{escape(about)}</p><p class="because">{escape(one[Outcomes.reason])}</p>'
        f"{_disputable(disputable)}{_strip(one)}"
    )


def _disputable(why: str) -> str:
    return f'<p class="line"><span class="flag">可商榷</span> {escape(why)}</p>' if why else ""


def _strip(one: Row) -> str:
    """The numbers that matter, in one line."""
    cells = [*target_words.numbers(one)]
    if not is_missing(one[Outcomes.gap]):
        cells.append(("差距", target_words.gap(one), ""))
    if not is_missing(one[Outcomes.required]):
        cells.append(("余下每年需", target_words.required(one), ""))
    if not is_missing(one[Outcomes.progress]):
        cells.append(("完成进度", f"{one[Outcomes.progress]:.0%}", ""))
    if not is_missing(one[Outcomes.elapsed]) and one[Outcomes.elapsed] < 1:
        cells.append(("时间进度", f"{one[Outcomes.elapsed]:.0%}", ""))
    return (
        '<dl class="strip">'
        + "".join(
            f"<div><dt>{escape(t)}</dt><dd><b>{escape(v)}</b><span>{escape(n)}</span></dd></div>"
            for t, v, n in cells
        )
        + "</dl>"
    )


def sentences(one: Row, setting: targets.Setting) -> str:
    """The promise and the result, side by side where there is room."""
    quote = one[Outcomes.target_text]
    way = anchor(setting.to_promise(one[Outcomes.target_id]), "看原文")
    promised = (
        f'<blockquote class="evidence"><p>{marked(one[Outcomes.sentence], quote)}</p>'
        f"<footer>{escape(setting.called(one))} {way}</footer></blockquote>"
    )
    return (
        f'<div class="pair"><section><h2>承诺</h2>{promised}</section>'
        f"<section><h2>结果</h2>{_result(one, setting)}</section></div>"
    )


def _result(one: Row, setting: targets.Setting) -> str:
    if is_missing(one[Outcomes.actual_source]):
        needs = one[Outcomes.needs]
        ask = f"可判定它的数字：{needs}" if not is_missing(needs) and needs else ""
        return f'<p class="line">未见同口径的数字或记载。{escape(ask)}</p>'
    link = one[Outcomes.actual_fact_id]
    body = escape(target_words.came(one))
    way = "" if is_missing(link) else anchor(setting.to_sentence(link), "看原文")
    return (
        f'<blockquote class="evidence"><p>{body}</p><footer>{escape(one[Outcomes.actual_source])} '
        f'<span class="grade">{escape(GRADE[one[Outcomes.actual_grade]])}</span> {way}</footer></blockquote>'
    )


def judged(one: Row) -> str:
    """The rule and every input it used."""
    inputs = json.loads(one[Outcomes.inputs])
    rows = "".join(
        f"<tr><th scope='row'>{escape(INPUT_NAME.get(name, name))}</th><td>{escape(_said(value))}</td></tr>"
        for name, value in inputs.items()
    )
    table = f'<table class="inputs">{rows}</table>' if rows else ""
    rule = f'<p class="line">规则 {escape(one[Outcomes.rule])}</p>'
    return f'<section class="judged"><h2>怎样判定</h2>{rule}{table}</section>'


def _said(value: object) -> str:
    if isinstance(value, list):
        return " · ".join(map(_said, value))
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return f"{value:g}"
    return {"eq": "等于", "ge": "以上", "le": "以内", "approx": "左右"}.get(str(value), str(value))


def flags(one: Row) -> str:
    """Each flag with what it means."""
    found = [flag for flag in one[Outcomes.flags].split("|") if flag]
    items = "".join(
        f'<p class="line"><span class="flag">{escape(f)}</span> {escape(FLAG_MEANS.get(f, ""))}</p>'
        for f in found
    )
    return f'<section class="flags"><h2>要留意</h2>{items}</section>' if items else ""


def milestone(one: Row, setting: targets.Setting) -> str:
    """A commitment without a number has no path: when it was due, and what is recorded of it."""
    recorded = targets.came(one, setting)
    due = "原文未写到期年" if is_missing(one[Outcomes.due]) else f"应在 {int(one[Outcomes.due])} 年兑现"
    return f'<section class="judged"><h2>里程碑</h2><p class="line">{escape(due)}。{recorded}</p></section>'


def vintages(rows: pd.DataFrame, setting: targets.Setting) -> str:
    """Every value of every source, which one is taken, and why."""
    head = "".join(f"<th scope='col'>{title}</th>" for title in TITLES)
    body = "".join(_vintage(row, setting) for row in rows.to_dict("records"))
    return (
        f'<details class="vintages"><summary>各次公布的数（{len(rows)} 条）</summary>'
        f'<table class="points"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></details>'
    )


def _vintage(row: Row, setting: targets.Setting) -> str:
    when = years(row[Series.year_from], row[Series.year_to])
    value = stood(row[Series.value], row[Series.unit], row[Series.measure], row[Series.bound])
    fact = row[Series.fact_id]
    way = anchor(setting.to_sentence(fact), "看原文") if isinstance(fact, str) else ""
    cells = (
        when,
        value,
        f"{ORIGIN_NAME[row[Series.origin]]}：{row[Series.source]}",
        row[Series.grade],
        row[Series.why],
    )
    kind = "" if row[Series.preferred] else ' class="aside"'
    tds = "".join(f'<td data-title="{t}">{escape(str(c))}</td>' for t, c in zip(TITLES, cells, strict=False))
    return f"<tr{kind}>{tds}<td>{way}</td></tr>"
