"""The documents for people say what is true: commands exist, links lead somewhere, pins match imports."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
DOCUMENTS += sorted((ROOT / "docs").rglob("*.md"))
OURS = {"hsdata", "hsview", "pages", "tests", "benchmarks", "dashboard", "asgi_app"}
BY_NAME_ONLY = {"lxml"}  # asked for by name (beautifulsoup's parser), never imported
RUN_NOT_IMPORTED = {"ruff", "mypy", "pandas-stubs", "pytest-xdist"}


def pins(file: str) -> dict[str, str]:
    """Package -> purpose, one pinned line each."""
    lines = [
        line for line in (ROOT / file).read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#")
    ]
    found = {}
    for line in lines:
        match = re.fullmatch(r"([\w.-]+)(?:\[[\w,]+\])?==[\w.]+  # (.+)", line)
        assert match, f"{file}: «{line}»: write name==version  # purpose"
        found[match[1].lower()] = match[2]
    return found


def imported(*folders: str) -> set[str]:
    """The distributions that the Python files of these folders (or files) import."""
    provided = packages_distributions()
    paths = [p for f in folders for p in ([ROOT / f] if f.endswith(".py") else (ROOT / f).rglob("*.py"))]
    names: set[str] = set()
    for path in filter(Path.exists, paths):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names.add(str(node.module).split(".")[0])
    outside = names - OURS - set(sys.stdlib_module_names)
    return {provided[name][0].lower() for name in outside}


def test_requirements_are_what_the_product_imports() -> None:
    assert set(pins("requirements.txt")) - BY_NAME_ONLY == imported(
        "dashboard.py", "hsdata", "hsview", "pages"
    )


def test_dev_requirements_are_what_the_tests_import() -> None:
    runtime = set(pins("requirements.txt"))
    assert set(pins("requirements-dev.txt")) - RUN_NOT_IMPORTED == imported("tests") - runtime


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8"))
    missing = [target for target in targets if not (document.parent / target).exists()]
    assert not missing


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_make_targets_exist(document: Path) -> None:
    known = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", document.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= known


def verbs() -> list[str]:
    """Every command of the data package that a document names."""
    texts = [document.read_text(encoding="utf-8") for document in DOCUMENTS]
    return sorted({verb for text in texts for verb in re.findall(r"python -m hsdata (\w+)", text)})


@pytest.mark.parametrize("verb", verbs())
def test_commands_of_the_data_package_exist(verb: str) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "hsdata", verb, "--help"], cwd=ROOT, capture_output=True, check=False
    )
    assert answer.returncode == 0, answer.stderr.decode()


def test_named_paths_exist() -> None:
    """A path in backquotes that begins with one of our folders is a file or folder of the project."""
    built = ("data/tables", "data/.tables")
    for document in DOCUMENTS:
        for name in re.findall(
            r"`((?:data|docs|tests|hsdata|hsview|pages|benchmarks)/[\w./*-]*)`",
            document.read_text(encoding="utf-8"),
        ):
            if "*" in name:
                assert list(ROOT.glob(name)), f"{document.name}: {name}"
            elif not name.startswith(built) and "NNN" not in name:
                assert (ROOT / name).exists(), f"{document.name}: {name}"


def test_decisions_are_numbered_once() -> None:
    decisions = sorted((ROOT / "docs/decisions").glob("*.md"))
    numbers = [path.name[:3] for path in decisions]
    assert len(numbers) == len(set(numbers)), numbers
    for path in decisions:
        assert path.read_text(encoding="utf-8").startswith(f"# {path.name[:3]} "), path.name
