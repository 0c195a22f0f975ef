"""python -m hsdata build | extract | explain | check | ledger | diff: documents to tables, what they say."""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from hsdata import store
from hsdata.errors import InputError
from hsdata.vocab import VocabularyError

WRONG_INPUT = 2


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} 不是日期，请写成 2017-04-07") from None


@contextmanager
def _no_collector() -> Iterator[None]:
    """Rows are freed by their reference counts; the collector would look at all of them again and again, for
    a tenth of a build's time. Afterwards it is as it was."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _build(options: argparse.Namespace) -> None:
    from hsdata.build import build  # noqa: PLC0415 - pandas is needed for tables only

    with _no_collector():
        build(options.documents, options.tables, jobs=options.jobs, say=lambda line: print(line, flush=True))


def _extract(options: argparse.Namespace) -> None:
    from hsdata.extract import extract  # noqa: PLC0415

    extract(options.file, options.region, options.issued, options.format, sys.stdout)


def _explain(options: argparse.Namespace) -> None:
    from hsdata.explain import explain  # noqa: PLC0415

    explain(options.file, options.line, options.region, options.issued, sys.stdout)


def _check(options: argparse.Namespace) -> None:
    from hsdata.check.report import report  # noqa: PLC0415

    report(options.tables, sys.stdout)


def _diff(options: argparse.Namespace) -> None:
    from hsdata.diff import diff  # noqa: PLC0415

    diff(options.old, options.new, sys.stdout)


def _ledger(options: argparse.Namespace) -> None:
    from hsdata import printed_ledger  # noqa: PLC0415
    from hsdata.disputed import read_disputed  # noqa: PLC0415

    documents = store.read("documents", options.tables)
    outcomes = printed_ledger.known(options.tables, options.as_of)
    if options.term is not None:
        documents = printed_ledger.of_term(documents, options.term)
    print_as = printed_ledger.tab_separated if options.format == "tsv" else printed_ledger.markdown
    sys.stdout.write(print_as(outcomes, documents, read_disputed()))


def _add_source(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, help="txt、docx、pdf 或 html")
    command.add_argument("--region", help="报告的地区，如 衡水市；文中没有写明时给出")
    command.add_argument("--issued", type=_day, help="报告的日期，如 2017-04-07；文中没有写明时给出")


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    top = argparse.ArgumentParser(prog="python -m hsdata", description="衡水市政府工作报告：从文件到数据表")
    commands = top.add_subparsers(required=True, metavar="命令")

    build = commands.add_parser("build", help="读取全部文件，生成数据表")
    build.add_argument("--documents", type=Path, default=store.ROOT / "data/documents", help="文件夹")
    build.add_argument("--tables", type=Path, default=store.TABLES, help="数据表写到哪里")
    build.add_argument("--jobs", type=int, default=1, help="同时读几份")
    build.set_defaults(run=_build)

    extract = commands.add_parser("extract", help="读取一份文件，列出其中的数据")
    _add_source(extract)
    extract.add_argument("--format", choices=("jsonl", "csv", "table"), default="table", help="输出格式")
    extract.set_defaults(run=_extract)

    explain = commands.add_parser("explain", help="一行文字是怎么读的：成了哪条数据，凭哪些词，或为什么不是")
    _add_source(explain)
    explain.add_argument("line", type=int, help="文件里的第几行，从 1 起")
    explain.set_defaults(run=_explain)

    check = commands.add_parser("check", help="核对数据：哪些数字与别的数字对不上，为什么")
    check.add_argument("--tables", type=Path, default=store.TABLES, help="数据表文件夹")
    check.set_defaults(run=_check)

    ledger = commands.add_parser("ledger", help="目标台账：每项目标的基期、实绩、判定和规则")
    ledger.add_argument("--term", type=int, help="只要哪一任期，写它的第一年，如 2017；不写则全部")
    ledger.add_argument("--as-of", type=int, help="只用到这一年为止已发布的数据；不写则用构建时的判定")
    ledger.add_argument("--format", choices=("md", "tsv"), default="md", help="输出格式")
    ledger.add_argument("--tables", type=Path, default=store.TABLES, help="数据表文件夹")
    ledger.set_defaults(run=_ledger)

    diff = commands.add_parser("diff", help="两次构建的数据有何不同：新增、消失、改变")
    diff.add_argument("old", type=Path, help="旧的数据表文件夹")
    diff.add_argument("new", type=Path, help="新的数据表文件夹")
    diff.set_defaults(run=_diff)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0, or 2 when something received cannot be used (said on stderr)."""
    options = parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):  # Chinese whatever the terminal's locale says
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        options.run(options)
    except (InputError, VocabularyError) as error:
        print(error, file=sys.stderr)
        return WRONG_INPUT
    except BrokenPipeError:  # the reader of our output has seen enough (| head)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main())
