"""The ledger over built tables, as of any year: what a page or the build asks for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from hsdata.statistics import ROOT, read_milestones
from hsdata.verdict.config import Config, read_config
from hsdata.verdict.ledger import judge


def ledger(
    tables: Mapping[str, pd.DataFrame],
    as_of: int,
    *,
    config: Config | None = None,
    statistics: Path = ROOT,
) -> pd.DataFrame:
    """``Outcomes`` as known by the end of ``as_of``; nothing published later is used.

    ``tables`` holds facts, passages, documents, indicators, series and commitments; ``config`` None reads
    the shipped one. Raises VerdictConfigError, BreaksError, VocabularyError or StatisticsError.
    """
    return judge(
        tables["facts"],
        tables["passages"],
        tables["documents"],
        tables["indicators"],
        tables["series"],
        commitments=tables["commitments"],
        milestones=read_milestones(statistics),
        as_of=as_of,
        config=config or read_config(),
    )
