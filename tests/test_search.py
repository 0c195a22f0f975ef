"""Search: a word where it stands as a word, a phrase letter by letter, another name of an indicator."""

from __future__ import annotations

import pandas as pd
import pytest

from hsdata.tables import Facts, Indicators, Regions
from hsview import query_view, search
from hsview.haystack import stack
from hsview.places import alike
from tests.facts import facts

INDICATORS = pd.DataFrame(
    {
        Indicators.indicator_id: ["gdp", "budget"],
        Indicators.name: ["地区生产总值", "一般公共预算收入"],
        Indicators.aliases: ["GDP|生产总值", ""],
    }
)

OTHER = {Facts.indicator: "市场主体", Facts.indicator_text: "市场主体", Facts.indicator_id: None}


def hit(text: str, typed: str, *, literal: bool = False) -> list[str]:
    return [text[a:b] for a, b in search.found(text, search.parse(typed), literal=literal)]


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "「{}」", "『{}』"])
def test_any_quotation_marks_make_a_phrase(marks: str) -> None:
    assert search.parse(marks.format("增长 8%")) == search.Query((), ("增长 8%",))


def test_words_and_phrases_stand_together() -> None:
    assert search.parse("贫困 “4万” 脱贫") == search.Query(("贫困", "脱贫"), ("4万",))


@pytest.mark.parametrize("typed", ["", "  ", "，。", "“”", "“ ”"])
def test_nothing_typed_asks_nothing(typed: str) -> None:
    assert not search.parse(typed)


def test_a_word_inside_other_words_is_not_found() -> None:
    assert hit("居民生活持续改善", "民生") == []
    assert hit("民生支出240亿元", "民生") == ["民生"]


def test_a_phrase_is_found_wherever_its_letters_stand() -> None:
    assert hit("居民生活持续改善", "“民生”") == ["民生"]


def test_letters_are_found_in_either_case() -> None:
    assert hit("PM2.5平均浓度下降", "pm2.5") == ["PM2.5"]


def test_every_word_must_stand_in_the_text() -> None:
    assert hit("新增上市企业5家", "企业 上市") == ["上市企业"]
    assert hit("新增企业5家", "企业 上市") == []


def test_special_characters_are_letters_too() -> None:
    assert hit("增长8%(可比价)", "“8%(”") == ["8%("]


def match(typed: str, *sentences: str) -> tuple[set[int], set[int], bool]:
    rows = facts(
        *({**OTHER, Facts.sentence: sentence} for sentence in sentences),
        {},
    )
    found = query_view.searchable(rows, INDICATORS).match(search.parse(typed))
    return set(found.named), set(found.said), found.literal


def test_an_indicator_is_found_by_its_other_names() -> None:
    assert match("gdp", "市场主体10万户。") == ({1}, set(), False)


def test_those_whose_indicator_answers_are_told_apart() -> None:
    assert match("生产总值", "市场主体和生产总值。") == ({1}, {0}, False)


def test_a_word_cut_otherwise_in_the_texts_is_found_by_its_letters_and_says_so() -> None:
    assert match("民生", "居民生活持续改善。") == (set(), {0}, True)


def test_what_stands_nowhere_is_not_found() -> None:
    assert match("火星", "市场主体10万户。") == (set(), set(), False)


def test_many_texts_answer_as_each_alone_would() -> None:
    texts = ["民生支出", "居民生活", "PM2.5下降", "", "支出", "民生\0支出"]
    stacked = stack(texts)
    for typed in ("民生", "“民生”", "支出", "pm2.5", "民生 支出", "“民生支出”", "火星"):
        for literal in (False, True):
            query = search.parse(typed)
            alone = [i for i, text in enumerate(texts) if search.found(text, query, literal=literal)]
            assert stacked.answering(query, literal=literal) == alone, typed


def test_nothing_is_found_across_two_texts() -> None:
    assert stack(["民", "生"]).answering(search.parse("“民生”")) == []


def test_a_county_is_found_by_any_of_its_names() -> None:
    places = dict.fromkeys(("冀州区", "冀州", "冀州市"), ("冀州区", "冀州", "冀州市"))
    asked = search.parse("冀州市 改造", places)
    text = "冀州区50个老旧小区改造工程"
    assert [text[a:b] for a, b in search.found(text, asked)] == ["冀州区", "改造"]
    assert not search.found("景县50个老旧小区改造工程", asked)
    texts = stack(["景县改造", text, "冀州新城改造"])
    assert texts.answering(asked) == [1, 2]


def test_a_county_alone_finds_what_is_said_of_it_without_its_name() -> None:
    rows = facts(
        {Facts.region: "冀州区", Facts.sentence: "冀州区改造50个小区。"},
        {Facts.region: "冀州区", Facts.sentence: "全部工作列出台账726项。"},
        {Facts.region: "景县", Facts.sentence: "新增企业5家。"},
    )
    asked = search.parse("冀州市", {"冀州市": ("冀州区", "冀州", "冀州市")})
    found = query_view.searchable(rows, INDICATORS).match(asked)
    assert found.named | found.said == {0, 1}


def test_only_counties_have_other_names_and_a_zone_no_short_one() -> None:
    regions = pd.DataFrame(
        {
            Regions.name: ["衡水市", "冀州区", "衡水高新区"],
            Regions.short: ["衡水", "冀州", "高新区"],
            Regions.aliases: ["", "冀州市:-2016", ""],
            Regions.kind: ["city", "district", "zone"],
        }
    )
    assert set(alike(regions)) == {"冀州区", "冀州", "冀州市", "衡水高新区"}
