"""``python -m tests.browser.pictures``: photograph every page for the README (docs/pictures).

With ``--all FOLDER``: three sizes, light and dark, for looking over before a change of looks is merged.
"""

from __future__ import annotations

import argparse
import io
import itertools
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from hsview.ui.pages import MENU
from tests.browser.served import serving
from tests.browser.visit import LAPTOP, chromium, visiting

ROOT = Path(__file__).resolve().parents[2]
SIZES = {"laptop": LAPTOP, "wall": {"width": 1920, "height": 1080}, "phone": {"width": 390, "height": 844}}
COLOURS = 64  # of most coverage: enough for text, charts and the lamps; keeps the files small


def photograph(browser: Browser, address: str, path: str, *, size: str, scheme: str) -> Image.Image:
    """One page as it first meets a reader."""
    with visiting(browser, address, viewport=SIZES[size], color_scheme=scheme) as visit:
        visit.open(path)
        visit.page.wait_for_load_state("networkidle")
        return Image.open(io.BytesIO(visit.page.screenshot(animations="disabled")))


def main() -> None:
    parser = argparse.ArgumentParser(prog="pictures", description=__doc__)
    parser.add_argument(
        "--all", type=Path, metavar="FOLDER", help="every page in three sizes, light and dark"
    )
    every: Path | None = parser.parse_args().all
    folder = every or ROOT / "docs/pictures"
    folder.mkdir(parents=True, exist_ok=True)
    sizes, schemes = (list(SIZES), ["light", "dark"]) if every else (["laptop"], ["light"])
    with serving(ROOT) as server, chromium() as browser:
        for page, size, scheme in itertools.product(MENU, sizes, schemes):
            picture = photograph(browser, server.address, page.url_path, size=size, scheme=scheme)
            name = f"{page.url_path}-{size}-{scheme}.png" if every else f"{page.url_path}.png"
            picture.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE).save(
                folder / name, optimize=True
            )
            print(folder / name, flush=True)


if __name__ == "__main__":
    main()
