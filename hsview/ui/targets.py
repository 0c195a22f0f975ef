"""Rows of the ledger as HTML: verdict, target, numbers, bullet bar, why, both sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

import pandas as pd

from hsdata.tables import BUCKETS, Outcomes
from hsview import target_words
from hsview.honour import HONOUR, honour_of
from hsview.numbers import is_missing
from hsview.spots import Spots, spot_of
from hsview.theme import BUCKET_LAMP, VERDICT_LAMP
from hsview.track import Row, track
from hsview.ui.cards import lamp
from hsview.ui.evidence import excerpt, marked
from hsview.ui.links import anchor, href
from hsview.ui.pages import SOURCE, TRACKER

EMPTY = "没有符合这些条件的目标。可清空搜索，去掉一些筛选，或换一个任期。"
COLUMNS = ("判定", "目标", "基期", "实绩", "目标值", "", "差距")
MARKS = '<i class="bar"></i>实绩<i class="base"></i>基期<i class="goal"></i>目标'
NUMBER = {"基期": "n1", "实绩": "n2", "目标": "n3"}  # their places in a row
Parameters = Mapping[str, str | list[str]]


@dataclass(frozen=True)
class Setting:
    """What all rows share: the address they stay on, how documents are called, whether honours show."""

    address: Parameters
    documents: Mapping[str, str]
    honours: bool = False
    spots: Spots = field(default_factory=dict)  # of commitments

    def to_card(self, target_id: str) -> str:
        return href(TRACKER, {**self.address, "target": target_id})

    def called(self, one: Row) -> str:
        """How the document of a row is called."""
        return self.documents.get(one[Outcomes.doc_id], "")

    def to_promise(self, target_id: str) -> str:
        """Where the target was promised: a number is a fact, a commitment has a place."""
        return href(SOURCE, {**self._shared, **spot_of(target_id, self.spots)})

    def to_sentence(self, fact_id: str) -> str:
        return href(SOURCE, {**self._shared, "fact": fact_id})

    @property
    def _shared(self) -> Parameters:
        return {k: v for k, v in self.address.items() if k in ("term", "sector", "county", "year")}


def ledger(groups: Sequence[tuple[str, pd.DataFrame]], setting: Setting) -> str:
    """All groups under one head; kind words where nothing is left to show."""
    if not groups:
        return f'<p class="nothing">{EMPTY}</p>'
    body = "".join(group(name, rows, setting) for name, rows in groups)
    return f'<div class="ledger">{head()}{body}</div>'


def group(name: str, rows: pd.DataFrame, setting: Setting) -> str:
    """A group: its name, how its rows divide into buckets, its rows."""
    found = rows[Outcomes.bucket].value_counts()
    parts = [(bucket, int(found[bucket])) for bucket in BUCKETS if bucket in found]
    bar = "".join(f'<i class="b{BUCKETS.index(b)}" style="flex-grow:{n}"></i>' for b, n in parts)
    said = "".join(f"<span>{_glyph(b)}{escape(b)} {n}</span>" for b, n in parts)
    body = "".join(row(one, setting) for one in rows.to_dict("records"))
    return (
        f'<section class="group"><header><h2>{escape(name)}</h2><span class="count">{len(rows)} 项</span>'
        f'<span class="buckets" aria-hidden="true">{bar}</span><span class="said">{said}</span></header>'
        f'<div role="list">{body}</div></section>'
    )


def head() -> str:
    """The titles of the columns; on a phone each number carries its own."""
    cells = "".join(f"<span>{escape(title) or MARKS}</span>" for title in COLUMNS)
    return f'<div class="row titles" aria-hidden="true">{cells}</div>'


def row(one: Row, setting: Setting) -> str:
    """One target or commitment: its name opens its card."""
    about = escape(" · ".join(target_words.about(one, setting.called(one))))
    name = anchor(setting.to_card(one[Outcomes.target_id]), escape(one[Outcomes.indicator]), kind="name")
    if is_silent(one):
        return _silent(one, name, about, setting.honours)
    return (
        '<article class="row" role="listitem">'
        f'<div class="verdict">{verdict(one, setting.honours)}</div>'
        f'<div class="what">{name}<p class="note">{about}</p></div>'
        f"{_cells(target_words.numbers(one))}"
        f'<div class="bullets">{bullet(one)}</div>'
        f'<div class="gap">{_gap(one)}</div>'
        f'<div class="why">{_why(one)}'
        f"{evidence(one, setting)}</div></article>"
    )


def is_silent(one: Row) -> bool:
    """Whether nothing is known of the result: all there is to say is which figure would settle it."""
    needs = one[Outcomes.needs]
    known = not is_missing(one[Outcomes.actual_source]) or one[Outcomes.flags]
    return one[Outcomes.bucket] == "待数据" and not known and not is_missing(needs) and bool(needs)


def _silent(one: Row, name: str, about: str, honours: bool) -> str:
    """Two lines, the due year in the second: most of a ledger may wait; its sentences stand on the cards."""
    known = [number for number in target_words.numbers(one) if number[1] not in target_words.NOTHING]
    cells = _cells([(title, words, "" if title == "目标" else below) for title, words, below in known])
    return (
        f'<article class="row silent" role="listitem">{verdict(one, honours)}{name}{cells}'
        f'<p class="note">{about}{_needs(one)}</p></article>'
    )


def _needs(one: Row) -> str:
    return f'<span class="needs">可判定它的数字：{escape(one[Outcomes.needs])}</span>'


def verdict(one: Row, honours: bool) -> str:
    """The lamp and its word; in the optional view the honour instead of the lamp's colour."""
    word = one[Outcomes.verdict]
    honour = honour_of(word) if honours else None
    return lamp(word) + (f"<br>{lamp(honour, HONOUR[honour])}" if honour else "")


