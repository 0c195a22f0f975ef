"""Tables as an Excel workbook: text stays text, numbers stay numbers, nothing becomes a formula or link."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import xlsxwriter

FONT = "Microsoft YaHei"
WIDEST, NARROWEST, MEASURED = 60, 8, 200  # characters; rows looked at for a width
PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name (at most 31 characters), a titled frame, and lines to stand above it."""

    name: str
    frame: pd.DataFrame
    above: Sequence[tuple[str, str]] = ()


def to_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as one workbook, each with a fixed and filterable line of titles."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, **PLAIN}) as book:
        text = book.add_format({"font_name": FONT, "font_size": 10, "valign": "top"})
        title = book.add_format({"font_name": FONT, "font_size": 10, "bold": True, "bottom": 2})
        for sheet in sheets:
            _write(book.add_worksheet(sheet.name), sheet, text, title)
    return buffer.getvalue()


def _write(page: Any, sheet: Sheet, text: Any, title: Any) -> None:
    for row, (name, words) in enumerate(sheet.above):
        page.write_string(row, 0, name, title)
        page.write_string(row, 1, words, text)
    head = len(sheet.above) + (1 if sheet.above else 0)
    frame = sheet.frame
    for column, name in enumerate(frame.columns):
        page.write_string(head, column, str(name), title)
        page.set_column(column, column, _width(str(name), frame[name]), text)
        for row, value in enumerate(frame[name].tolist(), head + 1):
            _cell(page, row, column, value, text)
    page.freeze_panes(head + 1, 1)
    if len(frame):
        page.autofilter(head, 0, head + len(frame), len(frame.columns) - 1)


def _cell(page: Any, row: int, column: int, value: object, form: Any) -> None:
    """A number as a number, yes and no as 是 and 否, everything else as text; what is missing stays empty."""
    if value is None or (not isinstance(value, str) and pd.isna(value)):  # type: ignore[call-overload]
        return
    if isinstance(value, bool):
        page.write_string(row, column, "是" if value else "否", form)
    elif isinstance(value, int | float):
        page.write_number(row, column, value, form)
    else:
        page.write_string(row, column, str(value), form)


def _width(name: str, cells: pd.Series) -> int:
    """Wide enough for what it holds; a Chinese character is two wide."""
    longest = max((_wide(str(cell)) for cell in cells.head(MEASURED).dropna()), default=0)
    return max(NARROWEST, min(WIDEST, max(longest, _wide(name)) + 2))


def _wide(words: str) -> int:
    return sum(2 if ord(char) > 0x2E7F else 1 for char in words)
