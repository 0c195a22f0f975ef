"""A file as received -> its decoded text. Everything later points into this text by offset.

Plain text is decoded and nothing else: every character, line ends included, keeps its place.
For docx, pdf and html the extracted text is what offsets point into.
"""

from __future__ import annotations

import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

from hsdata.errors import DocumentError

ENCODINGS = ("utf_8", "gb18030", "utf_16_le", "utf_16_be", "utf_16")
ENOUGH_OF_A_TEXT = 0.7  # share of characters a Chinese text is made of; binary data decodes to less
_BLOCKS = ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "section", "article", "title")


def _is_textual(char: str) -> bool:
    return char.isspace() or "\u2010" <= char <= "\uffef" or " " <= char <= "~" or char in "·°×÷\xa0"


def decode(data: bytes, where: object) -> str:
    """Bytes of a text file in UTF-8, GB18030 or UTF-16, with or without a mark. Raises DocumentError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        import charset_normalizer  # noqa: PLC0415 - only files that are not UTF-8 need it

        best = charset_normalizer.from_bytes(data, cp_isolation=list(ENCODINGS)).best()
        if best is None:
            raise DocumentError(
                where, "不是可识别的文字编码", "请另存为 UTF-8 文本，或确认文件没有损坏"
            ) from None
        try:
            text = data.decode(best.encoding).removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            raise DocumentError(
                where, f"按 {best.encoding} 解码到第 {error.start} 字节处失败", "请另存为 UTF-8 文本再试"
            ) from error
    sample = text[:20000]
    if "\x00" in sample or sum(map(_is_textual, sample)) < ENOUGH_OF_A_TEXT * len(sample):
        raise DocumentError(where, "是二进制文件，不是文字", "请提供 txt、docx、pdf 或 html 文件")
    return text


def _read_text(path: Path) -> str:
    return decode(path.read_bytes(), path)


def _read_docx(path: Path) -> str:
    import docx  # noqa: PLC0415 - a heavy import that most builds do not need
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415
    from docx.table import Table  # noqa: PLC0415

    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise DocumentError(path, "不是完好的 docx 文件", "请用 Word 打开后重新另存为 docx") from error
    lines: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            lines += ["\t".join(cell.text for cell in row.cells) for row in block.rows]
        else:
            lines.append(block.text)
    return "\n".join(lines)


def _read_pdf(path: Path) -> str:
    import pypdf  # noqa: PLC0415 - a heavy import that most builds do not need
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        pages = [page.extract_text() for page in pypdf.PdfReader(path).pages]
    except (PyPdfError, ValueError, KeyError) as error:
        raise DocumentError(
            path, f"不是可读的 pdf（{error}）", "请另存为未加密的 pdf，或导出为 docx"
        ) from error
    # Some fonts map 水 to its radical U+2F54: the compatibility form is the character that was meant.
    text = "\n".join(pages)
    return "".join(unicodedata.normalize("NFKC", c) if "\u2e80" <= c <= "\u2fdf" else c for c in text)


def _read_html(path: Path) -> str:
    import bs4  # noqa: PLC0415 - a heavy import that most builds do not need

    soup = bs4.BeautifulSoup(decode(path.read_bytes(), path), "lxml")
    for hidden in soup(["script", "style", "noscript", "template"]):
        hidden.decompose()
    for line_break in soup("br"):
        line_break.replace_with("\n")
    for block in soup(_BLOCKS):
        block.insert_after("\n")
    return soup.get_text()


READERS: dict[str, Callable[[Path], str]] = {
    ".txt": _read_text,
    ".docx": _read_docx,
    ".pdf": _read_pdf,
    ".html": _read_html,
    ".htm": _read_html,
}


def read(path: Path) -> str:
    """The text of a document file. Raises DocumentError for a file that is missing, empty or no text."""
    if not path.is_file():
        raise DocumentError(path, "文件不存在", "请检查路径")
    if path.stat().st_size == 0:
        raise DocumentError(path, "文件是空的", "请重新取得原文")
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise DocumentError(
            path, f"不支持 {path.suffix or '无后缀'} 格式", f"支持的格式：{'、'.join(READERS)}"
        )
    text = reader(path)
    if not text.strip():
        raise DocumentError(path, "文件里没有文字", "若是扫描件，请先做文字识别（OCR）")
    return text
