"""One target, one verdict: the type chooses the judge."""

from __future__ import annotations

from hsdata.link.target import Target
from hsdata.verdict.actual import Known
from hsdata.verdict.average import judge_average
from hsdata.verdict.count import judge_count
from hsdata.verdict.county import judge_county
from hsdata.verdict.each_year import judge_each_year
from hsdata.verdict.finding import Finding
from hsdata.verdict.level import judge_level
from hsdata.verdict.reach import goal_of
from hsdata.verdict.relative import judge_relative
from hsdata.verdict.structure import judge_structure
from hsdata.verdict.year import judge_year


def judge_target(t: Target, letter: str, known: Known) -> Finding:
    """The finding on a target of this type; a target without a due year cannot be judged."""
    if t.due is None:
        return Finding("口径待核", "no_due")
    if letter == "G":
        return judge_relative(t, known)
    goal = goal_of(t, letter, known.config.thresholds.tau)
    if letter in ("M", "F") or (letter == "C" and t.measure != "rank" and len(t.years) > 1):
        return judge_each_year(t, goal, known, letter)
    judges = {
        "C": judge_year,
        "A": judge_year,
        "R": judge_year,
        "S": judge_structure,
        "K": judge_count,
        "P": judge_county,
        "E": judge_average,
        "D": judge_level,
    }
    return judges[letter](t, goal, known)
