"""The words of a document that say what it is about, each with its place, its part and its sector."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hsdata.link import sector
from hsdata.model import Document, Passage, Term
from hsdata.terms.cut import coined, cut
from hsdata.terms.dictionary import names, names_of
from hsdata.vocab import Vocabulary

_WORD = re.compile(r"[一-鿿]{2}|[A-Za-z]{2}")


def find(document: Document, passages: tuple[Passage, ...], vocab: Vocabulary) -> Iterator[Term]:
    """Every such word of the running text, in order. Offsets into the clean text.

    The document's own region is none: all of it is about that.
    """
    phrases = coined(document.text)
    own = _own(document.source.region, vocab)
    for passage in passages:
        for sentence in passage.sentences if passage.kind == "body" else ():
            about = sector.of_text(sentence.text, passage, vocab)
            for word, (start, end) in cut(sentence.text, phrases, vocab):
                if word not in own and says_something(word, vocab):
                    yield Term(sentence.start + start, sentence.start + end, word, passage.part, about)


@lru_cache(maxsize=65536)
def says_something(word: str, vocab: Vocabulary) -> bool:
    """Whether a word is more than grammar, number or report-speak. A name may look like a number: 十三五."""
    idle = vocab.cues["terms.stop"]
    if word in idle.by_word or not _WORD.search(word):
        return False
    return word in names(vocab) or not idle.anchored.fullmatch(word)


def _own(region: str, vocab: Vocabulary) -> frozenset[str]:
    known = (names_of(row) for row in vocab.regions if row.name == region)
    return frozenset({region, *(name for names in known for name in names)})
