"""The words jieba finds, sooner: a dictionary of half a million entries is slow, and jieba asks it twice."""

from __future__ import annotations

from math import log

import jieba

Route = dict[int, tuple[float, int]]  # where a word begins -> weight of the best way on, its last character


class Weights(dict[str, float | None]):
    """What each stretch of text weighs as a word, worked out when first asked for.

    0 for what only begins words, None for what begins none.
    """

    def __init__(self, frequency: dict[str, int], total: int) -> None:
        super().__init__()
        self.frequency = frequency
        self.unknown = -log(total)  # of a character that is no word

    def __missing__(self, stretch: str) -> float | None:
        often = self.frequency.get(stretch)
        weight = log(often) + self.unknown if often else often
        self[stretch] = weight
        return weight


class Tokenizer(jieba.Tokenizer):
    """Cuts as ``jieba.Tokenizer`` does without HMM: of all ways the most probable."""

    _weights: Weights | None = None

    def add_word(self, word: str, freq: int | None = None, tag: str | None = None) -> None:
        super().add_word(word, freq, tag)
        self._weights = None  # every weight rests on the sum of all frequencies

    def get_DAG(self, sentence: str) -> None:
        """Nothing: ``calc`` finds the words that begin at a place when it comes there."""
        self.check_initialized()

    def calc(self, sentence: str, DAG: None, route: Route) -> None:
        """Fill ``route`` from the end of a sentence to its beginning; of equal ways the longest word's."""
        if self._weights is None:
            self._weights = Weights(self.FREQ, self.total)
        weights, length = self._weights, len(sentence)
        ahead = [0.0] * (length + 1)
        for start in range(length - 1, -1, -1):
            best, last = weights.unknown + ahead[start + 1], start + 1
            known = False
            for end in range(start + 1, length + 1):
                weight = weights[sentence[start:end]]
                if weight is None:
                    break
                if weight and (not known or weight + ahead[end] >= best):
                    best, last, known = weight + ahead[end], end, True
            ahead[start] = best
            route[start] = best, last - 1
