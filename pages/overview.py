"""总览: how the city stands, which promises are kept, which lag, what to look at. One screen."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from hsdata.tables import Documents, Outcomes
from hsview import asked, asked_words, headline, sentences
from hsview.disagree import disagreements
from hsview.framework import framework_of, themes
from hsview.theme import Palette
from hsview.ui import cards, county_layer, county_map, first_page, ledger, look, naming
from hsview.ui.filters import current
from hsview.ui.links import href, listen
from hsview.ui.load import derived, table
from hsview.ui.pages import COUNTIES, OVERVIEW
from hsview.ui.state import Filters, documents_of, outcomes_of
from hsview.yearly import yearly

NO_CARDS = "这些筛选条件下没有既有五年目标、又有历年数据的指标。可在上方放宽领域、县市区或年份。"


def promised(filters: Filters) -> pd.DataFrame:
    """The targets for the whole term; yearly ones are the ledger's business."""
    outcomes = outcomes_of(filters, table("outcomes"), table("documents"))
    return outcomes[outcomes[Outcomes.horizon] == "five_year"]


def head(filters: Filters, palette: Palette) -> str:
    """The judgement, the cards and the bar of buckets, as safe HTML."""
    targets = derived(promised, given=(filters,))
    ever = derived(promised, given=(replace(filters, term=None, year=None),))
    opened = naming.opened(documents_of(filters, table("documents")))
    since = filters.term.plan_from if filters.term else 0
    found = headline.cards(targets, ever, derived(yearly, "series"), table("indicators"), since)
    return (
        f'<div class="kicker"><h1>总览</h1><p class="note">{escape(sentences.data_until(targets))}</p></div>'
        + cards.lede(sentences.judgement(targets, opened))
        + (cards.headlines(found, palette, filters) if found else f'<p class="nothing">{NO_CARDS}</p>')
        + (ledger.bar(targets, filters) if len(targets) else "")
    )


def beside(filters: Filters) -> str:
    """The framework's rows and 可能被问到, as safe HTML; the questions are about yearly targets too."""
    targets = derived(promised, given=(filters,))
    documents = table("documents")
    own = documents_of(filters, documents)
    all_of_term = outcomes_of(filters, table("outcomes"), documents)
    years = (filters.term.plan_from, filters.term.plan_to) if filters.term else None
    found = asked.ask(all_of_term, derived(disagreements, "series"), set(own[Documents.doc_id]), years)
    given = asked_words.texts(table("facts"), table("commitments"), all_of_term, naming.called(documents))
    questions = [asked_words.worded(question, given) for question in found]
    rows = first_page.framework(framework_of(targets), themes(targets), filters)
    return rows + first_page.asked(questions, filters)


def to_county(name: str) -> str:
    """The address of a county's own page."""
    return href(COUNTIES, current().parameters(county=name))


listen(OVERVIEW, (), {})
filters = current()
if filters.region and derived(promised, given=(filters,)).empty:
    # a county without targets of its own: the city's, and the way to it
    with st.container(key="county-note", horizontal=True, gap="small"):
        st.html(f'<p class="line">报告没有给{escape(filters.region)}单列五年目标，下面是全市情况。</p>')
        st.page_link(COUNTIES.script, label=f"看{filters.region}专页", query_params=filters.parameters())
    filters = replace(filters, region=None, region_id=None)
st.html(derived(head, given=(filters, look.palette())))

left, right = st.columns([1, 1], gap="medium")
with left:
    st.html(derived(beside, given=(filters,)))
with right:
    layers = county_layer.offered()
    if not layers:
        county_map.nothing_to_compare()
    else:
        layer = county_map.head(layers, COUNTIES.title)
        county_map.draw(layer, county_map.Setting(to_county, current().region_id, "low"))
