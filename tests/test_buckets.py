"""The bar of buckets: fixed order, adds up, each part leads to its bucket of the ledger."""

from __future__ import annotations

import pandas as pd
from bs4 import BeautifulSoup

from hsdata.tables import Outcomes
from hsview.buckets import parts
from hsview.ui.ledger import bar
from hsview.ui.state import Filters

LEDGER = pd.DataFrame({Outcomes.bucket: ["待数据", "完成", "滞后", "完成", "待核", "待数据", "待数据"]})


def test_buckets_keep_their_order_and_add_up() -> None:
    found = parts(LEDGER)
    assert [(part.bucket, part.count) for part in found] == [
        ("完成", 2),
        ("滞后", 1),
        ("待数据", 3),
        ("待核", 1),
    ]
    assert sum(part.count for part in found) == len(LEDGER)
    assert abs(sum(part.share for part in found) - 1) < 1e-9


def test_every_part_of_the_bar_and_every_count_leads_to_its_bucket() -> None:
    drawn = BeautifulSoup(bar(LEDGER, Filters(term=None, sector="农业农村")), "lxml")
    strips, counts = drawn.select(".verdict-bar a"), drawn.select(".verdict-links a")
    assert [a["href"] for a in strips] == [a["href"] for a in counts]
    assert [a.get_text().split()[1:] for a in counts] == [
        ["完成", "2"],
        ["滞后", "1"],
        ["待数据", "3"],
        ["待核", "1"],
    ]
    assert all("sector=" in str(a["href"]) and "bucket=" in str(a["href"]) for a in counts)
    assert [a["style"] for a in strips] == [f"flex-grow:{n}" for n in (2, 1, 3, 1)]


def test_an_empty_ledger_has_no_parts() -> None:
    assert not parts(LEDGER.head(0))
