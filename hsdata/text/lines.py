"""Find the line breaks and spaces that stand inside a sentence, a word or a number.

Pages and scans break lines anywhere: 提升产业链 / 现代化水平, 1259. / 3亿元. A line goes on in the next
one when it is unfinished, is neither heading nor byline, and the next one opens nothing new.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from hsdata.text.draft import Cut
from hsdata.text.noise import fires, lines_of
from hsdata.vocab import Vocabulary

LONGEST_HEADING = 32  # without a number; a longer line without an end is a broken sentence
LONGEST_NUMBERED = 48
SHORTEST_WRAP = 18  # characters: the narrowest page set in lines
MANY = 20  # lines before a width is seen
RAGGED = 2  # a full line may be so much shorter or longer: punctuation, digits, a first line's indent
WRAPPED = 0.6  # of the longer lines are full
SHORTEST_WITH_NUMBER = 16  # a shorter line that ends in a digit is a cell of a table
_END = re.compile(r"[。！？；：!?;:…][”’」』）)》】]*(?:[（(][^（）()]{1,10}[）)])?$")
_GOES_ON = re.compile(r"[，、,（(“‘《]$|[的和与及在为把将]$")
_IN_RATIO = re.compile(r"\d[:：]$")
_INDENTS = ("\u3000\u3000", "    ", "\xa0\xa0\xa0\xa0")
_IN_NUMBER = re.compile(r"\d[.．]?$")
_CONTINUES = re.compile(r"^[，。、；：！？）)”’》】%％,;.]")
_MARK_ALONE = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、])$"
)
_PAIRS = (("“", "”"), ("‘", "’"), ("（", "）"), ("(", ")"), ("《", "》"), ("【", "】"))
_WIDE = "\u3400-\u9fff\uff01-\uff5e“”‘’、。《》〈〉…—"
_SPACE_IN_TEXT = re.compile(rf"(?<=[{_WIDE}])[ \t]+(?=[{_WIDE}\d])|(?<=\d)[ \t]+(?=[{_WIDE}])")
_SPACE_IN_NUMBER = re.compile(r"(?<=\d)[ \t]*\.[ \t]+(?=\d)|(?<=\d)[ \t]+\.(?=\d)|(?<=\d)[ \t]+(?=[%％])")
_TORN_NUMBER = re.compile(
    r"(?<![\dA-Za-z.])(\d+(?:\.\d+)?)([ \t]+)(\d+)(?:\.\d+)?(?=[ \t]?[年%％\u4e00-\u9fff])"
)
YEAR_DIGITS = 4
_SPACED_OUT = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:[ \t]+[\u4e00-\u9fff](?![\u4e00-\u9fff])){2,}"
)


def _is_open(text: str) -> bool:
    return any(text.count(a) > text.count(b) for a, b in _PAIRS)


def wrap_width(lengths: Sequence[int]) -> int | None:
    """The width at which a page was set, where most of its longer lines end there; None for a page that
    breaks lines at paragraphs only."""
    long = [n for n in lengths if n >= SHORTEST_WRAP]
    if len(long) < MANY:
        return None
    width, _ = Counter(long).most_common(1)[0]
    full = sum(width - RAGGED <= n <= width + RAGGED for n in long)
    return width if full >= WRAPPED * len(long) else None


def _goes_on(so_far: str, following: str, full: bool, vocab: Vocabulary) -> bool:
    """Whether a paragraph so far is unfinished and the following line is its rest; ``full``: its last
    line reaches the width of the page."""
    if _MARK_ALONE.match(so_far) or _IN_RATIO.search(so_far):
        return True
    opens = fires(vocab.cues["noise.opening"], following)
    if _END.search(so_far) or opens or fires(vocab.cues["noise.alone"], so_far):
        return False
    if full or _GOES_ON.search(so_far) or _CONTINUES.match(following) or _is_open(so_far):
        return True
    if _IN_NUMBER.search(so_far):
        return len(so_far) >= SHORTEST_WITH_NUMBER
    numbered = fires(vocab.cues["noise.opening"], so_far)
    long = len(so_far) > (LONGEST_NUMBERED if numbered else LONGEST_HEADING) or "。" in so_far
    return long and not fires(vocab.cues["noise.beginning"], following)


def find_breaks(text: str, vocab: Vocabulary) -> list[Cut]:
    """Line breaks, with the white space around them, between a line and its own rest.

    Where a page set in lines indents its paragraphs, a full line goes on in any line that is not indented.
    """
    lines = list(lines_of(text))
    width = wrap_width([len(line) for _, line in lines])
    indented = [text.endswith(_INDENTS, 0, start) for start, _ in lines]
    by_indent = width is not None and sum(indented) >= MANY
    cuts: list[Cut] = []
    so_far, last, end = "", "", 0
    for (start, line), new in zip(lines, indented, strict=True):
        full = width is not None and len(last) >= width - RAGGED
        if so_far and not new and ((full and by_indent) or _goes_on(so_far, line, full, vocab)):
            cuts.append(Cut(end, start, "line_break"))
            so_far += line
        else:
            so_far = line
        last, end = line, start + len(line)
    return cuts


def find_spaces(text: str) -> list[Cut]:
    """White space around lines, inside words of a sentence, and inside numbers."""
    cuts: list[Cut] = []
    at = 0
    for line in text.split("\n"):
        trimmed = line.strip()
        start = at + len(line) - len(line.lstrip()) if trimmed else at + len(line)
        end = start + len(trimmed)
        cuts += [Cut(at, start, "space")] * (start > at) + [Cut(end, at + len(line), "space")] * (
            end < at + len(line)
        )
        at += len(line) + 1
        if " " not in trimmed and "\t" not in trimmed:
            continue
        patterns = [_SPACE_IN_NUMBER]
        if "。" in trimmed or len(trimmed) > LONGEST_NUMBERED:
            patterns.append(_SPACE_IN_TEXT)
        for pattern in patterns:
            for m in pattern.finditer(text, start, end):
                cuts += [Cut(i, i + 1, "space") for i in range(*m.span()) if text[i] in " \t"]
        for m in _TORN_NUMBER.finditer(text, start, end) if len(patterns) > 1 else ():
            if len(m[1]) < YEAR_DIGITS or len(m[3]) < YEAR_DIGITS:  # 2016 2017年 are two years
                cuts += [Cut(i, i + 1, "space") for i in range(*m.span(2))]
        for m in _SPACED_OUT.finditer(text, start, end):
            cuts += [Cut(i, i + 1, "space") for i in range(*m.span()) if text[i] in " \t"]
    return cuts
