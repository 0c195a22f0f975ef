"""Numbers as they are written in reports, slips of the scanner included."""

from __future__ import annotations

import pytest

from hsdata.recognise import numeral


@pytest.mark.parametrize(
    ("text", "numerals"),
    [
        ("完成1413.4亿元", [("1413.4", 1413.4)]),
        ("完成1,413.4亿元", [("1,413.4", 1413.4)]),
        ("增长２．５％", [("２．５", 2.5)]),
        ("增长l3.6％", [("l3.6", 13.6)]),
        ("增长1O％", [("1O", 10.0)]),
        ("实现利税2l.9亿元", [("2l.9", 21.9)]),
        ("五百亿元", [("五百", 500.0)]),
        ("百亿元", [("百", 100.0)]),
        ("百万千瓦", [("百", 100.0)]),
        ("两万五千人", [("两万五千", 25000.0)]),
        ("一亿两千万元", [("一亿两千万", 120000000.0)]),
        ("公路增加到2万5千公里", [("2万5千", 25000.0)]),
        ("一点五倍", [("一点五", 1.5)]),
        ("一百零五个", [("一百零五", 105.0)]),
        ("二〇一七年", [("二〇一七", 2017.0)]),
        ("十三五", [("十三五", None)]),
        ("三四百人", [("三四百", None)]),
        ("占三分之二", [("三分之二", 66.6667)]),
        ("提高百分之五", [("百分之五", 5.0)]),
        ("占全国1/4", [("1/4", 25.0)]),
        ("占全省的近1／8", [("1／8", 12.5)]),
        ("万亩果园", [("万", 10000.0)]),
        ("59.1万人", [("59.1", 59.1)]),
        ("880多万人", [("880", 880.0)]),
        ("实现翻番", [("翻", 1.0)]),
        ("居全省首位", [("首", 1.0)]),
        ("发展5G和3D打印", [("5", 5.0), ("3", 3.0)]),
        ("没有数字", []),
    ],
)
def test_value(text: str, numerals: list[tuple[str, float | None]]) -> None:
    assert [(n.text, n.value) for n in numeral.find(text)] == numerals


def test_offsets_count_from_the_start_of_the_sentence() -> None:
    (found,) = numeral.find("新增28家", start=100)
    assert (found.start, found.end) == (102, 104)
