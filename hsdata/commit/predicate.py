"""What one member of a clause promises: a subject that reaches something, or a verb with its object."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hsdata.commit.member import Member, led
from hsdata.commit.words import Words

_FOOTNOTE = re.compile(r"\^?[\[〔]\d+[\]〕]")
_GOES_ON = re.compile(r"(?:[，；]|并(?![网购列行])|后，).*$")
_LINK = re.compile(
    r"并(?![网购列行])|[，：:]|来(?=[一-鿿]{0,2}[建创])|加快|推进|推动|促进|支持|确保|力争|争取|着力"
)
_NO_SUBJECT = re.compile(r"[的了在对向从与和以由按为就把被不而且及于]")
LONGEST_SUBJECT = 40


@dataclass(frozen=True, slots=True)
class Predicate:
    """A subject, the words between, a verb and its object; ``object`` is empty for an ending."""

    subject: Member
    how: str
    verb: Member
    object: Member
    kind: str  # the kind of object, or "ending"
    pushed: bool

    @property
    def end(self) -> int:
        return self.object.end


def own(member: Member, words: Words) -> Predicate | None:
    """The predicate a member holds by itself."""
    body, pushed = led(member, words)
    ending = _ending(led(member, words, timeless=True)[0], pushed, words)
    verb = with_object(body, body.text, pushed, words)
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
    end = Member(body.end, "")
    return Predicate(subject, how, body.after(at), end, "ending", pushed)


def with_object(body: Member, whole: str, pushed: bool, words: Words) -> Predicate | None:
    """The first verb of a member whose object is one it can have.

    ``whole`` is the member with what follows it in the list, where the object ends later.
    """
    for hit in words.object.finditer(body.text):
        text = _GOES_ON.sub("", _FOOTNOTE.sub("", whole[hit.end() :]))
        kind = kind_of(hit.group(), text, words)
        if kind is None:
            continue
        before = body.text[: hit.start()]
        between = words.how.search(before)
        how = between.group() if between else ""
        subject = subject_of(body.upto(len(before) - len(how)), words)
        if subject is None or words.refuse.search(before):
            return None
        verb = Member(body.start + hit.start(), hit.group())
        return Predicate(subject, how, verb, Member(verb.end, text), kind, pushed)
    return None


def kind_of(verb: str, text: str, words: Words) -> str | None:
    """Which kind of object a text is for a verb; None where it is none, or only an image."""
    bare = text.removesuffix("工作") if not text.endswith("试点工作") else text
    if len(bare) < 2 or bare[0] in "”’》）" or words.image.search(bare):
        return None
    return next((kind for kind in words.objects[verb] if words.heads[kind].search(bare)), None)


def subject_of(before: Member, words: Words) -> Member | None:
    """The subject at the end of a stretch, empty where the stretch only leads in; None for an image."""
    links = [hit.end() for hit in _LINK.finditer(before.text)]
    subject = before.after(links[-1]) if links else before
    subject, _ = led(subject, words)
    subject = subject.after(len(subject.text) - len(subject.text.removeprefix("实现")))
    text = subject.text
    if (
        len(text) > LONGEST_SUBJECT
        or text.endswith("地")
        or (text and words.verb.match(text))
        or _NO_SUBJECT.match(text)
    ):
        return Member(before.end, "")
    return None if text and words.image.search(text) else subject
