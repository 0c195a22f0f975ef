"""Where in the report the reading stands: its part, its headings, and the parts it may turn to."""

from __future__ import annotations

from dataclasses import dataclass

from hsdata.text import part as parts
from hsdata.text.heading import Heading
from hsdata.text.years import Calendar
from hsdata.vocab import Vocabulary


@dataclass(slots=True)
class Place:
    """Where in the report the reading stands."""

    part: str = "review"
    turns: frozenset[str] = parts.ALL  # parts to which a paragraph's first time word may turn
    top: str = ""
    sub: str = ""
    headed: bool = False  # a heading without a number opened this part: 一、 is below it

    def enter(self, found: Heading, calendar: Calendar, vocab: Vocabulary, plan: str) -> None:
        """Move on to a heading. ``plan``: the part a press text means by 报告解读."""
        named = parts.named_by(found.title, calendar, vocab)
        if found.title.startswith("【") and named != ["glossary"]:
            self._enter_bracketed(found.title, plan, vocab)
        elif found.level == 0 or named == ["glossary"]:
            if named and parts.opens_alone(found.title, named, vocab):
                self.top, self.sub, self.headed = found.title, "", True
                self._open(named)
        elif found.level == 1 and not (self.headed and not named):
            self.top, self.sub = found.title, ""
            if named:
                self.headed = False
                self._open(named)
        elif found.level in (1, 2):
            self.sub = found.title
            if named == ["self"] and self.part in parts.PLANS:
                self.part = "self"
            elif self.part == "self" and self.top and "self" not in parts.words_of(self.top, vocab):
                self.part = "year_plan"

    def _enter_bracketed(self, title: str, plan: str, vocab: Vocabulary) -> None:
        """【关键词】 opens a subject of a press text, 【报告解读】 what is planned for it."""
        words = parts.words_of(title, vocab)
        if "review" in words:
            self.top, self.sub, self.part = title, "", "review"
        else:
            self.sub = title
            self.part = plan if "plan" in words else self.part

    def _open(self, named: list[str]) -> None:
        """Begin the part a heading names first; within a review, self-building is a part of the review."""
        if named[0] == "self" and self.part == "review":
            return
        self.part = named[0]
        self.turns = frozenset(named) if self.part != "glossary" else frozenset()
