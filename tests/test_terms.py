"""The words of 关键词: what stays whole, what is none, where each stands, and how documents differ."""

from __future__ import annotations

import doctest
import math
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import jieba
import pandas as pd
import pytest

from hsdata.build import DOCUMENTS
from hsdata.tables import BESIDE_REPORT, Terms
from hsdata.terms import cut as cutting
from hsdata.terms import odds
from hsdata.terms.cut import coined, cut, cutter
from hsdata.terms.find import says_something
from hsdata.terms.odds import compare, z_score
from hsdata.terms.table import compared
from hsdata.text.read import read
from tests.cases.build import rows_of
from tests.speech import VOCABULARY

CASES = Path(__file__).parent / "cases"
WHOLE = rows_of(CASES / "terms.tsv")
NEVER = rows_of(CASES / "terms_never.tsv")


def words(sentence: str) -> list[str]:
    return [word for word, _ in cut(sentence, coined(sentence), VOCABULARY)]


@pytest.mark.parametrize("case", WHOLE, ids=[case["whole"] for case in WHOLE])
def test_a_name_stays_whole_in_a_real_sentence(case: dict[str, str]) -> None:
    wanted = case["whole"].split("|")
    assert [word for word in words(case["sentence"]) if word in wanted] == wanted
    assert all(says_something(word, VOCABULARY) for word in wanted)


def test_at_least_sixty_words_are_held_to_it() -> None:
    assert len({word for case in WHOLE for word in case["whole"].split("|")}) >= 60


@pytest.mark.parametrize("case", NEVER, ids=[case["never"] + "-" + case["sentence"] for case in NEVER])
def test_a_name_swallows_no_neighbour(case: dict[str, str]) -> None:
    found = words(case["sentence"])
    assert case["never"] not in found
    assert not case["instead"] or case["instead"] in found


def test_our_tokenizer_makes_the_choice_of_jieba() -> None:
    own, jiebas = cutter(VOCABULARY), jieba.Tokenizer()
    jiebas.FREQ, jiebas.total, jiebas.initialized = own.FREQ, own.total, True
    text = read(DOCUMENTS / "2021-press-reading.txt")
    assert list(own.cut(text, cut_all=False, HMM=False)) == list(jiebas.cut(text, cut_all=False, HMM=False))


def test_words_and_their_places_make_up_the_sentence() -> None:
    sentence = "推进“三区同建”，力争2017年PM2.5平均浓度下降14%左右，三区同建示范点3个。"
    placed = list(cut(sentence, coined(sentence), VOCABULARY))
    assert "".join(word for word, _ in placed) == sentence
    assert all(sentence[start:end] == word for word, (start, end) in placed)
    assert [word for word, _ in placed].count("三区同建") == 2


def test_a_phrase_of_one_document_is_no_word_of_another() -> None:
    assert "果蔬进京" in words("以“果蔬进京”为载体")
    assert "果蔬进京" not in [word for word, _ in cut("果蔬进京销售", (), VOCABULARY)]


def test_our_words_do_not_leak_into_the_tokenizer_everybody_shares() -> None:
    assert "石济客专" in words("石济客专通车")
    shared = "import jieba; jieba.setLogLevel(40); print('石济客专' in jieba.lcut('石济客专通车'))"
    script = f"from tests.test_terms import words; words('石济客专通车'); {shared}"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"


def test_the_worked_example_computed_by_hand() -> None:
    """Old says it 2 times in 100 words, new 8 in 100; all documents say it 10 times in 200 (0.05).

    a = 500 * 0.05 = 25; delta = ln(33 / (600 - 33)) - ln(27 / (600 - 27)) = 0.21120;
    variance = 1/33 + 1/27 = 0.06734; z = 0.21120 / 0.25950 = 0.8139.
    """
    assert odds.PRIOR == 500
    delta = math.log(33 / 567) - math.log(27 / 573)
    assert delta == pytest.approx(0.21120, abs=1e-5)
    assert z_score(2, 8, (100, 100), 0.05) == pytest.approx(0.8139, abs=1e-4)
    assert z_score(8, 2, (100, 100), 0.05) == pytest.approx(-0.8139, abs=1e-4)


