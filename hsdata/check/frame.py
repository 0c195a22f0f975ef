"""A document speaks of few spans of years; a fact whose years no other fact shares may be misplaced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hsdata.check.figure import Figure, Pool
from hsdata.check.given import Given, Issue
from hsdata.check.standing import Standing, stand

NAME = "frame"
PLAN = 5  # five-year plans end in years that five divides
START, PAST, AHEAD = "baseline", "actual", "target"
Years = tuple[str, int | None, int | None]  # stage, first year, last year


def years_of(figure: Figure) -> Years:
    return (figure.stage, figure.first, figure.last)


def of_document(issue: Issue) -> set[Years]:
    """The spans a document is about: last year and its review, this year and its plan."""
    plan_before = (issue.year - 1) // PLAN * PLAN  # the last year of the five-year plan before
    review = issue.review or (issue.latest_result, issue.latest_result)
    plan = issue.plan or (issue.year, issue.year)
    results = {issue.latest_result, review[1]}
    starts = {review[0], review[0] - 1, plan_before, plan_before + 1}
    bases = {plan_before, plan_before - PLAN, plan_before - 2 * PLAN}  # 比2010年翻一番
    ends = {issue.year, plan[1]} | ({plan_before + PLAN} if plan[0] == plan[1] else set())
    return (
        {(PAST, last, last) for last in results}
        | {(PAST, first, last) for last in results for first in starts if first < last}
        | {(START, year, year) for year in (review[0], review[0] - 1, plan_before, issue.latest_result - 1)}
        | {(AHEAD, first, last) for last in ends for first in (issue.year, plan[0], last) if first <= last}
        | {(AHEAD, first, last) for last in ends for first in bases}
    )


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """Each fact's years against its document's spans and against the years of the facts around it."""
    alike = Counter((f.source, f.sentence, years_of(f)) for f in pool.facts)
    for document, figures in pool.documents.items():
        issue = given.issues.get(str(document))
        if issue is None:
            continue
        frames = of_document(issue)
        often = Counter(map(years_of, figures))
        for figure in figures:
            if figure.last is None:
                continue
            years = years_of(figure)
            shared = alike[figure.source, figure.sentence, years] > 1
            holds = years in frames or shared or often[years] >= given.config.frame.shared
            yield stand(
                NAME,
                [figure],
                holds,
                f"{figure.named}：文件回顾和规划的不是{figure.years}，附近也没有别的数据说到这些年份",
            )
