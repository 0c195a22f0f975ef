"""A .toml beside a document is read strictly: a wrong field is named with what to do about it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hsdata import sidecar
from hsdata.errors import SidecarError

GOOD = 'title = "报告"\nkind = "work_report"\ndate = 2017-04-07\nregion = "衡水市"\n'


def test_a_card_with_what_is_known(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(GOOD + "review_from = 2013\nreview_to = 2016\n", encoding="utf-8")
    card = sidecar.read(path)
    assert (card.date, card.region, card.review_from, card.plan_to) == (
        date(2017, 4, 7),
        "衡水市",
        2013,
        None,
    )


@pytest.mark.parametrize(
    ("content", "field", "remedy"),
    [
        (GOOD + 'speeker = "王景武"\n', "speeker", "可用的字段"),
        (GOOD.replace('region = "衡水市"\n', ""), "region", "补上"),
        (GOOD.replace("2017-04-07", '"2017-04-07"'), "date", "不加引号"),
        (GOOD.replace("work_report", "report"), "kind", "work_report"),
        (GOOD + 'plan_to = "2021"\n', "plan_to", "改正"),
        (GOOD + "review_from = 2017\nreview_to = 2013\n", "年份", "改正"),
        (GOOD + 'sha256 = "abc"\n', "sha256", "改正"),
        ("title = 报告\n", "TOML", "改正"),
    ],
)
def test_a_wrong_field_is_named_with_the_file_and_the_remedy(
    tmp_path: Path, content: str, field: str, remedy: str
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SidecarError) as caught:
        sidecar.read(path)
    assert caught.value.where == str(path)
    assert field in caught.value.what
    assert remedy in caught.value.remedy
