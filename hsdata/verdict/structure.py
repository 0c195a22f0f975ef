"""Type S: a share of a whole is neither praised nor blamed: near is 已完成, else both numbers stand."""

from __future__ import annotations

from hsdata.link.target import Target
from hsdata.verdict.actual import Known
from hsdata.verdict.finding import Finding, flags_of, silence, unjudged
from hsdata.verdict.reach import ROUNDING, Goal


def judge_structure(t: Target, goal: Goal, known: Known) -> Finding:
    """The due year's share; without it the nearest later one is shown, and judges nothing."""
    baseline, due = known.baseline(t), t.due or 0
    points = [a for a in known.of(t) if a.period == "year" and a.bound == "eq"]
    at_due = [a for a in points if a.year == due]
    if at_due:
        a = at_due[0]
        if abs(a.value - t.value) <= goal.tau + ROUNDING and not a.provisional:
            return Finding("已完成", "share_near", a, baseline, flags_of(known, baseline, a))
        return unjudged(t, known, "share_apart", baseline, a)
    later = [a for a in points if a.year > due]
    if later:
        return unjudged(t, known, "share_later", baseline, later[0])
    since = [a for a in points if (baseline.year if baseline else t.issued - 1) < a.year < due]
    if since and known.as_of <= due:
        a = since[-1]
        return Finding("推进中", "under_way", a, baseline, flags_of(known, baseline, a))
    return silence(t, known, baseline, since[-1] if since else None)
