"""The shared filter row: 任期 · 领域 · 县市区 · 年份, bound to the URL, with chips, 清除 and 复制链接."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st
from streamlit.navigation.page import Page as StreamlitPage

from hsdata.tables import SECTORS
from hsview.ui import errors, links
from hsview.ui.pages import SHARED, TITLE, PageSpec
from hsview.ui.state import ALL_COUNTIES, ALL_SECTORS, ALL_YEARS, Choices, Filters

NAMES = {"term": "任期", "sector": "领域", "county": "县市区", "year": "年份"}
COPY = (  # front/copy.js does it
    '<button type="button" class="copy-link" title="复制当前页面的网址，含全部筛选">复制链接</button>'
    '<span class="copied" aria-live="polite"></span>'
)
_CHOSEN = "chosen-filters"
_PAGE = "opened-page"


def draw(choices: Choices, page: StreamlitPage) -> Filters:
    """Draw the row on this page and say what is chosen."""
    _arrive(choices, page)
    with st.container(key="filters", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<p class="brand">{TITLE}</p>')
        terms = {term.name: term for term in choices.terms}
        term = st.segmented_control(
            NAMES["term"],
            list(terms),
            default=choices.term.name if choices.term else None,
            required=True,
            key="term",
            bind="query-params",
            label_visibility="collapsed",
        )
        sector = _select("sector", [ALL_SECTORS, *SECTORS])
        county = _select("county", [ALL_COUNTIES, *choices.counties])
        year = _select("year", [ALL_YEARS, *map(str, choices.years)])
        st.html(COPY)
    filters = Filters(
        term=terms.get(term or ""),
        sector=None if sector == ALL_SECTORS else sector,
        region_id=choices.counties.get(county),
        region=None if county == ALL_COUNTIES else county,
        year=None if year == ALL_YEARS else int(year),
    )
    st.session_state[_CHOSEN] = filters
    st.html(chips(filters, page.url_path))
    return filters


def current() -> Filters:
    """What the filter row says in this run; for the pages."""
    chosen: Filters = st.session_state[_CHOSEN]
    return chosen


def go(page: PageSpec, **own: str) -> None:
    """Open another page from a chart: the filter row stays as it is, ``own`` are that page's parameters.

    The framework refuses to clear or set parameters bound to a widget; given a mapping it leaves them.
    """
    st.switch_page(page.script, query_params=own)


def _select(key: str, options: list[str]) -> str:
    chosen = st.selectbox(
        NAMES[key],
        options,
        key=key,
        bind="query-params",
        label_visibility="collapsed",
        filter_mode=None,  # no typing: its empty answer is an English sentence
        width=150,
    )
    return chosen or options[0]


def _arrive(choices: Choices, page: StreamlitPage) -> None:
    """Take over what the address of a page just opened says; afterwards the widgets keep the address.

    Codes and former names are replaced by the options they mean, by opening the page again. A link's
    filters win over what was chosen on the page before: the framework alone would keep the older choice.
    """
    if st.session_state.get(_PAGE) == page.url_path:
        return
    said = {key: st.query_params[key] for key in SHARED if key in st.query_params}
    meant = {key: choices.read(key, raw) for key, raw in said.items()}
    if any(option not in (None, said[key]) for key, option in meant.items()):
        st.switch_page(
            page, query_params=st.query_params.to_dict() | {k: o or said[k] for k, o in meant.items()}
        )
    st.session_state[_PAGE] = page.url_path
    for key, option in meant.items():
        if option is None:
            errors.unknown_value(NAMES[key], said[key])
        else:
            st.session_state[key] = option


def chips(filters: Filters, page: str) -> str:
    """A link per filter that is on, which takes that one off, and 清除 for all, as safe HTML.

    Nothing is on: the empty line keeps its place. Were it to come and go, the browser would take every
    element below it for another one and draw all charts anew.
    """
    on = filters.chips

    def without(*keys: str) -> str:
        kept = [
            (key, one) for key in st.query_params if key not in keys for one in st.query_params.get_all(key)
        ]
        return links.off(f"{page}?{urlencode(kept)}", keys)

    each = [
        links.anchor(without(key), f"{escape(words)} ✕", kind="chip", title=f"去掉{NAMES[key]}")
        for key, words in on.items()
    ]
    all_of_them = [links.anchor(without(*on), "清除", kind="clear")]
    said = f'<span class="note">正在筛选</span>{"".join(each + all_of_them)}' if on else ""
    return f'<p class="chips">{said}</p>'
