"""Where a number comes from: its sentence with the number marked, and what a grade means."""

from __future__ import annotations

from html import escape

from hsview.offsets import window

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
