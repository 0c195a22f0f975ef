"""How 关键词 counts and compares, in plain words, with the clearest word of the page worked through."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from hsdata.terms.odds import FEWEST, LEAST, PRIOR, SURE
from hsview.terms.shift import Shift
from hsview.wording import say

PAPER = 2008  # the year of the paper that gives the method


def told(found: Shift | None, names: Sequence[str]) -> str:
    """Behind one line."""
    items = [
        say("keywords_how.words"),
        say("keywords_how.rate"),
        say("keywords_how.z", prior=f"{PRIOR:g}", least=LEAST, fewest=FEWEST),
        say("keywords_how.sure", sure=SURE),
        say("keywords_how.filters"),
        say("keywords_how.source", year=PAPER),
    ]
    if found and found.compared:
        items.append(_example(found, names))
    listed = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f'<details class="how"><summary>怎么算的</summary><ul>{listed}</ul></details>'


def _example(found: Shift, names: Sequence[str]) -> str:
    one = max(found.compared, key=lambda word: abs(word.z))
    rate, other_rate = (f"{per_thousand:.1f}" for per_thousand in found.rates(one))
    return say(
        "keywords_how.example",
        word=one.term,
        old=names[0],
        new=names[1],
        words=found.sizes[0],
        others=found.sizes[1],
        count=one.old,
        other=one.new,
        rate=rate,
        other_rate=other_rate,
        z=f"{one.z:.2f}".replace("-", "−"),
    )
