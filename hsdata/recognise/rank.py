"""Places in a ranking: 全省第一, 前三位, 居全国首位, 第1、第5."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hsdata.model import Numeral, Quantity
from hsdata.vocab import CHINESE, Vocabulary

LOOK_BACK = 8
LONGEST_CHAIN = 24
_NUMBER = rf"(?:\d+|[{CHINESE}]+)"
_CHAIN = re.compile(
    rf"第\s?{_NUMBER}(?:位|名)?(?:[、，和与](?:第\s?)?{_NUMBER}(?:位|名)?)*[、，和与](?P<mark>第?)$"
)
_PLACE = re.compile(r"位|名|强|大(?!学)")
_END = re.compile(
    r"\s*(?:[，。、；;,.！）)（(：:”\n]|$|和|与|及|并|且|的(?![大个批家项])|水平|左右|以内|行列)"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A numeral with the mark of a rank: where the rank starts, its mark, and its 位 or 名."""

    start: int
    mark: str  # 首 | 第 | 前 | 后 | "" for a further item of 第一、二位
    place: str
    end: int
    before: str  # what stands before the rank, or before the chain it belongs to


@lru_cache(maxsize=8)
def ending(vocab: Vocabulary, family: str) -> re.Pattern[str]:
    """The words of a family, right before a rank: 居, 全省 announce it, 放在 makes 首位 a metaphor."""
    words = "|".join(re.escape(w) for cue in vocab.cues[f"rank.{family}"] for w in cue.words)
    return re.compile(rf"(?:{words})的?$")


def mark_of(text: str, numeral: Numeral) -> Marked | None:
    """The numeral's mark of a rank, if it bears one."""
    first = numeral.text == "首"
    mark = "首" if first else text[max(0, numeral.start - 1) : numeral.start]
    chain = (
        _CHAIN.search(text, max(0, numeral.start - LONGEST_CHAIN), numeral.start)
        if mark in "第、，和与"
        else None
    )
    if mark not in ("首", "第", "前", "后") and not chain:
        return None
    place = _PLACE.match(text, numeral.end)
    if chain:
        mark = chain["mark"]
    start = numeral.start if first else numeral.start - len(mark)
    at = chain.start() if chain else start
    end = place.end() if place else numeral.end
    return Marked(start, mark, place.group() if place else "", end, text[max(0, at - LOOK_BACK) : at])


def is_rank(text: str, rank: Marked, vocab: Vocabulary) -> bool:
    """Whether a marked numeral ranks something: 全省第一 does, 第一批, 放在首位 and 提前三年 do not."""
    if rank.mark == "前" and ending(vocab, "compound").search(rank.before):
        return False
    if rank.mark != "前" and ending(vocab, "metaphor").search(rank.before):
        return False
    announced = ending(vocab, "place").search(rank.before) is not None
    if rank.mark == "后":
        return bool(rank.place) and (announced or ending(vocab, "leaving").search(rank.before) is not None)
    closed = _END.match(text, rank.end) is not None
    if rank.place == "大" or (rank.place == "强" and rank.mark != "前"):
        return announced and rank.place == "大" and rank.mark == "第"
    if rank.place or rank.mark == "首":
        return announced or (closed and rank.mark != "")
    return announced and closed


def find(text: str, numeral: Numeral, vocab: Vocabulary) -> tuple[Quantity, ...]:
    """The rank a numeral stands in, quoted with its 第 and 位; empty where it is none."""
    rank = mark_of(text, numeral)
    if rank is None or numeral.value is None or not is_rank(text, rank, vocab):
        return ()
    quote = text[rank.start : rank.end]
    return (Quantity(rank.start, rank.end, quote, numeral.value, "位", "rank", numeral),)
