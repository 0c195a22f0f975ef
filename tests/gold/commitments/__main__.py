"""``python -m tests.gold.commitments [--texts FOLDER] [--misses]``: precision and recall of the reader.

The shipped documents always, and of the others those whose text stands in FOLDER as NAME.txt.
Exit code 1 where one is below its floor.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path

from hsdata import documents, vocab
from hsdata.link import commitment
from hsdata.reading import read
from hsdata.vocab import Vocabulary
from tests.gold.commitments.scoring import GOLD, SHIPPED, Found, Score, load, marked_part, names, score

FLOORS: dict[str, dict[str, float]] = tomllib.loads((GOLD / "floors.toml").read_text(encoding="utf-8"))
MARKED_LINES = {"2017-work-report": (22, 33)}


def found_in(path: Path, words: Vocabulary) -> tuple[list[Found], str]:
    """The commitments of a file with their spans in it, and the file's text."""
    document = documents.load(path, words)
    reading = read(document, words)
    offsets = document.offsets
    found = [
        Found(offsets[c.start], offsets[c.end - 1] + 1, c.text, c.due, c.region, c.theme)
        for c in commitment.find(document, reading.passages, reading.facts, words)
    ]
    return found, document.raw


def score_file(name: str, path: Path, words: Vocabulary) -> Score:
    found, raw = found_in(path, words)
    wanted = load(name, raw)
    return score(wanted, marked_part(found, raw, MARKED_LINES.get(name)))


def below(name: str, reached: Score) -> dict[str, float]:
    """What is below the floor of a document."""
    return {f: getattr(reached, f) for f, least in FLOORS[name].items() if getattr(reached, f) < least}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="a folder with the texts that are not shipped")
    parser.add_argument("--misses", action="store_true", help="list what was missed and what is wrong")
    asked = parser.parse_args()
    words, low = vocab.load(), 0
    print(f"{'document':20} precision recall strict   due region theme  core given")
    for name in names():
        places = [folder / f"{name}.txt" for folder in (SHIPPED, asked.texts) if folder]
        path = next((p for p in places if p.is_file()), None)
        if path is None:
            print(f"{name:20} its text is not here (--texts)")
            continue
        s = score_file(name, path, words)
        print(
            f"{name:20} {s.precision:9.3f} {s.recall:6.3f} {s.strict:6.3f} {s.due:5.2f} {s.region:6.2f}"
            f" {s.theme:5.2f} {s.core:5} {s.given:5}"
        )
        low += bool(below(name, s))
        if asked.misses:
            for w in s.missed:
                print(f"  missed   {w.line}: {w.text}")
            for f in s.wrong:
                print(f"  wrong    {f.text}")
            for f in s.optional:
                print(f"  optional {f.text}")
    return int(low > 0)


if __name__ == "__main__":
    sys.exit(main())
