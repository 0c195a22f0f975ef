"""Tables are swapped in whole: a kill leaves the old ones or the new ones, and damage is named."""

from __future__ import annotations

import itertools
import json
import multiprocessing
import random
import time
from pathlib import Path

import pandas as pd
import pandera.errors
import pyarrow.parquet as pq
import pytest

from hsdata import frames, store
from hsdata.errors import TableError
from hsdata.tables import ALL, Regions

KILLS = 10
EMPTY = {name: frames.frame(name) for name in frames.NAMES}


def tables(version: int) -> dict[str, pd.DataFrame]:
    row = {
        Regions.region_id: "131100",
        Regions.name: str(version),
        Regions.short: "衡水",
        Regions.aliases: "",
        Regions.kind: "city",
        Regions.parent_id: None,
    }
    return EMPTY | {"regions": frames.frame("regions", [row])}


def endless(root: Path, first: int) -> None:
    for version in itertools.count(first):
        store.write(tables(version), {"version": version}, root)


def test_a_kill_at_any_moment_leaves_whole_tables(tmp_path: Path) -> None:
    root = tmp_path / "tables"
    began = time.monotonic()
    store.write(tables(0), {"version": 0}, root)
    one_write = time.monotonic() - began
    chance, version = random.Random(5), 0
    for _ in range(KILLS):
        build = multiprocessing.get_context("fork").Process(target=endless, args=(root, version + 1))
        build.start()
        deadline = time.monotonic() + 30
        while store.inputs(root)["version"] == version and time.monotonic() < deadline:
            time.sleep(0.001)
        time.sleep(chance.random() * one_write)
        build.kill()
        build.join()
        assert store.inputs(root)["version"] > version, "the build got no further"
        version = store.inputs(root)["version"]
        assert store.read("regions", root)[Regions.name].tolist() == [str(version)]
        assert {path.stem for path in root.glob("*.parquet")} == set(ALL)
    store.write(tables(version), {}, root)
    left = [p.name for p in (tmp_path / ".tables").iterdir() if p.is_dir()]
    assert len(left) == store.KEPT, "what killed builds left is swept away"


def test_a_table_that_is_not_as_declared_is_not_swapped_in(tmp_path: Path) -> None:
    root = tmp_path / "tables"
    store.write(tables(1), {"version": 1}, root)
    wrong = tables(2)
    wrong["regions"] = wrong["regions"].drop(columns=Regions.short)
    with pytest.raises(pandera.errors.SchemaError):
        store.write(wrong, {"version": 2}, root)
    assert store.inputs(root) == {"version": 1}


def test_only_the_last_two_builds_are_kept(tmp_path: Path) -> None:
    root = tmp_path / "tables"
    for version in range(4):
        store.write(tables(version), {"version": version}, root)
    assert len([p for p in (tmp_path / ".tables").iterdir() if p.is_dir()]) == store.KEPT


def test_a_reader_keeps_the_folder_it_began_with(tmp_path: Path) -> None:
    root = tmp_path / "tables"
    store.write(tables(1), {"version": 1}, root)
    opened = root.resolve()
    store.write(tables(2), {"version": 2}, root)
    assert store.read("regions", opened)[Regions.name].tolist() == ["1"]
    assert store.read("regions", root)[Regions.name].tolist() == ["2"]


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        (lambda path: path.unlink(), "缺少"),
        (lambda path: path.write_bytes(b"PAR1 broken"), "读不出来"),
        (lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]), "读不出来"),
        (lambda path: pd.DataFrame({"a": [1]}).to_parquet(path), "列与声明不符"),
    ],
)
def test_a_damaged_table_is_named_with_the_remedy(tmp_path: Path, damage: object, what: str) -> None:
    root = tmp_path / "tables"
    store.write(tables(1), {}, root)
    damage(root / "facts.parquet")  # type: ignore[operator]
    with pytest.raises(TableError) as caught:
        store.read("facts", root)
    assert "facts.parquet" in caught.value.where
    assert what in caught.value.what
    assert "python -m hsdata build" in caught.value.remedy
    assert len(store.read("regions", root)) == 1, "the other tables still open"


def test_no_tables_yet_says_how_to_build_them(tmp_path: Path) -> None:
    with pytest.raises(TableError) as caught:
        store.inputs(tmp_path / "tables")
    assert "python -m hsdata build" in str(caught.value)


def test_the_data_package_describes_every_column(tmp_path: Path) -> None:
    root = tmp_path / "tables"
    store.write(tables(1), {}, root)
    package = json.loads((root / store.DESCRIPTION).read_text(encoding="utf-8"))
    assert [resource["name"] for resource in package["resources"]] == list(ALL)
    for resource in package["resources"]:
        stored = pq.read_schema(root / resource["path"])
        assert [field["name"] for field in resource["schema"]["fields"]] == stored.names
        assert all(field["title"] and field["description"] for field in resource["schema"]["fields"])
        assert stored.field(0).metadata[b"title"].decode() == resource["schema"]["fields"][0]["title"]
