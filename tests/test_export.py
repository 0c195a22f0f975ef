"""What an analyst takes away opens in Excel as text and numbers, says what it is, and leads back."""

from __future__ import annotations

import io
import json
import zipfile

import openpyxl
import pandas as pd
import pytest

from hsdata.tables import Documents, Facts, Passages
from hsview.export.csv import titled_csv
from hsview.export.package import to_package
from hsview.export.table import COLUMNS, LINK, dictionary, facts_table, sources
from hsview.export.workbook import Sheet, to_xlsx
from hsview.query_view import with_parts
from tests.facts import facts

HOSTILE = ["=1+1", "+1", "-cmd", "@SUM(A1)", "\tx", '=HYPERLINK("http://x")', "<b>粗</b>", "http://x.cn"]
DOCUMENTS = pd.DataFrame(
    {
        Documents.doc_id: ["r2017"],
        Documents.title: ["“六个新衡水”关键词解读"],
        Documents.kind: ["press"],
        Documents.issued: ["2021-08-24"],
    }
)
PASSAGES = pd.DataFrame({Passages.doc_id: ["r2017"], Passages.passage_id: [1], Passages.part: ["review"]})


def taken(*changes: dict[object, object]) -> pd.DataFrame:
    return facts_table(with_parts(facts(*changes), PASSAGES), DOCUMENTS, "source")


def opened(sheets: list[Sheet]) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(to_xlsx(sheets)))


def test_csv_carries_the_mark_excel_needs_for_chinese() -> None:
    data = titled_csv(taken({}))
    assert data.startswith(b"\xef\xbb\xbf")
    assert pd.read_csv(io.BytesIO(data)).loc[0, "指标"] == "地区生产总值"


def test_csv_has_no_cell_that_begins_a_formula() -> None:
    data = titled_csv(taken(*({Facts.indicator: text, Facts.sentence: text} for text in HOSTILE)))
    cells = pd.read_csv(io.BytesIO(data), dtype=str)
    for column in ("指标", "句子"):
        assert not cells[column].str.match(r"[=+\-@\t\r]").any()
        assert [cell.lstrip("'") for cell in cells[column]] == HOSTILE


def test_csv_numbers_stay_numbers() -> None:
    row = pd.read_csv(io.BytesIO(titled_csv(taken({Facts.value: -18.0})))).loc[0]
    assert row["数值"] == -18
    assert b",-18," in titled_csv(taken({Facts.value: -18.0}))


def test_xlsx_keeps_hostile_text_as_text() -> None:
    book = opened([Sheet("数据", pd.DataFrame({"指标": HOSTILE}))])
    cells = [row[0] for row in book["数据"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == HOSTILE
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)


def test_xlsx_numbers_are_numbers_and_the_missing_is_empty() -> None:
    frame = taken({Facts.value: 8.2}, {Facts.indicator_id: None, Facts.year_from: None})
    page = opened([Sheet("数据", frame)])["数据"]
    titles = [cell.value for cell in page[1]]
    first, second = (dict(zip(titles, row, strict=True)) for row in page.iter_rows(min_row=2))
    assert (first["数值"].value, first["数值"].data_type) == (8.2, "n")
    assert (second["指标编号"].value, second["起年"].value) == (None, None)


def test_xlsx_has_lines_above_a_table() -> None:
    book = opened([Sheet("来源", sources_of(), [("范围", "=全部"), ("条数", "3")])])
    page = book["来源"]
    assert [(page.cell(r, 1).value, page.cell(r, 2).value) for r in (1, 2)] == [
        ("范围", "=全部"),
        ("条数", "3"),
    ]
    assert page.cell(1, 2).data_type == "s"
    assert page.cell(4, 1).value == "文件编号"


def sources_of() -> pd.DataFrame:
    full = {name: [None] for name in Documents.to_schema().columns}
    return sources(pd.DataFrame(full | {k: list(v) for k, v in DOCUMENTS.items()}))


def test_every_row_names_its_document_its_sentence_and_the_way_back() -> None:
    row = taken({}).iloc[0]
    assert row["标题"] == "“六个新衡水”关键词解读"
    assert row["类型"] == "媒体解读"  # never called a report
    assert row["句子"] == "全市生产总值力争达到2000亿元。"
    assert row[LINK] == "source?fact=f0"


def test_codes_are_said_in_words() -> None:
    row = taken(
        {Facts.measure: "growth", Facts.bound: "ge", Facts.stage: "baseline", Facts.per: "year"}
    ).iloc[0]
    assert list(row[["量度", "界限", "阶段", "每", "部分"]]) == ["增长率", "以上", "基期", "每年", "回顾"]


def test_the_dictionary_explains_every_column_as_declared() -> None:
    book = dictionary().set_index("列名")
    assert list(book.index) == list(taken({}).columns)
    for column in COLUMNS:
        declared = column.model.to_schema().columns[column.name]
        assert book.loc[declared.title, "含义"] == declared.description
        assert book.loc[declared.title, "数据表中的列"].endswith(f".{column.name}")


@pytest.mark.parametrize("count", [0, 2])
def test_the_package_reads_back_as_declared_and_describes_itself(count: int) -> None:
    rows = with_parts(facts({}, {}), PASSAGES).head(count)
    with zipfile.ZipFile(io.BytesIO(to_package("facts", rows, {"made": "here"}))) as zipped:
        back = pd.read_parquet(io.BytesIO(zipped.read("facts.parquet")))
        about = json.loads(zipped.read("datapackage.json"))
    assert list(back.columns) == list(Facts.to_schema().columns)
    assert len(back) == count
    fields = about["resources"][0]["schema"]["fields"]
    assert [field["name"] for field in fields] == list(back.columns)
    assert about["inputs"] == {"made": "here"}
