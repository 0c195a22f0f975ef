"""Outcomes whose object stands before the verb: 将甲纳入乙, 开展甲创建活动."""

from __future__ import annotations

import re

from hsdata.commit.member import SHORTEST, Member, alone, split
from hsdata.commit.phrase import Phrase
from hsdata.commit.words import Words

_AND = re.compile(r"[、和及与]")


def turned(hit: re.Match[str], start: int, words: Words) -> list[Phrase]:
    """将甲、乙纳入同城化管理 is two outcomes."""
    into, verb = hit["into"], hit["verb"]
    kinds = words.become.get(verb)
    if kinds and not any(words.heads[kind].search(into) for kind in kinds):
        return []
    if words.image.search(into) or words.image.search(hit["what"]) or words.refuse.search(hit.string):
        return []
    members = split(hit["what"], start + hit.start("what"))
    listed = alone(members, words) if len(members) > 1 else None
    each = listed.members if listed else (Member(start + hit.start("what"), hit["what"]),)
    said = (start + hit.start("verb"), start + hit.end("into"))
    return [Phrase(m.text, "", verb + into, "turned", ((m.start, m.end), said)) for m in each]


def nominal(hit: re.Match[str], start: int, words: Words) -> list[Phrase]:
    """开展国家园林城市和省级文明城市“五城同创” is two titles striven for."""
    if words.refuse.search(hit.string):
        return []
    out, at = [], start + hit.start("what")
    for piece in _AND.split(hit["what"]):
        out.append(Member(at, piece))
        at += len(piece) + 1
    whole = Member(start + hit.start("what"), hit["what"])
    if not words.heads["title"].search(whole.text) or words.image.search(whole.text):
        return []
    each = all(len(m.text) > SHORTEST and m.text.endswith(whole.text[-2:]) for m in out)
    titles = out if each else [whole]  # 冀州、阜城县级医院综合改革示范县 is one name
    return [Phrase("", "", "创建" + m.text, "title", ((m.start, m.end),)) for m in titles]
