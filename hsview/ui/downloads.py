"""The downloads of 指标查询: made only when asked for, each saying which filters it holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from hsdata import store
from hsdata.tables import Documents, Facts
from hsview.export import beside
from hsview.export.csv import titled_csv
from hsview.export.package import to_package
from hsview.export.table import DATA, dictionary, facts_table, sources
from hsview.export.workbook import Sheet, to_xlsx
from hsview.ledger_view import latest
from hsview.ui.load import table
from hsview.ui.pages import SOURCE

NAME = "指标查询"
SERIES_SHEET, JUDGED_SHEET = "历年数值", "目标判定"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer(rows: pd.DataFrame, said: Sequence[tuple[str, str]]) -> None:
    """Three buttons for the rows of the view. ``said``: what is switched on, as (filter, words)."""

    def shown() -> pd.DataFrame:
        return facts_table(rows, table("documents"), SOURCE.url_path)

    def workbook() -> bytes:
        documents = table("documents")
        used = documents[documents[Documents.doc_id].isin(rows[Facts.doc_id])]
        above = [*said, ("条数", str(len(rows))), ("导出日期", date.today().isoformat())]
        columns = {SERIES_SHEET: beside.SERIES, JUDGED_SHEET: beside.JUDGED}
        return to_xlsx(
            [
                Sheet(DATA, shown()),
                Sheet(SERIES_SHEET, beside.series_of(rows, table("series"))),
                Sheet(JUDGED_SHEET, beside.judged_of(rows, latest(table("outcomes")))),
                Sheet("数据字典", dictionary(columns)),
                Sheet("来源与筛选", sources(used), above),
            ]
        )

    kinds = {
        "CSV": (lambda: titled_csv(shown()), f"{NAME}.csv", "text/csv"),
        "XLSX": (workbook, f"{NAME}.xlsx", XLSX),
        "Parquet": (lambda: to_package("facts", rows, store.inputs()), f"{NAME}.zip", "application/zip"),
    }
    for kind, (make, file, mime) in kinds.items():
        st.download_button(
            f"下载 {kind}", make, file, mime, key=f"download-{kind}", type="tertiary", on_click="ignore"
        )