def _glyph(bucket: str) -> str:
    signal = BUCKET_LAMP[bucket]
    return f'<b aria-hidden="true" style="color:var(--{signal.colour})">{signal.glyph}</b>'


def _cells(numbers: Sequence[tuple[str, str, str]]) -> str:
    return "".join(
        f'<div class="number {NUMBER[title]}{" none" if words in target_words.NOTHING else ""}" '
        f'data-title="{title}"><b>{escape(words)}</b>{f"<span>{escape(below)}</span>" if below else ""}</div>'
        for title, words, below in numbers
    )


def bullet(one: Row) -> str:
    """The bar to the actual, a tick at the baseline, a taller tick at the target."""
    found = track(one)
    if found is None:
        return ""
    colour = VERDICT_LAMP[one[Outcomes.verdict]].colour
    bar = (
        ""
        if found.actual is None
        else f'<i class="bar" style="width:{found.actual}%;background:var(--{colour})"></i>'
    )
    base = "" if found.baseline is None else f'<i class="base" style="left:{found.baseline}%"></i>'
    unknown = "" if found.known else " unknown"
    return (
        f'<span class="bullet{unknown}" aria-hidden="true">{bar}{base}'
        f'<i class="goal" style="left:{found.target}%"></i></span>'
    )


def _gap(one: Row) -> str:
    said = f"<b>{escape(target_words.gap(one))}</b>"
    if not is_missing(one[Outcomes.required]):
        said += f"<span>每年需{escape(target_words.required(one))}</span>"
    return said


def _flags(one: Row) -> str:
    flags = [flag for flag in one[Outcomes.flags].split("|") if flag]
    return "".join(f' <span class="flag">{escape(flag)}</span>' for flag in flags)


def _why(one: Row) -> str:
    """The verdict in one sentence, and the figure that would settle it where one is wanted."""
    needs = one[Outcomes.needs]
    if is_missing(needs) or not needs:
        return f"<p>{escape(one[Outcomes.reason])}{_flags(one)}</p>"
    return f"<p>{escape(one[Outcomes.reason])}{_flags(one)}</p><p>{_needs(one)}</p>"


def evidence(one: Row, setting: Setting) -> str:
    """Both sentences behind one line; each leads to its place in the text."""
    quote = one[Outcomes.target_text]
    said = f"<q>{marked(excerpt(one[Outcomes.sentence], quote), quote)}</q>"
    said += anchor(setting.to_promise(one[Outcomes.target_id]), "原文")
    return (
        "<details><summary>承诺与结果</summary>"
        f'<p><span class="tag">承诺</span>{said}</p>'
        f'<p><span class="tag">结果</span>{came(one, setting)}</p>'
        "</details>"
    )


def came(one: Row, setting: Setting) -> str:
    """What is known of the result, with its source and grade, as safe HTML."""
    if is_missing(one[Outcomes.actual_source]):
        return "未见同口径的数字或记载"
    source = f"{one[Outcomes.actual_source]}（{one[Outcomes.actual_grade]}级）"
    said = escape(target_words.came(one))
    link = one[Outcomes.actual_fact_id]
    way = "" if is_missing(link) else anchor(setting.to_sentence(link), "原文")
    quoted = f"<q>{said}</q>" if isinstance(link, str) or target_words.is_milestone(one) else f"{said}。"
    return f"{quoted}{escape(source)}{way}"
