"""Facts as a table to take away: its columns as tables.py declares them, codes in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import pandas as pd

from hsdata.tables import Documents, Facts, Passages, Table
from hsview.fact_words import BOUND_NAME, MEASURE_NAME, PART_NAME, REVIEW_NAME
from hsview.theme import STAGE_NAME

KIND_NAME = {"work_report": "政府工作报告", "press": "媒体解读"}
LINK, LINK_MEANS = "链接参数", "接在看板网址后面，直接打开这个数字所在的句子"
DATA = "数据"  # the sheet of the facts
DICTIONARY = ("工作表", "列名", "含义", "数据表中的列", "代码与写法")


@dataclass(frozen=True)
class Column:
    """A column taken from one of the tables; ``words`` says codes in Chinese."""

    model: type[Table]
    name: str
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def declared(self) -> str:
        """facts.stage: where the column is declared."""
        return f"{self.model.__name__.lower()}.{self.name}"

    @property
    def title(self) -> str:
        return str(self.model.to_schema().columns[self.name].title)

    @property
    def means(self) -> str:
        return str(self.model.to_schema().columns[self.name].description)


COLUMNS = (
    Column(Facts, str(Facts.indicator)),
    Column(Facts, str(Facts.measure), MEASURE_NAME),
    Column(Facts, str(Facts.quote)),
    Column(Facts, str(Facts.value)),
    Column(Facts, str(Facts.unit)),
    Column(Facts, str(Facts.bound), BOUND_NAME),
    Column(Facts, str(Facts.strict)),
    Column(Facts, str(Facts.stage), STAGE_NAME),
    Column(Facts, str(Facts.year_from)),
    Column(Facts, str(Facts.year_to)),
    Column(Facts, str(Facts.per), {"year": "每年"}),
    Column(Facts, str(Facts.region)),
    Column(Facts, str(Facts.region_id)),
    Column(Facts, str(Facts.sector)),
    Column(Facts, str(Facts.ambition), {"none": "无"}),
    Column(Documents, str(Documents.title)),
    Column(Documents, str(Documents.kind), KIND_NAME),
    Column(Documents, str(Documents.issued)),
    Column(Passages, str(Passages.part), PART_NAME),
    Column(Facts, str(Facts.passage_id)),
    Column(Facts, str(Facts.sentence)),
    Column(Facts, str(Facts.indicator_text)),
    Column(Facts, str(Facts.indicator_id)),
    Column(Facts, str(Facts.value_base)),
    Column(Facts, str(Facts.unit_base)),
    Column(Facts, str(Facts.rule)),
    Column(Facts, str(Facts.cue)),
    Column(Facts, str(Facts.review), REVIEW_NAME),
    Column(Facts, str(Facts.doc_id)),
    Column(Facts, str(Facts.start)),
    Column(Facts, str(Facts.end)),
    Column(Facts, str(Facts.fact_id)),
)


def facts_table(facts: pd.DataFrame, documents: pd.DataFrame, link: str) -> pd.DataFrame:
    """The facts (with their part) as a reader takes them away: Chinese titles and words, document, link.

    ``link`` is the address of 原文 without its parameter, as ``source``.
    """
    about = documents[[str(Documents.doc_id), *_of(Documents)]]
    joined = facts.merge(about, on=str(Facts.doc_id), how="left", validate="m:1")
    shown = {column.title: _said(joined[column.name], column.words) for column in COLUMNS}
    shown[LINK] = link + "?fact=" + joined[Facts.fact_id]
    return pd.DataFrame(shown)


def dictionary(beside: Mapping[str, Sequence[Column]] = MappingProxyType({})) -> pd.DataFrame:
    """What every column of ``facts_table`` and of the sheets ``beside`` it means, from the declarations."""
    rows = [_described(DATA, column) for column in COLUMNS]
    rows.append((DATA, LINK, LINK_MEANS, Column(Facts, str(Facts.fact_id)).declared, ""))
    rows += [_described(sheet, column) for sheet, columns in beside.items() for column in columns]
    return pd.DataFrame(rows, columns=DICTIONARY)


def _described(sheet: str, column: Column) -> tuple[str, ...]:
    words = "；".join(f"{code} {said}" for code, said in column.words.items())
    return sheet, column.title, column.means, column.declared, words


def titled(rows: pd.DataFrame, columns: Sequence[Column]) -> pd.DataFrame:
    """These columns of a table with Chinese titles and words."""
    return pd.DataFrame({column.title: _said(rows[column.name], column.words) for column in columns})


def sources(documents: pd.DataFrame) -> pd.DataFrame:
    """The documents behind a table: every declared field but the dropped characters."""
    columns = [
        Column(Documents, name, KIND_NAME if name == Documents.kind else {})
        for name in Documents.to_schema().columns
        if name not in (Documents.dropped, Documents.problem)
    ]
    return titled(documents, columns)


def _of(model: type[Table]) -> Sequence[str]:
    return [column.name for column in COLUMNS if column.model is model]


def _said(cells: pd.Series, words: Mapping[str, str]) -> pd.Series:
    return cells.map(lambda code: words.get(code, code), na_action="ignore") if words else cells
