"""Numerals that measure, count or rank: with their unit, or the named reason why they are no facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hsdata.model import Numeral, Quantity, Sentence
from hsdata.recognise import listing, rank, ratio, reason, shorthand, span, unit
from hsdata.recognise import numeral as numerals
from hsdata.vocab import Vocabulary

MONEY = "金额"
NO_LONGER = (
    "(?![一-鿿](?<![达数有为占共增新]))"  # 亿元村, 亿元县有5个; but 投资4900万元的县医院, 500万元农村公路
)
_OVER = re.compile(r"(?:超过?|过|逾|突破|达到?|破)$")


@lru_cache(maxsize=8)
def category_patterns(vocab: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What follows an amount that names a class: 亿元(以上项目), 50亿元(企业); after 超 also (的产业集群)."""
    words = [w for cue in vocab.cues["numerals.category"] for w in cue.words]
    nouns = "|".join(re.escape(w) + ("" if len(w) > 1 else NO_LONGER) for w in words)
    return (
        re.compile(rf"(?:(?:及?以[上下]|级)的?[一-鿿“”]{{0,10}}?|的?[一-鿿]{{0,1}})(?:{nouns})"),
        re.compile(rf"级?的?[一-鿿“”]{{0,10}}?(?:{nouns})"),
    )


def names_class(text: str, n: Numeral, end: int, vocab: Vocabulary) -> bool:
    """Whether an amount of money is the threshold in a name: 亿元以上项目, 超百亿元的特色产业集群."""
    plain, bounded = category_patterns(vocab)
    return plain.match(text, end) is not None or (
        _OVER.search(text[max(0, n.start - 4) : n.start]) is not None and bounded.match(text, end) is not None
    )


def _plain(text: str, n: Numeral, vocab: Vocabulary) -> tuple[Quantity, ...]:
    """A numeral with its unit; a share written as a fraction carries its own."""
    if n.value is None:
        return ()
    if "/" in n.text or "／" in n.text or "分之" in n.text:
        return (Quantity(n.start, n.end, n.text, n.value, "%", "plain", n),)
    measured = unit.find(text, n, vocab)
    if measured is None:
        return ()
    value = 1.0 if n.text[0] in "万亿" else n.value
    shape = "plain"
    if measured.unit.endswith(("倍", "番")):
        shape = "multiple"
    elif measured.row and measured.row.dimension == MONEY and names_class(text, n, measured.end, vocab):
        shape = "threshold"
    return (Quantity(n.start, measured.end, text[n.start : measured.end], value, measured.unit, shape, n),)


def _doubling(text: str, n: Numeral) -> tuple[Quantity, ...]:
    """翻番 without a number: once."""
    return (Quantity(n.start, n.end + 1, text[n.start : n.end + 1], 1.0, "番", "multiple", n),)


def _read(
    text: str, found: tuple[Numeral, ...], index: int, named: list[tuple[int, int, str]], vocab: Vocabulary
) -> tuple[tuple[Quantity, ...], str | None]:
    """What the numeral at ``index`` is: the quantities that begin with it, or the reason it is none."""
    n = found[index]
    for start, end, name in named:
        if start <= n.start < end:
            return (), name
    if n.text == "翻":
        return _doubling(text, n), None
    quantities = ratio.find(text, found, index) or rank.find(text, n, vocab)
    if quantities:
        return quantities, None
    slip = n.text.isascii() and not n.text.isdigit() and any(c.isalpha() for c in n.text)
    ruled_out = None if slip else reason.before_units(text, n.start, vocab)
    if ruled_out:
        return (), ruled_out
    quantities = (
        span.find(text, found, index, vocab)
        or _plain(text, n, vocab)
        or listing.find(text, found, index, vocab)
        or shorthand.find(text, n, vocab)
    )
    return (quantities, None) if quantities else ((), reason.without_unit(text, n, vocab))


def _walk(text: str, vocab: Vocabulary) -> Iterator[tuple[Numeral, tuple[Quantity, ...], str | None]]:
    """Every numeral in order, each once: those inside a quantity already read are passed over."""
    found = numerals.find(text)
    named = reason.spans(text, vocab) if found else []
    done = 0
    for index, n in enumerate(found):
        if n.start < done:
            continue
        quantities, why = _read(text, found, index, named, vocab)
        if quantities:
            done = quantities[-1].end
        yield n, quantities, why


def find(
    sentence: Sentence, vocab: Vocabulary
) -> tuple[tuple[Quantity, ...], tuple[tuple[Numeral, str | None], ...]]:
    """The quantities of a sentence, and its other numerals each with a reason (None: unexplained)."""
    base = sentence.start
    quantities: list[Quantity] = []
    others: list[tuple[Numeral, str | None]] = []
    for n, read, why in _walk(sentence.text, vocab):
        if not read:
            others.append((_moved(n, base), why))
        for q in read:
            own = _moved(q.numeral, base)
            quantities.append(Quantity(q.start + base, q.end + base, q.quote, q.value, q.unit, q.shape, own))
    return tuple(quantities), tuple(others)


def _moved(n: Numeral, base: int) -> Numeral:
    """The numeral with offsets into the text the sentence stands in."""
    return Numeral(n.start + base, n.end + base, n.text, n.value)
