"""指标查询: every number of the documents, narrowed, searched, opened, downloaded."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from hsdata.tables import Facts
from hsview import places, query_view, search
from hsview.query_view import COUNTY, SECTOR, YEAR, QueryView
from hsview.ui import downloads, errors, facets, fact_rows, other_sentences, prepared, query
from hsview.ui.filters import current
from hsview.ui.links import href, listen
from hsview.ui.load import derived, table
from hsview.ui.naming import called
from hsview.ui.pages import EXPLORE
from hsview.ui.state import NONE, documents_of

SHARED = {key: NONE[key] for key in (SECTOR.key, COUNTY.key, YEAR.key)}
OWN = (*(facet.key for facet in query_view.OWN), query_view.DOCUMENT.key, "scope", "sort", "page")

listen(EXPLORE, OWN, SHARED | {"q": ""})
prepared.begin_search()
filters, asked = current(), prepared.facts_to_narrow()
facts = asked.facts
view, strange = query_view.read({key: st.query_params.get_all(key) for key in st.query_params}, asked.facets)
if strange:
    errors.unknown_value("筛选值", "、".join(strange))

with st.container(key="explore-head", horizontal=True, vertical_alignment="center"):
    st.html(f'<div class="kicker"><h1>{EXPLORE.title}</h1></div>')
    typed = query.search_box()
shared = {SECTOR.key: filters.sector, COUNTY.key: filters.region_id, YEAR.key: filters.year}
chosen = {key: (str(value),) for key, value in shared.items() if value}
view = replace(view, query=(typed or "").strip(), chosen={**view.chosen, **chosen})
regions = next(facet for facet in asked.facets if facet.key == COUNTY.key)
term = filters.term.name if filters.term else ""


def address(other: QueryView) -> dict[str, str | list[str]]:
    """The whole address of this page in another view."""
    said = {"term": term, **other.parameters()}
    return said | {COUNTY.key: [regions.name(key) for key in other.chosen.get(COUNTY.key, ())]}


words = search.parse(view.query, derived(places.alike, "regions"))
matches = prepared.fact_texts().match(words) if words else None
literal = bool(matches and matches.literal)
everywhere = query_view.answering(facts, matches)
of_term = tuple(called(documents_of(filters, table("documents"))))
in_term = everywhere & facts[Facts.doc_id].isin(of_term).to_numpy()
left, counted = asked.words.narrow(everywhere if view.everywhere else in_term, view.chosen)
rows = query_view.arranged(facts[left], view, matches)
both = [int(asked.words.narrow(within, view.chosen)[0].sum()) for within in (in_term, everywhere)]

rail, main = st.columns([1, 5], gap="medium")
with rail:
    switches = facets.rail(counted, view.chosen, lambda f, v: href(EXPLORE, address(view.toggled(f, v))))
    st.html(query.foldable(query.scope(view, address, term, both) + switches, view))
setting = prepared.rows_setting(filters, words, literal=literal)
with main:
    with st.container(key="explore-tally", horizontal=True, vertical_alignment="center"):
        st.html(query.tally(len(facts), len(rows), matches, view, words))
        if len(rows):
            downloads.offer(rows, query.said(view, filters))
    if rows.empty:
        st.html(query.nothing(view, address, both[1]))
    else:
        page = query_view.opened(rows, view)
        st.html(fact_rows.table(page, setting, view.order, query.orders(view, address)))
        if len(page) < len(rows):
            st.html(query.pager(view, address, len(rows)))
    if words:
        every = prepared.sentences()
        saying = [every[i] for i in prepared.sentence_texts().answering(words, literal=literal)]
        saying = other_sentences.without_facts(saying, every, facts)
        scope = {} if view.everywhere else {query_view.DOCUMENT.key: of_term}
        for wanted in (scope, view.chosen):
            saying = other_sentences.chosen(saying, wanted)
        if saying:
            st.html(other_sentences.listing(saying, setting))
