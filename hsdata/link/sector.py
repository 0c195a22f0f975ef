"""Which of the ten sectors a number belongs to: by what is measured, else by its passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hsdata.link import catalogue
from hsdata.link.name import Named
from hsdata.model import Context, Passage
from hsdata.vocab import Vocabulary

DECIDES = 6  # the weight of a word that decides alone
NAME, SENTENCE, TOPIC = 3, 1, 2  # how much the words of each say
DEFAULT = "综合经济"


@dataclass(frozen=True, slots=True)
class Words:
    """All words of data/vocab/sectors.toml by how they begin, and what each is worth."""

    beginning: Mapping[str, Sequence[str]]  # two characters (or one) -> words, the longest first
    worth: Mapping[str, tuple[tuple[str, int], ...]]

    def found_in(self, text: str) -> Iterator[str]:
        """The words of a text in order; of those that begin at one place the longest."""
        at = 0
        while at < len(text):
            for word in self.beginning.get(text[at : at + 2]) or self.beginning.get(text[at], ()):
                if text.startswith(word, at):
                    yield word
                    at += len(word)
                    break
            else:
                at += 1


@lru_cache(maxsize=8)
def compiled(vocab: Vocabulary) -> Words:
    worth: dict[str, list[tuple[str, int]]] = {}
    for row in vocab.sectors:
        for word in row.words:
            worth.setdefault(word, []).append((row.name, row.weight))
    beginning: dict[str, list[str]] = {}
    for word in sorted(worth, key=len, reverse=True):
        beginning.setdefault(word[:2], []).append(word)
    single = {word: listed for word, listed in beginning.items() if len(word) == 1}
    return Words(
        single
        | {pair: [*listed, *single.get(pair[0], ())] for pair, listed in beginning.items() if len(pair) > 1},
        {word: tuple(worths) for word, worths in worth.items()},
    )


@lru_cache(maxsize=65536)
def scores(text: str, vocab: Vocabulary) -> Mapping[str, int]:
    """What the words of a text are worth to each sector; a word counts once. In order of the text: of equals
    the first named is chosen, in every run."""
    words = compiled(vocab)
    total: Counter[str] = Counter()
    for word in dict.fromkeys(words.found_in(text)):
        for sector, weight in words.worth[word]:
            total[sector] += weight
    return total


def topic(passage: Passage) -> str:
    """The words that say what a passage is about: its nearest heading and its first sentence."""
    first = passage.sentences[0].text if passage.sentences else ""
    return "".join(passage.headings[-1:]) + first[:40]


def of_text(text: str, passage: Passage, vocab: Vocabulary) -> str:
    """The sector of a stretch of text in its passage."""
    return chosen([(scores(text, vocab), SENTENCE), (scores(topic(passage), vocab), TOPIC)])


def chosen(weighed: list[tuple[Mapping[str, int], int]]) -> str:
    """The sector with most weight; the general one where no word says anything."""
    total: Counter[str] = Counter()
    for found, factor in weighed:
        for sector, weight in found.items():
            total[sector] += weight * factor
    return max(total, key=lambda s: total[s]) if total else DEFAULT


def find(context: Context, named: Named, vocab: Vocabulary) -> str:
    """The sector of an indicator, of its words, or of the passage around it."""
    entry = catalogue.read(vocab).by_id.get(named.indicator_id or "")
    if entry:
        return entry.sector
    by_name = scores(named.name, vocab)
    best = sorted(by_name.values(), reverse=True)[:2]
    if best and best[0] >= DECIDES and (len(best) == 1 or best[0] >= best[1] + DECIDES):
        return max(by_name, key=lambda s: by_name[s])
    return chosen(
        [
            (by_name, NAME),
            (scores(context.sentence.text, vocab), SENTENCE),
            (scores(topic(context.passage), vocab), TOPIC),
        ]
    )
