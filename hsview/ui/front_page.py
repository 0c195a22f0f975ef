"""The one HTML file every view starts from: our language, colours, styles and scripts are in it.

A style sheet that came with the first view would move what is drawn already. A script that comes with it once
costs no message and no element at every change of a filter.
"""

from __future__ import annotations

import gzip
import json
import tomllib
from html import escape
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hsview.theme import css_variables

HERE = Path(__file__).parent
SHEETS = sorted(HERE.glob("*.css"))  # one for what all pages share, one for each page's own
WORDS = HERE / "framework_words.toml"
SCRIPTS = HERE / "front"


def dressed(page: str, title: str) -> str:
    """The framework's page in Chinese: language, title, palettes, style sheets, and what each script does.

    The sheets stand behind the body: what the framework adds to the head later must not outdo them.
    """
    style = "\n".join([css_variables(), *(sheet.read_text(encoding="utf-8") for sheet in SHEETS)])
    words = json.dumps(tomllib.loads(WORDS.read_text(encoding="utf-8")), ensure_ascii=False)
    scripts = {path.stem: path.read_text(encoding="utf-8").strip() for path in SCRIPTS.glob("*.js")}
    ours = f"<style>{style}</style><script>{scripts['words']}({words});</script>"
    ours += f"<script>{scripts['steps']}</script><script>{scripts['copy']}</script>"
    page = page.replace('<html lang="en">', '<html lang="zh-CN">')
    page = page.replace("<title>Streamlit</title>", f"<title>{escape(title)}</title>")
    return page.replace("</body>", f"{ours}</body>")


class FrontPage:
    """Middleware: every HTML page the server sends goes out ``dressed``."""

    def __init__(self, app: ASGIApp, title: str) -> None:
        self.app, self.title = app, title

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        start: Message = {}
        parts: list[bytes] = []

        async def dress(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                if "text/html" in MutableHeaders(raw=message["headers"]).get("content-type", ""):
                    return
            elif start and "text/html" in MutableHeaders(raw=start["headers"]).get("content-type", ""):
                parts.append(message.get("body", b""))
                if message.get("more_body"):
                    return
                headers = MutableHeaders(raw=start["headers"])
                body = b"".join(parts)
                if headers.get("content-encoding") == "gzip":  # the framework has compressed it already
                    body = gzip.decompress(body)
                    del headers["content-encoding"]
                body = dressed(body.decode(), self.title).encode()
                headers["content-length"] = str(len(body))
                for name in ("etag", "last-modified"):  # they speak of the file, not of what is sent
                    del headers[name]
                await send(start)
                message = {"type": "http.response.body", "body": body}
            await send(message)

        await self.app(scope, receive, dress)
