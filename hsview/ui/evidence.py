"""Where a number comes from: its sentence with the number marked, its source and grade, the way to 原文."""

from __future__ import annotations

from html import escape

import streamlit as st

from hsdata.tables import Commitments
from hsview.offsets import window
from hsview.ui.load import table
from hsview.ui.pages import SOURCE
from hsview.ui.state import Filters

GRADE = {"A": "A级 官方公报、报告、年鉴", "B": "B级 官方媒体", "C": "C级 单一二手来源"}


def marked(sentence: str, quote: str) -> str:
    """The sentence as safe HTML with the first occurrence of the quote marked.

    >>> marked("增长<8.2%>左右", "8.2%")
    '增长&lt;<mark>8.2%</mark>&gt;左右'
    """
    before, found, after = sentence.partition(quote) if quote else (sentence, "", "")
    if not found:
        return escape(sentence)
    return f"{escape(before)}<mark>{escape(found)}</mark>{escape(after)}"


def excerpt(sentence: str, quote: str, longest: int = 76) -> str:
    """As much of a sentence around the quote as fits two lines, cut at commas, cuts shown by ……

    >>> excerpt("一、二，生产总值达到2000亿元，其余不论", "2000亿元", longest=13)
    '……生产总值达到2000亿元……'
    """
    if quote not in sentence:
        return sentence
    at = sentence.index(quote)
    first, last = window(sentence, (at, at + len(quote)), longest)
    body = sentence[first:last]
    tail = "" if last == len(sentence) else "……"
    return ("……" if first else "") + (body.rstrip("，；：、") if tail else body) + tail


def sentence(text: str, quote: str, source: str, grade: str | None = None) -> None:
    """Quote a sentence with its number marked, and say who said it and how far to trust it."""
    trust = f'<span class="grade">{escape(GRADE[grade])}</span>' if grade else ""
    st.html(
        f'<blockquote class="evidence"><p>{marked(text, quote)}</p>'
        f"<footer>{escape(source)}{trust}</footer></blockquote>"
    )


def link(fact_id: str, filters: Filters, label: str = "看原文") -> None:
    """A link that opens 原文 at the sentence of this fact, the filters kept."""
    _to_source(label, filters.parameters(fact=fact_id))


def link_to_place(doc_id: str, start: int, filters: Filters, label: str = "看原文") -> None:
    """A link that opens 原文 at a place (an offset in the file as received) where no fact stands."""
    _to_source(label, filters.parameters(doc=doc_id, at=str(start)))


def link_to_promise(target_id: str, filters: Filters, label: str) -> None:
    """A link to where a target was promised: its number, or the words of a commitment without one."""
    commitments = table("commitments")
    words = commitments[commitments[Commitments.commitment_id] == target_id].to_dict("records")
    if words:
        link_to_place(words[0][Commitments.doc_id], words[0][Commitments.start], filters, label)
    else:
        link(target_id, filters, label)


def _to_source(label: str, place: dict[str, str]) -> None:
    st.page_link(SOURCE.script, label=label, query_params=place)
