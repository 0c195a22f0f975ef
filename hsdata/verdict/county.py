"""Type P: a target for each county is settled by figures of all counties, and by nothing else."""

from __future__ import annotations

from hsdata.link.target import Target
from hsdata.verdict.actual import Actual, Known
from hsdata.verdict.finding import Finding, flags_of, missed, unjudged
from hsdata.verdict.reach import Goal, reach


def county_figures(t: Target, known: Known) -> list[Actual]:
    """The due year's value of every other region of the same indicator, unit and measure."""
    indicator, region, unit = t.key
    same = known.by_region.get((indicator, unit, t.measure), {})
    others = sorted(same.keys() - {region})
    return [a for r in others for a in same[r] if a.period == "year" and a.year == t.due]


def judge_county(t: Target, goal: Goal, known: Known) -> Finding:
    """All counties known and all reach it, or one of them does not; else 口径待核."""
    results = [(a, reach(goal, a)) for a in county_figures(t, known)]
    if not results:
        return unjudged(t, known, "no_counties")
    reached = sum(r == "yes" for _, r in results)
    needed = known.config.thresholds.counties.needed
    numbers = {"达到县数": reached, "有数县数": len(results), "应有县数": needed}
    below = [a for a, r in results if r == "no"]
    if below:
        a = below[0]
        return Finding(missed(t), "counties_missed", a, None, flags_of(known, None, a), numbers)
    if reached == needed:
        return Finding("已完成", "counties_reached", results[0][0], None, (), numbers)
    return Finding("口径待核", "counties_partial", results[0][0], None, (), numbers)
