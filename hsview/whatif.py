"""What is left of a target in words, and what a chosen yearly change would bring."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hsdata.decimals import WHOLE
from hsdata.verdict.outlook import Outlook, path
from hsview.course import Course
from hsview.numbers import amount
from hsview.phrases import POINTS, moved, stood
from hsview.promise import Promise
from hsview.wording import say

HORIZON = 15  # years a slider looks ahead of the last value
STEPS = 5  # slider positions beyond what is required, in either direction


@dataclass(frozen=True)
class Range:
    """What a slider of yearly changes offers: from, to, step, and where it stands first."""

    low: float
    high: float
    step: float
    start: float


def onward(promise: Promise, outlook: Outlook, course: Course | None) -> Outlook:
    """The outlook of an overdue target from the latest value of its course, where no break lies between."""
    if course is None or outlook.start is None or outlook.start_year is None or not overdue(promise, outlook):
        return outlook
    last, run = course.last, {p.year for p in course.runs[-1]}
    if last.bound != "eq" or last.year <= outlook.start_year or outlook.start_year not in run:
        return outlook
    return replace(outlook, start=last.value, start_year=last.year)


def overdue(promise: Promise, outlook: Outlook) -> bool:
    """Whether the last comparable value is of the due year or later."""
    return bool(promise.due and outlook.start_year and outlook.start_year >= promise.due)


def left(promise: Promise, outlook: Outlook, as_of: int) -> list[str]:
    """The sentences of 还差多少: gap, years, required yearly change, what the past brought."""
    nothing = _not_computed(promise, outlook, as_of)
    if nothing or outlook.start is None or outlook.start_year is None:
        return [nothing or say("left.unknown")]
    words = {"year": outlook.start_year, "due": promise.due, "years": outlook.years_left}
    if arrived(promise, outlook.start):
        late = promise.due is not None and outlook.start_year > promise.due
        actual = stood(outlook.start, promise.unit)
        return [say("left.since" if late else "left.reached", actual=actual, **words)]
    gap = size(abs(promise.value - outlook.start), promise.unit)
    if outlook.required is not None and not overdue(promise, outlook):
        said = [say("left.gap", gap=gap, required=yearly(outlook.required, promise, outlook), **words)]
    else:
        said = [say("left.gap_now", gap=gap, **words), say("left.over")]
    return said + _past(promise, outlook)


def _not_computed(promise: Promise, outlook: Outlook, as_of: int) -> str | None:
    """Why nothing may be computed for this target, or None."""
    if promise.broken:
        return say("left.broken")
    if promise.kind == "S":
        return say("left.neutral")
    if promise.measure != "level" or promise.kind not in ("D", "M", "C"):
        return say("left.not_level")
    if outlook.start is None or outlook.start_year is None:
        return say("left.unknown")
    over = promise.due and outlook.start_year < promise.due < as_of
    if over and not arrived(promise, outlook.start):
        return say("left.stale", due=promise.due, year=outlook.start_year)
    return None


def _past(promise: Promise, outlook: Outlook) -> list[str]:
    if outlook.mean is None or outlook.best is None:
        return []
    name = "past_one" if outlook.counted == 1 else "past_only"
    if outlook.counted > 1 and outlook.reached is not None:
        name = "past" if outlook.reached else "past_never"
    words = {
        "counted": outlook.counted,
        "mean": yearly(outlook.mean, promise, outlook),
        "best": yearly(outlook.best, promise, outlook),
        "reached": outlook.reached,
    }
    return [say(f"left.{name}", **words)]


def size(value: float, unit: str) -> str:
    """An amount without a sign; rates differ by 个百分点, counts are whole."""
    return str(amount(round(value) if unit in WHOLE else value, POINTS.get(unit, unit)))


def yearly(change: float, promise: Promise, outlook: Outlook) -> str:
    """A yearly change as a phrase: 增长 7.2%, or 提高 1.2 个百分点 for a rate."""
    return stood(change, "%", "growth") if outlook.compound else moved(0.0, change, promise.unit)


def arrived(promise: Promise, value: float) -> bool:
    """Whether a value stands at the target or beyond it; a ceiling, or a promised fall, is met from above."""
    falls = promise.bound == "le" or (promise.baseline is not None and promise.baseline > promise.value)
    return value <= promise.value if falls else value >= promise.value


def slider(promise: Promise, outlook: Outlook, as_of: int) -> Range | None:
    """What the slider offers; None where nothing may be computed or the target is reached.

    It starts at what is required, or else at the mean of the past years.
    """
    if _not_computed(promise, outlook, as_of) or outlook.start is None or outlook.start <= 0:
        return None
    if arrived(promise, outlook.start):
        return None
    first = next((x for x in (outlook.required, outlook.mean) if x is not None), None)
    if first is None:
        return None
    step = 0.5 if outlook.compound or promise.unit in POINTS else abs(promise.value) / 100
    start = round(first / step) * step
    reach = max(STEPS * step * 2, abs(start))
    return Range(round(start - reach, 6), round(start + reach, 6), step, round(start, 6))


def way(promise: Promise, outlook: Outlook, change: float) -> tuple[tuple[int, float], ...]:
    """The path of a chosen yearly change: to the due year, or past it until the target is met."""
    if outlook.start is None or outlook.start_year is None:
        return ()
    last = promise.due if promise.due and promise.due > outlook.start_year else outlook.start_year + HORIZON
    whole = path(outlook.start, outlook.start_year, last, change, compound=outlook.compound)
    if promise.due and promise.due > outlook.start_year:
        return whole
    until = next((i for i, (_, value) in enumerate(whole) if arrived(promise, value)), len(whole) - 1)
    return whole[: until + 1]


def verdict(promise: Promise, outlook: Outlook, change: float) -> str:
    """Where the chosen change leads, in one sentence."""
    walked = way(promise, outlook, change)
    year, end = walked[-1]
    words = {"change": yearly(change, promise, outlook), "year": year, "until": year}
    if promise.due and outlook.start_year and promise.due > outlook.start_year:
        gap = end - promise.value
        words |= {
            "due": year,
            "end": size(end, promise.unit) if promise.unit in WHOLE else stood(end, promise.unit),
            "gap": size(abs(gap), promise.unit),
        }
        if float(amount(abs(gap), promise.unit).digits) == 0:
            return say("if.arrives_even", **words)
        return say("if.arrives", side="高" if gap > 0 else "低", **words)
    return say("if.when" if arrived(promise, end) else "if.never", **words)
