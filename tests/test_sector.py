"""Which of the ten sectors a number is counted in."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from hsdata import sector_sample
from hsdata.link import sector
from hsdata.tables import SECTORS
from tests.speech import VOCABULARY, facts

ISSUED = "2017-04-07"


def sectors(text: str) -> list[str]:
    return [f.sector for f in facts(text, ISSUED)]


def test_the_vocabulary_knows_the_ten_sectors_and_no_other() -> None:
    assert {s.name for s in VOCABULARY.sectors} == set(SECTORS)
    assert {i.sector for i in VOCABULARY.indicators} <= set(SECTORS)


@pytest.mark.parametrize("row", VOCABULARY.sectors, ids=lambda row: f"{row.name}{row.weight}")
def test_a_row_leans_to_its_sector_in_its_examples_and_stays_silent_elsewhere(row) -> None:  # type: ignore[no-untyped-def]
    assert row.examples
    for text in row.examples:
        scores = sector.scores(text, VOCABULARY)
        assert scores[row.name] == max(scores.values()), (text, scores)
    for text in row.never:
        scores = sector.scores(text, VOCABULARY)
        assert scores[row.name] < max(scores.values()), (text, scores)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规模以上工业增加值增长5.3%。", "工业企业"),
        ("城镇居民人均可支配收入增长10%。", "民生社会"),
        ("改造提升135条小街巷。", "城乡建设"),
        ("实施与京津合作项目268个。", "改革开放"),
        ("形成6.21亿立方米压采能力。", "生态环境"),
        ("院士工作站达到10家。", "科技创新"),
        ("累计解决群众热线反映问题23万件。", "政府治理"),
        ("“万元田”发展到30万亩。", "农业农村"),
        ("接待游客1200万人次。", "服务业旅游"),
    ],
)
def test_what_is_measured_decides(text: str, expected: str) -> None:
    assert sectors(text) == [expected]


def test_the_passage_decides_where_the_name_says_nothing() -> None:
    text = "（三）加强生态环境保护。打好蓝天保卫战，淘汰老旧设备12台。"
    assert sectors(text) == ["生态环境"]


def test_the_sectors_of_a_text_come_in_its_order() -> None:
    there, back = sector.scores("县城，人口", VOCABULARY), sector.scores("人口，县城", VOCABULARY)
    assert len(there) > 1
    assert list(there) == list(back)[::-1]


def test_facts_drawn_at_random_have_the_sector_a_reader_names(tables: dict[str, pd.DataFrame]) -> None:
    """The sector filter is the analysts' first tool: at least 93 of 100 must be right."""
    found = sector_sample.check(sector_sample.read(), tables["facts"])
    assert found.of >= 190, f"draw and judge anew: {len(found.gone)} facts of the sample are gone"
    assert found.right / found.of >= 0.93, [f"{one.indicator} {one.quote}" for one in found.wrong]


def test_a_sample_with_an_unknown_sector_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sample.tsv"
    path.write_text("fact_id\tquote\tindicator\tsector\na1\t5家\t企业数\t航天\n", encoding="utf-8")
    with pytest.raises(sector_sample.SampleError, match="航天"):
        sector_sample.read(path)
