"""Characters per second from text to facts, beside jieba and Microsoft's recognisers on the same text."""

from __future__ import annotations

import logging

import jieba
from recognizers_number import recognize_number, recognize_percentage
from recognizers_number_with_unit import recognize_currency, recognize_dimension
from recognizers_text import Culture

from benchmarks.measure import repeat, show
from hsdata import documents, vocab
from hsdata.link.sector import scores
from hsdata.model import Document
from hsdata.reading import read
from hsdata.text.clean import clean
from tests.project import ROOT

REPORT = ROOT / "data/documents/2017-work-report.txt"
RECOGNISERS = (recognize_number, recognize_percentage, recognize_currency, recognize_dimension)
STEP = 2000  # the recognisers slow down on long texts; paragraphs of this size suit them best


def pieces(text: str) -> list[str]:
    """The text in runs of whole lines of about STEP characters."""
    found: list[str] = []
    for line in text.splitlines():
        if found and len(found[-1]) + len(line) < STEP:
            found[-1] += f"\n{line}"
        else:
            found.append(line)
    return found


def recognised(parts: list[str]) -> None:
    """Number, percentage, currency and dimension, found in every part."""
    for recognise in RECOGNISERS:
        for part in parts:
            recognise(part, Culture.Chinese)


def main() -> None:
    words = vocab.load()
    received = documents.load(REPORT, words)
    single = received.text  # one copy, without the advert

    def ours() -> None:
        scores.cache_clear()  # no sentence has been read before
        cleaned = clean(single, words)
        read(Document(received.source, single, cleaned.text, cleaned.offsets), words)

    parts = pieces(single)
    jieba.setLogLevel(logging.WARNING)
    runs = {
        "this reader, text to facts": ours,
        "jieba.lcut": lambda: jieba.lcut(single),
        "recognizers-text, in the pieces it likes best": lambda: recognised(parts),
        "recognizers-text, the whole text at once": lambda: recognised([single]),
        "recognizers-text, line by line": lambda: recognised(single.splitlines()),
    }
    medians = {name: repeat(run).median for name, run in runs.items()}
    least = next(iter(medians.values()))
    show(
        f"Reading {len(single):,} characters, one core, median of 7",
        ("what", "seconds", "characters per second", "time against this reader"),
        [(name, f"{s:.3f}", f"{len(single) / s:,.0f}", f"{s / least:.2f}") for name, s in medians.items()],
    )
