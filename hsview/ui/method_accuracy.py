"""读数准确度: how well each field is read on texts marked by hand."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from hsdata.accuracy import FIELDS, Measured, read_accuracy
from hsview.method.words import words
from hsview.ui.method_parts import Place, note
from hsview.ui.method_parts import table as labelled

SEEN = {True: "写规则时参照过", False: "标注在先，规则不为它而写"}


def draw(place: Place) -> None:
    measured = read_accuracy()
    st.html(
        "<h2>逐字段的准确度</h2>"
        + note(
            "机读结果（更正之前）与人工逐个标注的数字相比，单位：%。规则不为它而写的文本，才说明读一份新报告会怎样；"
            "写规则时参照过的几份不能说明。合计按标注数加权。"
        )
        + _figures(measured)
    )
    st.html(f"<h2>量的是什么</h2>{_fields()}")
    st.html(f"<h2>文本与做法</h2>{_texts(measured)}")


def _figures(measured: Sequence[Measured]) -> str:
    title = {row.name: row.title for row in words().field}
    rows: list[tuple[str, ...]] = []
    sums = []
    for tuned in (False, True):
        texts = [text for text in measured if text.tuned is tuned]
        if not texts:
            continue
        sums.append(len(rows))
        rows.append(_row(f"{SEEN[tuned]}（{len(texts)} 份）", texts))
        rows += [_row(text.name, [text]) for text in texts]
    titles = ("文本", "标注", *(title[field] for field in FIELDS))
    return labelled(
        "每份文本、每个字段读对的百分比",
        titles,
        rows,
        range(1, len(titles)),
        kind="figures",
        bold=sums,
    )


def _row(name: str, texts: Sequence[Measured]) -> tuple[str, ...]:
    """The figures of some texts together, each weighed by its marked rows."""
    gold = sum(text.gold for text in texts)
    shares = [sum(text.figures[field] * text.gold for text in texts) / gold for field in FIELDS]
    return escape(name), str(gold), *(f"{share * 100:.1f}" for share in shares)


def _fields() -> str:
    rows = [(escape(row.title), escape(row.means)) for row in words().field]
    return labelled("各字段说什么", ("字段", "含义"), rows)


def _texts(measured: Sequence[Measured]) -> str:
    rows = [
        (
            escape(text.name),
            escape(text.level),
            str(text.gold),
            SEEN[text.tuned],
            "是" if text.shipped else "否",
            text.measured.isoformat(),
            escape(text.command),
        )
        for text in measured
    ]
    titles = ("文本", "级别", "标注行数", "规则", "随项目发布", "测量日期", "怎样测量")
    return labelled("测量用的文本（data/accuracy.toml）", titles, rows, (2,))
