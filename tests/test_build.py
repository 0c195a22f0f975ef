"""A build reads what there is, says what it dropped, and reads again only what changed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import docx
import pandas as pd
import pytest

from hsdata import documents, store, vocab
from hsdata.build import DOCUMENTS, build, is_stale
from hsdata.reading import read
from hsdata.tables import Documents, Facts, Numerals, Passages
from hsdata.text.read import read as decode

WORDS = vocab.load()
REPORT = "2017-work-report"
PRESS = "2021-press-reading"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("data") / "documents"
    shutil.copytree(DOCUMENTS, copy)
    return copy


@pytest.fixture(scope="module")
def built(folder: Path) -> dict[str, pd.DataFrame]:
    build(folder, folder.parent / "tables")
    return {
        name: store.read(name, folder.parent / "tables")
        for name in ("documents", "passages", "facts", "numerals")
    }


def raw_of(folder: Path) -> dict[str, str]:
    return {name: decode(folder / f"{name}.txt") for name in (REPORT, PRESS)}


def test_every_row_points_into_the_file_as_received(folder: Path, built: dict[str, pd.DataFrame]) -> None:
    raw = raw_of(folder)
    for table, quote in ((built["facts"], Facts.quote), (built["numerals"], Numerals.text)):
        assert len(table) > 100
        spans = zip(table[Facts.doc_id], table[Facts.start], table[Facts.end], strict=True)
        assert [raw[doc_id][start:end] for doc_id, start, end in spans] == table[quote].tolist()
    facts = built["facts"]
    inside = (facts[Facts.sentence_start] <= facts[Facts.start]) & (
        facts[Facts.end] <= facts[Facts.sentence_end]
    )
    assert inside.all()
    assert (built["passages"][Passages.start] < built["passages"][Passages.end]).all()


def test_copies_and_adverts_are_folded_and_listed(built: dict[str, pd.DataFrame]) -> None:
    row = built["documents"].set_index(Documents.doc_id).loc[REPORT]
    assert row[Documents.copies_folded] == 7
    dropped = json.loads(row[Documents.dropped])
    assert [text for _, _, reason, text in dropped if reason == "advert"] == [
        "www.libaiwu.com 政府工作报告。"
    ]
    assert len(dropped) == row[Documents.runs_dropped]


def told(document: documents.Document) -> list[tuple[object, ...]]:
    """Facts as what they say, without where they stand."""
    return sorted(
        (
            f.quote,
            f.value,
            f.unit,
            f.bound,
            f.measure,
            f.stage,
            str(f.year_from),
            str(f.year_to),
            f.per,
            f.region,
            f.indicator,
            f.sector,
        )
        for f in read(document, WORDS).facts
    )


def test_eight_copies_tell_what_one_tells(folder: Path, tmp_path: Path) -> None:
    raw = raw_of(folder)[REPORT]
    first = raw[: raw.index(raw[:40], 40)]
    single = tmp_path / "single.txt"
    single.write_text(first.replace("www.libaiwu.com 政府工作报告。", ""), encoding="utf-8")
    shutil.copy(folder / f"{REPORT}.toml", tmp_path / "single.toml")
    card = tmp_path / "single.toml"
    card.write_text(
        "".join(line for line in card.read_text("utf-8").splitlines(True) if "sha256" not in line), "utf-8"
    )
    assert told(documents.load(folder / f"{REPORT}.txt", WORDS)) == told(documents.load(single, WORDS))


def test_broken_lines_tell_what_whole_ones_tell(folder: Path, tmp_path: Path) -> None:
    raw = raw_of(folder)[PRESS]
    whole = tmp_path / "whole.txt"
    mended = raw.replace("提升产业链\n\n现代化", "提升产业链现代化").replace(
        "打造“东\n\n西开放轴", "打造“东西开放轴"
    )
    assert mended.count("\n\n") == raw.count("\n\n") - 2
    whole.write_text(mended.replace("\n\n", "\n"), encoding="utf-8")
    card = (folder / f"{PRESS}.toml").read_text("utf-8").splitlines(keepends=True)
    (tmp_path / "whole.toml").write_text("".join(line for line in card if "sha256" not in line), "utf-8")
    assert told(documents.load(folder / f"{PRESS}.txt", WORDS)) == told(documents.load(whole, WORDS))


@pytest.mark.parametrize("width", [28, 40])
def test_a_page_set_in_lines_tells_what_its_paragraphs_tell(folder: Path, tmp_path: Path, width: int) -> None:
    raw = raw_of(folder)[REPORT]
    paragraphs = raw[: raw.index(raw[:40], 40)].split("\n")
    whole, wrapped = tmp_path / "whole.txt", tmp_path / "wrapped.txt"
    whole.write_text("\n".join(paragraphs), encoding="utf-8")
    indented = [f"\u3000\u3000{p}" for p in paragraphs]
    lines = [p[i : i + width] for p in indented for i in range(0, len(p), width)]
    pages = [["— 1 —", *lines[i : i + 30]] for i in range(0, len(lines), 30)]
    wrapped.write_text("\n".join(line for page in pages for line in page), encoding="utf-8")
    assert told(documents.load(whole, WORDS)) == told(documents.load(wrapped, WORDS))


@pytest.mark.parametrize("name", ["r.docx", "r.html", "utf16.txt", "gbk.txt"])
def test_every_format_tells_the_same(folder: Path, tmp_path: Path, name: str) -> None:
    raw = raw_of(folder)[REPORT]
    text = raw[: raw.index(raw[:40], 40)]
    plain, other = tmp_path / "plain.txt", tmp_path / name
    plain.write_text(text, encoding="utf-8")
    if name == "r.docx":
        document = docx.Document()
        for line in text.split("\n"):
            document.add_paragraph(line)
        document.save(str(other))
    elif name == "r.html":
        menu = (
            "<ul>"
            + "".join(f"<li><a>{item}</a></li>" for item in ("首页", "要闻", "公开", "服务", "互动"))
            + "</ul>"
        )
        body = "".join(f"<p>{line}</p>" for line in text.split("\n"))
        other.write_text(f"<html><body>{menu}{body}</body></html>", encoding="utf-8")
    else:
        other.write_bytes(
            text.replace("\n", "\r\n").encode("utf-16-le" if name == "utf16.txt" else "gb18030")
        )
    assert told(documents.load(plain, WORDS)) == told(documents.load(other, WORDS))


def test_fact_ids_do_not_hang_on_the_reading(folder: Path, built: dict[str, pd.DataFrame]) -> None:
    facts = built["facts"]
    assert facts[Facts.fact_id].is_unique
    raw = raw_of(folder)[REPORT]
    numerals = built["numerals"].dropna(subset=[Numerals.fact_id])
    assert set(numerals[Numerals.fact_id]) <= set(facts[Facts.fact_id])
    assert raw.count("8.2%") > 1, "a quote that stands more than once has an id for each place"


def test_bad_documents_are_listed_and_stop_nothing(
    folder: Path, built: dict[str, pd.DataFrame], tmp_path: Path
) -> None:
    bad = tmp_path / "documents"
    shutil.copytree(folder, bad)
    (bad / "empty.txt").write_bytes(b"")
    (bad / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    (bad / "nameless.txt").write_text("全市经济稳中有进。\n" * 9, encoding="utf-8")
    (bad / f"{PRESS}.toml").write_text('title = "只有标题"\n', encoding="utf-8")
    shutil.copy(bad / f"{REPORT}.toml", bad / "nameless2.toml")
    (bad / "nameless2.txt").write_text("别的文件\n" * 9, encoding="utf-8")
    said: list[str] = []
    build(bad, tmp_path / "tables", say=said.append)
    listed = store.read("documents", tmp_path / "tables").set_index(Documents.doc_id)[Documents.problem]
    assert listed.notna().to_dict() == {
        REPORT: False,
        PRESS: True,
        "empty": True,
        "image": True,
        "nameless": True,
        "nameless2": True,
    }
    assert "kind" in listed[PRESS]
    assert "--region" in listed["nameless"]
    assert "sha256" in listed["nameless2"]
    assert any("empty" in line and "空的" in line for line in said)
    facts = store.read("facts", tmp_path / "tables")
    assert set(facts[Facts.doc_id]) == {REPORT}
    pd.testing.assert_frame_equal(
        facts, built["facts"].query(f"{Facts.doc_id} == '{REPORT}'").reset_index(drop=True)
    )


def test_a_second_build_reads_only_what_changed(folder: Path, tmp_path: Path) -> None:
    here, root = tmp_path / "documents", tmp_path / "tables"
    shutil.copytree(folder, here)
    build(here, root)
    assert not is_stale(here, root)
    card = here / f"{PRESS}.toml"
    card.write_text(card.read_text("utf-8").replace("吴晓华", "吴某"), encoding="utf-8")
    assert is_stale(here, root)
    said: list[str] = []
    before = store.read("facts", root)
    build(here, root, say=said.append)
    assert said[0].endswith("未变 1 份，读取 1 份")
    pd.testing.assert_frame_equal(before, store.read("facts", root))
    people = store.read("documents", root).set_index(Documents.doc_id)[Documents.speaker]
    assert people.to_dict() == {REPORT: "王景武", PRESS: "吴某"}


def test_a_document_taken_away_leaves_no_rows(folder: Path, tmp_path: Path) -> None:
    here, root = tmp_path / "documents", tmp_path / "tables"
    shutil.copytree(folder, here)
    build(here, root)
    (here / f"{PRESS}.txt").unlink()
    (here / f"{PRESS}.toml").unlink()
    build(here, root)
    assert set(store.read("facts", root)[Facts.doc_id]) == {REPORT}
    assert store.read("documents", root)[Documents.doc_id].tolist() == [REPORT]


def test_damaged_tables_are_built_anew(folder: Path, tmp_path: Path) -> None:
    root = tmp_path / "tables"
    build(folder, root)
    whole = store.read("facts", root)
    (root / "facts.parquet").write_bytes(b"")
    (root / store.DESCRIPTION).write_text("{", encoding="utf-8")
    assert is_stale(folder, root)
    build(folder, root)
    pd.testing.assert_frame_equal(whole, store.read("facts", root))


def test_two_at_a_time_give_the_same_tables(folder: Path, tmp_path: Path) -> None:
    here = tmp_path / "documents"
    here.mkdir()
    for i in range(4):
        text = (folder / f"{PRESS}.txt").read_text("utf-8")
        (here / f"{i}.txt").write_text(f"（2021年8月2{i}日）\n{text}", encoding="utf-8")
    build(here, tmp_path / "one")
    build(here, tmp_path / "two", jobs=2)
    one, two = (store.read("facts", tmp_path / name) for name in ("one", "two"))
    assert len(one) > 100
    pd.testing.assert_frame_equal(one, two)
