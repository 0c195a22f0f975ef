"""Type D: a level by a year, judged on the due year or on a year after the baseline up to it."""

from __future__ import annotations

from dataclasses import replace

from hsdata.link.target import Target
from hsdata.verdict.actual import Actual, Known
from hsdata.verdict.finding import LATER, SENSITIVE, Finding, flags_of, missed, silence, unjudged
from hsdata.verdict.kind import RATES
from hsdata.verdict.pace import growth_ratio, on_time, progress, word_of, yearly_rate
from hsdata.verdict.reach import Goal, reach
from hsdata.verdict.year import judge_due


def judge_level(t: Target, goal: Goal, known: Known) -> Finding:
    """The due year decides; without it an earlier year may prove, or a later one disprove (ratchet)."""
    assert t.due is not None
    baseline = known.baseline(t)
    after = baseline.year if baseline else t.issued - 1
    candidates = [a for a in known.of(t) if a.period == "year" and after < a.year <= t.due]
    found = _judge(t, goal, known, baseline, candidates)
    return _with_progress(t, known, baseline, found)


def _judge(t: Target, goal: Goal, known: Known, baseline: Actual | None, candidates: list[Actual]) -> Finding:
    if not candidates:
        return _later(t, goal, known, baseline) or silence(t, known, baseline)
    last = candidates[-1]
    result = reach(goal, last)
    if result == "yes":
        return _reached(t, goal, known, baseline, candidates)
    if last.year == t.due:
        return _with_latest(t, known, judge_due(t, goal, known, baseline, last))
    if known.as_of <= (t.due or 0):
        return _on_the_way(t, goal, known, baseline, last)
    if any(reach(goal, a) == "yes" for a in candidates):
        return unjudged(t, known, "fell_back", baseline, last)
    return _later(t, goal, known, baseline) or silence(t, known, baseline, last)


def _reached(
    t: Target, goal: Goal, known: Known, baseline: Actual | None, candidates: list[Actual]
) -> Finding:
    """提前完成 if the first year since which every known value reaches it is before the due one."""
    first = candidates[-1]
    for a in reversed(candidates):
        if reach(goal, a) != "yes":
            break
        first = a
    early = first.year < (t.due or 0)
    last = candidates[-1]
    if not early:
        return Finding("已完成", "reached", first, baseline, flags_of(known, baseline, first))
    how, numbers = "early", {}
    if last.year > first.year:
        how, numbers = "early_kept", {"其后": [last.year, last.value / t.factor]}
    return Finding("提前完成", how, first, baseline, flags_of(known, baseline, first), numbers)


def _with_latest(t: Target, known: Known, found: Finding) -> Finding:
    """A target missed in its due year stays missed; the latest value since is told beside it."""
    since = [a for a in known.of(t) if a.period == "year" and a.year > (t.due or 0) and a.bound == "eq"]
    if found.how != "missed" or not since:
        return found
    last = since[-1]
    return replace(found, how="missed_since", numbers={"其后": [last.year, last.value / t.factor]})


def _later(t: Target, goal: Goal, known: Known, baseline: Actual | None) -> Finding | None:
    """A year after the due one may only disprove a level that cannot fall back (代用)."""
    if t.indicator not in known.config.thresholds.ratchet.indicators or goal.side != "floor":
        return None
    for a in known.of(t):
        if a.period == "year" and a.year > (t.due or 0) and reach(goal, a) == "no":
            return Finding(missed(t), "disproved_later", a, baseline, flags_of(known, baseline, a, LATER))
    return None


def _on_the_way(t: Target, goal: Goal, known: Known, baseline: Actual | None, a: Actual) -> Finding:
    """Before the due year: R and R2 where a line from the baseline to the target can be drawn."""
    flags = flags_of(known, baseline, a)
    found = Finding("推进中", "under_way", a, baseline, flags)
    if baseline is None or goal.side is None or known.breaks(baseline, a) or a.bound != "eq":
        return found
    b, v, g = (goal.sign * x for x in (baseline.value, a.value, goal.sign * goal.value))
    if (g - b) * (1 if goal.side == "floor" else -1) <= 0:  # it had been reached and was lost
        return replace(found, verdict="倒退", how="lost")
    past, whole = a.year - baseline.year, (t.due or 0) - baseline.year
    done = progress(b, v, g)
    assert done is not None
    ratio = done / (past / whole)
    growth = growth_ratio(b, v, g, past, whole)
    word = word_of(ratio, known.config.thresholds.pace)
    numbers: dict[str, float] = {"R": round(ratio, 4)}
    if growth is not None:
        numbers["R2"] = round(growth, 4)
        if word_of(growth, known.config.thresholds.growth_pace) != on_time(word):
            flags = (*flags, SENSITIVE)
    return replace(
        found,
        verdict=word,
        how="pace_both" if growth is not None else "pace",
        flags=flags,
        numbers=numbers,
        required=_required(t, v, g, (t.due or 0) - a.year),
    )


def _required(t: Target, value: float, goal: float, years: int) -> float | None:
    """What each year left must bring: percent a year for amounts, points or units for shares and rates."""
    if t.unit_base in RATES:
        return (goal - value) / years
    rate = yearly_rate(value, goal, years)
    return None if rate is None else rate * 100


def _with_progress(t: Target, known: Known, baseline: Actual | None, found: Finding) -> Finding:
    """Progress and elapsed share from baseline to target; no progress across a break."""
    a = found.actual
    if a is None or baseline is None or a.bound != "eq" or t.due is None:
        return found
    elapsed = min(1.0, (a.year - baseline.year) / (t.due - baseline.year))
    done = None if known.breaks(baseline, a) else progress(baseline.value, a.value, t.value)
    return replace(found, elapsed=elapsed, progress=done)
