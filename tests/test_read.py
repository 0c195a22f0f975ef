"""Any file a clerk may drop in becomes text, or says clearly why not."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from hsdata.errors import DocumentError
from hsdata.text.read import read

TEXT = "政府工作报告\n2016年，全市生产总值达到1413.4亿元，增长8.2%。\n衡水湖水质稳定在三类以上。\n" * 5


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_text_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read(path) == TEXT


def test_line_ends_keep_their_places(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode("gbk"))
    assert read(path) == TEXT.replace("\n", "\r\n")


def test_docx_with_a_table(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("一、2016年工作回顾")
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "生产总值", "1413.4亿元"
    document.add_paragraph("二、2017年主要工作")
    path = tmp_path / "报告.docx"
    document.save(str(path))
    assert read(path) == "一、2016年工作回顾\n生产总值\t1413.4亿元\n二、2017年主要工作"


def test_html_keeps_paragraphs_and_drops_scripts(tmp_path: Path) -> None:
    path = tmp_path / "报告.html"
    path.write_bytes(
        '<html><head><meta charset="gbk"><style>p{}</style></head><body><script>var 数 = 1;</script>'
        "<p>增长<b>8.2</b>%。</p><p>第二段<br>换行</p></body></html>".encode("gbk")
    )
    assert [line for line in read(path).split("\n") if line.strip()] == ["增长8.2%。", "第二段", "换行"]


def _pdf(codes: str, unicode_of: dict[int, str]) -> bytes:
    """A one-page PDF whose font says by ToUnicode which characters its codes are."""
    chars = "\n".join(f"<{code:04x}> <{ord(char):04x}>" for code, char in unicode_of.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(unicode_of)} beginbfchar\n{chars}\nendbfchar\nendcmap end end"
    )
    page = f"BT /F 12 Tf 72 700 Td <{codes}> Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(page)} >>\nstream\n{page}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H"
        " /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /DW 1000"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (
        out
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
        ).encode()
    )


def test_pdf_means_water_not_its_radical(tmp_path: Path) -> None:
    path = tmp_path / "报告.pdf"
    path.write_bytes(_pdf("000100020003", {1: "衡", 2: "\u2f54", 3: "市"}))
    assert read(path).strip() == "衡水市"


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("没有.txt", None, "不存在"),
        ("空.txt", b"", "空的"),
        ("空白.txt", b" \n\n", "没有文字"),
        ("图片.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, ""),
        ("乱码.txt", bytes(range(128, 256)) * 20, ""),
        ("零.txt", b"\x00" * 500, ""),
        ("坏.docx", b"not a zip", "docx"),
        ("坏.pdf", b"not a pdf", "pdf"),
        ("表.xyz", b"text", "不支持"),
    ],
)
def test_what_cannot_be_read_says_where_what_and_what_to_do(
    tmp_path: Path, name: str, content: bytes | None, what: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DocumentError) as caught:
        read(path)
    assert caught.value.where == str(path)
    assert what in caught.value.what
    assert caught.value.remedy
