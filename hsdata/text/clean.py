"""The text as received -> the report alone, each character with its place in the file.

The order matters and is only here: what markup hides is uncovered first, whole copies go before
anything is looked for in them, lines are joined last, when nothing foreign stands between them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import chain

from hsdata.model import Dropped
from hsdata.text import copies, lines, noise
from hsdata.text.draft import Draft
from hsdata.vocab import Vocabulary

_BLANKS = "\xa0\u3000\u2002\u2003\t\x0b\x0c"
_INDENT = re.compile(r"(?<=\S)\u3000(?=\u3000)")
LONGEST_TITLE_LINE = 120  # 海拉尔区人民政府区长　　杜联合 is one line


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without what is no part of the report, and the way back to the file."""

    text: str
    offsets: tuple[int, ...]
    dropped: tuple[Dropped, ...]
    copies_folded: int


@cache
def _lookalikes() -> dict[str, str]:
    """Full-width letters, digits, ．％ and spaces in half width; 〇, radicals and variants as meant."""
    wide = chain(range(0xFF10, 0xFF1A), range(0xFF21, 0xFF3B), range(0xFF41, 0xFF5B), map(ord, "．％"))
    variants = chain(range(0x2E80, 0x2FE0), range(0xF900, 0xFB00))
    folded = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in chain(wide, variants)}
    return dict.fromkeys(_BLANKS, " ") | {a: b for a, b in folded.items() if a != b}


def plain(text: str) -> str:
    """The same text, character for character, without full-width digits and look-alike characters.

    A paragraph indent inside a long line begins a new line: …报告工作。　　一、过去五年工作回顾
    """
    if "\u3000\u3000" in text:
        text = "\n".join(
            _INDENT.sub("\n", line) if len(line) > LONGEST_TITLE_LINE else line for line in text.split("\n")
        )
    meant = _lookalikes()
    for char in meant.keys() & set(text):  # a handful of a text's characters
        text = text.replace(char, meant[char])
    return text


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
