"""Type K: a count or total over the plan, judged on totals over the same years."""

from __future__ import annotations

from dataclasses import replace

from hsdata.link.target import Target
from hsdata.verdict.actual import Actual, Known
from hsdata.verdict.finding import Finding, flags_of, missed, silence, unjudged
from hsdata.verdict.pace import word_of
from hsdata.verdict.reach import Goal, reach


def counts_toward(t: Target, a: Actual) -> bool:
    """A total within the plan's years; a year's value only where it is a flow, never a stock."""
    assert t.due is not None
    if a.year_from < t.years[0] or a.year > t.due:
        return False
    if a.period == "span" or t.measure == "change" or t.kind == "flow":
        return True
    return len(t.years) == 1 and t.kind != "stock"


def disjoint(actuals: list[Actual]) -> list[Actual]:
    """The longest totals first, none covering a year twice, in the order of their years."""
    taken: list[Actual] = []
    for a in sorted(actuals, key=lambda a: (a.year_from - a.year, a.year)):
        if all(a.year < b.year_from or a.year_from > b.year for b in taken):
            taken.append(a)
    return sorted(taken, key=lambda a: a.year)


def judge_count(t: Target, goal: Goal, known: Known) -> Finding:
    """The sum of what the plan's years are known to have brought, against the target."""
    assert t.due is not None
    parts = disjoint([a for a in known.of(t) if counts_toward(t, a)])
    if not parts:
        return silence(t, known)
    total = _sum(parts)
    covered = {y for a in parts for y in range(a.year_from, a.year + 1)}
    missing = tuple(y for y in t.years if y not in covered)
    found = replace(_judge(t, goal, known, total, missing), missing=missing)
    numbers = {"逐期": [[f"{a.year_from}-{a.year}", a.value / t.factor] for a in parts]}
    progress = total.value / t.value if t.value else None
    return replace(
        found,
        numbers={**found.numbers, **numbers} if len(parts) > 1 else found.numbers,
        progress=progress,
        elapsed=len(covered) / len(t.years),
    )


def _sum(parts: list[Actual]) -> Actual:
    if len(parts) == 1:
        return parts[0]
    exact = all(a.bound == "eq" for a in parts)
    return replace(
        parts[-1],
        value=sum(a.value for a in parts),
        year_from=parts[0].year_from,
        period="span",
        bound="eq" if exact else "ge",
        provisional=any(a.provisional for a in parts),
        grade=max(a.grade for a in parts),
    )


def _judge(t: Target, goal: Goal, known: Known, total: Actual, missing: tuple[int, ...]) -> Finding:
    """A sum over some of the years can prove the target; only one over all of them can disprove it."""
    result = reach(goal, total)
    early = total.year < (t.due or 0)
    flags = flags_of(known, None, total)
    if result == "yes":
        return Finding("提前完成" if early else "已完成", "early" if early else "reached", total, None, flags)
    if not missing and result in ("near", "no"):
        verdict, how = ("基本完成", "near") if result == "near" else (missed(t), "missed")
        return Finding(verdict, how, total, None, flags)
    if result == "unjudged":
        return unjudged(t, known, "no_polarity", None, total)
    if known.as_of > (t.due or 0):
        return silence(t, known, None, total)
    return _on_the_way(t, known, total, missing, flags)


def _on_the_way(
    t: Target, known: Known, total: Actual, missing: tuple[int, ...], flags: tuple[str, ...]
) -> Finding:
    """R = share of the target / share of the years, where the years so far are all known."""
    assert t.due is not None
    left = t.due - total.year
    gapless = set(missing) == set(range(total.year + 1, t.due + 1))
    if not gapless or not left or total.bound != "eq" or t.value <= 0:
        return Finding("推进中", "under_way", total, None, flags)
    elapsed = (total.year - t.years[0] + 1) / len(t.years)
    ratio = (total.value / t.value) / elapsed
    return Finding(
        word_of(ratio, known.config.thresholds.pace),
        "pace",
        total,
        None,
        flags,
        {"R": round(ratio, 4)},
        required=(t.value - total.value) / left / t.factor,
    )
