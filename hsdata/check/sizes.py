"""data/usual.tsv: between which two sizes nearly all such figures of work reports lie."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hsdata.check.figure import Figure
from hsdata.errors import InputError

PATH = Path(__file__).resolve().parents[2] / "data" / "usual.tsv"
COLUMNS = ("by", "name", "unit", "measure", "level", "low", "high", "figures")
INDICATOR, NAME, UNIT = "indicator", "name", "unit"  # by what figures are alike
TAIL = 3  # the last characters of a name say what is counted: …项目数, …完成投资
Key = tuple[str, str, str, str, str]


class SizesError(InputError):
    """data/usual.tsv is missing or has a bad row."""


def measure_of(figure: Figure) -> str:
    """The measure; what is counted or grew over several years at once is of another size."""
    return figure.measure if figure.per or figure.one_year else f"{figure.measure}_over_years"


def keys(figure: Figure, level: str) -> Iterator[Key]:
    """By what a figure is compared, the closest first: its indicator, its kind of name, its unit."""
    measure = measure_of(figure)
    if figure.known:
        yield (INDICATOR, figure.known, figure.unit_base, measure, level)
    yield (NAME, figure.indicator[-TAIL:], figure.unit_base, measure, level)
    yield (UNIT, "", figure.unit, measure, level)


@dataclass(frozen=True, slots=True)
class Sizes:
    known: Mapping[Key, tuple[float, float]]

    def of(self, figure: Figure, level: str) -> tuple[float, float] | None:
        """Lowest and highest size in the folded unit: its indicator's, else what name and unit both allow."""
        usual: tuple[float, float] | None = None
        for key in keys(figure, level):
            found = self.known.get(key)
            if found and key[0] == INDICATOR:
                return found
            if found and usual is None:
                usual = found
            elif found and usual and max(found[0], usual[0]) < min(found[1], usual[1]):
                usual = max(found[0], usual[0]), min(found[1], usual[1])
        return usual


def read_sizes(path: Path = PATH) -> Sizes:
    """Raises SizesError naming the line."""
    known: dict[Key, tuple[float, float]] = {}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file, delimiter="\t"), 2):
                try:
                    key = (row["by"], row["name"], row["unit"], row["measure"], row["level"])
                    known[key] = float(row["low"]), float(row["high"])
                except (KeyError, TypeError, ValueError) as error:
                    raise SizesError(
                        f"{path}:{number}", f"不是一行大小（{error}）", "请改正这一行"
                    ) from error
    except OSError as error:
        raise SizesError(path, f"读不了（{error}）", "请从代码库恢复") from error
    return Sizes(known)
