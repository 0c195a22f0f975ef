"""Find further copies of a body in the same file: scraped pages hold it twice, one seed eight times.

Only what is copied at length counts: a slogan or a sentence that a report repeats is its own.
White space does not count, since copies of a page are often broken into lines differently.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hsdata.text.draft import Cut, Draft

WINDOW = 40  # characters that must agree before a repeat is looked at
SHORTEST_COPY = 300  # characters without white space
WIDEST_GAP = 60  # a copy may differ from the original in a stretch this long (an advert, a slip)
SMALLEST_BODY = 0.25  # of what is left: a shorter repeat is an excerpt
PROBES = 64  # places tried before the full search: most files have one copy
MANY = 4  # probes that stand twice: a copy with slips in it
LONGEST_SLOGAN = 150  # characters without white space that a report says twice


@dataclass(frozen=True, slots=True)
class Repeat:
    """[start, start + length) of the squeezed text stands at [source, source + length) already."""

    start: int
    source: int
    length: int


def _agreeing(text: str, one: int, other: int) -> int:
    """How many characters around two places are the same, those before them included."""
    before = after = 0
    while before < one and text[one - before - 1] == text[other - before - 1]:
        before += 1
    while other + after < len(text) and text[one + after] == text[other + after]:
        after += 1
    return before + after


def _has_repeats(text: str) -> bool:
    """Whether probes stand twice in a text: several of them, or one in a repeat longer than a slogan."""
    step = max(1, len(text) // PROBES)
    probes = (text[i : i + WINDOW] for i in range(0, len(text) - WINDOW, step))
    found = ((first := text.find(probe), text.find(probe, first + 1)) for probe in probes)
    twice = [(first, again) for first, again in found if again >= 0]
    return len(twice) >= MANY or any(_agreeing(text, *pair) >= LONGEST_SLOGAN for pair in twice)


def find_repeats(text: str) -> list[Repeat]:
    """Long stretches of a text without white space that stood earlier in it, in order."""
    if len(text) < 2 * SHORTEST_COPY or not _has_repeats(text):
        return []
    first: dict[str, int] = {}
    runs: list[Repeat] = []
    at = 0
    while at + WINDOW <= len(text):
        source = first.setdefault(text[at : at + WINDOW], at)
        if source == at:
            at += 1
            continue
        length = WINDOW
        # Not past the next copy: four copies in a row are not two copies of a double body.
        copies = (r.start for r in runs if r.start > source and r.length >= SHORTEST_COPY)
        end = min(len(text), at + next(copies, at) - source)
        while at + length < end and text[at + length] == text[source + length]:
            length += 1
        runs.append(Repeat(at, source, length))
        at += length
    return [r for r in _joined(runs) if r.length >= SHORTEST_COPY]


def _joined(runs: list[Repeat]) -> list[Repeat]:
    """Runs that go on after a short difference, as one."""
    joined = runs[:1]
    for before, after in pairwise(runs):
        last = joined[-1]
        gap = after.start - (before.start + before.length)
        source_gap = after.source - (before.source + before.length)
        if 0 <= gap <= WIDEST_GAP and 0 <= source_gap <= WIDEST_GAP:
            joined[-1] = Repeat(last.start, last.source, after.start + after.length - last.start)
        else:
            joined.append(after)
    return joined


def fold(draft: Draft) -> tuple[Draft, int]:
    """The draft with each body once, and how many copies went.

    The copy that keeps its paragraphs stays; the first one where they are alike.
    """
    folded = 0
    while True:
        repeats = find_repeats("".join(draft.text.split()))
        if not repeats:
            break
        places = [i for i, char in enumerate(draft.text) if not char.isspace()]

        def span(start: int, length: int, places: list[int] = places) -> tuple[int, int]:
            return places[start], places[start + length - 1] + 1

        def lines(bounds: tuple[int, int], text: str = draft.text) -> int:
            return text.count("\n", *bounds)

        pairs = [(span(r.start, r.length), span(r.source, r.length)) for r in repeats]
        worse = [source for copy, source in pairs if lines(copy) > 2 * lines(source) + 2]
        going = worse or [copy for copy, _ in pairs]
        longest = max(end - start for start, end in going)
        draft = draft.without(Cut(start, end, "copy") for start, end in going)
        # An excerpt above the body goes too, but is no copy of the body.
        whole = max(longest / 2, len(draft.text) * SMALLEST_BODY)
        folded += sum(end - start >= whole for start, end in going)
    return draft, folded
