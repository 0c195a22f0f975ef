"""What was folded and dropped of a document, for the documents table and in words."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from hsdata.model import Dropped

SHOWN = 40  # characters of a copy that are kept for the record: the copy itself is in the file
WORDS = {
    "copy": "重复正文",
    "advert": "广告与网址",
    "navigation": "网页导航",
    "markup": "网页标记",
    "footnote": "注码",
    "line_break": "断行",
    "space": "空白",
}
NAMED = ("advert", "navigation")  # shown
MOST_NAMED = 3


def to_json(runs: Iterable[Dropped]) -> str:
    """Each run as [start, end, reason, text]; of a copy only its beginning."""
    told = [[d.start, d.end, d.reason, d.text[:SHOWN] if d.reason == "copy" else d.text] for d in runs]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def in_words(dropped: str, copies_folded: int) -> list[str]:
    """Lines for a reader: copies, then each kind of run with its characters and some of them in full."""
    lines = [f"折叠重复正文 {copies_folded} 份"] if copies_folded else []
    runs = json.loads(dropped)
    count = Counter(reason for _, _, reason, _ in runs)
    for reason, n in count.items():
        if reason == "copy":
            continue
        chars = sum(end - start for start, end, why, _ in runs if why == reason)
        line = f"剔除{WORDS[reason]} {n} 处，{chars} 字"
        texts = [f"「{_visible(text)}」" for _, _, why, text in runs if why == reason]
        if reason in NAMED:
            line += "：" + "".join(texts[:MOST_NAMED]) + ("等" if n > MOST_NAMED else "")
        if reason == "line_break":
            places = "、".join(str(start) for start, _, why, _ in runs if why == reason)
            line += f"（第 {places} 字）" if n <= MOST_NAMED else ""
        lines.append(line)
    return lines


def _visible(text: str) -> str:
    shown = text.replace("\n", "↵").replace(" ", "␣")
    return shown if len(shown) <= SHOWN else shown[:SHOWN] + "…"
