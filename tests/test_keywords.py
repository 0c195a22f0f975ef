"""What 关键词 shows follows the tables: the pair, the shares, what rises and falls, every place of a word."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from hsdata.tables import SECTORS, Documents, Mentions, Passages
from hsdata.text.read import read
from hsview import offsets
from hsview.fact_words import PART_NAME
from hsview.terms import concordance, shift, tokens
from hsview.terms.concordance import Line, Text
from hsview.terms.pair import choose, readable
from hsview.terms.shares import UNPLACED, by_sector, by_theme
from hsview.ui import keyword_shares
from hsview.ui.keyword_lines import listing
from hsview.ui.keyword_shift import chart, lede

Tables = dict[str, pd.DataFrame]
REPORT, PRESS = "2017-work-report", "2021-press-reading"


def documents(*rows: tuple[str, str, str, str | None]) -> pd.DataFrame:
    """(doc_id, region, issued, region_id), all readable."""
    columns = (Documents.doc_id, Documents.region, Documents.issued, Documents.region_id)
    return pd.DataFrame(rows, columns=list(map(str, columns))).assign(
        **{str(Documents.problem): None, str(Documents.kind): "work_report"}
    )


FOUR = documents(
    ("h17", "衡水市", "2017-04-07", "131100"),
    ("b18", "保定市", "2018-01-05", None),
    ("h21", "衡水市", "2021-08-24", "131100"),
    ("h25", "衡水市", "2025-02-01", "131100"),
)


@pytest.mark.parametrize(
    ("of_term", "old", "new", "pair"),
    [
        (["h21"], None, None, ("h17", "h21")),
        (["h17"], None, None, ("h17", "h21")),
        (["h17", "b18"], None, None, ("h17", "h21")),
        (["b18"], None, None, ("b18",)),
        ([], None, None, ("h21", "h25")),
        (["h21"], "h25", "h17", ("h17", "h25")),
        (["h21"], None, "b18", ("b18",)),
        (["h21"], "nowhere", "h25", ("h21", "h25")),
    ],
)
def test_the_pair_follows_from_the_term_unless_it_is_chosen(
    of_term: list[str], old: str | None, new: str | None, pair: tuple[str, ...]
) -> None:
    found = choose(FOUR, of_term, old, new)
    assert found is not None
    assert found.ids == pair


def test_without_a_readable_document_there_is_no_pair() -> None:
    unread = FOUR.assign(**{str(Documents.problem): "读不了"})
    assert choose(unread, []) is None
    assert readable(unread).empty


@pytest.fixture
def words(tables: Tables) -> dict[str, tuple[tokens.Token, ...]]:
    return {doc: tokens.tokens(tables["terms"], doc) for doc in (REPORT, PRESS)}


@pytest.fixture
def texts(tables: Tables) -> dict[str, Text]:
    places = offsets.of_documents(tables["documents"])
    return {doc: concordance.text(tables["passages"], doc, places[doc]) for doc in (REPORT, PRESS)}


def found_shift(words: dict[str, tuple[tokens.Token, ...]], tables: Tables) -> shift.Shift:
    old, new = (tokens.counts(words[doc]) for doc in (REPORT, PRESS))
    return shift.shift(old, new, tokens.pool(tables["terms"]))


def test_a_place_leads_to_the_word_in_the_file_and_in_its_line(
    tables: Tables, project: Path, words: dict[str, tuple[tokens.Token, ...]], texts: dict[str, Text]
) -> None:
    """Every word of both documents: the line shows it, and its place holds it in the file as received."""
    files = dict(zip(tables["documents"][Documents.doc_id], tables["documents"][Documents.file], strict=True))
    for doc, said in texts.items():
        raw = read(project / "data/documents" / files[doc])
        whole = {passage[Passages.passage_id]: passage[Passages.text] for passage in said.passages}
        for token in words[doc]:
            line = said.at(token)
            assert line.word == token.term
            assert (line.start, line.end) == (token.start, token.end)
            assert "".join(raw[line.start : line.end].split()) == token.term
            assert f"{line.before}{line.word}{line.after}" in whole[line.passage_id]


def test_letters_are_found_where_they_are_no_word(texts: dict[str, Text], project: Path) -> None:
    lines = concordance.of_letters("衡水", texts[REPORT], [])
    raw = read(project / "data/documents" / f"{REPORT}.txt")
    assert len(lines) > 50
    assert {raw[line.start : line.end] for line in lines} == {"衡水"}
    near = [(lines[0].start, lines[0].end)]
    assert concordance.of_letters("衡水", texts[REPORT], [near]) == lines[:1]
    assert concordance.of_letters(".*", texts[REPORT], []) == []


def test_shares_are_of_all_words_and_in_a_fixed_order(words: dict[str, tuple[tokens.Token, ...]]) -> None:
    found = by_sector(words[REPORT])
    assert [one.name for one in found] == list(SECTORS)
    assert sum(one.words for one in found) == len(words[REPORT])
    assert sum(one.share for one in found) == pytest.approx(1)


def test_themes_are_those_of_the_document_the_largest_first(
    tables: Tables, words: dict[str, tuple[tokens.Token, ...]]
) -> None:
    passages = tables["passages"]
    own = passages[passages[Passages.doc_id] == REPORT]
    found = by_theme(words[REPORT], own)
    named = [one for one in found if one.name != UNPLACED]
    assert {one.name for one in named} == {"实力衡水", "创新衡水", "生态衡水", "文化衡水", "幸福衡水"}
    assert named == sorted(named, key=lambda one: -one.words)
    assert sum(one.share for one in found) == pytest.approx(1)
    assert by_theme(words[REPORT], own.assign(**{str(Passages.theme): None})) == []


def test_a_county_leaves_only_the_sentences_that_name_it(
    tables: Tables, words: dict[str, tuple[tokens.Token, ...]]
) -> None:
    spans = tokens.naming(tables["mentions"], REPORT, "131125")
    kept = tokens.within(words[REPORT], [spans])
    assert 0 < len(kept) < len(words[REPORT])
    named = tables["mentions"]
    named = named[(named[Mentions.doc_id] == REPORT) & (named[Mentions.region_id] == "131125")]
    text = "".join(named[Mentions.sentence])
    assert not [token.term for token in kept if token.term not in text]
    assert tokens.within(words[REPORT], [spans], "生态环境") == [t for t in kept if t.sector == "生态环境"]
    assert tokens.within(words[REPORT], [[]]) == []


def test_a_year_leaves_only_the_sentences_with_a_number_of_it(
    tables: Tables, words: dict[str, tuple[tokens.Token, ...]]
) -> None:
    kept = tokens.within(words[REPORT], [tokens.speaking_of(tables["facts"], REPORT, 2021)])
    assert "一般公共预算收入" in {token.term for token in kept}
    assert 0 < len(kept) < len(words[REPORT])
    assert tokens.within(words[REPORT], [tokens.speaking_of(tables["facts"], REPORT, 1900)]) == []


def test_the_sentence_names_what_is_sure_and_only_that() -> None:
    old = Counter(环境=60, 项目=100, 村庄=1)
    new = Counter(创新=60, 项目=100, 村庄=4)
    found = shift.shift(old, new, old + new)
    assert lede(found, ["甲", "乙"]) == "与甲相比，乙更多说“创新”，更少说“环境”。"
    back = shift.shift(old, old, old + old)
    assert lede(back, ["甲", "乙"]) == "甲与乙之间，没有哪个词的多少之差可以确认。"
    nothing = shift.shift(Counter(), new, new)
    assert "去掉上方的筛选" in lede(nothing, ["甲", "乙"], filtered=True)
    assert "更长的文件" in lede(nothing, ["甲", "乙"])


def test_a_word_never_said_is_no_rising_word() -> None:
    """The prior of a common word may outweigh a short text: its z is positive, its count is nought."""
    old, new = Counter(城市=4, 其余=996), Counter(其余=100)
    found = shift.shift(old, new, Counter(城市=200, 其余=1200))
    assert found.compared[0].term == "城市"
    assert found.compared[0].z > 0
    assert "城市" not in {one.term for one in found.rising}


def test_the_rows_state_counts_and_tell_sure_from_unsure(
    tables: Tables, words: dict[str, tuple[tokens.Token, ...]]
) -> None:
    found = found_shift(words, tables)
    html = chart(found, ["甲", "乙<b>"], "创新", lambda changed: {"word": changed["word"]})
    first = found.rising[0]
    assert f"<td>{first.old}→{first.new}</td>" in html
    assert html.count("<tr class=unsure>") == sum(not one.sure for one in (*found.rising, *found.falling))
    assert 'href="keywords?word=' in html
    assert "乙<b>" not in html
    assert found.ticks()[-1] >= max(max(found.rates(one)) for one in (*found.rising, *found.falling))


def test_the_table_to_take_away_holds_every_word_compared(
    tables: Tables, words: dict[str, tuple[tokens.Token, ...]]
) -> None:
    found = found_shift(words, tables)
    table = shift.frame(found, ["甲", "乙"])
    assert len(table) == len(found.compared)
    row = table[table["词语"] == "创新"].iloc[0]
    assert row["甲 次数"] == tokens.counts(words[REPORT])["创新"]
    assert row["乙 每千词"] == pytest.approx(1000 * row["乙 次数"] / len(words[PRESS]), abs=0.01)
    assert row["可以确认"] == "是"


def test_lines_are_escaped_and_lead_to_their_place() -> None:
    line = Line("d", 3, "review", 120, 122, "<i>前", "衡<", "后</a>")
    html = listing({"d": [line]}, {"d": "文件"}, {"sector": "生态环境"})
    assert "doc=d&amp;at=120#go" in html
    assert "&lt;i&gt;前" in html
    assert "衡&lt;" in html
    assert "后&lt;/a&gt;" in html
    table = concordance.frame([line], {"d": "文件"}, PART_NAME, "source")
    assert table.iloc[0].to_dict() == {
        "文件": "文件",
        "部分": "回顾",
        "段": 3,
        "前文": "<i>前",
        "词语": "衡<",
        "后文": "后</a>",
        "起": 120,
        "链接参数": "source?doc=d&at=120",
    }


def test_a_sector_has_a_bar_for_each_document_the_largest_on_top(
    words: dict[str, tuple[tokens.Token, ...]],
) -> None:
    old, new = by_sector(words[REPORT]), by_sector(words[PRESS])
    rows = BeautifulSoup(keyword_shares.sectors([("旧", old), ("新", new)], "生态环境"), "lxml").select("tr")
    assert [row.th.text for row in rows] == [one.name for one in sorted(new, key=lambda one: -one.share)]
    said = {one.name: f"{one.share:.1%}" for one in old}
    for row in rows:
        older, newer = row.select("p")
        assert older.i["class"] == ["older"]
        assert newer.i["class"] == ["newer"]
        assert older.text == said[row.th.text]
    assert [row.th.text for row in rows if row.get("class") != ["pale"]] == ["生态环境"]
    widths = [float(row.select("i")[1]["style"].split(":")[1][:-1]) for row in rows]
    assert widths == sorted(widths, reverse=True)


def test_each_document_keeps_its_own_framework(
    tables: Tables, words: dict[str, tuple[tokens.Token, ...]]
) -> None:
    passages = tables["passages"]
    shown = [(doc, by_theme(words[doc], passages[passages[Passages.doc_id] == doc])) for doc in words]
    groups = BeautifulSoup(keyword_shares.themes(shown, PRESS), "lxml").select("tbody")
    assert [group.th.text for group in groups] == list(words)
    for group, (_, shares) in zip(groups, shown, strict=True):
        assert [row.th.text for row in group.select("tr:not(.way)")] == [one.name for one in shares]
    kinds = [{kind for bar in group.select("i") for kind in bar["class"]} for group in groups]
    assert kinds == [{"newer"} if doc == PRESS else {"older"} for doc, _ in shown]
