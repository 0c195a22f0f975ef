"""What the address of 关键词 says, and the parts of the page that hang on it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from hsdata.tables import Documents
from hsview.export.csv import titled_csv
from hsview.export.table import KIND_NAME
from hsview.fact_words import PART_NAME
from hsview.terms import concordance
from hsview.terms import shift as shifts
from hsview.terms.concordance import Line
from hsview.terms.pair import Pair, choose
from hsview.terms.shift import Shift
from hsview.ui import errors
from hsview.ui.keyword_shares import BY_SECTOR, BY_THEME, Address, legend
from hsview.ui.keyword_shift import lede
from hsview.ui.load import table
from hsview.ui.pages import SOURCE
from hsview.ui.spoken import Spoken
from hsview.ui.state import Filters
from hsview.wording import say

AUTO = "自动"  # the document that follows from the term
BOUND = {"word": "", "old": AUTO, "new": AUTO}  # parameters that widgets keep, and what means none
TABLE, WHOLE = "table", "all"  # the longer table of words is asked for, or it is not there
OWN = ("by", TABLE)
SIDES = {"old": "文件一", "new": "文件二"}  # the older of the two comes first, whichever it is


def way() -> str:
    """How the first chart divides the documents."""
    by = st.query_params.get("by", BY_SECTOR)
    if by not in (BY_SECTOR, BY_THEME):
        errors.unknown_value("分法", by)
        return BY_SECTOR
    return by


def whole() -> bool:
    """Whether the longer table of words is asked for."""
    said = st.query_params.get(TABLE)
    if said and said != WHOLE:
        errors.unknown_value("词表", said)
    return said == WHOLE


def pair(names: Mapping[str, str], of_term: Collection[str]) -> Pair | None:
    """The two documents of the page; where there are more than two they can be chosen."""
    offered = _labels(names)
    for key, title in SIDES.items():
        said = st.query_params.get(key)
        if said and said not in (*offered, AUTO):
            errors.unknown_value(title, said)
    if len(names) > 2:
        chosen = [_side(key, list(offered)) for key in SIDES]
    else:
        chosen = [st.query_params.get(key) for key in SIDES]
    return choose(table("documents"), of_term, *(offered.get(label or "") for label in chosen))


def _labels(names: Mapping[str, str]) -> dict[str, str]:
    """What a document is called where it can be chosen -> its doc_id; of two alike the second says which."""
    found: dict[str, str] = {}
    for doc_id, name in names.items():
        found[f"{name}（{doc_id}）" if name in found else name] = doc_id
    return found


def _side(key: str, labels: list[str]) -> str | None:
    return st.selectbox(
        SIDES[key],
        [AUTO, *labels],
        format_func=lambda label: f"{SIDES[key]}：{AUTO}" if label == AUTO else label,
        key=key,
        bind="query-params",
        label_visibility="collapsed",
        filter_mode=None,
        width=240,
    )


def address(filters: Filters, by: str, whole: bool) -> Address:
    """This page's address with something changed."""
    kept = {"by": by, TABLE: WHOLE if whole else "", **{key: st.session_state.get(key, "") for key in BOUND}}
    kept |= {key: "" for key in SIDES if kept[key] == AUTO}
    return lambda changed: {**filters.parameters(), **kept, **changed}


def headline(pair: Pair, documents: Sequence[Spoken], found: Shift | None, filters: Filters) -> str:
    """What rose and fell in one sentence, and what to beware of when comparing."""
    names = [one.name for one in documents]
    if found is None:
        return f'<p class="lede">{escape(say("keywords.alone", new=names[0]))}</p>' + legend(names)
    said: dict[str, object] = {
        "old": names[0],
        "new": names[1],
        "words": found.sizes[0],
        "others": found.sizes[1],
    }
    said["narrowed"] = "筛选后 " if filters.chips else ""
    if pair.differ_in_kind:
        kinds = [KIND_NAME[row[Documents.kind]] for row in pair.documents]
        caution = say("keywords.kinds", old_kind=kinds[0], new_kind=kinds[1], **said)
    else:
        caution = say("keywords.sizes", **said)
    return (
        f'<p class="lede">{escape(lede(found, names, filtered=bool(filters.chips)))}</p>'
        f'<p class="caution">{escape(caution)}</p>{legend(names)}'
    )


@dataclass(frozen=True)
class Lines:
    """Where a word stands, by document; ``letters``: it is no word of theirs, its letters were looked up."""

    found: Mapping[str, Sequence[Line]]
    letters: bool = False


def lines(word: str, documents: Sequence[Spoken]) -> Lines | None:
    """The lines of a word; None without one, or where it stands nowhere."""
    if not word:
        return None
    found = {one.doc_id: concordance.of_word(word, one.words, one.said) for one in documents}
    letters = not any(token.term == word for one in documents for token in one.every)
    if letters:
        found = {one.doc_id: concordance.of_letters(word, one.said, one.kept) for one in documents}
    return Lines(found, letters) if any(found.values()) else None


def downloads(
    found: Shift | None, shown: Sequence[str], lines: Lines | None, names: Mapping[str, str]
) -> None:
    """The compared words and the lines as CSV, made only when asked for."""
    with st.container(key="keywords-downloads", horizontal=True):
        if found and found.compared:
            _csv("词表", lambda: titled_csv(shifts.frame(found, shown)))
        if lines:
            every = [line for some in lines.found.values() for line in some]
            made = lambda: titled_csv(concordance.frame(every, names, PART_NAME, SOURCE.url_path))  # noqa: E731
            _csv("语境", made)


def _csv(what: str, make: object) -> None:
    st.download_button(
        f"下载{what} CSV",
        make,  # type: ignore[arg-type]
        f"关键词-{what}.csv",
        "text/csv",
        key=f"download-{what}",
        type="tertiary",
        on_click="ignore",
    )
