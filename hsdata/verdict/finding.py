"""What a judge finds: a verdict, how it was reached, and the numbers it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hsdata.link.target import Target
from hsdata.verdict.actual import Actual, Known

BROKEN, SENSITIVE, LATER, DERIVED = "口径断点", "口径敏感", "代用", "推算"
STRIVEN = "力争"


@dataclass(frozen=True, slots=True)
class Finding:
    """One judgement. ``how`` names the rule and its sentence; ``missing`` the years that would settle it.

    ``numbers`` go into inputs as they are: folded values on the target's common scale stay out of it,
    they are written in the target's unit.
    """

    verdict: str
    how: str
    actual: Actual | None = None
    baseline: Actual | None = None
    flags: tuple[str, ...] = ()
    numbers: Mapping[str, Any] = field(default_factory=dict)
    progress: float | None = None
    elapsed: float | None = None
    required: float | None = None
    missing: tuple[int, ...] = ()


def flags_of(known: Known, baseline: Actual | None, actual: Actual | None, *more: str) -> tuple[str, ...]:
    """The flags that the two values themselves raise, then the judge's own."""
    found = [BROKEN] if known.breaks(baseline, actual) else []
    if actual is not None and actual.derived:
        found.append(DERIVED)
    return (*found, *more)


def missed(target: Target) -> str:
    """The word for a target that was not reached: 力争 and 争取 were no promise to reach it."""
    return "未达（力争）" if target.ambition == STRIVEN else "到期未完成"


def silence(
    target: Target, known: Known, baseline: Actual | None = None, actual: Actual | None = None
) -> Finding:
    """Nothing comparable is known that could settle the target; ``actual`` is what is known instead."""
    due = target.due or 0
    verdict, how = ("未到期", "not_due") if known.as_of <= due else ("未见提及", "silent")
    if baseline is not None:
        how += "_since"
    if actual is not None:
        how = "older" if actual.year < due else "unfinished" if actual.provisional else "open_bound"
        how = "partial" if actual.period == "span" and how == "older" else how
    return Finding(verdict, how, actual, baseline, flags_of(known, baseline, actual), missing=(due,))


def unjudged(
    target: Target, known: Known, how: str, baseline: Actual | None = None, actual: Actual | None = None
) -> Finding:
    """A number stands beside the target, but what it means for it is for a person to say."""
    return Finding("口径待核", how, actual, baseline, flags_of(known, baseline, actual))
