"""Which of the ten sectors a number belongs to: by what is measured, else by its passage."""

from __future__ import annotations

from hsdata.link.indicator import Named
from hsdata.model import Context
from hsdata.vocab import Vocabulary


def find(context: Context, named: Named, vocab: Vocabulary) -> str:
    """The sector of an indicator, of its words, or of the passage around it."""
    for indicator in vocab.indicators:
        if indicator.indicator_id == named.indicator_id:
            return indicator.sector
    for text in (named.name, context.sentence.text, "".join(context.passage.headings), context.passage.text):
        scores = {s.name: s.weight * sum(text.count(w) for w in s.words) for s in vocab.sectors}
        best = max(scores, key=lambda k: scores[k])
        if scores[best]:
            return best
    return "综合经济"
