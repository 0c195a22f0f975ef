"""The outcomes a clause promises, one for each member of a list."""

from __future__ import annotations

import re
from dataclasses import replace

from hsdata.commit.member import Member, alone, led, split
from hsdata.commit.phrase import Phrase
from hsdata.commit.predicate import LEVEL, Predicate, kind_of, own, with_object
from hsdata.commit.turned import nominal, turned
from hsdata.commit.words import Words

_ATTRIBUTE = re.compile(r"(?P<count>一[支个套家项])?[^，]*、[^，]*的(?=[^的]{4,}$)")


def phrases(text: str, start: int, words: Words) -> list[Phrase]:
    """What a clause promises, in order."""
    if words.aside.search(text) or not words.any.search(text):
        return []
    if hit := words.turned.search(text):
        return turned(hit, start, words)
    if hit := words.nominal.search(text):
        return nominal(hit, start, words)
    return _listed(split(text, start), words)


def _listed(members: list[Member], words: Words) -> list[Phrase]:
    found = [own(m, words) for m in members]
    if len(members) > 1 and _names_works(members, found, words):
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


def _names_works(members: list[Member], found: list[Predicate | None], words: Words) -> bool:
    """Whether the list only names works that are pushed: 推进甲、乙贯通、丙等工程, 推进甲贯通、乙南延工程."""
    if words.listed.search(members[-1].text):
        return True
    return found[-1] is None and led(members[0], words)[1]


def _acts(member: Member, words: Words) -> bool:
    """Whether a member begins with a verb of its own; 实现 may belong to all: 实现化工、建材等行业全覆盖."""
    body = led(member, words)[0].text
    return not words.whole.match(body) and bool(words.verb.match(body))


def _ends_later(member: Member, bare: list[Member], words: Words) -> Predicate | None:
    """A verb whose object runs over several members: 启动甲、乙产业园区建设."""
    if not bare:
        return None
    body, pushed = led(member, words)
    whole = body.text + "".join("、" + m.text for m in bare)
    return with_object(body, whole, pushed, words)


def _completed(this: Predicate, following: Predicate | None, words: Words) -> Predicate:
    """A level alone takes the head of the next object: 创建4A、古城创建5A景区."""
    level = LEVEL.fullmatch(this.object.text)
    if not level or following is None or not (other := LEVEL.match(following.object.text)):
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
    if LEVEL.fullmatch(this.object.text):
        if not bare:
            return []
        this = replace(
            this, object=Member(this.object.start, "、".join(m.text for m in [this.object, *bare]))
        )
        return _of(this, waiting, words)
    if not bare:
        only = alone([this.object], words) if "等" in this.object.text else None
        if only and only.counted:
            return []
        return _of(this, waiting, words)
    listed = alone([this.object, *bare], words)
    if listed and listed.counted:
        return []
    each = listed and ("等" in bare[-1].text or all(_whole(this, m, words) for m in listed.members))
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


def _whole(this: Predicate, object_: Member, words: Words) -> bool:
    """Whether a member can be the object alone: 文化艺术中心, 广场改造, not 铁路大修段 of …、…段景观工程."""
    if this.kind == "forbidden" or kind_of(this.verb.text, object_.text, words) is None:
        return False
    loose = this.kind in ("task", "begun")
    return not loose or bool(words.heads["work"].search(object_.text) or words.nested.search(object_.text))
