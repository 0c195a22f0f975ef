"""A report as a structured speech: parts, headings, sentences, clauses; every offset true."""

from __future__ import annotations

import pytest

from hsdata.model import Passage
from hsdata.text.segment import segment
from tests.speech import VOCABULARY, document


def parts(text: str, issued: str = "2021-03-11", kind: str = "work_report") -> list[tuple[str, str]]:
    """(part, first characters) of each passage."""
    return [(p.part, p.text[:8]) for p in segment(document(text, issued, kind), VOCABULARY)]


def passages(text: str, issued: str = "2021-03-11") -> tuple[Passage, ...]:
    return segment(document(text, issued), VOCABULARY)


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("一、2020年工作回顾", "review"),
        ("一、本届政府工作回顾", "review"),
        ("一、关于2020年政府工作", "review"),
        ("二、今后五年工作的总体要求和目标任务", "five_year_plan"),
        ("二、“十四五”时期主要目标任务", "five_year_plan"),
        ("二、关于《上海市国民经济和社会发展第十四个五年规划纲要（草案）》的说明", "five_year_plan"),
        ("三、2021年重点工作", "year_plan"),
        ("二、对今年政府工作的建议", "year_plan"),
        ("三、全力以赴做好“十四五”开局工作", "year_plan"),
        ("二、2021年工作", "year_plan"),
        ("四、加强政府自身建设", "self"),
        ("四、实现政府治理能力现代化", "self"),
        ("2021年工作目标和主要任务", "year_plan"),
        ("二〇二〇年工作回顾", "review"),
        ("名词解释", "glossary"),
        ("附：短语说明", "glossary"),
        ("名词解释：", "glossary"),
        ("【名词解释】", "glossary"),
        ("[1]“新三板”：全国中小企业股份转让系统。", "glossary"),
    ],
)
def test_what_a_heading_opens(heading: str, part: str) -> None:
    plan = "三、2021年重点工作\n引进项目20个。"
    assert parts(f"{plan}\n{heading}\n全市完成造林15万亩。")[-1][0] == part


def test_inner_headings_keep_the_part() -> None:
    text = "\n".join(
        (
            "一、2020年工作回顾",
            "（四）政府自身建设取得新成效",
            "办理建议68件。",
            "二、2021年重点工作",
            "（一）狠抓项目，再创新成绩",
            "引进项目20个。",
        )
    )
    assert [p for p, _ in parts(text)] == ["review"] * 3 + ["year_plan"] * 3


def test_numbers_below_a_heading_without_one() -> None:
    text = "\n".join(
        (
            "“十三五”时期和2020年工作回顾",
            "一、防疫情稳增长",
            "增长4.8%。",
            "2021年目标任务和重点工作",
            "一、坚定不移抓投入",
            "签约10个。",
        )
    )
    found = passages(text)
    assert [p.part for p in found] == ["review"] * 3 + ["year_plan"] * 3
    assert found[2].headings == ("“十三五”时期和2020年工作回顾", "一、防疫情稳增长")


def test_heading_run_into_its_sentence() -> None:
    found = passages("三、2012年工作的主要目标和任务2012年是新一届政府工作的开局之年。", "2012-02-01")
    assert found[0].headings == ("三、2012年工作的主要目标和任务",)
    assert [s.text for s in found[0].sentences] == [
        "三、2012年工作的主要目标和任务",
        "2012年是新一届政府工作的开局之年。",
    ]


def test_one_heading_for_two_parts() -> None:
    text = "\n".join(
        (
            "二、“十三五”时期发展成就和“十四五”时期主要目标任务",
            "过去五年，成绩来之不易。",
            "“十四五”时期是关键五年。",
            "单位能耗降低13.5%。",
        )
    )
    assert [p for p, _ in parts(text)] == ["review", "review", "five_year_plan", "five_year_plan"]


def test_a_report_without_headings_turns_by_its_words() -> None:
    text = "\n".join(
        (
            "《报告》说，刚刚过去的2020年，极不平凡。",
            "《报告》说，未来五年，努力奋斗。",
            "《报告》说，2021年是开局之年，增长8%。",
        )
    )
    assert [p for p, _ in parts(text)] == ["review", "five_year_plan", "year_plan"]


def test_news_after_a_press_reading() -> None:
    text = "\n".join(
        (
            "2017年以来，实施项目530个。",
            "【报告解读】",
            "今后5年，培育企业20家。",
            "近日，丝网产量占全国80%。",
            "河北日报讯(记者焦磊)检查单位2343家。",
        )
    )
    assert [p for p, _ in parts(text, "2021-08-24", "press")] == [
        "review",
        "five_year_plan",
        "five_year_plan",
        "news",
        "news",
    ]


def test_a_news_item_may_be_the_report() -> None:
    assert (
        parts("本报讯(记者某某)衡水市2020年生产总值突破1500亿元。", "2021-02-01", "press")[0][0] == "review"
    )


def test_indented_paragraphs_of_one_line() -> None:
    found = passages("各位代表：　　一、2020年工作回顾　　全市增长4.8%。　　二、2021年主要任务　　增长7%。")
    assert [p.part for p in found] == ["review"] * 3 + ["year_plan"] * 2


def test_every_offset_is_true() -> None:
    text = (
        "各位代表：\n　　一、2020年工作回顾　　"
        "全市增长4.8%，投资1,200亿元；各业兴旺。完成！\n\n二、2021年主要任务今年是开局之年。"
    )
    whole = document(text, "2021-03-11")
    for p in segment(whole, VOCABULARY):
        assert whole.text[p.start : p.end] == p.text
        assert "".join(s.text for s in p.sentences) == p.text
        for s in p.sentences:
            assert whole.text[s.start : s.end] == s.text
            assert "".join(c.text for c in s.clauses) == s.text
            assert all(whole.text[c.start : c.end] == c.text for c in s.clauses)
            assert all(whole.text[m.start : m.end] == m.text for m in s.marks)


def test_a_comma_inside_a_number_parts_nothing() -> None:
    clauses = passages("投资1,200亿元,增长8%。")[0].sentences[0].clauses
    assert [c.text for c in clauses] == ["投资1,200亿元,", "增长8%。"]


def test_passages_of_a_plan_fall_under_the_report_s_own_framework() -> None:
    text = "\n".join(
        (
            "二、今后五年工作的总体要求和目标任务",
            "打造“五个衡水”，推动发展。",
            "坚决打好蓝天保卫战。大气污染防治见效，森林覆盖率达到36%。",
            "打好脱贫攻坚大会战。贫困县全部摘帽。",
        )
    )
    assert [p.theme for p in passages(text)[2:]] == ["生态衡水", "幸福衡水"]


def test_a_report_without_a_framework_has_no_theme() -> None:
    assert passages("三、2021年重点工作\n坚决打好蓝天保卫战。")[1].theme is None


def test_headings_inside_a_text_that_lost_its_lines() -> None:
    done = "各项事业全面进步，二、三产业比重达到73%。" * 40
    found = passages(f"各位代表。一、2020年工作回顾过去一年，{done}二、2021年重点工作今年是开局之年，{done}")
    assert [(p.part, p.headings) for p in found] == [
        ("review", ()),
        ("review", ("一、2020年工作回顾",)),
        ("year_plan", ("二、2021年重点工作",)),
    ]
