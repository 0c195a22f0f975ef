"""Facts as Parquet with the data package that describes them, in one zip."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

import pandas as pd

from hsdata import store
from hsdata.tables import ALL


def to_package(name: str, frame: pd.DataFrame, inputs: Mapping[str, Any]) -> bytes:
    """A zip with NAME.parquet, coded as ``hsdata.tables`` declares it, and datapackage.json."""
    declared = frame[list(ALL[name].to_schema().columns)].reset_index(drop=True)
    table = io.BytesIO()
    declared.to_parquet(table, index=False, compression="zstd")
    described = json.dumps(store.describe({name: declared}, inputs), ensure_ascii=False, indent=1)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr(f"{name}.parquet", table.getvalue())
        zipped.writestr(store.DESCRIPTION, described)
    return buffer.getvalue()
