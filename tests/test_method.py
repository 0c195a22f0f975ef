"""方法与质量: counts add up, examples and formulas are rows of the ledger, words hold no numbers."""

from __future__ import annotations

import json
import re
from pathlib import Path
from unicodedata import normalize

import pandas as pd
import pytest

from hsdata.accuracy import AccuracyError, read_accuracy
from hsdata.tables import ALL, BUCKET_OF, SECTORS, TARGET_TYPES, Candidates, Facts, Numerals, Outcomes, Series
from hsdata.verdict.view import ledger
from hsview.method import coverage, dictionary, formulas, rules, tallies, unsure
from hsview.method.reasons import reasons
from hsview.method.view import MethodView, read
from hsview.method.words import FILE, filled, limits, thresholds, words
from hsview.offsets import of_documents
from hsview.ui.known import NEEDED
from hsview.wording import literal
from tests.gold.scoring import as_read, score_document

ROOT = Path(__file__).resolve().parent.parent
Tables = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def latest(tables: Tables) -> pd.DataFrame:
    outcomes = tables["outcomes"]
    return outcomes[outcomes[Outcomes.as_of] == outcomes[Outcomes.as_of].max()]


def test_shipped_documents_read_as_well_as_recorded() -> None:
    """Before corrections: what was mended by hand says nothing of the reader."""
    shipped = [text for text in read_accuracy() if text.shipped]
    assert shipped
    for text in shipped:
        measured = score_document(text.doc, as_read(text.doc))
        assert text.figures == {name: round(value, 3) for name, value in measured.items()}, text.doc


def test_the_readme_says_what_is_recorded() -> None:
    table = (ROOT / "README.md").read_text(encoding="utf-8").split("## Accuracy")[1].split("\n## ")[0]
    said = sorted(re.findall(r"\| (\d+) \| (\d\.\d{3}) \| (\d\.\d{3}) \|", table))
    recorded = [
        (str(t.gold), f"{t.figures['detect']:.3f}", f"{t.figures['complete']:.3f}") for t in read_accuracy()
    ]
    assert said == sorted(recorded)


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ("gold = 174", "gold = 0"),
        ("detect = 1.0", "detect = 1.5"),
        ("per = 1.0", "pre = 1.0"),
        ("[[text]]", "[[text"),
    ],
)
def test_a_bad_record_is_refused_by_name(tmp_path: Path, wrong: str, named: str) -> None:
    path = tmp_path / "accuracy.toml"
    good = (ROOT / "data/accuracy.toml").read_text(encoding="utf-8")
    path.write_text(good.replace(wrong, named, 1), encoding="utf-8")
    with pytest.raises(AccuracyError, match=r"accuracy\.toml"):
        read_accuracy(path)


def test_every_type_and_verdict_is_explained_once() -> None:
    assert [row.code for row in words().type] == list(TARGET_TYPES)
    assert [row.name for row in words().verdict] == list(BUCKET_OF)


def test_the_words_hold_no_number_of_their_own() -> None:
    said = [row.means for family in (words().verdict, words().field, words().grade) for row in family]
    said += [text for row in words().type for text in (row.wording, row.judged_on, row.reached)]
    said += [row.said for row in words().threshold] + [row.text for row in words().clause]
    wrong = [text for text in said if re.search(r"[0-9]", re.sub(r"F1", "", literal(text)))]
    assert not wrong, f"{FILE.name}: {wrong}"
    for formula in words().formula:  # notation only: the 1 of a root, of a growth, of a mean
        assert set(re.findall(r"[0-9]+", literal(formula.filled))) <= {"1"}


def test_thresholds_are_those_of_the_verdict() -> None:
    limit = thresholds()
    lag = next(row.means for row in words().verdict if row.name == "明显滞后")
    assert filled(lag) == f"未到期，{limit.pace.back:g} ≤ R < {limit.pace.lag:g}"
    assert f"目标的 {limit.tau.level:.0%}" in dict(limits()).values()


def test_each_type_shows_one_row_for_each_verdict_it_got(latest: pd.DataFrame) -> None:
    shown = rules.examples(latest)
    pairs = latest.groupby([str(Outcomes.target_type), str(Outcomes.verdict)]).size()
    assert {
        (code, one[Outcomes.verdict]): count for code, rows in shown.items() for count, one in rows
    } == pairs.to_dict()
    for code, rows in shown.items():
        for _, one in rows:
            assert one[Outcomes.target_type] == code
            assert len(list(rules.inputs(one))) == len(json.loads(one[Outcomes.inputs]))


def test_formulas_give_what_the_verdict_gave(tables: Tables) -> None:
    judged = ledger({name: tables[name] for name in NEEDED}, 2021)
    one = formulas.paced(judged)
    assert one is not None
    inputs, places = json.loads(one[Outcomes.inputs]), formulas.of_pace(one)
    assert places["R"] == f"{inputs['R']:.4f}"
    assert places["R2"] == f"{inputs['R2']:.4f}"
    assert places["required"] == f"{one[Outcomes.required]:.2f}%"
    for formula in words().formula:
        if formula.name != "E":
            assert places["actual"] in formula.filled.format(**places) or formula.name == "R2"


