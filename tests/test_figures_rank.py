"""The ranking: zero baseline, one scale for all, a stub for what is missing."""

from __future__ import annotations

from hsview.figures.rank import STUB, Bar, place

BARS = [
    Bar("a", "景县", 200.0, "200.0"),
    Bar("b", "武强县", 50.0, "50.0"),
    Bar("c", "桃城区", None, "无数据"),
]


def test_bars_begin_at_zero_and_are_as_long_as_their_values() -> None:
    assert [(p.start, p.length) for p in place(BARS)[:2]] == [(0.0, 100.0), (0.0, 25.0)]


def test_what_is_missing_is_no_length_of_a_value() -> None:
    longer = place([Bar("a", "景县", 1.0, "1"), BARS[2]])
    assert place(BARS)[2].length == longer[1].length == STUB


def test_falling_values_end_at_zero() -> None:
    falls = place([Bar("a", "景县", -3.0, "-3.0"), Bar("b", "武强县", -1.5, "-1.5")])
    assert [(p.start, p.length) for p in falls] == [(0.0, 100.0), (50.0, 50.0)]


def test_nothing_known_is_drawn_without_a_value() -> None:
    assert [p.length for p in place([BARS[2]])] == [STUB]
