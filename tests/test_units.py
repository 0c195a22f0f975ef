"""Values are compared only on one scale, and only where the dimension is one."""

from __future__ import annotations

import pytest

from hsdata import vocab
from hsdata.units import Folded, fold, units_by_name

UNITS = units_by_name(vocab.load().units)


@pytest.mark.parametrize(
    ("value", "unit", "folded"),
    [
        (1413.4, "亿元", Folded(141340000000.0, "元")),
        (128600, "万元", Folded(1286000000.0, "元")),
        (237.52, "百万美元", Folded(237520000.0, "美元")),
        (70, "亿斤", Folded(3500000000.0, "公斤")),
        (35, "亿公斤", Folded(3500000000.0, "公斤")),
        (3, "万吨", Folded(30000000.0, "公斤")),
        (23.6, "万户", Folded(236000.0, "个")),
        (817, "家", Folded(817.0, "个")),
        (-3, "个百分点", Folded(-3.0, "百分点")),
        (60, "%", Folded(60.0, "%")),
        (1, "平方公里", Folded(1500.0, "亩")),
        (188.2513, "亿千瓦时", Folded(18825130000.0, "千瓦时")),
        (5, "蒸吨", Folded(5.0, "蒸吨")),
    ],
)
def test_fold(value: float, unit: str, folded: Folded) -> None:
    assert fold(value, unit, UNITS) == folded


def test_a_share_is_never_compared_with_its_change() -> None:
    assert fold(3, "%", UNITS).unit != fold(3, "个百分点", UNITS).unit
