"""What a clerk types, and what the program answers."""

from __future__ import annotations

import csv
import gc
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from hsdata.__main__ import main
from hsdata.build import DOCUMENTS
from hsdata.extract import KEYS
from hsdata.text.read import read

REPORT = DOCUMENTS / "2017-work-report.txt"


def answer(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(a) for a in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def run(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "hsdata", *map(str, arguments)],
        capture_output=True,
        check=False,
        cwd=cwd or DOCUMENTS.parent.parent,
    )


def test_extract_prints_one_fact_per_line_with_places_in_the_file() -> None:
    done = run("extract", REPORT, "--format", "jsonl")
    assert done.returncode == 0
    facts = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    raw = read(REPORT)
    assert len(facts) > 100
    for fact in facts:
        assert tuple(fact) == KEYS
        assert raw[fact["start"] : fact["end"]] == fact["quote"]
    gdp = next(f for f in facts if f["quote"] == "1413.4亿元")
    assert (gdp["value"], gdp["unit"], gdp["region"], gdp["indicator"]) == (
        1413.4,
        "亿元",
        "衡水市",
        "地区生产总值",
    )


def test_extract_as_csv_and_as_a_table_holds_the_same_facts() -> None:
    rows = list(csv.DictReader(io.StringIO(run("extract", REPORT, "--format", "csv").stdout.decode("utf-8"))))
    table = run("extract", REPORT, "--format", "table").stdout.decode("utf-8").splitlines()
    assert tuple(rows[0]) == KEYS
    assert len(table) == len(rows) + 1
    assert all(line.startswith(row["quote"]) for line, row in zip(table[1:], rows, strict=True))


def test_a_text_without_date_asks_for_it_and_takes_it(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("——衡水市七届人大一次会议报告解读\n全市高新技术企业达到770家。\n", encoding="utf-8")
    asked = run("extract", path)
    assert asked.returncode == 2
    assert "--issued" in asked.stderr.decode("utf-8")
    assert asked.stdout == b""
    told = run("extract", path, "--issued", "2021-08-24", "--format", "jsonl")
    assert told.returncode == 0
    assert [json.loads(line)["quote"] for line in told.stdout.decode("utf-8").splitlines()] == ["770家"]


def test_a_text_with_the_year_only_says_what_it_takes_for_the_day(tmp_path: Path) -> None:
    path = tmp_path / "r.txt"
    path.write_text("2025年广西政府工作报告\n全区新增就业35万人。\n", encoding="utf-8")
    done = run("extract", path, "--region", "广西壮族自治区", "--format", "jsonl")
    assert done.returncode == 0
    assert "2025 年" in done.stderr.decode("utf-8")


@pytest.mark.parametrize(
    ("content", "what"), [(None, "不存在"), (b"", "空的"), (b"\x00\x01\x02" * 99, "二进制")]
)
def test_a_bad_file_is_an_answer_not_a_crash(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes | None, what: str
) -> None:
    path = tmp_path / "bad.txt"
    if content is not None:
        path.write_bytes(content)
    code, out, err = answer(capsys, "build", "--documents", path, "--tables", tmp_path / "t")
    assert (code, out) == (2, "")
    assert "不存在" in err
    code, out, err = answer(capsys, "extract", path)
    assert (code, out) == (2, "")
    assert str(path) in err
    assert what in err


def test_a_wrong_date_is_refused() -> None:
    done = run("extract", REPORT, "--issued", "2017年4月")
    assert done.returncode == 2
    assert "2017-04-07" in done.stderr.decode("utf-8")


def test_build_says_what_it_folded_and_dropped(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, _ = answer(capsys, "build", "--tables", tmp_path / "tables")
    assert code == 0
    assert "折叠重复正文 7 份" in out
    assert "www.libaiwu.com" in out
    assert "剔除断行 2 处" in out
    assert (tmp_path / "tables" / "facts.parquet").is_file()


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = f"{sys.executable} -m hsdata extract {REPORT} --format jsonl | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, check=False, cwd=DOCUMENTS.parent.parent
    )
    assert done.stdout.decode("utf-8").splitlines()[-1] == "0"
    assert b"Traceback" not in done.stderr


def test_a_build_leaves_the_garbage_collector_as_it_was(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, _, _ = answer(capsys, "build", "--documents", tmp_path / "missing", "--tables", tmp_path / "tables")
    assert code == 2
    assert gc.isenabled()
