"""The report's own framework (五个衡水, 七大会战, 六个新衡水) and the member a passage belongs to."""

from __future__ import annotations

from hsdata.vocab import Vocabulary


def frameworks_of(text: str, vocab: Vocabulary) -> frozenset[str]:
    """The frameworks a text names."""
    rows = vocab.cues["themes.framework"]
    return frozenset(rows.row_of(m).name for m in rows.regex.finditer(text))


def find(headings: tuple[str, ...], text: str, frameworks: frozenset[str], vocab: Vocabulary) -> str | None:
    """The member of a framework that a passage belongs to; None where the text has no framework."""
    return None
