"""Characters per second from text to facts, beside jieba and Microsoft's recognisers on the same text."""

from __future__ import annotations

import logging

import jieba
from recognizers_number import recognize_number, recognize_percentage
from recognizers_number_with_unit import recognize_currency, recognize_dimension
from recognizers_text import Culture

from benchmarks.measure import repeat, show
from hsdata import vocab
from hsdata.reading import read
from hsdata.sidecar import load_source
from hsdata.text.clean import clean
from hsdata.text.read import read as read_file

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


def main() -> None:
    words = vocab.load()
    source = load_source("2017-work-report")
    single = clean(read_file(source.path), source, words).text  # one copy, without the advert
    parts = pieces(single)
    jieba.setLogLevel(logging.WARNING)
    runs = {
        "this reader, text to facts": lambda: read(clean(single, source, words), words),
        "jieba.lcut": lambda: jieba.lcut(single),
        "recognizers-text: number, percentage, currency, dimension": lambda: [
            recognise(part, Culture.Chinese) for recognise in RECOGNISERS for part in parts
        ],
    }
    medians = {name: repeat(run).median for name, run in runs.items()}
    ours = next(iter(medians.values()))
    show(
        f"Reading {len(single):,} characters, one core, median of 7",
        ("what", "seconds", "characters per second", "this reader is"),
        [
            (name, f"{s:.3f}", f"{len(single) / s:,.0f}", f"{s / ours:.2f} times as fast")
            for name, s in medians.items()
        ],
    )
