"""How one line of a file was read: each number, the fact it became and why, or why it is none."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TextIO

from hsdata import documents, vocab
from hsdata.errors import DocumentError
from hsdata.model import Document, Fact
from hsdata.reading import read

BOUNDS = {"eq": "=", "ge": "≥", "le": "≤", "approx": "≈"}


def _span_of_line(raw: str, path: Path, line: int) -> tuple[int, int]:
    lines = raw.split("\n")
    if not 1 <= line <= len(lines):
        raise DocumentError(path, f"没有第 {line} 行", f"这份文件有 {len(lines)} 行")
    start = sum(len(before) + 1 for before in lines[: line - 1])
    return start, start + len(lines[line - 1])


def _years(fact: Fact) -> str:
    years = [str(year) for year in dict.fromkeys((fact.year_from, fact.year_to)) if year is not None]
    return "—".join(years) + "年" + ("，每年" if fact.per else "") if years else "年份不明"


def _of_fact(fact: Fact) -> list[str]:
    amount = f"{BOUNDS[fact.bound]} {fact.value:g} {fact.unit}"
    return [
        f"  {fact.region} · {fact.indicator} {amount}（{_years(fact)}）",
        f"    原文「{fact.indicator_text}」，量度 {fact.measure}，阶段 {fact.stage}，领域 {fact.sector}，"
        f"力度 {fact.ambition}",
        f"    规则 {fact.rule}；线索词 {'、'.join(fact.cues) or '无'}",
    ]


def explain(path: Path, line: int, region: str | None, issued: date | None, out: TextIO) -> None:
    """Write how a line (from 1) was read to ``out``. Raises DocumentError or SidecarError."""
    words = vocab.load()
    document = documents.load(path, words, region=region, issued=issued)
    start, end = _span_of_line(document.raw, path, line)
    reading = read(document, words)

    def within(at: int) -> bool:
        return start <= document.offsets[at] < end

    told: list[tuple[int, str, list[str]]] = [
        (f.start, _quote(document, f.start, f.end), _of_fact(f)) for f in reading.facts if within(f.start)
    ]
    told += [
        (n.start, n.text, [f"  不是数据：{reason or '没有规则解释它'}"])
        for n, _, reason in reading.others
        if within(n.start)
    ]
    for passage in (
        p for p in reading.passages if p.start < p.end and _overlaps(document, p.start, p.end, start, end)
    ):
        out.write(f"第 {passage.passage_id} 段，{passage.part}，{' › '.join(passage.headings) or '无标题'}\n")
    for _, quote, lines in sorted(told, key=lambda t: t[0]):
        out.write("\n".join([f"「{quote}」", *lines]) + "\n")
    for run in document.dropped:
        if run.start < end and start < run.end:
            out.write(f"剔除（{run.reason}）：{run.text[:40]!r}\n")
    if not told:
        out.write("这一行没有数字\n")


def _quote(document: Document, start: int, end: int) -> str:
    return document.raw[document.offsets[start] : document.offsets[end - 1] + 1]


def _overlaps(document: Document, first: int, last: int, start: int, end: int) -> bool:
    return document.offsets[first] < end and start <= document.offsets[last - 1]
