"""All relations over a table of facts: which facts stand in which, and which are doubtful."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from hsdata import frames
from hsdata.check import (
    agree,
    change,
    count,
    county,
    direction,
    frame,
    from_to,
    growth,
    kin,
    mates,
    neighbour,
    percent,
    stage,
    usual,
    whole,
)
from hsdata.check.config import Config, read_config
from hsdata.check.figure import Pool, of_facts, of_statistics
from hsdata.check.given import Given, given_by
from hsdata.check.standing import Standing
from hsdata.link.breaks import Breaks, read_breaks
from hsdata.tables import Corrections, Doubts, Facts, Relations

Check = Callable[[Pool, Given], Iterable[Standing]]
CHECKS: tuple[Check, ...] = (
    stage.check,
    frame.check,
    kin.check,
    from_to.check,
    mates.check,
    growth.check,
    change.check,
    agree.check,
    neighbour.check,
    direction.check,
    whole.sums,
    whole.parts,
    percent.check,
    count.check,
    county.check,
    usual.check,
)
FLAG, FLAGGED = "flag", "人工标记"


def standings(pool: Pool, given: Given) -> Iterator[Standing]:
    """Every relation in which a fact stands, holding or not."""
    for check in CHECKS:
        yield from (standing for standing in check(pool, given) if standing.facts)


def found_in(
    tables: Mapping[str, pd.DataFrame], config: Config | None = None, breaks: Breaks | None = None
) -> list[Standing]:
    """The relations among the facts and statistics of a set of tables.

    Needs facts, series (its statistics only), documents, indicators, regions. Of the facts only the columns
    ``figure.SEEN`` are looked at: no text, quote or id.
    """
    given = given_by(
        config or read_config(),
        breaks or read_breaks(),
        tables["documents"],
        tables["indicators"],
        tables["regions"],
    )
    return list(standings(Pool(of_facts(tables["facts"]), of_statistics(tables["series"])), given))


def doubts(found: Sequence[Standing], facts: pd.DataFrame, config: Config | None = None) -> pd.DataFrame:
    """The facts whose relations do not hold, as ``Doubts``; flags of corrections are added by ``flags``."""
    titles = {r.name: r.title for r in (config or read_config()).relation}
    ids, documents = facts[Facts.fact_id].tolist(), facts[Facts.doc_id].tolist()
    rows: dict[tuple[str, str, str], dict[Any, Any]] = {}
    for standing in found:
        if standing.holds and not standing.label:
            continue
        for row in standing.facts:
            key = (ids[row], standing.relation, standing.reason)
            rows[key] = {
                Doubts.fact_id: ids[row],
                Doubts.doc_id: documents[row],
                Doubts.relation: standing.relation,
                Doubts.title: titles[standing.relation],
                Doubts.kind: "doubt" if not standing.holds else "label",
                Doubts.reason: standing.reason,
                Doubts.others: "|".join(ids[other] for other in standing.facts if other != row),
            }
    return frames.frame("doubts", rows.values())


def flags(corrections: pd.DataFrame) -> pd.DataFrame:
    """What people marked as doubtful, as ``Doubts``."""
    marked = corrections[corrections[Corrections.action] == FLAG]
    return frames.frame(
        "doubts",
        [
            {
                Doubts.fact_id: row[Corrections.fact_id],
                Doubts.doc_id: row[Corrections.doc_id],
                Doubts.relation: FLAG,
                Doubts.title: FLAGGED,
                Doubts.kind: "doubt",
                Doubts.reason: f"{row[Corrections.reason]}"
                f"（{row[Corrections.who]}，{row[Corrections.when]}）",
                Doubts.others: "",
            }
            for row in marked.to_dict("records")
        ],
    )


def relations(found: Sequence[Standing], config: Config | None = None) -> pd.DataFrame:
    """How many facts stand in each relation and in how many it does not hold, as ``Relations``."""
    standing: dict[str, set[int]] = defaultdict(set)
    doubted: dict[str, set[int]] = defaultdict(set)
    for one in found:
        standing[one.relation].update(one.facts)
        if not one.holds:
            doubted[one.relation].update(one.facts)
    rows: list[dict[Any, Any]] = [
        {
            Relations.relation: r.name,
            Relations.title: r.title,
            Relations.means: r.means,
            Relations.beside: r.beside,
            Relations.facts: len(standing[r.name]),
            Relations.doubted: len(doubted[r.name]),
        }
        for r in (config or read_config()).relation
    ]
    return frames.frame("relations", rows)


def beside_another(found: Sequence[Standing], config: Config | None = None) -> set[int]:
    """Rows of facts that stand beside another number or fact, not only beside years or usual sizes."""
    names = {r.name for r in (config or read_config()).relation if r.beside}
    return {row for one in found if one.relation in names for row in one.facts}
