"""Every rule that can name a number is told in Chinese on its card."""

from __future__ import annotations

import ast
import re

import pandas as pd

from hsdata.tables import Facts
from hsview import fact_words
from tests.project import ROOT

CODE = re.compile(r"[a-z_]+")


def namings() -> set[str]:
    """The last words of every ``Named(...)`` in the code that links numbers to indicators."""
    found = set()
    for file in (ROOT / "hsdata/link").glob("*.py"):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Named":
                last = call.args[-1]
                if isinstance(last, ast.Constant) and isinstance(last.value, str):
                    found.add(last.value)
    return found


def test_every_way_to_name_a_number_has_chinese_words() -> None:
    assert {"catalogue", "carried", "medal"} <= namings()
    silent = [code for code in sorted(namings()) if CODE.search(fact_words.rule(f"plain/{code}"))]
    assert not silent


def test_every_rule_in_the_tables_has_chinese_words(tables: dict[str, pd.DataFrame]) -> None:
    silent = [code for code in tables["facts"][Facts.rule].unique() if CODE.search(fact_words.rule(code))]
    assert not silent
