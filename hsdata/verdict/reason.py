"""One Chinese sentence per verdict, every number of it from the row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hsdata.decimals import spaced
from hsdata.link.target import Target
from hsdata.verdict import speak
from hsdata.verdict.actual import Known
from hsdata.verdict.config import Sentences
from hsdata.verdict.finding import BROKEN, Finding, missed
from hsdata.verdict.reach import tau_of

QUOTED = frozenset({"source", "published", "outcome", "words", "region", "breaks"})


def rule_name(letter: str, how: str, sentences: Sentences) -> str:
    """The rule as shown: type letter, its name, and how it was judged."""
    return f"{letter} {sentences.rule[letter]}·{sentences.how[how]}"


def reason(t: Target, found: Finding, known: Known) -> str:
    """The verdict's sentence, then what its flags and its ambition add."""
    sentences = known.config.sentences
    words = _words(t, found, known)
    parts = [sentences.reason[found.how]]
    parts += [sentences.flag[flag] for flag in found.flags]
    if found.verdict == missed(t):
        parts += [sentences.ambition[t.ambition]] if t.ambition in sentences.ambition else []
    return filled("".join(parts), words)


def filled(template: str, words: Mapping[str, object]) -> str:
    """The sentence, spaced where digits and characters meet; what others said stays as they said it."""
    quoted = {name: f"\0{name}\0" for name in QUOTED & words.keys()}
    said = spaced(template.format(**{**words, **quoted}))
    for name, mark in quoted.items():
        said = said.replace(mark, str(words[name]))
    return said


def _words(t: Target, found: Finding, known: Known) -> dict[str, str]:
    """What the templates may name, as text."""
    words: dict[str, Any] = {
        "due": t.due,
        "target": speak.of_target(t),
        "words": f"{t.before}{t.quote}{t.after}",
        "tau": speak.difference(tau_of(t, known.config.thresholds.tau), t),
    }
    n = found.numbers
    names = {
        "R": "R",
        "R2": "R2",
        "kept": "达到年数" if "达到年数" in n else "达到县数",
        "reported": "已报告年数",
        "years": "应报告年数",
        "known": "有数县数",
        "counties": "应有县数",
        "other": "比较对象",
        "lead": "相差",
    }
    words |= {word: speak.number(n[key]) for word, key in names.items() if key in n}
    if "其后" in n:
        words |= {"later_year": n["其后"][0], "later": speak.moved(n["其后"][1], t.unit, t.measure)}
    a, b = found.actual, found.baseline
    if a is not None:
        words |= {
            "year": a.year,
            "actual": speak.of_actual(a, t),
            "span": speak.span(a),
            "gap": speak.difference(a.value - t.value, t),
            "source": a.source,
            "region": a.region,
        }
    if b is not None:
        words |= {"base_year": b.year, "base": speak.of_actual(b, t)}
    if BROKEN in found.flags:
        words["breaks"] = "、".join(known.breaks(b, a))
    if found.progress is not None:
        words["progress"] = speak.share(found.progress)
    if found.elapsed is not None:
        words["elapsed"] = speak.share(found.elapsed)
    if found.required is not None:
        words["required"] = speak.moved(found.required, "%", "growth")
    return {k: str(v) for k, v in words.items()}
