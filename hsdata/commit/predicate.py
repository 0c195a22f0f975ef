"""What one member of a clause promises: a subject that reaches something, or a verb with its object."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hsdata.commit.member import Member, led
from hsdata.commit.words import Words

_FOOTNOTE = re.compile(r"\^?[\[〔]\d+[\]〕]")
_GOES_ON = re.compile(r"(?:[，；]|[（(]\d|并(?![网购列行])|后，).*$")
LEVEL = re.compile(r"(?:国家级?|省级?|市级|[2-5２-５]A级?)")
SHORTEST_SUBJECT, LONGEST_SUBJECT = 3, 40
LONGEST_OUTCOME = 4


@dataclass(frozen=True, slots=True)
class Predicate:
    """A subject, the words between, a verb and its object; ``object`` is empty for an ending."""

    subject: Member
    how: str
    verb: Member
    object: Member
    kind: str  # the kind of object, "ending", or "bare" for an outcome of nothing
    pushed: bool

    @property
    def end(self) -> int:
        return self.object.end


def own(member: Member, words: Words) -> Predicate | None:
    """The predicate a member holds by itself."""
    body, pushed = led(member, words)
    ending = _ending(led(member, words, timeless=True)[0], pushed, words)
    verb = with_object(body, body.text, pushed, words)
    if pushed and any(p and words.anyone.search(p.subject.text) for p in (ending, verb)):
        return None  # 支持企业建立销售平台: whose?
    if verb and (not ending or verb.verb.start < ending.verb.start):
        return verb
    return ending


def _ending(body: Member, pushed: bool, words: Words) -> Predicate | None:
    hit = words.ending.search(body.text) or words.dated.search(body.text)
    if not hit:
        return None
    how, at = hit["how"], hit.end("how")
    subject = subject_of(body.upto(hit.start("how")), words)
    if subject is None or words.refuse.search(body.text[:at]):
        return None
    if len(subject.text) < SHORTEST_SUBJECT and not how:
        return None  # 二期开工: of what?
    end = Member(body.end, "")
    return Predicate(subject, how, body.after(at), end, "ending", pushed)


def with_object(body: Member, whole: str, pushed: bool, words: Words) -> Predicate | None:
    """The first verb of a member whose object is one it can have.

    ``whole`` is the member with what follows it in the list, where the object ends later.
    """
    for hit in words.object.finditer(body.text):
        if _within_a_name(body.text[: hit.start()]):
            continue
        text = _GOES_ON.sub("", _FOOTNOTE.sub("", whole[hit.end() :]))
        kind = kind_of(hit.group(), text, words)
        if kind is None:
            continue
        if kind == "coverage" and len(text) <= LONGEST_OUTCOME:
            kind = "bare"  # 实现动态清零: of what?
        before = body.text[: hit.start()]
        between = words.how.search(before)
        how = between.group() if between else ""
        subject = subject_of(body.upto(len(before) - len(how)), words)
        if subject is None or words.refuse.search(before):
            return None
        verb = Member(body.start + hit.start(), hit.group())
        return Predicate(subject, how, verb, Member(verb.end, text), kind, pushed)
    return None


def _within_a_name(before: str) -> bool:
    """Whether a quote or a title is still open: 《关于制定…的建议》."""
    return any(before.rfind(a) > before.rfind(b) for a, b in ("《》", "“”"))


def kind_of(verb: str, text: str, words: Words) -> str | None:
    """Which kind of object a text is for a verb; None where it is none, or only an image."""
    bare = text.removesuffix("工作") if not text.endswith("试点工作") else text
    if len(bare) < 2 or bare[0] in "了的”’》）" or words.image.search(bare):
        return None
    if "title" in words.objects[verb] and LEVEL.fullmatch(bare):
        return "title"  # 争创国家级、…争创省级全域旅游示范区: the noun stands with the next
    return next((kind for kind in words.objects[verb] if words.heads[kind].search(bare)), None)


def subject_of(before: Member, words: Words) -> Member | None:
    """The subject at the end of a stretch, empty where the stretch only leads in; None for an image."""
    links = [hit.end() for hit in words.link.finditer(before.text)]
    subject = before.after(links[-1]) if links else before
    subject, _ = led(subject, words)
    if hit := words.whole.match(subject.text):
        subject = subject.after(hit.end())
    text = subject.text
    if (
        len(text) > LONGEST_SUBJECT
        or text.endswith("地")
        or (text and words.verb.match(text))
        or words.particle.match(text)
    ):
        return Member(before.end, "")
    return None if text and words.image.search(text) else subject
