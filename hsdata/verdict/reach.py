"""Whether a value reaches a target: the side that is good, strictness, 左右, and what a bound can prove."""

from __future__ import annotations

from dataclasses import dataclass

from hsdata.link.target import Target
from hsdata.verdict.actual import Actual
from hsdata.verdict.config import Tau
from hsdata.verdict.kind import RATES

SIZED = ("growth", "change")  # a planned fall is judged on its size: 下降18%以上
COUNTED = ("K", "F", "P")  # 新增N家: more is never a failure
ROUNDING = 1e-9  # share of the target lost to binary fractions


@dataclass(frozen=True, slots=True)
class Goal:
    """A target as a number line: ``value`` is reached from below (floor) or from above (ceiling).

    ``sign`` is -1 for a planned fall, whose size is compared. ``side`` is None where more is neither
    good nor bad; then only the value itself (within ``tau``) is reached.
    """

    side: str | None
    value: float
    tau: float
    sign: int
    strict: bool
    approx: bool


def tau_of(t: Target, tau: Tau) -> float:
    """How far off is still within tolerance, on the target's scale."""
    if t.measure == "rank":
        return tau.rank
    if t.measure == "growth" or t.unit_base in RATES:
        return tau.rate
    return tau.level * abs(t.value)


def side_of(t: Target, letter: str) -> str | None:
    """Which side is good: from the bound's words, else the fall, the type, the indicator's polarity."""
    if letter in ("R", "C"):
        return "ceiling"
    if t.high != t.value:
        return "ceiling" if t.polarity == "down" and t.value > 0 else "floor"
    if t.bound in ("ge", "le"):
        return {"ge": "floor", "le": "ceiling"}[t.bound]
    if t.value < 0 and t.measure in SIZED:
        return "floor"
    if t.measure == "change" or letter in COUNTED:
        return "floor"
    unknown = "floor" if letter == "M" else None
    return {"up": "floor", "down": "ceiling", "none": unknown}[t.polarity]


def goal_of(t: Target, letter: str, tau: Tau) -> Goal:
    """The target as a goal. The high end of a range counts where less is better."""
    side = side_of(t, letter)
    sign = -1 if t.value < 0 and t.measure in SIZED else 1
    value = t.high if side == "ceiling" else t.value
    return Goal(
        side=side,
        value=sign * value,
        tau=tau_of(t, tau),
        sign=sign,
        strict=t.strict,
        approx=t.bound == "approx" or letter == "M",
    )


def reach(goal: Goal, actual: Actual) -> str:
    """yes, near (within tau), no, or open: a bound or an unfinished year may prove, never disprove.

    ``both`` sides without polarity: yes within tau of an approx goal or at the value, else unjudged.
    """
    a = goal.sign * actual.value
    least = ROUNDING * max(1.0, abs(goal.value))
    room = (goal.tau if goal.approx else 0.0) + least
    if goal.side is None:
        return "yes" if abs(a - goal.value) <= room and actual.bound == "eq" else "unjudged"
    over = a - goal.value if goal.side == "floor" else goal.value - a
    met = over > least if goal.strict and not (goal.approx or actual.strict) else over >= -room
    proves = {"floor": "ge", "ceiling": "le"}[goal.side]  # a signed fall keeps the words' bound
    if actual.bound not in ("eq", "approx", proves):
        return "open"
    unfinished = actual.provisional and not (goal.side == "floor" and actual.measure != "growth")
    if unfinished:
        return "open"
    if met:
        return "yes"
    if actual.bound == proves or actual.provisional:
        return "open"
    return "near" if over >= -goal.tau - least else "no"
