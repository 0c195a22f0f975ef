"""Tables on disk: written whole into a folder of their own, swapped in by one rename, read checked.

``data/tables`` is a link to the newest folder below ``data/.tables``. A build that is killed leaves the
link on the old folder; a reader that is open keeps the folder it began with until the build after next.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from hsdata import tables
from hsdata.errors import TableError

ROOT = Path(__file__).resolve().parent.parent
TABLES = ROOT / "data" / "tables"
DESCRIPTION = "datapackage.json"
REMEDY = "请运行 python -m hsdata build 重新生成"
KEPT = 2  # folders: the newest, and the one that open readers may still hold
SECONDS_TO_WAIT = 120
_FRICTIONLESS = {"int64": "integer", "Int64": "integer", "float64": "number", "bool": "boolean"}


def _folders(root: Path) -> Path:
    return root.parent / f".{root.name}"


@contextmanager
def locked(root: Path = TABLES) -> Iterator[None]:
    """One build at a time. Raises TableError when another one does not end."""
    root.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(root.parent / ".build.lock")
    try:
        with lock.acquire(timeout=SECONDS_TO_WAIT):
            yield
    except Timeout as error:
        raise TableError(
            lock.lock_file, "另一个构建还没有结束", "请等它结束，或确认没有构建后删去这个文件"
        ) from error


def describe(frames: Mapping[str, pd.DataFrame], inputs: Mapping[str, Any]) -> dict[str, Any]:
    """The data package: every table, column, title, meaning and check, and what it was built from."""
    resources = []
    for name, frame in frames.items():
        model = tables.ALL[name]
        fields = []
        for column, declared in model.to_schema().columns.items():
            field: dict[str, Any] = {
                "name": column,
                "type": _FRICTIONLESS.get(str(declared.dtype), "string"),
                "title": declared.title,
                "description": declared.description,
                "constraints": {"required": not declared.nullable, "unique": declared.unique},
            }
            allowed = [
                check.statistics["allowed_values"] for check in declared.checks if check.name == "isin"
            ]
            if allowed:
                field["constraints"]["enum"] = sorted(allowed[0])
            fields.append(field)
        resources.append(
            {
                "name": name,
                "path": f"{name}.parquet",
                "format": "parquet",
                "description": (model.__doc__ or "").strip(),
                "rows": len(frame),
                "schema": {"fields": fields},
            }
        )
    return {"name": "hengshui-indicators", "resources": resources, "inputs": dict(inputs)}


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_table(frame: pd.DataFrame, name: str, path: Path) -> None:
    schema = tables.ALL[name].to_schema()
    table = pa.Table.from_pandas(schema.validate(frame), preserve_index=False)
    for i, field in enumerate(table.schema):
        declared = schema.columns[field.name]
        about = {"title": declared.title or "", "description": declared.description or ""}
        kind = pa.string() if pa.types.is_null(field.type) else field.type
        table = table.set_column(i, field.with_type(kind).with_metadata(about), table.column(i).cast(kind))
    pq.write_table(table, path, compression="zstd")


def write(frames: Mapping[str, pd.DataFrame], inputs: Mapping[str, Any], root: Path = TABLES) -> None:
    """Check every table against its declaration, write all, and swap them in at once.

    Raises pandera's SchemaError when a table is not as declared: then nothing is swapped.
    """
    folders = _folders(root)
    folders.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix="build-", dir=folders))
    fresh.chmod(0o755)
    for name, frame in frames.items():
        _write_table(frame, name, fresh / f"{name}.parquet")
        _sync(fresh / f"{name}.parquet")
    description = fresh / DESCRIPTION
    description.write_text(
        json.dumps(describe(frames, inputs), ensure_ascii=False, indent=1), encoding="utf-8"
    )
    _sync(description)
    _sync(fresh)
    _swap(fresh, root)


def _swap(fresh: Path, root: Path) -> None:
    folders = _folders(root)
    link = folders / f"{fresh.name}.link"
    link.symlink_to(Path(folders.name) / fresh.name, target_is_directory=True)
    if root.is_dir() and not root.is_symlink():
        root.rename(folders / f"{fresh.name}.replaced")
    os.replace(link, root)
    _sync(root.parent)
    built = sorted(
        (p for p in folders.iterdir() if p.is_dir()), key=lambda p: p.stat().st_mtime, reverse=True
    )
    for old in [p for p in built if p != fresh][KEPT - 1 :]:
        shutil.rmtree(old)


def inputs(root: Path = TABLES) -> dict[str, Any]:
    """What the tables were built from. Raises TableError when there are none or they are damaged."""
    path = root / DESCRIPTION
    try:
        return dict(json.loads(path.read_text(encoding="utf-8"))["inputs"])
    except FileNotFoundError as error:
        raise TableError(path, "还没有数据表", REMEDY) from error
    except (json.JSONDecodeError, KeyError, TypeError, UnicodeDecodeError) as error:
        raise TableError(path, "说明文件已损坏", REMEDY) from error


def read(name: str, root: Path = TABLES) -> pd.DataFrame:
    """One table, checked against its declaration. Raises TableError naming the file and what to do."""
    path = root / f"{name}.parquet"
    declared = list(tables.ALL[name].to_schema().columns)
    try:
        frame = pd.read_parquet(path)
    except FileNotFoundError as error:
        raise TableError(path, "缺少这张数据表", REMEDY) from error
    except (OSError, pa.ArrowException) as error:
        raise TableError(path, f"数据表读不出来（{error}）", REMEDY) from error
    if list(frame.columns) != declared:
        missing = [c for c in declared if c not in frame.columns] or [
            c for c in frame.columns if c not in declared
        ]
        raise TableError(path, f"列与声明不符（{'、'.join(map(str, missing)) or '次序不同'}）", REMEDY)
    return frame
