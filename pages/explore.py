"""指标查询: every number of the documents, narrowed, searched, opened, downloaded."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from hsdata.tables import Facts, Regions
from hsview import query_view, search, sentence_index
from hsview.query_view import COUNTY, SECTOR, YEAR, QueryView
from hsview.ui import downloads, errors, facets, fact_rows, other_sentences, prepared, query
from hsview.ui.filters import NONE, current
from hsview.ui.links import href, listen
from hsview.ui.load import table
from hsview.ui.naming import called
from hsview.ui.pages import EXPLORE
from hsview.ui.state import documents_of

SHARED = {key: NONE[key] for key in (SECTOR.key, COUNTY.key, YEAR.key)}
OWN = (*(facet.key for facet in query_view.OWN), query_view.DOCUMENT.key, "scope", "sort", "page")

listen(EXPLORE, OWN, SHARED | {"q": ""})
filters = current()
documents = called(table("documents"))
names = dict(zip(table("regions")[Regions.region_id], table("regions")[Regions.name], strict=True))
offered = query_view.facets(documents, names)
view, strange = query_view.read({key: st.query_params.get_all(key) for key in st.query_params}, offered)
if strange:
    errors.unknown_value("筛选值", "、".join(strange))

with st.container(key="explore-head", horizontal=True, vertical_alignment="center"):
    st.html(f'<div class="kicker"><h1>{EXPLORE.title}</h1></div>')
    typed = query.search_box()
shared = {SECTOR.key: filters.sector, COUNTY.key: filters.region_id, YEAR.key: filters.year}
chosen = {key: (str(value),) for key, value in shared.items() if value}
view = replace(view, query=(typed or "").strip(), chosen={**view.chosen, **chosen})


def address(other: QueryView) -> dict[str, str | list[str]]:
    """The whole address of this page in another view."""
    said = {"term": filters.term.name if filters.term else "", **other.parameters()}
    return said | {COUNTY.key: [names[key] for key in other.chosen.get(COUNTY.key, ())]}


facts = prepared.facts_with_parts()
asked = search.parse(view.query)
matches = query_view.match(facts, table("indicators"), asked) if asked else None
answers = facts if matches is None else facts.loc[sorted(matches.named | matches.said)]
of_term = documents_of(filters, table("documents"))
in_term = answers[answers[Facts.doc_id].isin(called(of_term))]
within = answers if view.everywhere else in_term
rows = query_view.arranged(query_view.pick(within, view), view, matches)

left, right = st.columns([1, 5], gap="medium")
with left:
    both = (len(query_view.pick(in_term, view)), len(query_view.pick(answers, view)))
    counted = query_view.counts(within, view)
    rail = facets.rail(counted, view.chosen, lambda f, v: href(EXPLORE, address(view.toggled(f, v))))
    scope = query.scope(view, address, filters.term.name if filters.term else "", both)
    st.html(query.foldable(scope + rail, view))
literal = bool(matches and matches.literal)
setting = prepared.rows_setting(filters, asked, literal=literal)
with right:
    with st.container(key="explore-tally", horizontal=True, vertical_alignment="center"):
        st.html(query.tally(len(facts), len(rows), matches, view))
        if len(rows):
            downloads.offer(rows, query.said(view, filters))
    if rows.empty:
        st.html(query.nothing(view, address, both[1]))
    else:
        first = (min(view.page, -(-len(rows) // query_view.ROWS)) - 1) * query_view.ROWS
        page = rows.iloc[first : first + query_view.ROWS]
        st.html(fact_rows.table(page, setting, view.order, query.orders(view, address)))
        if len(rows) > query_view.ROWS:
            st.html(query.pager(view, address, len(rows)))
    if asked:
        every = prepared.sentences()
        saying = sentence_index.saying(every, asked, literal=literal)
        saying = other_sentences.without_numbers(saying, every, facts)
        if not view.everywhere:
            saying = other_sentences.chosen(saying, {"doc": tuple(called(of_term))})
        saying = other_sentences.chosen(saying, view.chosen)
        if saying:
            st.html(other_sentences.listing(saying, setting))