def test_the_worked_example_is_a_target_whose_years_are_all_known(tables: Tables) -> None:
    judged = ledger({name: tables[name] for name in NEEDED}, 2021)
    one = formulas.paced(judged)
    assert one is not None
    mine = judged[Outcomes.target_id] == one[Outcomes.target_id]
    for column in (Outcomes.baseline_year, Outcomes.actual_year):
        blind = judged.assign(**{str(column): judged[column].mask(mine)})
        other = formulas.paced(blind)
        assert other is None or other[Outcomes.target_id] != one[Outcomes.target_id]


def test_average_growth_is_filled_from_its_years() -> None:
    """The worked case of the design: 6 % a year with 5.8, 5.5, 6.1 done leaves 6.30 % for two years."""
    row = {
        Outcomes.target: 6.0,
        Outcomes.inputs: json.dumps({"逐年": [[2017, 5.8], [2018, 5.5], [2019, 6.1]]}),
    }
    said = next(f for f in words().formula if f.name == "E").filled.format(**formulas.of_average(row, 5))
    assert "余下 2 年每年需 6.30%" in said


def test_every_numeral_is_counted_once(tables: Tables) -> None:
    numerals, passages = tables["numerals"], tables["passages"]
    lines = coverage.counts(numerals, passages)
    for doc_id, rows in numerals.groupby(str(Numerals.doc_id)):
        whole, *parts = [line for line in lines if line.doc_id == doc_id]
        assert whole.numerals == len(rows) == sum(part.numerals for part in parts)
        assert whole.facts == sum(part.facts for part in parts) == rows[Numerals.fact_id].notna().sum()
        assert whole.unexplained == 0
    found = dict(coverage.reasons(numerals))
    assert sum(found.values()) == numerals[Numerals.fact_id].isna().sum()
    assert found[coverage.UNEXPLAINED] == 0


def test_an_unexplained_numeral_is_its_own_count(tables: Tables) -> None:
    numerals = tables["numerals"].copy()
    silent = numerals[Numerals.fact_id].isna()
    numerals.loc[silent[silent].index[0], Numerals.reason] = None
    assert dict(coverage.reasons(numerals))[coverage.UNEXPLAINED] == 1
    assert len(coverage.of_reason(numerals, coverage.UNEXPLAINED)) == 1
    assert (
        sum(line.unexplained for line in coverage.counts(numerals, tables["passages"]) if not line.part) == 1
    )


def test_every_reason_has_its_vocabulary_row_and_each_numeral_its_sentence(tables: Tables) -> None:
    numerals, passages = tables["numerals"], tables["passages"]
    places = of_documents(tables["documents"])
    for name, count in coverage.reasons(numerals):
        if name == coverage.UNEXPLAINED:
            continue
        assert reasons()[name].rule
        listed = coverage.in_sentences(coverage.of_reason(numerals, name), passages, places)
        assert len(listed) == count
        for one in listed:
            as_cleaned = normalize("NFKC", one.numeral[Numerals.text])  # １ in the file, 1 in the passage
            assert one.sentence[slice(*one.span)] == as_cleaned


def test_unlinked_and_thresholds_share_no_fact(tables: Tables) -> None:
    facts = tables["facts"]
    without, only = unsure.unlinked(facts), unsure.thresholds(facts)
    assert without[Facts.indicator_id].isna().all()
    assert not set(without[Facts.fact_id]) & set(only[Facts.fact_id])
    assert len(without) + len(only) >= facts[Facts.indicator_id].isna().sum()


def test_refused_candidates_are_listed_with_their_reason(tables: Tables) -> None:
    facts, candidates = tables["facts"], tables["candidates"]
    listed = unsure.refused(facts, candidates)
    assert (
        set(listed[Facts.fact_id])
        == set(candidates[Candidates.fact_id])
        <= set(unsure.unlinked(facts)[Facts.fact_id])
    )
    assert listed[unsure.WHY_NOT].str.len().min() > 0


def test_every_value_of_the_series_has_its_source(tables: Tables) -> None:
    found = tallies.sources(tables["series"])
    assert sum(source.values for source in found) == len(tables["series"])
    assert sum(source.preferred for source in found) == tables["series"][Series.preferred].sum()
    assert [source.grade for source in found] == sorted(source.grade for source in found)


def test_sectors_add_up(tables: Tables) -> None:
    facts = tables["facts"]
    found = tallies.sectors(facts)
    assert [sector.name for sector in found] == list(SECTORS)
    assert sum(sector.facts for sector in found) == len(facts)
    assert sum(sector.targets for sector in found) == (facts[Facts.stage] == "target").sum()


def test_the_dictionary_holds_every_column() -> None:
    frame = dictionary.frame()
    assert len(frame) == sum(len(model.to_schema().columns) for model in ALL.values())
    assert not frame[["列", "列名", "类型", "含义"]].isin(["", "None"]).any(axis=None)
    stages = next(e for e in dictionary.entries(ALL["facts"]) if e.column == Facts.stage)
    assert stages.values == ("actual", "baseline", "target")
    assert all(dictionary.named(name)[1] for name in ALL)


def test_the_address_brings_a_place_back_and_tells_what_means_nothing() -> None:
    place = MethodView(section="coverage", doc="a", part="review", reason="年份", page=3)
    said = {key: str(value) for key, value in place.parameters().items()}
    assert read(said, ["a"], ["review"]) == (place, ())
    assert read({"section": "x", "doc": "b", "page": "0"}, ["a"], []) == (MethodView(), ("x", "b", "0"))
    assert place.at(reason="序号").page == 1
    assert MethodView().parameters() == {}
