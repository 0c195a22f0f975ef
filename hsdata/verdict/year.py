"""Types A, C, R: a value of the same year, and nothing but that year."""

from __future__ import annotations

from hsdata.link.target import Target
from hsdata.verdict.actual import Actual, Known
from hsdata.verdict.finding import Finding, flags_of, missed, silence, unjudged
from hsdata.verdict.reach import Goal, reach


def judge_year(t: Target, goal: Goal, known: Known) -> Finding:
    """Reached in its year, within tau, missed, or not known for that year.

    Growth over several years without 年均 is compared with growth over exactly those years.
    """
    actual = known.in_year(t, t.years[-1]) if len(t.years) == 1 else known.over(t)
    baseline = known.baseline(t)
    if actual is None:
        return silence(t, known, baseline)
    return judge_due(t, goal, known, baseline, actual)


def judge_due(t: Target, goal: Goal, known: Known, baseline: Actual | None, actual: Actual) -> Finding:
    """The verdict on a value of the due year itself."""
    result = reach(goal, actual)
    if result == "open":
        return silence(t, known, baseline, actual)
    if result == "unjudged":
        return unjudged(t, known, "no_polarity", baseline, actual)
    verdict, how = {
        "yes": ("已完成", "reached"),
        "near": ("基本完成", "near"),
        "no": (missed(t), "missed"),
    }[result]
    return Finding(verdict, how, actual, baseline, flags_of(known, baseline, actual))
