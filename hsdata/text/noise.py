"""Find what a file holds that is no part of the report: web markup, adverts, menus, footnote marks.

All words are in data/vocab/cues/noise.toml. Careful by position: a run of short lines is a menu only
before or after the body, inside it only what the vocabulary names goes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from hsdata.text.draft import Cut
from hsdata.vocab import Cue, Vocabulary

BODY_LINE = 60  # characters: a line this long with a full stop is the report speaking
MENU_LINE = 30
MENU_RUN = 5  # so many short lines in a row, outside the body, are a menu
MENU_WORDS = 3
TOKEN_SHARE = 0.2  # of all lines end in the same Latin letters: put there against copying
_TOKEN = re.compile(r"[A-Za-z]{2,6}$")
Line = tuple[int, str]  # where it starts, and the line without the white space around it


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text that hold anything, trimmed, with their places."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at + len(line) - len(line.lstrip()), line.strip()
        at += len(line) + 1


def fires(cues: tuple[Cue, ...], text: str) -> bool:
    return any(cue.regex.search(text) for cue in cues)


def find_markup(text: str, vocab: Vocabulary) -> list[Cut]:
    """Line breaks and spaces spelled out, comments, styles: what a page's source left in its text."""
    return [
        Cut(m.start(), m.end(), "markup", cue.value)
        for cue in vocab.cues["noise.markup"]
        for m in cue.regex.finditer(text)
    ]


def find_carriage_returns(text: str) -> list[Cut]:
    """The \\r of line ends \\r\\n; a lone one ends a line."""
    return [
        Cut(m.start(), m.end(), "space", "" if text.startswith("\n", m.end()) else "\n")
        for m in re.finditer("\r", text)
    ]


def find_adverts(text: str, vocab: Vocabulary) -> list[Cut]:
    """Adverts, watermarks and addresses, wherever they stand, and tokens put at the ends of lines."""
    cuts = [
        Cut(m.start(), m.end(), "advert")
        for cue in vocab.cues["noise.advert"]
        for m in cue.regex.finditer(text)
    ]
    lines = list(lines_of(text))
    ends = Counter(m.group() for _, line in lines if (m := _TOKEN.search(line)))
    for token, count in ends.most_common(1):
        if count >= max(5, TOKEN_SHARE * len(lines)):
            places = (at + len(line) for at, line in lines if line.endswith(token))
            cuts += [Cut(end - len(token), end, "advert") for end in places]
    return cuts


def find_footnote_marks(text: str, vocab: Vocabulary) -> list[Cut]:
    """The marks that point to notes, [2]; the notes themselves stay, as a part of their own."""
    return [
        Cut(m.start(), m.end(), "footnote")
        for cue in vocab.cues["noise.footnote"]
        for m in cue.regex.finditer(text)
    ]


def find_navigation(text: str, vocab: Vocabulary) -> list[Cut]:
    """Menus, share buttons, publication data and page feet."""
    lines = list(lines_of(text))
    named = {i for i, (_, line) in enumerate(lines) if _is_named(line, vocab)}
    labels = (i for i, (_, line) in enumerate(lines) if fires(vocab.cues["noise.excerpt"], line))
    named |= {i + 1 for i in labels if i + 1 < len(lines) and lines[i + 1][1].endswith(("...", "…"))}
    body = [
        i for i, (_, line) in enumerate(lines) if i not in named and len(line) >= BODY_LINE and "。" in line
    ]
    if body:
        head, tail = range(body[0]), range(body[-1] + 1, len(lines))
        named |= _menus(head, lines, named, vocab) | _menus(tail, lines, named, None)
    return [Cut(at, at + len(line), "navigation") for at, line in (lines[i] for i in sorted(named))]


def _is_named(line: str, vocab: Vocabulary) -> bool:
    if len(line) > BODY_LINE and "。" in line:
        return False
    menu = vocab.cues["noise.menu"]
    return fires(vocab.cues["noise.navigation"], line) or any(
        len(set(cue.regex.findall(line))) >= MENU_WORDS for cue in menu
    )


def _menus(zone: range, lines: list[Line], named: set[int], vocab: Vocabulary | None) -> set[int]:
    """Runs of short lines in a zone outside the body. With a vocabulary, title lines break a run."""

    def is_item(i: int) -> bool:
        line = lines[i][1]
        if i in named:
            return True
        if vocab and (fires(vocab.cues["noise.alone"], line) or fires(vocab.cues["noise.opening"], line)):
            return False
        return len(line) <= MENU_LINE and not line.endswith(("。", "！", "；", "，", "："))

    found: set[int] = set()
    for item, run in groupby(zone, key=is_item):
        members = list(run)
        if item and len(members) >= MENU_RUN:
            found |= set(members)
    return found
