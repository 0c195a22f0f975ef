"""A result does not lie ahead of the document that reports it, a target not behind it."""

from __future__ import annotations

from collections.abc import Iterator

from hsdata.check.figure import Figure, Pool
from hsdata.check.given import Given, Issue
from hsdata.check.standing import Standing, stand

NAME = "stage"
MOVES = ("growth", "change")


def why_not(figure: Figure, issue: Issue) -> str:
    """What speaks against the stage of a figure; empty when nothing does."""
    if figure.first is None or figure.last is None:
        return ""
    if figure.stage != "target":
        late = figure.last > issue.latest_result
        return f"说成了{figure.last}年的结果，而文件只能说到{issue.latest_result}年" if late else ""
    if figure.last < issue.year:
        return f"说成了{figure.last}年的目标，而文件发布于{issue.year}年"
    if figure.measure in MOVES and not figure.per:
        return ""  # 比2010年翻一番: it starts from a year behind
    first = min(issue.year, issue.plan[0]) if issue.plan else issue.year
    if figure.first < first:
        return f"目标从{figure.first}年算起，而规划从{first}年开始"
    return ""


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """Each fact with years against the day its document was issued."""
    for figure in pool.facts:
        issue = given.issues.get(figure.source)
        if issue is None or figure.last is None:
            continue
        why = why_not(figure, issue)
        yield stand(NAME, [figure], not why, f"{figure.named}：{why}")
