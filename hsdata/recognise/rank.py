"""Places in a ranking: 全省第一, 前三位, 居全国首位, 第59位."""

from __future__ import annotations

import re
from functools import lru_cache

from hsdata.model import Numeral, Quantity
from hsdata.vocab import Vocabulary

LOOK_BACK = 8
_PLACE = r"(?:位|名)(?![一-鿿]{0,3}(?:一体|于))"


@lru_cache(maxsize=8)
def patterns_of(vocab: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words that announce a rank (居, 全省), and words after which 第一位 is a metaphor (放在)."""
    return tuple(  # type: ignore[return-value]
        re.compile(rf"(?:{'|'.join(re.escape(w) for cue in vocab.cues[name] for w in cue.words)})的?$")
        for name in ("rank.place", "rank.metaphor")
    )


_END = re.compile(
    r"\s*(?=[，。、；;,.！）)（(：:”]|$|和|与|及|并|且|的(?![一-鿿]?[大个批家项])|水平|左右|以内|行列|[，,]|\n)"
)
_NUMBERED = re.compile(r"(?P<place>位|名|强|大(?!学))?")


def find(text: str, numeral: Numeral, vocab: Vocabulary) -> tuple[Quantity, ...]:
    """The rank a numeral stands in (第N, 前N, 首位), quoted with 第 and 位; empty where it is none."""
    first = numeral.text == "首"
    start = numeral.start - (not first)
    mark = "首" if first else text[start : numeral.start]
    if mark not in ("首", "第", "前") or numeral.value is None or start < 0:
        return ()
    announces, metaphor = patterns_of(vocab)
    before = text[max(0, start - LOOK_BACK) : start]
    if metaphor.search(before):
        return ()
    m = _NUMBERED.match(text, numeral.end)
    place = m["place"] if m else None
    if (place == "强" and mark != "前") or (place == "大" and mark != "第"):
        return ()
    end = numeral.end + (1 if place else 0)
    announced = announces.search(before) is not None
    closed = _END.match(text, end) is not None
    if place == "大":
        good = announced
    elif first or (mark == "前" and place):
        good = announced or closed
    elif place:
        good = closed or announced
    else:
        good = announced and closed
    if mark == "前" and not announced and not place:
        good = False
    if not good:
        return ()
    return (Quantity(start, end, text[start:end], numeral.value, "位", "rank", numeral),)
