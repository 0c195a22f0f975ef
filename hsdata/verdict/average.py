"""Type E: average growth over the plan, judged on the geometric mean of the yearly growths."""

from __future__ import annotations

from dataclasses import replace
from math import prod

from hsdata.link.target import Target
from hsdata.verdict.actual import Actual, Known
from hsdata.verdict.finding import Finding, flags_of, missed, silence, unjudged
from hsdata.verdict.pace import word_of
from hsdata.verdict.reach import Goal, reach


def mean_growth(growths: list[float]) -> float:
    """The yearly growth, in percent, that compounds to the same.

    >>> round(mean_growth([5.8, 5.5, 6.1]), 2)
    5.8
    """
    return (prod(1 + g / 100 for g in growths) ** (1 / len(growths)) - 1) * 100


def required_rest(target: float, growths: list[float], years: int) -> float:
    """What each year left must grow, in percent: ((1+X)^N / prod(1+g_i))^(1/(N-n)) - 1.

    >>> round(required_rest(6, [5.8, 5.5, 6.1], 5), 2)
    6.3
    """
    done = prod(1 + g / 100 for g in growths)
    return float((((1 + target / 100) ** years / done) ** (1 / (years - len(growths))) - 1) * 100)


def judge_average(t: Target, goal: Goal, known: Known) -> Finding:
    """A stated average of exactly these years decides; else the yearly growths, all or so far."""
    stated = known.over(t) if t.per else None
    yearly = [a for a in known.yearly(t, t.years) if a.bound == "eq" and not a.provisional]
    missing = tuple(y for y in t.years if y not in {a.year for a in yearly})
    if stated is not None and reach(goal, stated) != "open":
        return _over(t, goal, known, stated, [])
    if not yearly:
        return replace(silence(t, known), missing=t.years)
    mean = replace(
        yearly[-1],
        value=mean_growth([a.value for a in yearly]),
        year_from=yearly[0].year,
        period="mean",
        derived=any(a.derived for a in yearly),
        grade=max(a.grade for a in yearly),
    )
    if not missing:
        return _over(t, goal, known, mean, yearly)
    if known.as_of > (t.due or 0):
        numbers = _numbers(mean, yearly)
        return replace(silence(t, known, None, mean), how="mean_partial", numbers=numbers, missing=missing)
    return _open(t, goal, known, mean, yearly, missing=missing)


def _numbers(mean: Actual, yearly: list[Actual]) -> dict[str, object]:
    return {"逐年": [[a.year, a.value] for a in yearly], "平均": round(mean.value, 2)}


def _over(t: Target, goal: Goal, known: Known, mean: Actual, yearly: list[Actual]) -> Finding:
    result = reach(goal, mean)
    flags, numbers = flags_of(known, None, mean), _numbers(mean, yearly)
    if result == "unjudged":
        return unjudged(t, known, "no_polarity", None, mean)
    verdict, how = {
        "yes": ("已完成", "mean_reached"),
        "near": ("基本完成", "mean_near"),
        "no": (missed(t), "mean_missed"),
    }[result]
    return Finding(verdict, how, mean, None, flags, numbers)


def _open(
    t: Target, goal: Goal, known: Known, mean: Actual, yearly: list[Actual], *, missing: tuple[int, ...]
) -> Finding:
    """R2: growth so far against the growth promised, and what the rest must bring."""
    flags, numbers = flags_of(known, None, mean), _numbers(mean, yearly)
    rest = required_rest(t.value, [a.value for a in yearly], len(t.years))
    found = Finding("推进中", "mean_open", mean, None, flags, numbers, required=rest, missing=missing)
    if goal.side != "floor" or goal.value <= 0:
        return found
    ratio = mean.value / t.value
    word = word_of(ratio, known.config.thresholds.growth_pace)
    return replace(found, verdict=word, numbers=numbers | {"R2": round(ratio, 4)})
