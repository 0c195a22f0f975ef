"""data/accuracy.toml -> how well each field was read on texts marked by hand. A bad row is refused."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from hsdata.errors import InputError

PATH = Path(__file__).resolve().parent.parent / "data" / "accuracy.toml"
FIELDS = (
    "detect",
    "complete",
    "bound",
    "measure",
    "stage",
    "period",
    "region",
    "indicator",
    "per",
    "sector",
    "quote",
    "standard",
)


class AccuracyError(InputError):
    """data/accuracy.toml is missing or has a bad row."""


class Measured(BaseModel):
    """One text: whether the reader was written with it in view, and the figures by field (0 to 1)."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    doc: str
    name: str
    level: str
    year: int
    shipped: bool
    tuned: bool
    gold: int = Field(gt=0)
    measured: date
    command: str
    figures: dict[str, float]


def read_accuracy(path: Path = PATH) -> tuple[Measured, ...]:
    """Every measured text, in the order of the file. Raises AccuracyError naming the file and the field."""
    try:
        found = tuple(Measured(**row) for row in tomllib.loads(path.read_text(encoding="utf-8"))["text"])
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise AccuracyError(path, f"字段 {field}：{first['msg']}", "请改正这一项") from error
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise AccuracyError(path, f"读不了：{error}", "请从代码库恢复") from error
    for text in found:
        wrong = set(text.figures) ^ set(FIELDS) or {k for k, v in text.figures.items() if not 0 <= v <= 1}
        if wrong:
            raise AccuracyError(
                path, f"{text.doc} 的 {'、'.join(sorted(wrong))} 缺少、多余或不在零到一之间", "请重新测量"
            )
    return found
