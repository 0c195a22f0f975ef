"""``python -m benchmarks [reading building pages viewers]``: print what was measured; nothing is asserted."""

from __future__ import annotations

import argparse
import importlib
import os
import platform

PARTS = ("reading", "building", "pages", "viewers")


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)}; all when none is named")
    chosen = parser.parse_args().parts or PARTS
    unknown = set(chosen) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}; choose of {', '.join(PARTS)}")
    print(f"{os.cpu_count()} cores, {platform.platform()}, Python {platform.python_version()}")
    for part in chosen:
        importlib.import_module(f"benchmarks.{part}").main()


if __name__ == "__main__":
    main()
