"""Statistics are taken exactly as written, and a bad row is refused by file, line and field."""

from __future__ import annotations

from pathlib import Path

import pytest

from hsdata import vocab
from hsdata.statistics import (
    ROOT,
    Milestones,
    Statistics,
    StatisticsError,
    read_milestones,
    read_statistics,
)
from hsdata.units import units_by_name

UNITS = units_by_name(vocab.load().units)
HEADER = "region,indicator,measure,year_from,year_to,value,unit,bound,source,published,grade,note\n"
GOOD = "衡水市,地区生产总值,level,2021,2021,1703.1,亿元,eq,公报,2022-03-01,A,\n"


def test_every_row_of_every_file_is_read() -> None:
    lines = sum(
        len(path.read_text(encoding="utf-8").splitlines()) - 1
        for path in ROOT.glob("*.csv")
        if path.name != "milestones.csv"
    )
    assert len(read_statistics(UNITS)) == lines


def test_county_money_and_city_money_meet_on_one_scale() -> None:
    table = read_statistics(UNITS)
    gdp = table[(table[Statistics.indicator] == "地区生产总值") & (table[Statistics.measure] == "level")]
    assert set(gdp[Statistics.unit]) == {"亿元", "万元"}
    assert set(gdp[Statistics.unit_base]) == {"元"}
    assert gdp[Statistics.value_base].min() > 1e9


def test_milestones_keep_their_one_source_and_grade() -> None:
    table = read_milestones()
    assert len(table) == 9
    assert set(table[Milestones.grade]) == {"B"}


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (GOOD.replace(",A,", ",D,"), "grade"),
        (GOOD.replace("1703.1", "约1703"), "value"),
        (GOOD.replace("2021,2021", "2021,2020"), "year_from 2021 is after year_to 2020"),
        (GOOD.replace("level", "水平"), "measure"),
        (GOOD.replace("2022-03-01", "去年"), "published"),
        (GOOD.replace("衡水市", ""), "region"),
        (GOOD.replace("\n", ",多一列\n"), "列数多于表头"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, row: str, field: str) -> None:
    (tmp_path / "bad.csv").write_text(HEADER + GOOD + row, encoding="utf-8")
    with pytest.raises(StatisticsError, match=r"bad\.csv:3") as raised:
        read_statistics(UNITS, tmp_path)
    assert field in str(raised.value)


def test_an_empty_folder_and_a_file_in_another_encoding_say_so(tmp_path: Path) -> None:
    with pytest.raises(StatisticsError, match="没有统计数据"):
        read_statistics(UNITS, tmp_path)
    (tmp_path / "gbk.csv").write_bytes((HEADER + GOOD).encode("gbk"))
    with pytest.raises(StatisticsError, match=r"gbk\.csv"):
        read_statistics(UNITS, tmp_path)
