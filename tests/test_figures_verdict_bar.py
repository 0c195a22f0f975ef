"""The bar of buckets: fixed order, adds up, colour by meaning with a pattern where nothing is judged."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import Outcomes
from hsview.figures.verdict_bar import draw, parts
from hsview.theme import BUCKET_LAMP, DARK, LIGHT

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


def test_one_trace_for_each_bucket_leads_to_it() -> None:
    figure = draw(LEDGER, LIGHT)
    assert [trace.name for trace in figure.data] == ["完成", "滞后", "待数据", "待核"]
    assert [trace.customdata[0] for trace in figure.data] == [trace.name for trace in figure.data]
    assert figure.layout.barmode == "stack"
    assert list(figure.layout.xaxis.range) == [0, len(LEDGER)]


def test_the_judged_are_solid_and_the_unjudged_patterned() -> None:
    shapes = {trace.name: trace.marker.pattern.shape for trace in draw(LEDGER, LIGHT).data}
    assert shapes["完成"] == shapes["滞后"] == ""
    assert shapes["待数据"]
    assert shapes["待核"]
    assert shapes["待数据"] != shapes["待核"]


def test_colours_follow_the_scheme() -> None:
    for palette in (LIGHT, DARK):
        done = draw(LEDGER, palette).data[0]
        assert done.marker.color == BUCKET_LAMP["完成"].on(palette) == palette.green


def test_an_empty_ledger_draws_nothing() -> None:
    assert not draw(LEDGER.head(0), LIGHT).data
