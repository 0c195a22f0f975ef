"""The text as received -> the report alone, each character with its place in the file.

The order matters and is only here: what markup hides is uncovered first, whole copies go before
anything is looked for in them, lines are joined last, when nothing foreign stands between them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from hsdata.model import Dropped
from hsdata.text import copies, lines, noise
from hsdata.text.draft import Draft
from hsdata.vocab import Vocabulary

_INDENT = re.compile(r"(?<=\S)\u3000(?=\u3000)")
LONGEST_TITLE_LINE = 120  # 海拉尔区人民政府区长　　杜联合 is one line


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without what is no part of the report, and the way back to the file."""

    text: str
    offsets: tuple[int, ...]
    dropped: tuple[Dropped, ...]
    copies_folded: int


def _plain(char: str) -> str:
    """Full-width letters, digits, ．％ and spaces in half width; 〇, radicals and variants as meant."""
    if char in "\xa0\u3000\u2002\u2003\t\x0b\x0c":
        return " "
    wide = "\uff10" <= char <= "\uff19" or "\uff21" <= char <= "\uff3a" or "\uff41" <= char <= "\uff5a"
    variant = "\u2e80" <= char <= "\u2fdf" or "\uf900" <= char <= "\ufaff"
    return unicodedata.normalize("NFKC", char) if wide or variant or char in "．％" else char


def plain(text: str) -> str:
    """The same text, character for character, without full-width digits and look-alike characters.

    A paragraph indent inside a long line begins a new line: …报告工作。　　一、过去五年工作回顾
    """
    text = "\n".join(
        _INDENT.sub("\n", line) if len(line) > LONGEST_TITLE_LINE else line for line in text.split("\n")
    )
    unusual = {char: _plain(char) for char in set(text) if char > "~" or char in "\t\x0b\x0c"}
    return text.translate({ord(a): b for a, b in unusual.items() if len(b) == 1})


def clean(raw: str, vocab: Vocabulary) -> Cleaned:
    """The report alone: copies folded, noise dropped and listed, broken lines joined.

    Digits come in half width, one character for one: ``raw[offsets[i]]`` is where ``text[i]`` stands.
    """
    draft = Draft.of(raw)
    draft = draft.without(noise.find_carriage_returns(draft.text))
    draft = draft.without(noise.find_markup(draft.text, vocab))
    draft, folded = copies.fold(draft)
    draft = draft.without(noise.find_adverts(draft.text, vocab))
    draft = draft.without(noise.find_navigation(draft.text, vocab))
    draft = draft.without(noise.find_footnote_marks(draft.text, vocab))
    draft = draft.without(lines.find_breaks(draft.text, vocab))
    draft = Draft(draft.raw, plain(draft.text), draft.offsets, draft.dropped)
    draft = draft.without(lines.find_spaces(draft.text))
    dropped = tuple(sorted(draft.dropped, key=lambda d: d.start))
    return Cleaned(draft.text, tuple(draft.offsets), dropped, folded)
