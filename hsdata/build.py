"""The order of a build, and the only file that knows it: documents -> readings -> tables -> disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache, partial
from pathlib import Path
from time import perf_counter

import pandas as pd

from hsdata import corrections, documents, dropped, frames, inputs, rows, store, units, vocab
from hsdata.check.doubts import doubts, flags, found_in, relations
from hsdata.corrections import Correction
from hsdata.errors import DocumentError, SidecarError, TableError
from hsdata.link import commitment, mention
from hsdata.link.refused import refused
from hsdata.link.series import link_series
from hsdata.reading import read
from hsdata.statistics import read_statistics
from hsdata.tables import Corrections, Documents, Doubts, Facts, Numerals
from hsdata.terms.cut import cutter
from hsdata.terms.find import find as find_terms
from hsdata.terms.table import compared, term_rows
from hsdata.verdict.config import read_config
from hsdata.verdict.view import ledger
from hsdata.vocab import Vocabulary

DOCUMENTS = store.ROOT / "data" / "documents"
PER_DOCUMENT = (
    "documents",
    "passages",
    "facts",
    "numerals",
    "mentions",
    "terms",
    "commitments",
    "candidates",
    "corrections",
)
SHARES = 16  # a worker fetches its documents in so many turns: the last one keeps nobody waiting long
Frames = dict[str, pd.DataFrame]
Rows = dict[str, list[rows.Row]]
Say = Callable[[str], None]


def read_document(path: Path, words: Vocabulary, entries: Sequence[Correction] = ()) -> Rows:
    """One file -> its rows in every table, corrected; a file that cannot be read -> its row with the problem.

    Raises CorrectionsError when a correction no longer fits what is read.
    """
    try:
        document = documents.load(path, words)
    except (DocumentError, SidecarError) as error:
        return {"documents": [rows.unread_row(path.stem, path.name, str(error))]}
    reading = read(document, words)
    as_read = {
        "documents": [rows.document_row(document, words.regions)],
        "passages": rows.passage_rows(document, reading),
        "facts": rows.fact_rows(document, reading, units.units_by_name(words.units)),
        "numerals": rows.numeral_rows(document, reading),
        "mentions": rows.mention_rows(
            document, mention.find(document, reading.passages, reading.facts, words)
        ),
        "terms": term_rows(document, find_terms(document, reading.passages, words)),
        "commitments": rows.commitment_rows(
            document, tuple(commitment.find(document, reading.passages, reading.facts, words))
        ),
    }
    corrected = corrections.apply(as_read, corrections.of_document(entries, path.stem), words)
    return corrected | {"candidates": refused(corrected["facts"], words)}


def unchanged(now: Mapping[str, str], root: Path) -> Frames:
    """Rows of documents that the last build read from the same file with the same reader."""
    try:
        then = store.inputs(root)["documents"]
        old = {name: store.read(name, root) for name in PER_DOCUMENT}
    except (TableError, KeyError):
        return {}  # no tables, or damaged ones: everything is read anew
    listed = old["documents"]
    same = {name for name, key in now.items() if then.get(name) == key}
    kept = set(listed.loc[listed[Documents.file].isin(same), Documents.doc_id])
    return {name: table[table[Documents.doc_id].isin(kept)] for name, table in old.items()}


@cache
def _worker_words() -> Vocabulary:
    return vocab.load()


def _read_in_worker(path: Path, entries: Sequence[Correction]) -> Rows:
    return read_document(path, _worker_words(), entries)


def _read_all(paths: list[Path], words: Vocabulary, entries: Sequence[Correction], jobs: int) -> list[Rows]:
    if jobs == 1 or len(paths) < 2 * jobs:
        return [read_document(path, words, entries) for path in paths]
    cutter(_worker_words())  # loaded before the workers part ways: they inherit it
    read_one = partial(_read_in_worker, entries=entries)
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(read_one, paths, chunksize=max(1, len(paths) // (SHARES * jobs))))


def _joined(kept: Frames, new: list[Rows]) -> Frames:
    """Rows kept from the last build and rows read now, in order of documents."""
    fresh = {
        name: frames.frame(name, [row for part in new for row in part.get(name, ())]) for name in PER_DOCUMENT
    }
    both = {name: frames.joined(name, [kept[name], fresh[name]]) if kept else fresh[name] for name in fresh}
    return {
        name: table
        if table[Documents.doc_id].is_monotonic_increasing
        else table.sort_values(Documents.doc_id, kind="stable", ignore_index=True)
        for name, table in both.items()
    }


def _report(read: Frames, say: Say) -> None:
    """What was read, folded and dropped, a line for each document."""
    for row in read["documents"].to_dict("records"):
        doc_id = row[Documents.doc_id]
        if pd.notna(row[Documents.problem]):
            say(f"  {doc_id}：没有读成。{row[Documents.problem]}")
            continue
        facts = int((read["facts"][Facts.doc_id] == doc_id).sum())
        numerals = int((read["numerals"][Numerals.doc_id] == doc_id).sum())
        say(f"  {doc_id}：{row[Documents.chars]} 字，数字 {numerals} 个，数据 {facts} 条")
        for line in dropped.in_words(row[Documents.dropped], row[Documents.copies_folded]):
            say(f"    {line}")


def _fixed(words: Vocabulary) -> Frames:
    """The tables that come from the vocabulary alone."""
    return {
        "indicators": frames.frame("indicators", rows.indicator_rows(words)),
        "regions": frames.frame("regions", rows.region_rows(words)),
    }


def _judged(built: Frames, words: Vocabulary, as_of: int) -> Frames:
    """What documents and statistics say beside each other, and what became of each promise."""
    config = read_config()
    series = link_series(
        built["facts"],
        built["documents"],
        read_statistics(units.units_by_name(words.units)),
        built["indicators"],
        config.breaks,
        regions=built["regions"],
    )
    return {"series": series, "outcomes": ledger(built | {"series": series}, as_of, config=config)}


def _checked(built: Frames) -> Frames:
    """Which facts do not go together with others, and what people marked."""
    found = found_in(built)
    doubted = [flags(built["corrections"]), doubts(found, built["facts"])]
    return {"relations": relations(found), "doubts": frames.joined("doubts", doubted)}


def build(
    folder: Path = DOCUMENTS,
    root: Path = store.TABLES,
    *,
    jobs: int = 1,
    as_of: int | None = None,
    say: Say = lambda line: None,
) -> Frames:
    """Read every document of a folder and write all tables to ``root``, old or new, never half.

    Promises are judged as of the year ``as_of``, by default this one. Raises VocabularyError,
    StatisticsError, CorrectionsError, ChecksError or TableError; a bad document is listed, not raised.
    """
    began = perf_counter()
    if not folder.is_dir():
        raise DocumentError(folder, "文件夹不存在", "请检查路径")
    with store.locked(root):
        now = inputs.of_all(folder)
        words = vocab.load()
        kept = unchanged(now["documents"], root)
        known = set(kept["documents"][Documents.file]) if kept else set()
        paths = documents.find(folder)
        todo = [path for path in paths if path.name not in known]
        say(f"文件 {len(paths)} 份：未变 {len(paths) - len(todo)} 份，读取 {len(todo)} 份")
        entries = corrections.read_corrections()
        read = _joined(kept, _read_all(todo, words, entries, jobs))
        _report(read, say)
        built = {**read, **_fixed(words), "terms": compared(read["terms"])}
        for name in set(frames.NAMES) - set(built):
            built[name] = frames.frame(name)
        built |= _judged(built, words, as_of or date.today().year)
        built |= _checked(built)
        store.write({name: built[name] for name in frames.NAMES}, now, root)
    for entry in corrections.needless(entries, built["facts"], built["corrections"]):
        say(f"更正 {entry.fact_id}「{entry.guard.quote}」已无必要，程序已读对：请加 retired = 今天的日期")
    doubted = built["doubts"]
    say(
        f"存疑 {doubted.loc[doubted[Doubts.kind] == 'doubt', Doubts.fact_id].nunique()} 条"
        f"（python -m hsdata check 列出），更正 {built['corrections'][Corrections.fact_id].nunique()} 条"
    )
    say(f"完成：{len(built['facts'])} 条数据，用时 {perf_counter() - began:.1f} 秒")
    return built


def is_stale(folder: Path = DOCUMENTS, root: Path = store.TABLES) -> bool:
    """Whether a document, a sidecar, the statistics, the vocabulary or the code changed since the build."""
    try:
        return store.inputs(root) != inputs.of_all(folder)
    except TableError:
        return True
