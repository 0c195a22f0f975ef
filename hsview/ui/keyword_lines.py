"""A word in its surroundings: the search box, the lines aligned on the word, each a link to 原文."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from hsview.fact_words import PART_NAME
from hsview.terms.concordance import Line
from hsview.ui.keyword_shares import Address
from hsview.ui.links import anchor, href
from hsview.ui.pages import KEYWORDS, SOURCE
from hsview.wording import say

FIRST = 30  # lines of a document shown at once; the rest is behind one line
OFTEN = 36  # words offered before one is chosen
PLACE = "kwic"  # the id of the section


def box() -> str:
    """The word to look up, kept in the address."""
    typed = st.text_input(
        "查一个词",
        key="word",
        bind="query-params",
        type="search",
        placeholder="输入一个词，如 衡水湖、营商环境",
        label_visibility="collapsed",
        autocomplete="off",
    )
    return (typed or "").strip()


def offered(counts: Counter[str], address: Address) -> str:
    """The words said most often, as links, before one is chosen."""
    if not counts:
        return '<p class="nothing">这些条件下没有词。可去掉上方的筛选。</p>'
    links = "".join(
        f"<li>{anchor(href(KEYWORDS, address({'word': term})), f'{escape(term)} <b>{count}</b>')}</li>"
        for term, count in counts.most_common(OFTEN)
    )
    return f'<p class="note">说得最多的词（两份合计次数），点一个看语境：</p><ul class="often">{links}</ul>'


def said(word: str, lines: Mapping[str, Sequence[Line]], names: Mapping[str, str], *, letters: bool) -> str:
    """How many places there are in each document, in one sentence."""
    counts = "，".join(
        say("keywords.counted", name=names[doc], count=len(found)) for doc, found in lines.items()
    )
    sentence = say("keywords.letters" if letters else "keywords.found", word=word, counts=counts)
    return f'<p class="tally" role="status">{escape(sentence)}</p>'


def nothing(word: str, address: Address, *, filtered: bool) -> str:
    """The word stands nowhere: what to do."""
    way = "，或去掉上方的筛选" if filtered else ""
    sentence = say("keywords.nothing", word=word, filtered="在这些筛选之下" if filtered else "都", way=way)
    link = anchor(href(KEYWORDS, address({"word": ""})), "看说得最多的词")
    return f'<div class="nothing" role="status"><p>{escape(sentence)}</p><ul><li>{link}</li></ul></div>'


def listing(lines: Mapping[str, Sequence[Line]], names: Mapping[str, str], shared: Mapping[str, str]) -> str:
    """All lines, document by document, in the order of the text."""
    return (
        f'<div class="kwic">{"".join(_document(names[d], found, shared) for d, found in lines.items())}</div>'
    )


def _document(name: str, found: Sequence[Line], shared: Mapping[str, str]) -> str:
    head = f"<h3>{escape(name)} <span>{len(found)} 处</span></h3>"
    if not found:
        return f'<section>{head}<p class="note">没有说到。</p></section>'
    body = _list(found[:FIRST], shared)
    if found[FIRST:]:
        more = f"其余 {len(found) - FIRST} 处"
        body += f"<details><summary>{more}</summary>{_list(found[FIRST:], shared)}</details>"
    return f"<section>{head}{body}</section>"


def _list(found: Sequence[Line], shared: Mapping[str, str]) -> str:
    return f"<ol>{''.join(_line(one, shared) for one in found)}</ol>"


def _line(one: Line, shared: Mapping[str, str]) -> str:
    where = f"第 {one.passage_id} 段 · {PART_NAME[one.part]}"
    to = href(SOURCE, {**shared, "doc": one.doc_id, "at": str(one.start)})
    inner = (
        f'<span class="before"><span>{escape(one.before)}</span></span><b>{escape(one.word)}</b>'
        f'<span class="after">{escape(one.after)}</span><small>{escape(where)}</small>'
    )
    return f"<li>{anchor(to, inner, title=f'到原文{where}')}</li>"
