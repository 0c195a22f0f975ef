"""数据字典: every table and column as declared, to read and to take away."""

from __future__ import annotations

from html import escape

import streamlit as st

from hsdata.tables import ALL
from hsview.export.csv import titled_csv
from hsview.export.workbook import Sheet, to_xlsx
from hsview.method import dictionary
from hsview.ui.downloads import XLSX
from hsview.ui.method_parts import Place, note
from hsview.ui.method_parts import table as labelled

NAME = "数据字典"
TITLES = ("列名", "列", "类型", "含义", "取值")


def draw(place: Place) -> None:
    with st.container(key="method-dictionary", horizontal=True, vertical_alignment="center"):
        columns = sum(len(dictionary.entries(model)) for model in ALL.values())
        st.html(note(f"{len(ALL)} 张表，{columns} 列；页面、下载与检查都出自同一份声明。"))
        st.download_button(
            "下载 CSV",
            lambda: titled_csv(dictionary.frame()),
            f"{NAME}.csv",
            "text/csv",
            type="tertiary",
            on_click="ignore",
        )
        st.download_button(
            "下载 XLSX",
            lambda: to_xlsx([Sheet(NAME, dictionary.frame())]),
            f"{NAME}.xlsx",
            XLSX,
            type="tertiary",
            on_click="ignore",
        )
    jumps = "".join(
        f'<a class="tab" href="#table-{name}">{escape(dictionary.named(name)[0])}</a>' for name in ALL
    )
    st.html(f'<nav class="tabs" aria-label="各表">{jumps}</nav>')
    st.html("".join(_table(name) for name in ALL))


def _table(name: str) -> str:
    title, means = dictionary.named(name)
    rows = [
        (
            escape(entry.title),
            f"<code>{escape(entry.column)}</code>",
            entry.kind + ("，可空" if entry.nullable else ""),
            escape(entry.means),
            escape("、".join(entry.values)),
        )
        for entry in dictionary.entries(ALL[name])
    ]
    return (
        f'<section id="table-{name}"><h2>{escape(title)} <code>{escape(name)}</code></h2>'
        f"{note(means)}{labelled(f'{title}的各列', TITLES, rows)}</section>"
    )
