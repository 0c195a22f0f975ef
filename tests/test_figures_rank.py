"""The ranking: order, zero baseline, words at the bar, missing said."""

from __future__ import annotations

from hsview.figures.rank import Bar, draw
from hsview.theme import LIGHT

BARS = [
    Bar("a", "景县", 202.6, "202.6"),
    Bar("b", "武强县", 89.2, "89.2"),
    Bar("c", "桃城区", None, "无数据"),
]


def test_the_first_stands_on_top_and_the_missing_last() -> None:
    axis = draw(BARS, LIGHT).layout.yaxis
    assert list(axis.categoryarray) == ["景县", "武强县", "桃城区"]
    assert axis.autorange == "reversed"


def test_bars_begin_at_zero_and_carry_their_words() -> None:
    figure = draw(BARS, LIGHT)
    assert figure.layout.xaxis.range[0] == 0
    known = figure.data[0]
    assert list(known.x) == [202.6, 89.2]
    assert list(known.text) == ["202.6", "89.2"]
    assert list(known.customdata) == ["a", "b"]


def test_missing_is_hatched_and_said() -> None:
    missing = draw(BARS, LIGHT).data[1]
    assert list(missing.text) == ["无数据"]
    assert missing.marker.pattern.shape == "/"


def test_the_chosen_stands_out() -> None:
    colours = list(draw(BARS, LIGHT, chosen="b").data[0].marker.color)
    assert colours == [LIGHT.soft, LIGHT.accent]


def test_a_falling_value_keeps_the_zero_in_sight() -> None:
    figure = draw([Bar("a", "景县", -3.0, "-3.0"), Bar("b", "武强县", -1.0, "-1.0")], LIGHT)
    low, high = figure.layout.xaxis.range
    assert low <= -3.0
    assert high >= 0
