"""A file -> a Document: read, cleaned, its source known from the sidecar, the options or the text."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from hsdata import sidecar
from hsdata.errors import DocumentError, SidecarError
from hsdata.model import Document, Source
from hsdata.text import dateline
from hsdata.text.clean import clean
from hsdata.text.dateline import Dateline
from hsdata.text.read import read
from hsdata.vocab import Vocabulary


def find(folder: Path) -> list[Path]:
    """The document files of a folder, in order of name. A sidecar is no document."""
    return sorted(
        p for p in folder.iterdir() if p.is_file() and not p.name.startswith(".") and p.suffix != ".toml"
    )


def load(path: Path, vocab: Vocabulary, *, region: str | None = None, issued: date | None = None) -> Document:
    """Read one file. ``region`` and ``issued`` override what the sidecar or the text says.

    Raises DocumentError when the file cannot be read or nobody says whose report it is or of when,
    SidecarError when its sidecar is wrong or was written for another file.
    """
    raw = read(path)
    cleaned = clean(raw, vocab)
    stated = dateline.find(cleaned.text, vocab, issued)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    beside = sidecar.path_of(path)
    if beside.is_file():
        source = _told(path, sidecar.read(beside), stated, digest, region, issued)
    else:
        source = _found(path, stated, digest, region, issued)
    return Document(source, raw, cleaned.text, cleaned.offsets, cleaned.dropped, cleaned.copies_folded)


def _told(  # noqa: PLR0917
    path: Path,
    card: sidecar.Sidecar,
    stated: Dateline,
    digest: str,
    region: str | None,
    issued: date | None,
) -> Source:
    """The source as the sidecar tells it; what it leaves out, as the text does."""
    if card.sha256 and card.sha256 != digest:
        raise SidecarError(
            sidecar.path_of(path),
            f"sha256 与 {path.name} 不符：原文已变，或说明属于另一份文件",
            f"请换回原文，或核对后把 sha256 改为 {digest}",
        )
    fields = card.model_dump(exclude={"date", "region", "sha256"})
    for name in ("speaker", "review_from", "review_to", "plan_from", "plan_to"):
        if fields[name] is None:
            fields[name] = getattr(stated, name)
    return Source(
        doc_id=path.stem,
        path=path,
        region=region or card.region,
        issued=issued or card.date,
        sha256=digest,
        **fields,
    )


def _found(path: Path, stated: Dateline, digest: str, region: str | None, issued: date | None) -> Source:
    """The source as the options and the text itself tell it."""
    region = region or stated.region
    day = issued or stated.issued
    if region is None:
        raise DocumentError(
            path,
            "文中没有写明是哪个地区的报告",
            f"请用 --region 给出，或写在 {sidecar.path_of(path).name} 的 region",
        )
    if day is None and stated.year is None:
        raise DocumentError(
            path, "文中没有写明日期", f"请用 --issued 给出，或写在 {sidecar.path_of(path).name} 的 date"
        )
    year = day.year if day else stated.year
    return Source(
        doc_id=path.stem,
        title=stated.title or f"{year}年{region}政府工作报告",
        kind=stated.kind,
        region=region,
        issued=day or date(int(year or 0), 1, 1),
        day_known=day is not None,
        path=path,
        speaker=stated.speaker,
        sha256=digest,
        review_from=stated.review_from,
        review_to=stated.review_to,
        plan_from=stated.plan_from,
        plan_to=stated.plan_to,
    )
