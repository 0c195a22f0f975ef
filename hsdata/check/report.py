"""python -m hsdata check: the doubtful facts of built tables, each with its relation and both numbers."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

import pandas as pd

from hsdata import store
from hsdata.check.doubts import beside_another, doubts, flags, found_in
from hsdata.tables import Doubts, Facts

NEEDED = ("facts", "series", "documents", "indicators", "regions", "corrections")
KINDS = {"doubt": "存疑", "label": "说明"}


def report(root: Path, out: TextIO) -> None:
    """Check the tables of a folder and write what was found. Raises TableError, ChecksError."""
    tables = {name: store.read(name, root) for name in NEEDED}
    facts = tables["facts"]
    found = found_in(tables)
    listed = pd.concat([flags(tables["corrections"]), doubts(found, facts)], ignore_index=True)
    listed = listed.merge(facts[[Facts.fact_id, Facts.quote]], on=Facts.fact_id)
    for kind, word in KINDS.items():
        rows = listed[listed[Doubts.kind] == kind]
        for (title, reason), group in rows.groupby([Doubts.title, Doubts.reason], sort=False):
            quotes = "".join(f"「{quote}」" for quote in group[Facts.quote])
            out.write(f"{word}：{group[Doubts.doc_id].iloc[0]} {quotes} {' '.join(group[Doubts.fact_id])}\n")
            out.write(f"  {title}：{reason}\n")
    doubted = listed.loc[listed[Doubts.kind] == "doubt", Doubts.fact_id].nunique()
    beside = len(beside_another(found))
    out.write(
        f"数据 {len(facts)} 条，{beside} 条可与别的数字对照（{beside / max(len(facts), 1):.0%}）；"
        f"存疑 {doubted} 条（{doubted / max(len(facts), 1):.1%}）\n"
    )
