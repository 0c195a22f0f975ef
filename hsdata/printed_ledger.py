"""The ledger of every term as text: for reading (Markdown) or for a spreadsheet (tab separated)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from hsdata import store
from hsdata.decimals import spaced
from hsdata.disputed import Disputed, fitting
from hsdata.errors import InputError
from hsdata.tables import BUCKET_OF, BUCKETS, Documents, Outcomes
from hsdata.verdict import speak
from hsdata.verdict.view import ledger

Row = Mapping[Any, Any]  # one row of Outcomes
NEEDED = ("facts", "passages", "documents", "indicators", "series", "commitments")
UNJUDGED = ("待数据", "待核")
ORDER = ("滞后", "力争未达", "正常", "完成", "待核", "待数据")  # what needs a look comes first
HORIZON = {"five_year": "五年", "year": "当年"}
YEARLY = {"E": "年均", "F": "每年"}
COLUMNS = ("判定", "期限", "到期", "目标", "目标值", "基期", "实绩", "规则", "说明")
WAITING = ("期限", "到期", "目标", "目标值", "基期", "可判定它的数字")
PLAIN = {
    "判定": Outcomes.verdict,
    "归类": Outcomes.bucket,
    "目标": Outcomes.indicator,
    "规则": Outcomes.rule,
    "说明": Outcomes.reason,
    "可判定它的数字": Outcomes.needs,
}
ALL = ("任期", "归类", *COLUMNS, "可判定它的数字", "可商榷")
HEAD = """# 目标台账

由数据表生成，请勿手改。重新生成：`python -m hsdata ledger --as-of {as_of} > docs/ledger.md`。
判定规则见 [README](../README.md)，可商榷的理由写在 `data/disputed.toml`。
"""


class TermError(InputError):
    """No document plans from that year."""


def known(root: Path, as_of: int | None) -> pd.DataFrame:
    """``Outcomes`` of built tables, judged anew where ``as_of`` is another year than the build's."""
    built = store.read("outcomes", root)
    if as_of is None or (built[Outcomes.as_of] == as_of).all():
        return built
    return ledger({name: store.read(name, root) for name in NEEDED}, as_of)


def of_term(documents: pd.DataFrame, year: int) -> pd.DataFrame:
    """The documents whose plan begins in a year. Raises TermError naming the years there are."""
    chosen = documents[documents[Documents.plan_from] == year]
    if chosen.empty:
        years = "、".join(str(int(y)) for y in sorted(documents[Documents.plan_from].dropna().unique()))
        raise TermError(year, "没有从这一年起的任期", f"可选：{years}")
    return chosen


