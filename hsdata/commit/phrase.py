"""The outcomes a clause promises, one for each member of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hsdata.commit.member import SHORTEST, Member, alone, led, split
from hsdata.commit.predicate import Predicate, kind_of, own, with_object
from hsdata.commit.words import Words

_LEVEL = re.compile(r"(?:国家级?|省级?|市级|[2-5２-５]A级?)")
_AND = re.compile(r"[、和及与]")
_ATTRIBUTE = re.compile(r"(?P<count>一[支个套家项])?[^，]*、[^，]*的(?=[^的]{4,}$)")
_FREE = ("list", "standard", "peer", "approval")  # kinds whose subject may stand in an earlier clause


@dataclass(frozen=True, slots=True)
class Phrase:
    """One outcome. ``parts`` are the stretches of text it rests on, its own first."""

    subject: str
    how: str
    predicate: str  # verb and object
    kind: str
    parts: tuple[tuple[int, int], ...]

    @property
    def leans(self) -> bool:
        """Whether its subject is to be sought in the clause before."""
        return not self.subject and (self.kind == "ending" or self.kind in _FREE)


def phrases(text: str, start: int, words: Words) -> list[Phrase]:
    """What a clause promises, in order."""
    if words.aside.search(text) or not words.any.search(text):
        return []
    if hit := words.turned.search(text):
        return _turned(hit, start, words)
    if hit := words.nominal.search(text):
        return _nominal(hit, start, words)
    return _listed(split(text, start), words)


def _listed(members: list[Member], words: Words) -> list[Phrase]:
    found = [own(m, words) for m in members]
    if len(members) > 1 and words.listed.search(members[-1].text):  # 推进甲、乙贯通、丙等工程: names of works
        found[:-1] = [None if p and p.kind == "ending" else p for p in found[:-1]]
    out: list[Phrase] = []
    waiting: list[Member] = []  # bare members that may be subjects of what follows
    at = 0
    while at < len(members):
        after = at + 1
        while after < len(members) and found[after] is None and not _acts(members[after], words):
            after += 1
        bare, this = members[at + 1 : after], found[at]
        if this is None:
            silent = next((i for i in range(at + 1, len(members)) if found[i]), len(members))
            whole = _ends_later(members[at], members[at + 1 : silent], words)
            if whole:
                out += _of(whole, [], words)
                waiting, at = [], silent
            else:
                waiting = [] if _acts(members[at], words) else [*waiting, members[at]]
                at += 1
            continue
        following = found[after] if after < len(members) else None
        if this.kind == "ending" or (following and following.kind == "ending"):
            out += _of(this, waiting, words)
            waiting, at = [], at + 1
            continue
        out += _objects(_completed(this, following, words), waiting, bare, words)
        waiting, at = [], after
    return out


def _acts(member: Member, words: Words) -> bool:
    """Whether a member begins with a verb of its own."""
    return bool(words.verb.match(led(member, words)[0].text))


def _ends_later(member: Member, bare: list[Member], words: Words) -> Predicate | None:
    """A verb whose object runs over several members: 启动甲、乙产业园区建设."""
    if not bare:
        return None
    body, pushed = led(member, words)
    whole = body.text + "".join("、" + m.text for m in bare)
    return with_object(body, whole, pushed, words)


def _completed(this: Predicate, following: Predicate | None, words: Words) -> Predicate:
    """A level alone takes the head of the next object: 创建4A、古城创建5A景区."""
    level = _LEVEL.fullmatch(this.object.text)
    if not level or following is None or not (other := _LEVEL.match(following.object.text)):
        return this
    return replace(
        this, object=Member(this.object.start, this.object.text + following.object.text[other.end() :])
    )


def _of(this: Predicate, waiting: list[Member], words: Words) -> list[Phrase]:
    """One predicate, for its own subject and for those listed before it."""
    said = (this.verb.start, this.end)
    predicate = this.verb.text + _short(this.object.text)
    subjects = [led(m, words)[0] for m in waiting] if this.subject.text else []
    listed = alone([*subjects, this.subject], words) if subjects else None
    if not listed:
        head = "".join(m.text + "、" for m in subjects)
        begin = subjects[0].start if subjects else this.subject.start
        return [Phrase(head + this.subject.text, this.how, predicate, this.kind, ((begin, this.end),))]
    if listed.counted:
        return []
    out = [
        Phrase(m.text, this.how, predicate, this.kind, ((m.start, m.end), said)) for m in listed.members[:-1]
    ]
    last = listed.members[-1]
    return [*out, Phrase(last.text, this.how, predicate, this.kind, ((last.start, this.end),))]


def _objects(this: Predicate, waiting: list[Member], bare: list[Member], words: Words) -> list[Phrase]:
    """One verb for each object of its list, or for the list as one object."""
    if not bare:
        only = alone([this.object], words) if "等" in this.object.text else None
        if only and only.counted:
            return []
        return _of(this, waiting, words)
    listed = alone([this.object, *bare], words)
    if listed and listed.counted:
        return []
    each = listed and all(
        kind_of(this.verb.text, m.text, words) or "等" in bare[-1].text for m in listed.members
    )
    if not listed or not each:
        whole = this.object.text + "".join("、" + m.text for m in bare)
        if kind_of(this.verb.text, whole, words) is None:
            return _of(this, waiting, words)
        return _of(replace(this, object=Member(this.object.start, whole)), waiting, words)
    first = _of(replace(this, object=listed.members[0]), waiting, words)
    rest = [
        Phrase(this.subject.text, this.how, this.verb.text + m.text, this.kind, ((m.start, m.end),))
        for m in listed.members[1:]
    ]
    return [*first, *rest]


def _short(text: str) -> str:
    """An object without a long list that describes it: 一支懂甲、乙和丙的专业队伍 -> 一支专业队伍."""
    return _ATTRIBUTE.sub(lambda hit: hit["count"] or "", text)


def _turned(hit: re.Match[str], start: int, words: Words) -> list[Phrase]:
    """将甲、乙纳入同城化管理 is two outcomes."""
    kinds = {"纳入": ("list",), "列入": ("list",), "建成": ("granted", "title"), "建设成为": ("granted",)}
    into, verb = hit["into"], hit["verb"]
    kind = kinds.get(verb)
    if kind and not any(words.heads[k].search(into) for k in kind):
        return []
    if words.image.search(into) or words.image.search(hit["what"]) or words.refuse.search(hit.string):
        return []
    members = split(hit["what"], start + hit.start("what"))
    listed = alone(members, words) if len(members) > 1 else None
    each = listed.members if listed else (Member(start + hit.start("what"), hit["what"]),)
    said = (start + hit.start("verb"), start + hit.end("into"))
    return [Phrase(m.text, "", verb + into, "turned", ((m.start, m.end), said)) for m in each]


def _nominal(hit: re.Match[str], start: int, words: Words) -> list[Phrase]:
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
