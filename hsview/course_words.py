"""A course in one sentence: where it began, where it is, how it moved; nothing compared across a break."""

from __future__ import annotations

from collections.abc import Sequence

from hsview.course import Course
from hsview.phrases import moved, stood
from hsview.promise import Promise
from hsview.rebase import BASE
from hsview.wording import say


def sentence(course: Course) -> str:
    """One course: its last run, and the break before it where there is one."""
    run = course.runs[-1]
    first, last = run[0], run[-1]
    words = {
        "name": course.name,
        "first_year": first.year,
        "last_year": last.year,
        "first": stood(first.value, course.unit, course.measure, first.bound),
        "last": stood(last.value, course.unit, course.measure, last.bound),
        "moved": moved(first.value, last.value, course.unit, course.measure),
    }
    if len(course.runs) > 1:
        words["break_year"] = first.year
        return say("course.broken" if len(run) > 1 else "course.broken_one", **words)
    if len(run) == 1:
        return say("course.one", **words)
    return say("course.span_growth" if course.measure == "growth" else "course.span", **words)


def index_sentence(course: Course, base_year: int) -> str:
    """A course shown as an index of one year."""
    last = f"{course.last.value:.1f}"
    return say(
        "course.index_cut" if course.cut else "course.index",
        name=course.name,
        base_year=base_year,
        hundred=f"{BASE:.0f}",
        last_year=course.last.year,
        last=last,
        break_year=course.cut,
    )


def summary(course: Course | None, promised: Promise) -> str:
    """What the path chart of a target shows."""
    said = sentence(course) if course else say("course.none", name=promised.indicator)
    if promised.due is not None:
        said += say("course.promised", due=promised.due, target=promised.words)
    return said


def several(courses: Sequence[Course]) -> str:
    """What a chart of several lines shows: the sentence of each, one after another."""
    return "".join(sentence(course) for course in courses)
