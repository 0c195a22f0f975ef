"""The bar of buckets on the first page, which leads to the ledger."""

from __future__ import annotations

from html import escape

import pandas as pd

from hsdata.tables import BUCKETS
from hsview.buckets import parts
from hsview.theme import BUCKET_LAMP
from hsview.ui.links import anchor, href
from hsview.ui.pages import TRACKER
from hsview.ui.state import Filters

_OWN = {"horizon": "five_year"}  # the ledger holds yearly targets too; the first page counts these


def bar(outcomes: pd.DataFrame, filters: Filters) -> str:
    """The bar and the count of each bucket as safe HTML; every part opens 目标追踪 with its bucket.

    The keyboard meets each bucket once: at its count.
    """
    strips, counts = "", ""
    for part in parts(outcomes):
        kind = f"b{BUCKETS.index(part.bucket)}"
        to = href(TRACKER, filters.parameters(bucket=part.bucket, **_OWN))
        said = f"{part.bucket} {part.count} 项，占 {part.share:.0%}"
        strips += (
            f'<a class="{kind}" href="{escape(to)}" target="_self" title="{said}" tabindex="-1" '
            f'style="flex-grow:{part.count}"></a>'
        )
        signal = BUCKET_LAMP[part.bucket]
        glyph = f'<i aria-hidden="true" style="color:var(--{signal.colour})">{signal.glyph}</i>'
        counts += anchor(to, f"{glyph} {part.bucket} <b>{part.count}</b>")
    return (
        f'<div class="verdict-bar" aria-hidden="true">{strips}</div>'
        f'<nav class="verdict-links" aria-label="判定分布">{counts}</nav>'
    )
