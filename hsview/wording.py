"""The templates of generated sentences, from data/vocab/page_sentences.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from string import Formatter

from hsdata.errors import InputError
from hsdata.store import ROOT

FILE = ROOT / "data" / "vocab" / "page_sentences.toml"


class WordingError(InputError):
    """The sentences cannot be read, or lack one that a page needs."""


@cache
def templates() -> dict[str, str]:
    """Every template by its dotted name, course.span.

    Raises WordingError naming the file when it cannot be read or a template holds a number of its own.
    """
    try:
        tables = tomllib.loads(FILE.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise WordingError(FILE, f"读不了：{error}", "请从代码库恢复") from error
    found = {f"{group}.{name}": text for group, names in tables.items() for name, text in names.items()}
    for name, text in found.items():
        if any(char.isdigit() for char in literal(text)):
            raise WordingError(FILE, f"句子 {name} 自带数字", "句子里的数字只能来自数据表，请改为占位符")
    return found


def literal(template: str) -> str:
    """What a template says by itself, without its places for words.

    >>> literal("到 {due} 年为 {end}")
    '到  年为 '
    """
    return "".join(text for text, *_ in Formatter().parse(template))


def say(key: str, /, **words: object) -> str:
    """The sentence of this key with its words filled in. Raises WordingError for an unknown name."""
    try:
        return templates()[key].format(**words)
    except KeyError as error:
        raise WordingError(FILE, f"缺少 {error}（{key}）", "请补上这一句或这个占位符") from error
