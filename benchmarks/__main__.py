"""``python -m benchmarks [reading building pages viewers]``: print what was measured; nothing is asserted.

``--texts FOLDER`` measures the building of its texts, and the pages with all of them loaded, instead.
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform
from pathlib import Path

PARTS = ("reading", "building", "pages", "viewers")
OF_TEXTS = {"building": "growing", "pages": "crowded"}  # part -> module, with a folder of texts


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)}; all when none is named")
    parser.add_argument(
        "--texts", type=Path, metavar="FOLDER", help=f"of {', '.join(OF_TEXTS)}, with its texts"
    )
    asked = parser.parse_args()
    known = OF_TEXTS if asked.texts else PARTS
    chosen = asked.parts or known
    unknown = set(chosen) - set(known)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}; choose of {', '.join(known)}")
    print(f"{os.cpu_count()} cores, {platform.platform()}, Python {platform.python_version()}")
    for part in chosen:
        if asked.texts:
            importlib.import_module(f"benchmarks.{OF_TEXTS[part]}").main(asked.texts)
        else:
            importlib.import_module(f"benchmarks.{part}").main()


if __name__ == "__main__":
    main()
