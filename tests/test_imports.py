"""Who may import whom: pages -> hsview -> hsdata; inside it build -> link -> recognise -> text -> model."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from hsdata.tables import ALL

ROOT = Path(__file__).resolve().parent.parent
APP = ("dashboard", "pages", "hsview")
# Modules under the first prefix import nothing under the others; the reason reads as a sentence.
NEVER = [
    ("hsdata", (*APP, "streamlit", "plotly"), "the data package knows no screen"),
    ("hsdata.model", ("hsdata",), "the model is at the bottom"),
    ("hsdata.tables", ("hsdata",), "a table is declared without knowing who fills it"),
    (
        "hsdata.text",
        ("hsdata.recognise", "hsdata.link", "hsdata.reading"),
        "text comes before what is read in it",
    ),
    ("hsdata.recognise", ("hsdata.link", "hsdata.reading"), "a number is read before it is linked"),
    ("hsdata.link", ("hsdata.reading",), "order lives above its steps"),
    (
        "hsdata.check",
        ("hsdata.text", "hsdata.recognise", "hsdata.reading", "hsdata.documents"),
        "a check sees tables, never the text",
    ),
    ("hsview.theme", ("streamlit",), "looks serve exports too"),
    ("hsview.figures", ("streamlit", "hsview.ui", "pages"), "a figure is a pure function of a table"),
    ("hsview.export", ("streamlit", "hsview.ui", "pages"), "an export is a pure function of a table"),
    ("hsview.ui", ("pages",), "what pages share knows no page"),
    (
        "hsview",
        ("hsdata.text", "hsdata.recognise", "hsdata.link", "hsdata.reading"),
        "the app shows, it does not read",
    ),
    (
        "pages",
        ("hsdata.text", "hsdata.recognise", "hsdata.link", "hsdata.reading"),
        "a page shows, it does not read",
    ),
    ("pages", ("pages",), "a page is one question"),
    ("", ("plotly.express",), "plotly.express is ten times slower than go.Figure"),
]
# A map's properties, a figure's layout, the filter 任期.
OTHERS_HAVE_TOO = {"name", "title", "text", "kind", "file", "term"}
MAY_IMPORT_BUILD = ("hsdata.__main__", "hsview.ui", "tests", "benchmarks")


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of the product as (dotted name, file)."""
    for path in sorted(ROOT.glob("*.py")):
        yield path.stem, path
    for package in ("hsdata", "hsview", "pages"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"), path


def imported(path: Path) -> set[str]:
    """Every module and every name a file imports, dotted; wherever in the file the import stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: write the import out in full"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def within(name: str, prefix: str) -> bool:
    return not prefix or name == prefix or name.startswith(prefix + ".")


@pytest.mark.parametrize(
    ("importer", "forbidden", "because"), NEVER, ids=[f"{a or 'all'}-{b[0]}" for a, b, _ in NEVER]
)
def test_direction(importer: str, forbidden: tuple[str, ...], because: str) -> None:
    wrong = [
        f"{name} imports {target}: {because}"
        for name, path in modules()
        if within(name, importer)
        for target in imported(path)
        if any(within(target, f) for f in forbidden)
    ]
    assert not wrong, "\n".join(wrong)


def test_only_the_command_line_and_the_loader_build() -> None:
    wrong = [
        name
        for name, path in modules()
        if not any(within(name, allowed) for allowed in MAY_IMPORT_BUILD)
        and any(within(target, "hsdata.build") for target in imported(path))
    ]
    assert not wrong


def test_no_module_outgrows_one_noun() -> None:
    long = {
        name: lines
        for name, path in modules()
        if name != "hsdata.tables"  # every table declared in one place, by design
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > 250
    }
    assert not long, f"split by noun: {long}"


def test_columns_are_not_typed_as_strings() -> None:
    """``frame["year_to"]`` would outlive a renamed column; ``frame[Facts.year_to]`` would not."""
    columns = {column for table in ALL.values() for column in table.to_schema().columns} - OTHERS_HAVE_TOO
    typed = re.compile(r"""\[["'](\w+)["']\]""")
    wrong = [
        f"{name}:{number}: {match[0]}"
        for name, path in modules()
        if within(name, "hsview") or within(name, "pages")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for match in typed.finditer(line)
        if match[1] in columns
    ]
    assert not wrong, "\n".join(wrong)
