"""The menu: each page's file, name, address and the parameters its address may carry."""

from __future__ import annotations

from dataclasses import dataclass

SHARED = ("term", "sector", "county", "year")  # the filter row, drawn on every page


@dataclass(frozen=True)
class PageSpec:
    """One entry of the menu; ``parameters`` are the page's own, beside the shared filters."""

    file: str
    title: str
    url_path: str
    parameters: tuple[str, ...] = ()

    @property
    def known(self) -> tuple[str, ...]:
        return SHARED + self.parameters


OVERVIEW = PageSpec("views/overview.py", "总览", "overview", ("map",))
TRACKER = PageSpec("views/tracker.py", "目标追踪", "tracker", ("bucket", "target", "due", "group", "q"))
TRENDS = PageSpec("views/trends.py", "趋势", "trends", ("indicator", "region", "measure", "view"))
COUNTIES = PageSpec("views/counties.py", "县域", "counties", ("map",))
EXPLORE = PageSpec("views/explore.py", "指标查询", "explore", ("q", "stage", "doc", "measure", "part"))
SOURCE = PageSpec("views/source.py", "原文", "source", ("fact", "doc"))
MENU = (OVERVIEW, TRACKER, TRENDS, COUNTIES, EXPLORE, SOURCE)
