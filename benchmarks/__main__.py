"""``python -m benchmarks [reading building pages viewers]``: print what was measured; nothing is asserted.

``--texts FOLDER`` measures every page with all texts of that folder loaded instead.
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform
from pathlib import Path

PARTS = ("reading", "building", "pages", "viewers")


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)}; all when none is named")
    parser.add_argument("--texts", type=Path, metavar="FOLDER", help="load the texts of this folder too")
    asked = parser.parse_args()
    chosen = asked.parts or (() if asked.texts else PARTS)
    unknown = set(chosen) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}; choose of {', '.join(PARTS)}")
    print(f"{os.cpu_count()} cores, {platform.platform()}, Python {platform.python_version()}")
    for part in chosen:
        importlib.import_module(f"benchmarks.{part}").main()
    if asked.texts:
        importlib.import_module("benchmarks.crowded").main(asked.texts)


if __name__ == "__main__":
    main()
