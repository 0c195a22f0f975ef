"""Type G: higher than the province, than economic growth, or as the province assigned."""

from __future__ import annotations

from dataclasses import replace

from hsdata.link.target import Target
from hsdata.verdict.actual import Actual, Known
from hsdata.verdict.config import Comparator
from hsdata.verdict.finding import Finding, flags_of, missed, silence, unjudged

POINTS = "百分点"


def comparator_of(t: Target, known: Known) -> Comparator | None:
    """What the wording compares with, if it is something figures can be known of."""
    wording = t.before + t.quote + t.after
    for c in known.config.thresholds.comparator:
        if any(w in wording for w in c.words):
            return c
    return None


def judge_relative(t: Target, known: Known) -> Finding:
    """Own value and comparator of the due year; without the comparator in the data 口径待核."""
    other = comparator_of(t, known)
    if other is None or t.due is None:
        return unjudged(t, known, "no_comparator")
    own = replace(t, measure="growth" if t.measure == "change" else t.measure, unit_base="%")
    rival = replace(
        own,
        region=other.region or own.region,
        region_id=None if other.region else own.region_id,
        indicator=other.indicator or own.indicator,
        indicator_id=_id_of(other, known) if other.indicator else own.indicator_id,
    )
    mine, theirs = known.in_year(own, t.due), known.in_year(rival, t.due)
    if theirs is None:
        return unjudged(t, known, "no_comparator", None, mine)
    if mine is None:
        return silence(t, known)
    if not {mine.bound, theirs.bound} <= {"eq"}:
        return unjudged(t, known, "no_comparator", None, mine)
    return _compare(t, known, mine, theirs)


def _id_of(other: Comparator, known: Known) -> str | None:
    """The key under which the comparator's indicator is kept in the series."""
    for (key, _), actuals in known.preferred.items():
        if actuals and actuals[0].indicator == other.indicator:
            return key[0]
    return None


def _compare(t: Target, known: Known, mine: Actual, theirs: Actual) -> Finding:
    lead = mine.value - theirs.value
    asked = t.value if t.unit_base == POINTS else 0.0
    numbers = {"比较对象": theirs.value, "比较对象地区": theirs.region, "相差": round(lead, 4)}
    met = lead >= asked if asked else lead > 0
    verdict, how = ("已完成", "ahead_of_other") if met else (missed(t), "behind_other")
    return Finding(verdict, how, mine, None, flags_of(known, None, mine), numbers)
