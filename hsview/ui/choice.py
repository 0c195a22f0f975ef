"""Which document and which place in it the address of 原文 means."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from hsdata.tables import Documents, Facts
from hsview.sentences import Row
from hsview.ui.load import table
from hsview.ui.reader import Pair
from hsview.ui.state import Filters, documents_of

OWN = ("fact", "doc", "at", "pair")  # parameters no widget keeps
_TERM = "source-term"


@dataclass(frozen=True)
class Choice:
    """A document, a fact or a place in it, and the two documents that stand side by side, if any do."""

    doc_id: str
    fact: Row | None = None
    at: int | None = None  # offset into the file as received
    pair: Pair = ()

    @property
    def shown(self) -> tuple[str, ...]:
        return self.pair or (self.doc_id,)

    @property
    def across(self) -> str | None:
        """The other document of the pair."""
        return next((doc for doc in self.pair if doc != self.doc_id), None)


def follow_term(filters: Filters) -> None:
    """When another term is chosen on this page, let go of a document that may not be of it."""
    before = st.session_state.get(_TERM, filters.term)
    st.session_state[_TERM] = filters.term
    if before != filters.term:
        for key in OWN:
            st.query_params.pop(key, None)


def choose(filters: Filters) -> Choice | None:
    """What the address means; what it names in vain is told. None without documents."""
    documents, facts = table("documents"), table("facts")
    known = list(documents[Documents.doc_id])
    if not known:
        return None
    pair = _pair(known)
    of_term = documents_of(filters, documents)
    doc = pair[0] if pair else next(iter(of_term[Documents.doc_id]), known[0])
    wanted, fact_id, at = (st.query_params.get(key) for key in ("doc", "fact", "at"))
    if fact_id:
        found = facts[facts[Facts.fact_id] == fact_id].to_dict("records")
        if found:
            return _within(pair, Choice(found[0][Facts.doc_id], fact=found[0]))
        st.warning(f"没有编号为“{fact_id}”的数据，可能已随新的数据表变动。可在“指标查询”中重新查找。")
    if wanted in known:
        doc = wanted
    elif wanted:
        st.warning(f"没有编号为“{wanted}”的文件。下面是这个任期的文件，可在上方另选。")
    if at and not at.isdecimal():
        st.warning(f"网址里的位置“{at}”不是数字，已忽略。")
        at = None
    return _within(pair, Choice(doc, at=int(at) if at else None))


def _pair(known: list[str]) -> Pair:
    asked = list(dict.fromkeys(st.query_params.get_all("pair")))
    if not asked:
        return ()
    if len(asked) == 2 and set(asked) <= set(known):
        first, second = sorted(asked, key=known.index)
        return first, second
    st.warning(f"网址里要对照的文件“{'、'.join(asked)}”不是两份已有的文件，已忽略。")
    return ()


def _within(pair: Pair, choice: Choice) -> Choice:
    """A place outside of the pair is shown alone."""
    if pair and choice.doc_id in pair:
        return Choice(choice.doc_id, choice.fact, choice.at, pair)
    return choice
