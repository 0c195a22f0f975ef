"""The product copied aside, so that a test or a benchmark can build, serve and break it there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = ("dashboard.py", "hsdata", "hsview", "pages", "static", "data", ".streamlit")
BUILT = shutil.ignore_patterns("tables", ".tables", ".build.lock", "__pycache__")


def copy(folder: Path) -> Path:
    """The product as it is in this checkout, without anything built."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PRODUCT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=BUILT, dirs_exist_ok=True)
        else:
            shutil.copy2(source, folder / name)
    return folder


def build(project: Path) -> None:
    """Build the tables of a copied project. Raises RuntimeError with the build's own words."""
    command = [sys.executable, "-m", "hsdata", "build"]
    built = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=300, check=False)
    if built.returncode:
        raise RuntimeError(f"the build failed:\n{built.stdout}\n{built.stderr}")
