"""data/statistics/*.csv -> official figures and milestone outcomes, each row checked.

A bad row is refused by file, line and field; nothing is estimated or filled in.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from hsdata.errors import InputError
from hsdata.tables import BOUNDS, GRADES, MEASURES, Table, Year, col
from hsdata.units import fold
from hsdata.vocab import Unit

ROOT = Path(__file__).resolve().parent.parent / "data" / "statistics"
MILESTONES = "milestones.csv"
DATED = r"\d{4}(-\d{2}(-\d{2})?)?"
STATUSES = ("done", "in_progress", "failed")


class StatisticsError(InputError):
    """A statistics file is missing or has a bad row."""


class Statistics(Table):
    """统计：官方或媒体公布的数值，每行带来源与等级。"""

    region: str = col("地区", "名称")
    indicator: str = col("指标", "来源中的名称")
    measure: str = col("量度", "level、growth、change、rank", isin=MEASURES)
    year_from: int = col("起年", "数值所指第一年")
    year_to: int = col("止年", "数值所指最后一年")
    value: float = col("数值", "按来源单位")
    unit: str = col("单位", "来源单位")
    value_base: float = col("折算数值", "万、亿展开后")
    unit_base: str = col("折算单位", "去掉万、亿后")
    bound: str = col("界限", "eq、ge、le、approx", isin=BOUNDS)
    source: str = col("出处", "统计来源")
    published: str = col("发布", "发布日期或年份；不知则空", nullable=True)
    grade: str = col("等级", "A、B、C", isin=GRADES)
    note: str = col("说明", "来源的附注", nullable=True)


class Milestones(Table):
    """里程碑：没有数字的承诺后来怎样，每行带来源。"""

    document: Year = col("文件年份", "提出承诺的报告在哪年")
    commitment: str = col("承诺", "承诺的说法")
    due: Year = col("到期年", "应在哪年兑现")
    outcome: str = col("结果", "来源怎么说")
    status: str = col("状态", "done 已成，in_progress 进行中，failed 未成", isin=STATUSES)
    source: str = col("出处", "来源")
    published: str = col("发布", "发布日期")
    grade: str = col("等级", "A、B、C", isin=GRADES)


class Row(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class StatisticRow(Row):
    region: str = Field(min_length=1)
    indicator: str = Field(min_length=1)
    measure: Literal["level", "growth", "change", "rank"]
    year_from: int = Field(ge=1949, le=2100)
    year_to: int = Field(ge=1949, le=2100)
    value: float
    unit: str = Field(min_length=1)
    bound: Literal["eq", "ge", "le", "approx"]
    source: str = Field(min_length=1)
    published: str = Field(pattern=rf"^({DATED})?$")
    grade: Literal["A", "B", "C"]
    note: str

    @model_validator(mode="after")
    def years_run_forward(self) -> StatisticRow:
        if self.year_from > self.year_to:
            raise ValueError(f"year_from {self.year_from} is after year_to {self.year_to}")
        return self


class MilestoneRow(Row):
    document: int = Field(ge=1949, le=2100)
    commitment: str = Field(min_length=2)
    due: int = Field(ge=1949, le=2100)
    outcome: str = Field(min_length=1)
    status: Literal["done", "in_progress", "failed"]
    source: str = Field(min_length=1)
    published: str = Field(pattern=rf"^{DATED}$")
    grade: Literal["A", "B", "C"]


def rows_of(path: Path, model: type[Row]) -> Iterator[dict[str, object]]:
    """The checked rows of one CSV file. Raises StatisticsError."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            for raw in reader:
                try:
                    yield model(**raw).model_dump()
                except (ValidationError, TypeError) as error:
                    where = f"{path}:{reader.line_num}"
                    raise StatisticsError(where, _first(error), "请改正这一行") from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise StatisticsError(path, f"读不了（{error}）", "请恢复为 UTF-8 的 CSV") from error


def _first(error: ValidationError | TypeError) -> str:
    if isinstance(error, TypeError):
        return "列数多于表头"
    first = error.errors()[0]
    return f"字段 {'.'.join(map(str, first['loc'])) or '整行'}：{first['msg']}"


def read_statistics(units: Mapping[str, Unit], root: Path = ROOT) -> pd.DataFrame:
    """Every official figure below ``root`` with its value folded; columns of ``Statistics``.

    Raises StatisticsError naming file, line and field.
    """
    rows = []
    for path in sorted(root.glob("*.csv")):
        if path.name == MILESTONES:
            continue
        for row in rows_of(path, StatisticRow):
            folded = fold(float(str(row["value"])), str(row["unit"]), units)
            row |= {"value_base": folded.value, "unit_base": folded.unit}
            row |= {"published": row["published"] or None, "note": row["note"] or None}
            rows.append(row)
    if not rows:
        raise StatisticsError(root, "没有统计数据", "请从代码库恢复 CSV 文件")
    return Statistics.validate(pd.DataFrame(rows)[list(Statistics.to_schema().columns)])


def read_milestones(root: Path = ROOT) -> pd.DataFrame:
    """What became of commitments without numbers; columns of ``Milestones``. Raises StatisticsError."""
    rows = list(rows_of(root / MILESTONES, MilestoneRow))
    return Milestones.validate(pd.DataFrame(rows, columns=list(Milestones.to_schema().columns)))