def terms(outcomes: pd.DataFrame, documents: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    """(the years of a plan with its document, its targets), judged ones first, the oldest plan first."""
    planned = documents.dropna(subset=[Documents.plan_from]).sort_values(
        str(Documents.plan_from), kind="stable"
    )
    for document in planned.to_dict("records"):
        rows = outcomes[outcomes[Outcomes.doc_id] == document[Documents.doc_id]]
        order = pd.DataFrame(
            {
                "bucket": rows[Outcomes.bucket].map(ORDER.index),
                "short": rows[Outcomes.horizon] != "five_year",
            }
        ).sort_values(["bucket", "short"], kind="stable")
        years = f"{int(document[Documents.plan_from])}—{int(document[Documents.plan_to])}"
        yield f"{years}　{document[Documents.title]}", rows.loc[order.index]


def markdown(outcomes: pd.DataFrame, documents: pd.DataFrame, disputed: Iterable[Disputed]) -> str:
    """Every term: counts of each verdict, the judged and unsettled rows, what waits, what is disputable."""
    reasons = fitting(disputed, outcomes)
    parts = [HEAD.format(as_of=int(outcomes[Outcomes.as_of].max()))]
    for title, rows in terms(outcomes, documents):
        waiting = rows[Outcomes.bucket] == "待数据"
        parts += [
            f"## {title}\n",
            f"{counted(rows)}\n",
            _table(("归类", "判定", "五年", "当年", "合计"), _tally(rows)),
            "### 已判定与待核\n",
            _table(COLUMNS, ([cell(row, c) for c in COLUMNS] for row in rows[~waiting].to_dict("records"))),
            "### 可商榷的判定\n",
            _disputable(rows, reasons),
            "### 待数据\n",
            _table(WAITING, ([cell(row, c) for c in WAITING] for row in rows[waiting].to_dict("records"))),
        ]
    return "\n".join(parts)


def tab_separated(outcomes: pd.DataFrame, documents: pd.DataFrame, disputed: Iterable[Disputed]) -> str:
    """All rows of all terms under one head."""
    reasons = fitting(disputed, outcomes)
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(ALL)
    for title, rows in terms(outcomes, documents):
        for row in rows.to_dict("records"):
            own = {"任期": title.split("　")[0], "可商榷": reasons.get(row[Outcomes.target_id], "")}
            writer.writerow([own[c] if c in own else cell(row, c) for c in ALL])
    return out.getvalue()


def counted(rows: pd.DataFrame) -> str:
    """How many, of how many something can be said, and each bucket."""
    found = rows[Outcomes.bucket].value_counts()
    judged = int((~rows[Outcomes.bucket].isin(UNJUDGED)).sum())
    parts = "、".join(f"{bucket} {found[bucket]}" for bucket in BUCKETS if bucket in found)
    as_of = int(rows[Outcomes.as_of].max()) if len(rows) else ""
    return f"截至 {as_of} 年：共 {len(rows)} 项，可判定 {judged}/{len(rows)}；{parts}。"


def _tally(rows: pd.DataFrame) -> Iterator[list[str]]:
    for verdict, bucket in BUCKET_OF.items():
        of_it = rows[rows[Outcomes.verdict] == verdict]
        if len(of_it):
            by = [int((of_it[Outcomes.horizon] == horizon).sum()) for horizon in HORIZON]
            yield [bucket, verdict, *map(str, by), str(len(of_it))]


def cell(row: Row, column: str) -> str:
    """One cell of a row by the column's title."""
    if column in PLAIN:
        return _text(row[PLAIN[column]])
    return {
        "期限": lambda: HORIZON[row[Outcomes.horizon]],
        "到期": lambda: "" if pd.isna(row[Outcomes.due]) else str(int(row[Outcomes.due])),
        "目标值": lambda: _promised(row),
        "基期": lambda: _baseline(row),
        "实绩": lambda: _actual(row),
    }[column]()


def _text(value: Any) -> str:
    return "" if pd.isna(value) else str(value)


def _baseline(row: Row) -> str:
    if pd.isna(row[Outcomes.baseline]):
        return ""
    value = speak.moved(row[Outcomes.baseline], _text(row[Outcomes.unit]), row[Outcomes.measure])
    return f"{spaced(value)}（{int(row[Outcomes.baseline_year])}）"


def _promised(row: Row) -> str:
    if pd.isna(row[Outcomes.target]):
        return ""
    high = json.loads(row[Outcomes.inputs]).get("目标上端")
    said = speak.promised(
        row[Outcomes.target], _text(row[Outcomes.unit]), row[Outcomes.measure], row[Outcomes.bound], high
    )
    return spaced(f"{YEARLY.get(row[Outcomes.target_type], '')}{said}")


def _actual(row: Row) -> str:
    """The value with its year and grade; a commitment has a record instead."""
    if pd.isna(row[Outcomes.actual_source]):
        return ""
    said = "有记载"
    if not pd.isna(row[Outcomes.actual]):
        bound = speak.BEFORE[row[Outcomes.actual_bound]]
        said = spaced(
            f"{bound}{speak.moved(row[Outcomes.actual], _text(row[Outcomes.unit]), row[Outcomes.measure])}"
        )
    return f"{said}（{int(row[Outcomes.actual_year])}，{row[Outcomes.actual_grade]}级）"


def _disputable(rows: pd.DataFrame, reasons: Mapping[str, str]) -> str:
    found = [row for row in rows.to_dict("records") if row[Outcomes.target_id] in reasons]
    if not found:
        return "没有。\n"
    return "".join(
        f"- **{row[Outcomes.indicator]}** {_promised(row)}（{row[Outcomes.verdict]}）："
        f"{reasons[row[Outcomes.target_id]]}\n"
        for row in found
    )


def _table(columns: tuple[str, ...], rows: Iterable[list[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *rows]
    return "".join("| " + " | ".join(c.replace("|", "\\|") for c in line) + " |\n" for line in lines)
