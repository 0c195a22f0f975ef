"""What is no part of the report goes, is listed, and leaves every other character in its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hsdata import vocab
from hsdata.text.clean import Cleaned, clean

WORDS = vocab.load()
PARAGRAPHS = [
    f"{mark}、坚持把第{mark}件事办好。全市生产总值达到{i}413.4亿元，增长{i}.2%，完成投资{i}0.8亿元，"
    f"新增就业{i}.5万人，建成高标准农田{i}2万亩，第{mark}批重点项目全部开工，群众满意度达到9{i}.6%以上。"
    for i, mark in enumerate("一二三四五六", 1)
]
BODY = "\n".join(["各位代表：", "现在，我代表市人民政府，向大会报告政府工作，请予审议。", *PARAGRAPHS])


def cleaned(raw: str) -> Cleaned:
    return clean(raw, WORDS)


def why(document: Cleaned) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for run in document.dropped:
        found.setdefault(run.reason, []).append(run.text)
    return found


def kept_lines(document: Cleaned) -> list[str]:
    return [line for line in document.text.split("\n") if line]


def test_a_plain_report_stays_as_it_is() -> None:
    assert cleaned(BODY) == Cleaned(BODY, tuple(range(len(BODY))), (), 0)


@pytest.mark.parametrize("copies", [2, 3, 8])
def test_copies_are_folded_into_the_first(copies: int) -> None:
    document = cleaned("\n\n".join([BODY] * copies))
    assert kept_lines(document) == kept_lines(cleaned(BODY))
    assert document.copies_folded == copies - 1
    assert document.offsets[: len(BODY)] == tuple(range(len(BODY)))


def test_a_copy_broken_otherwise_is_still_a_copy() -> None:
    squeezed = BODY.replace("\n", "")
    document = cleaned(f"{squeezed}\n{BODY}")
    assert document.copies_folded == 1
    assert kept_lines(document) == kept_lines(cleaned(BODY)), "the copy with paragraphs is the one to keep"


def test_a_sentence_said_twice_is_no_copy() -> None:
    twice = f"{BODY}\n{PARAGRAPHS[2]}"
    assert cleaned(twice).text == twice


def test_an_advert_inside_a_sentence_goes_with_its_site_name() -> None:
    raw = BODY.replace("增长3.2%，", "增长3.2%。www.libaiwu.com 政府工作报告。")
    assert why(cleaned(raw)) == {"advert": ["www.libaiwu.com 政府工作报告。"]}


def test_a_web_page_loses_its_menus_only() -> None:
    top = ["首页", ">>", "领导之窗", "当前位置：", "政府信息公开", "互动交流", "走进衡水"]
    title = ["政府工作报告", "——2017年4月7日在衡水市第六届人民代表大会第一次会议上", "衡水市市长 王某某"]
    foot = ["分享到：", "新浪微博", "冀ICP备06016263号-1", "北京", "天津", "河北", "山西", "内蒙古", "辽宁"]
    document = cleaned("\n".join([*top, *title, BODY, *foot]))
    assert kept_lines(document) == [*title, *BODY.split("\n")]
    assert why(document)["navigation"] == [*top, *foot]


def test_markup_written_as_text_becomes_what_it_meant() -> None:
    document = cleaned(BODY.replace("\n", r"\r\n&nbsp; "))
    assert kept_lines(document) == BODY.split("\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "报告特别提出，将支持开发区以延链补链强链增强产业竞争优势，提升产业链\n\n现代化水平。",
            "产业链现代化水平",
        ),
        ("依托“一港三基地多园区”，打造“东\n\n西开放轴”，建设物流基地。", "打造“东西开放轴”"),
        ("全市地区生产总值完成96.4亿元，是2011年的1.\n37倍。", "2011年的1.37倍"),
        ("全年固定资产投资累计完成，\n增长8.2%。", "完成，增长8.2%"),
        ("达到1259. 3亿元，增长12 .5%。各项指标好于预期。", "1259.3亿元，增长12.5%"),
        (
            "2 016年，规模以上工业增加值完成40.8 2亿元，年均增长1 2.7%。",
            "2016年，规模以上工业增加值完成40.82亿元，年均增长12.7%",
        ),
        ("在建重点项目142个 ，总 投 资1202 亿元。全部开工。", "项目142个，总投资1202亿元"),
        ("政 府 工 作 报 告", "政府工作报告"),
        ("完成投资３００．５亿元，增长８％。", "投资300.5亿元，增长8%"),
    ],
)
def test_words_and_numbers_are_made_whole(before: str, after: str) -> None:
    assert after in cleaned(f"{before}\n{BODY}").text


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("扩大有效投资，夯实产业振兴强市基石", "【关键词】项目建设"),
        ("优结构促高效，推动乡村全面振兴", "稳定粮食生产。该市将实行最严格的耕地保护制度。"),
        (
            "共检查餐饮单位2343家，发现问题159处，已按要求完成整改",
            "河北日报讯(记者焦磊)近日，衡水市开展活动。",
        ),
        ("（二）围绕构建现代产业体系，加大产业结构调整和发展方式转变力度", "认真落实指导意见。"),
        ("衡水市人民政府代市长王景武", "王景武作政府工作报告。衡水日报记者摄"),
        ("王景武作政府工作报告。衡水日报记者摄", "各位代表："),
    ],
)
def test_headings_and_bylines_are_not_run_into_what_follows(first: str, second: str) -> None:
    assert [first, second] == kept_lines(cleaned(f"{first}\n\n{second}\n{BODY}"))[:2]


def test_footnote_marks_go_and_notes_stay() -> None:
    notes = "名词解释\n[1]“一减四增”：指减少小麦种植面积，增加其他作物。\n[2]放管服：简政放权。"
    document = cleaned(f"{BODY}\n按照“一减四增”[1]要求，深化放管服[2]改革。\n{notes}")
    assert why(document)["footnote"] == ["[1]", "[2]"]
    assert document.text.endswith(notes)


def test_a_token_put_at_line_ends_against_copying_goes() -> None:
    document = cleaned("\n".join(line + "pbY" for line in BODY.split("\n")))
    assert document.text == BODY


PIECES = st.sampled_from(
    [
        BODY[:400],
        "增长8.2%",
        "首页",
        "\n",
        "\r\n",
        "  ",
        "\u3000\u3000",
        "[3]",
        "www.a.cn ",
        "&nbsp;",
        "１．５",
        "。",
        "各位代表",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_every_character_is_kept_in_place_or_listed(raw: str) -> None:
    document = cleaned(raw)
    assert len(document.text) == len(document.offsets)
    assert all(a < b for a, b in pairwise(document.offsets))
    gone = [i for run in document.dropped for i in range(run.start, run.end)]
    assert len(gone) == len(set(gone)), "no character is dropped twice"
    assert sorted([*gone, *document.offsets]) == list(range(len(raw)))
    assert all(raw[run.start : run.end] == run.text for run in document.dropped)
