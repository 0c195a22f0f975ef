"""Where a stretch of the clean text stands in the file as received, and a name for it that lasts."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from hsdata.model import Document


def span(document: Document, start: int, end: int) -> tuple[int, int]:
    """Where [start, end) of the clean text stands in the file."""
    return document.offsets[start], document.offsets[end - 1] + 1


def quote_ids(document: Document, spans: Iterable[tuple[int, int]], kind: str = "") -> list[str]:
    """A name for what stands at each span that outlives a better reading: document, quote, which of them.

    Several readings of one quote (A、B、C增长15%) are told apart by their order.
    """
    ids: list[str] = []
    readings: Counter[tuple[str, int]] = Counter()
    for place in spans:
        start, end = span(document, *place)
        quote = document.raw[start:end]
        nth = document.raw.count(quote, 0, start) + 1
        key = f"{kind}{document.source.doc_id}\n{quote}\n{nth}"
        if readings[quote, nth]:
            key += f"\n{readings[quote, nth]}"
        readings[quote, nth] += 1
        ids.append(hashlib.sha256(key.encode()).hexdigest()[:12])
    return ids
