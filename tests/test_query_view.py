"""指标查询: filters that follow each other, an address that says all of it, an order, pages."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from hsdata.tables import Facts, Passages
from hsview import query_view
from hsview.facet import Counted, Facet, worded
from hsview.query_view import Matches, QueryView
from tests.facts import facts

DOCUMENTS = {"r2017": "2017年报告", "p2021": "2021年媒体解读"}
OFFERED = query_view.facets(DOCUMENTS, {"131100": "衡水市", "131125": "安平县"})
BY_KEY = {facet.key: facet for facet in OFFERED}


@pytest.fixture(scope="module")
def rows() -> pd.DataFrame:
    made = facts(
        {Facts.stage: "target", Facts.measure: "level", Facts.year_from: 2017, Facts.year_to: 2021},
        {Facts.stage: "actual", Facts.measure: "growth", Facts.year_from: 2016, Facts.year_to: 2016},
        {Facts.stage: "actual", Facts.measure: "level", Facts.doc_id: "p2021", Facts.region_id: "131125"},
        {Facts.stage: "actual", Facts.measure: "level", Facts.year_from: None, Facts.year_to: None},
    )
    passages = pd.DataFrame(
        {Passages.doc_id: ["r2017", "p2021"], Passages.passage_id: [1, 1], Passages.part: ["review", "news"]}
    )
    return query_view.with_parts(made, passages)


def narrowed(rows: pd.DataFrame, view: QueryView) -> tuple[np.ndarray, Counted]:
    return worded(rows, view.facets).narrow(np.ones(len(rows), bool), view.chosen)


def left(rows: pd.DataFrame, **chosen: str) -> list[str]:
    view = QueryView(OFFERED, {key: tuple(value.split()) for key, value in chosen.items()})
    return list(rows[narrowed(rows, view)[0]][Facts.fact_id])


def counted(rows: pd.DataFrame, key: str, **chosen: str) -> dict[str, int]:
    view = QueryView(OFFERED, {k: tuple(value.split()) for k, value in chosen.items()})
    return dict(next(found for facet, found in narrowed(rows, view)[1] if facet.key == key))


def test_values_of_one_facet_add_up_and_facets_narrow(rows: pd.DataFrame) -> None:
    assert left(rows, stage="actual target") == ["f0", "f1", "f2", "f3"]
    assert left(rows, stage="actual", measure="level") == ["f2", "f3"]
    assert left(rows, part="news") == ["f2"]
    assert left(rows, county="131125") == ["f2"]


def test_a_year_keeps_every_fact_whose_years_hold_it(rows: pd.DataFrame) -> None:
    assert left(rows, year="2019") == ["f0"]
    assert left(rows, year="2016") == ["f1"]


def test_counts_follow_the_other_facets_but_not_their_own(rows: pd.DataFrame) -> None:
    assert counted(rows, "stage", stage="target") == {"actual": 3, "target": 1}
    assert counted(rows, "stage", measure="growth") == {"actual": 1}
    assert counted(rows, "doc", stage="actual") == {"r2017": 2, "p2021": 1}


def test_a_count_is_what_choosing_the_value_shows(rows: pd.DataFrame) -> None:
    view = QueryView(OFFERED, {"measure": ("level",)})
    for facet, values in narrowed(rows, view)[1]:
        for value, count in values:
            if value in view.chosen.get(facet.key, ()):
                continue
            alone = QueryView(OFFERED, {**view.chosen, facet.key: (value,)})
            assert narrowed(rows, alone)[0].sum() == count, (facet.key, value)


def test_a_chosen_value_stays_on_the_list_when_nothing_is_left_of_it(rows: pd.DataFrame) -> None:
    assert counted(rows, "measure", measure="growth", stage="target") == {"level": 1, "growth": 0}


def test_an_address_brings_back_the_view() -> None:
    view = QueryView(OFFERED, {"stage": ("actual", "target"), "doc": ("p2021",)}, "财政", True, "year", 3)
    said = {k: v if isinstance(v, list) else [v] for k, v in view.parameters().items()}
    assert query_view.read(said, OFFERED) == (view, ())


@pytest.mark.parametrize(
    "said",
    [{"stage": ["future"]}, {"doc": ["none"]}, {"sort": ["colour"]}, {"page": ["-1"]}, {"scope": ["moon"]}],
    ids=lambda said: next(iter(said)),
)
def test_what_an_address_says_in_vain_is_told_and_changes_nothing(said: dict[str, list[str]]) -> None:
    view, strange = query_view.read(said, OFFERED)
    assert view == QueryView(OFFERED)
    assert strange == tuple(next(iter(said.values())))


def test_a_choice_goes_back_to_the_first_page() -> None:
    view = QueryView(OFFERED, page=4).toggled(BY_KEY["stage"], "actual")
    assert (view.page, view.chosen) == (1, {"stage": ("actual",)})
    assert view.toggled(BY_KEY["stage"], "actual").chosen == {"stage": ()}


def test_a_shared_filter_holds_one_value() -> None:
    sector: Facet = BY_KEY["sector"]
    view = QueryView(OFFERED).toggled(sector, "综合经济").toggled(sector, "农业农村")
    assert view.chosen == {"sector": ("农业农村",)}


@pytest.mark.parametrize(("page", "first"), [(1, 0), (2, 30), (4, 90), (9, 90)])
def test_pages_hold_every_row_once_and_a_page_too_far_is_the_last(page: int, first: int) -> None:
    many = pd.DataFrame({"row": range(101)})
    assert query_view.opened(many, QueryView(OFFERED, page=page))["row"].iloc[0] == first


def test_facts_whose_indicator_answers_come_first(rows: pd.DataFrame) -> None:
    found = Matches(named=frozenset({3}), said=frozenset({0, 1}))
    ordered = query_view.arranged(rows.loc[[0, 1, 3]], QueryView(OFFERED), found)
    assert list(ordered[Facts.fact_id]) == ["f3", "f0", "f1"]
