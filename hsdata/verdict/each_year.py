"""Types M and F, and ceilings over several years: judged on each year reported."""

from __future__ import annotations

from dataclasses import replace

from hsdata.link.target import Target
from hsdata.verdict.actual import Actual, Known
from hsdata.verdict.finding import Finding, flags_of, missed, silence, unjudged
from hsdata.verdict.pace import word_of
from hsdata.verdict.reach import Goal, reach


def years_of(t: Target, letter: str) -> tuple[int, ...]:
    """The years that count; a level to be held by a five-year plan counts from its first year."""
    if letter == "M" and t.horizon == "five_year" and t.due is not None:
        return tuple(range(min(t.issued, t.years[0]), t.due + 1))
    return t.years


def judge_each_year(t: Target, goal: Goal, known: Known, letter: str) -> Finding:
    """Kept in n of N reported years. A year missed is missed; kept needs the due year (or goes on)."""
    years = years_of(t, letter)
    if letter == "F" and t.kind == "stock":
        return replace(silence(t, known), missing=years)
    reported = [(a, reach(goal, a)) for a in known.yearly(t, years)]
    judged = [(a, r) for a, r in reported if r != "open"]
    if not judged:
        return replace(silence(t, known, None, reported[-1][0] if reported else None), missing=years)
    last = judged[-1][0]
    if any(r == "unjudged" for _, r in judged):
        return unjudged(t, known, "no_polarity", None, last)
    return _judge(t, known, years, judged, last)


def _judge(
    t: Target, known: Known, years: tuple[int, ...], judged: list[tuple[Actual, str]], last: Actual
) -> Finding:
    kept = sum(r == "yes" for _, r in judged)
    near = sum(r in ("yes", "near") for _, r in judged)
    missing = tuple(y for y in years if y not in {a.year for a, _ in judged})
    numbers = {
        "逐年": [[a.year, a.value / t.factor, r == "yes"] for a, r in judged],
        "达到年数": kept,
        "已报告年数": len(judged),
        "应报告年数": len(years),
    }
    derived = next((a for a, _ in judged if a.derived), last)
    flags = flags_of(known, None, derived)
    over = known.as_of > (t.due or 0) or last.year == t.due
    if not over:
        word = word_of(kept / len(judged), known.config.thresholds.pace)
        return Finding(word, "each_open", last, None, flags, numbers, missing=missing)
    if near < len(judged):
        return Finding(missed(t), "each_missed", _first_miss(judged), None, flags, numbers, missing=missing)
    if last.year != t.due:
        return Finding("未见提及", "each_partial", last, None, flags, numbers, missing=missing)
    verdict, how = ("已完成", "each_kept") if kept == len(judged) else ("基本完成", "each_near")
    return Finding(verdict, how, last, None, flags, numbers, missing=missing)


def _first_miss(judged: list[tuple[Actual, str]]) -> Actual:
    return next(a for a, r in judged if r == "no")
