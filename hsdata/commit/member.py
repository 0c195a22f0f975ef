"""A clause as the members of its list: 石济客专 | 京衡高铁 | 石衡沧港城际建成通车."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from hsdata.commit.words import Words

_PIECE = re.compile(r"(?:“[^”]*”|《[^》]*》|（[^）]*）|\([^)]*\)|「[^」]*」|[^、])+")
_NEXT_QUOTE = re.compile(r"(?<=[”》])(?=[“《])")
SHORTEST = 2  # shorter members are parts of one name: 县、乡行政审批


@dataclass(frozen=True, slots=True)
class Member:
    """A stretch of text and where it begins."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def after(self, length: int) -> Member:
        """Without its first characters."""
        return Member(self.start + length, self.text[length:])

    def upto(self, length: int) -> Member:
        return Member(self.start, self.text[:length])


def split(text: str, start: int) -> list[Member]:
    """The members of a list joined by 、 or of quoted names; quotes and brackets are not parted inside."""
    pieces = [Member(start + m.start(), m.group()) for m in _PIECE.finditer(text)]
    return [part for piece in pieces for part in _quoted(piece)]


def _quoted(piece: Member) -> list[Member]:
    """创建“手工艺之都”“东亚文化之都” are two, though no 、 stands between."""
    cuts = [0, *(m.start() for m in _NEXT_QUOTE.finditer(piece.text)), len(piece.text)]
    return [Member(piece.start + a, piece.text[a:b]) for a, b in pairwise(cuts)]


def led(member: Member, words: Words, timeless: bool = False) -> tuple[Member, bool]:
    """A member without the words that lead it in, and whether it is only pushed (推动, 支持).

    ``timeless``: words that say when are kept.
    """
    lead = words.timeless if timeless else words.lead
    pushed = False
    while True:
        if hit := lead.match(member.text):
            member = member.after(hit.end())
        elif hit := words.push.match(member.text):
            member, pushed = member.after(hit.end()), True
        else:
            return member, pushed


@dataclass(frozen=True, slots=True)
class Listed:
    """Members that share a predicate, and whether each can stand alone."""

    members: tuple[Member, ...]
    counted: bool  # 等55个项目: the number is what is promised


def alone(members: list[Member], words: Words) -> Listed | None:
    """The members of a list that each stand for one thing; None where they only describe one task.

    园博园、植物园、奥林匹克体育中心等重点项目 are three things, 东风路、裕华路等重点道路微更新改造 is one.
    """
    last = members[-1]
    if "等" in last.text and (hit := words.listed.search(last.text)):
        members = [*members[:-1], last.upto(hit.start())]
        counted = bool(hit["count"])
    elif "等" in last.text[1:]:
        return None
    else:
        counted = False
        nested = [bool(words.nested.search(m.text)) for m in members]
        if nested[-1] and not all(nested):
            return None
        if "的" in last.text and not all("的" in m.text for m in members):
            return None  # 保沧路、保新路间的公路连接线
    if any(len(m.text) < SHORTEST for m in members):
        return None
    return Listed(tuple(members), counted)