@pytest.mark.parametrize("module", [odds, cutting], ids=lambda module: module.__name__)
def test_examples_in_docstrings_hold(module: ModuleType) -> None:
    tried = doctest.testmod(module)
    assert tried.attempted
    assert not tried.failed


def test_rare_words_are_not_compared_and_the_order_is_by_z() -> None:
    old, new = Counter(环境=40, 创新=10, 项目=50, 村=1), Counter(创新=40, 项目=60, 粮食=2)
    found = compare(old, new, old + new)
    assert [one.term for one in found] == ["创新", "项目", "环境"]
    assert [one.sure for one in found] == [True, False, True]
    assert (found[0].old, found[0].new) == (10, 40)


def test_nothing_is_compared_with_a_text_of_a_few_words() -> None:
    long, short = Counter(创新=odds.FEWEST - 9, 项目=9), Counter(创新=odds.FEWEST - 10, 项目=9)
    assert compare(long, long, long)
    assert compare(short, long, long) == compare(long, short, long) == []


def test_every_place_holds_its_word(tables: dict[str, pd.DataFrame], project: Path) -> None:
    """Line breaks of the file inside a word are no part of it."""
    files = tables["documents"].set_index("doc_id")["file"]
    raw = {doc: read(project / "data/documents" / name) for doc, name in files.items()}
    for row in tables["terms"].to_dict("records"):
        places = row[Terms.places].split("|")
        assert len(places) == row[Terms.count]
        for place in places:
            start, end = map(int, place.split("-"))
            assert "".join(raw[row[Terms.doc_id]][start:end].split()) == row[Terms.term]


def test_rates_add_up_to_a_thousand_and_news_is_no_report(tables: dict[str, pd.DataFrame]) -> None:
    terms = tables["terms"]
    beside = terms[Terms.part].isin(BESIDE_REPORT)
    assert beside.any()
    assert terms.loc[beside, [str(Terms.rate), str(Terms.z)]].isna().all(axis=None)
    assert terms[~beside].groupby(Terms.doc_id)[Terms.rate].sum().tolist() == pytest.approx([1000, 1000])


def test_z_of_two_documents_is_the_comparison_of_the_one_with_the_other(
    tables: dict[str, pd.DataFrame],
) -> None:
    terms = tables["terms"]
    own = terms[~terms[Terms.part].isin(BESIDE_REPORT)]
    said = {
        doc: Counter(rows.groupby(str(Terms.term))[str(Terms.count)].sum().to_dict())
        for doc, rows in own.groupby(str(Terms.doc_id))
    }
    old, new = said.values()
    by_word = {one.term: one.z for one in compare(old, new, old + new)}
    rows = terms[~terms[Terms.part].isin(BESIDE_REPORT) & (terms[Terms.doc_id] == list(said)[1])]
    z = dict(zip(rows[Terms.term], rows[Terms.z], strict=True))
    assert z["创新"] == pytest.approx(by_word["创新"])
    assert z["创新"] > odds.SURE


def test_one_document_alone_differs_from_nothing(tables: dict[str, pd.DataFrame]) -> None:
    terms = tables["terms"]
    alone = terms[terms[Terms.doc_id] == terms[Terms.doc_id].iloc[0]]
    assert compared(alone)[Terms.z].isna().all()


def test_the_region_of_a_document_is_no_word_of_it(tables: dict[str, pd.DataFrame]) -> None:
    assert not set(tables["terms"][Terms.term]) & {"衡水", "衡水市"}
    assert "衡水湖" in set(tables["terms"][Terms.term])


def test_an_unchanged_build_does_not_load_jieba(project: Path) -> None:
    script = (
        "import sys; from hsdata import build; build.build(); "
        "print('jieba' in sys.modules, {m for m in sys.modules if m.startswith('jieba')})"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=project, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "False set()"
