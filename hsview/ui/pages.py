"""The menu: each page's file, name, address and the parameters its address may carry."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TITLE = "衡水市政府工作报告指标看板"
SHARED = ("term", "sector", "county", "year")  # the filter row, drawn on every page


@dataclass(frozen=True)
class PageSpec:
    """One entry of the menu; ``parameters`` are the page's own, beside the shared filters."""

    file: str
    title: str
    url_path: str
    parameters: tuple[str, ...] = ()

    @property
    def script(self) -> Path:
        """The page's file, whole: the framework would look for it beside board.py."""
        return ROOT / self.file

    @property
    def known(self) -> tuple[str, ...]:
        return SHARED + self.parameters


OVERVIEW = PageSpec("pages/overview.py", "总览", "overview", ("map",))
TRACKER = PageSpec(
    "pages/tracker.py",
    "目标追踪",
    "tracker",
    ("bucket", "horizon", "due", "theme", "verdict", "kind", "group", "q", "target", "as_of", "honour"),
)
TRENDS = PageSpec(
    "pages/trends.py", "趋势", "trends", ("indicator", "region", "view", "base", "span", "layout")
)
COUNTIES = PageSpec("pages/counties.py", "县域", "counties", ("map", "doc", "cell"))
EXPLORE = PageSpec(
    "pages/explore.py",
    "指标查询",
    "explore",
    ("q", "doc", "stage", "part", "measure", "bound", "review", "scope", "sort", "page"),
)
KEYWORDS = PageSpec("pages/keywords.py", "关键词", "keywords", ("word", "old", "new", "by", "table"))
SOURCE = PageSpec("pages/source.py", "原文", "source", ("fact", "doc", "at", "pair", "numerals"))
METHOD = PageSpec(
    "pages/method.py", "方法与质量", "method", ("section", "doc", "part", "reason", "listed", "page")
)
MENU = (OVERVIEW, TRACKER, TRENDS, COUNTIES, EXPLORE, KEYWORDS, SOURCE, METHOD)
