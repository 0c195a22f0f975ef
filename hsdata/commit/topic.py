"""What a clause speaks of, for the clause after it that has no subject of its own."""

from __future__ import annotations

import re

from hsdata.commit.member import Member, led
from hsdata.commit.words import Words

_NOT_ONE_THING = re.compile(r"[、，]|等|\d|(?<!目)的")
SHORTEST, LONGEST = 3, 20


def topic_of(text: str, words: Words) -> str:
    """The one thing the verb of a clause is done to: 加强衡水湖生态保护与修复 speaks of 衡水湖."""
    for pushed in words.push.finditer(text):
        text, begins = text[pushed.end() :], True
        break
    else:
        begins = False
    body, _ = led(Member(0, text), words)
    hit = words.verb.match(body.text)
    if not hit and not begins:
        return ""
    thing = body.text[hit.end() if hit else 0 :]
    while cut := words.nested.search(thing):
        thing = thing[: cut.start()]
    return thing if SHORTEST <= len(thing) <= LONGEST and not _NOT_ONE_THING.search(thing) else ""
