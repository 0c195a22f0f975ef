"""How near found commitments come to rows marked by hand; the rule of matching stands in README.md."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

GOLD = Path(__file__).resolve().parent
SHIPPED = GOLD.parents[2] / "data/documents"
ALIKE = 0.5
DECORATION = re.compile(
    "力争|确保|争取|努力|积极|坚决|全力|全面|尽快|如期|成功|顺利|[^一-鿿A-Za-z0-9Ⅰ-Ⅻ]|将|要|的"
)


@dataclass(frozen=True)
class Found:
    """A commitment as the reader gives it, its span in the file."""

    start: int
    end: int
    text: str
    due: int | None
    region: str
    theme: str | None


@dataclass(frozen=True)
class Wanted:
    """A commitment as marked, its anchor's span in the file."""

    start: int
    end: int
    line: int
    text: str
    due: tuple[str, ...]
    region: tuple[str, ...]
    theme: str
    core: bool


@dataclass
class Score:
    """``precision`` and ``recall`` leave optional rows out; ``strict`` counts them as wrong."""

    precision: float
    recall: float
    strict: float
    due: float
    region: float
    theme: float
    core: int
    given: int
    missed: list[Wanted] = field(default_factory=list)
    wrong: list[Found] = field(default_factory=list)
    optional: list[Found] = field(default_factory=list)


def names() -> list[str]:
    """The documents with marked rows."""
    return sorted(path.stem for path in GOLD.glob("*.tsv"))


def load(name: str, raw: str) -> list[Wanted]:
    """The rows of a document, each anchor sought in its file from its line on; line breaks do not count."""
    places = [i for i, character in enumerate(raw) if not character.isspace()]
    squeezed = "".join(raw[i] for i in places)
    begins = [0]
    for line in raw.split("\n"):
        begins.append(begins[-1] + len("".join(line.split())))
    rows = []
    with (GOLD / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            at = squeezed.find(row["anchor"], begins[int(row["line"]) - 1])
            assert at >= 0, f"{name}: «{row['anchor']}» does not stand from line {row['line']} on"
            rows.append(
                Wanted(
                    start=places[at],
                    end=places[at + len(row["anchor"]) - 1] + 1,
                    line=int(row["line"]),
                    text=row["text"],
                    due=tuple(row["due"].split("|")),
                    region=tuple(row["region"].split("|")),
                    theme=row["theme"],
                    core=row["core"] == "yes",
                )
            )
    return rows


def bigrams(text: str) -> Counter[str]:
    bare = DECORATION.sub("", text)
    return Counter(bare[i : i + 2] for i in range(len(bare) - 1))


def alike(a: str, b: str) -> float:
    """The share of bigrams two phrases have in common (Dice)."""
    x, y = bigrams(a), bigrams(b)
    return 2 * (x & y).total() / max(1, x.total() + y.total())


def score(wanted: Sequence[Wanted], found: Sequence[Found]) -> Score:
    """Each row with the found commitment most like it; every one found once."""
    pairs = sorted(
        (
            (alike(w.text, f.text), -i, -j)
            for i, w in enumerate(wanted)
            for j, f in enumerate(found)
            if w.start < f.end and f.start < w.end
        ),
        reverse=True,
    )
    of_row: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, i, j in pairs:
        if likeness >= ALIKE and -i not in of_row and -j not in taken:
            of_row[-i] = -j
            taken.add(-j)
    hits = [(w, found[of_row[i]]) for i, w in enumerate(wanted) if w.core and i in of_row]
    spare = [found[of_row[i]] for i, w in enumerate(wanted) if not w.core and i in of_row]
    core = sum(w.core for w in wanted)

    def share(true: Sequence[bool]) -> float:
        return sum(true) / len(true) if true else 1.0

    return Score(
        precision=len(hits) / max(1, len(found) - len(spare)),
        recall=len(hits) / max(1, core),
        strict=len(hits) / max(1, len(found)),
        due=share([str(f.due) in w.due for w, f in hits]),
        region=share([f.region in w.region for w, f in hits]),
        theme=share([(f.theme or "") == w.theme for w, f in hits]),
        core=core,
        given=len(found),
        missed=[w for i, w in enumerate(wanted) if w.core and i not in of_row],
        wrong=[f for j, f in enumerate(found) if j not in taken],
        optional=spare,
    )


def marked_part(found: Sequence[Found], raw: str, lines: tuple[int, int] | None) -> list[Found]:
    """What was found in the lines that were read when the rows were marked; all of it for None."""
    if lines is None:
        return list(found)
    begins = [0] + [m.end() for m in re.finditer("\n", raw)]
    return [f for f in found if begins[lines[0] - 1] <= f.start < begins[lines[1]]]
