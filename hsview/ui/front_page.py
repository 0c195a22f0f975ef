"""The one HTML file every view starts from: our language, style and words are in it before anything is drawn.

A style sheet that came with the first view would move what is drawn already. The framework's own English
words cannot be set; a script puts the Chinese of framework_words.toml in their place as they appear.
"""

from __future__ import annotations

import gzip
import json
import tomllib
from html import escape
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HERE = Path(__file__).parent
SHEETS = sorted(HERE.glob("*.css"))  # one for what all pages share, one for each page's own
WORDS = HERE / "framework_words.toml"
# Words come in as text or as an attribute, whole or around a name of ours ("Remove 衡水市").
_REPLACE = """
(({ whole, around }) => {
  const shapes = Object.entries(around).map(([from, to]) => [new RegExp(from), to]);
  const said = (words) => {
    if (Object.hasOwn(whole, words)) return whole[words];
    for (const [from, to] of shapes) if (from.test(words)) return words.replace(from, to);
    return words;
  };
  const NAMES = ['aria-label', 'title', 'placeholder'];
  const SPOKEN = NAMES.map((name) => `[${name}]`).join();
  const ours = (node) => node.parentElement && node.parentElement.closest('[data-testid="stHtml"]');
  const attribute = (element, name) => {
    const words = element.getAttribute(name);
    if (words && said(words) !== words) element.setAttribute(name, said(words));
  };
  const text = (node) => {
    const words = node.nodeValue.trim();
    if (words && said(words) !== words) node.nodeValue = node.nodeValue.replace(words, said(words));
  };
  const all = (node) => {
    if (node.nodeType === Node.TEXT_NODE) { text(node); return; }
    if (node.nodeType !== Node.ELEMENT_NODE || ours(node)) return;
    for (const one of [node, ...node.querySelectorAll(SPOKEN)]) NAMES.forEach((name) => attribute(one, name));
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) text(texts.currentNode);
  };
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'attributes') attribute(change.target, change.attributeName);
      else if (change.type === 'characterData') text(change.target);
      else change.addedNodes.forEach(all);
    }
  }).observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMES,
  });
})
"""


def dressed(page: str, title: str) -> str:
    """The framework's page in Chinese: language, title, style sheets, and the script for its words.

    The sheets stand behind the body: what the framework adds to the head later must not outdo them.
    """
    style = "\n".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS)
    words = json.dumps(tomllib.loads(WORDS.read_text(encoding="utf-8")), ensure_ascii=False)
    ours = f"<style>{style}</style><script>{_REPLACE.strip()}({words});</script>"
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
