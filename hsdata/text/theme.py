"""The report's own framework (五个衡水, 六个新衡水) and the member a passage of a plan belongs to."""

from __future__ import annotations

import re
from functools import lru_cache

from hsdata.vocab import Vocabulary

LEAD = 40  # the first characters of a passage say what it is about
LEAD_WEIGHT = 3


@lru_cache(maxsize=16)
def _members(framework: str, vocab: Vocabulary) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((m.name, m.regex) for m in vocab.cues["themes.member"] if m.value == framework)


def framework_of(text: str, vocab: Vocabulary) -> str | None:
    """The framework a text names; the first of the vocabulary where it names several."""
    rows = vocab.cues["themes.framework"]
    named = {rows.row_of(m).name for m in rows.regex.finditer(text)}
    return next((row.name for row in rows if row.name in named), None)


def find(heading: str, text: str, framework: str | None, vocab: Vocabulary) -> str | None:
    """The member of which a passage has most words, those of its heading and beginning counting more.

    None without a framework, or where no member's words stand in the passage.
    """
    if framework is None:
        return None
    lead = heading + text[:LEAD]
    scores = {
        name: LEAD_WEIGHT * len(set(words.findall(lead))) + len(set(words.findall(text)))
        for name, words in _members(framework, vocab)
    }
    best = max(scores, key=lambda name: scores[name], default="")
    return best if best and scores[best] else None
