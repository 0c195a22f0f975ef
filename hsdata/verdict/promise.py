"""The verdict on a commitment without a number: H, or G where its wording is relative."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from hsdata.statistics import Milestones
from hsdata.tables import BUCKET_OF, Outcomes
from hsdata.verdict.config import Config
from hsdata.verdict.finding import STRIVEN
from hsdata.verdict.kind import said
from hsdata.verdict.milestone import Promise
from hsdata.verdict.reason import filled, rule_name


def judge_promise(p: Promise, as_of: int, config: Config) -> tuple[str, str, str]:
    """Letter, verdict and how; a record published after ``as_of`` is not known yet."""
    record = known_record(p, as_of)
    letter = "G" if said(config.words, "relative", p.text) else "H"
    verdict, how = _unrecorded(p, letter, as_of) if record is None else _recorded(p, record)
    return letter, verdict, how


def known_record(p: Promise, as_of: int) -> Mapping[Any, Any] | None:
    """What is recorded of it by the end of ``as_of``."""
    known = p.record is not None and int(p.record[Milestones.published][:4]) <= as_of
    return p.record if known else None


def _unrecorded(p: Promise, letter: str, as_of: int) -> tuple[str, str]:
    if letter == "G":
        return "口径待核", "no_comparator"
    if p.due is None:
        return "口径待核", "no_due"
    return ("未到期", "milestone_not_due") if as_of <= p.due else ("未见提及", "milestone_silent")


def _recorded(p: Promise, record: Mapping[Any, Any]) -> tuple[str, str]:
    """Done is on time if it was done by the due year; where that is not known, a later record is 逾期完成."""
    status = record[Milestones.status]
    if status == "failed":
        return "未达（力争）" if p.ambition == STRIVEN else "到期未完成", "milestone_failed"
    if status == "in_progress":
        return "推进中", "milestone_open"
    if p.due is None or p.done_by is None or p.done_by == p.due:
        return "已完成", "milestone_done"
    return ("逾期完成", "milestone_late") if p.done_by > p.due else ("提前完成", "milestone_done")


def promise_row(p: Promise, as_of: int, config: Config) -> dict[Any, Any]:
    """One row of ``Outcomes`` for a commitment."""
    letter, verdict, how = judge_promise(p, as_of, config)
    shown = (
        p.record
        if how in ("milestone_done", "milestone_late", "milestone_open", "milestone_failed")
        else None
    )
    words = {"due": str(p.due), "words": p.text}
    if shown is not None:
        words |= {c: str(shown[getattr(Milestones, c)]) for c in ("source", "published", "outcome")}
    waits = BUCKET_OF[verdict] == "待数据" and p.due is not None
    bulletin = config.thresholds.bulletin.report.format(region=p.home, year=p.due, next_year=(p.due or 0) + 1)
    return {
        Outcomes.target_id: p.promise_id,
        Outcomes.as_of: as_of,
        Outcomes.doc_id: p.doc_id,
        Outcomes.indicator: p.text,
        Outcomes.region: p.region,
        Outcomes.region_id: p.region_id,
        Outcomes.sector: p.sector,
        Outcomes.theme: p.theme,
        Outcomes.due: p.due,
        Outcomes.target_type: letter,
        Outcomes.ambition: p.ambition,
        Outcomes.target_text: p.text,
        Outcomes.sentence: p.sentence,
        Outcomes.actual_year: int(shown[Milestones.published][:4]) if shown is not None else None,
        Outcomes.actual_source: shown[Milestones.source] if shown is not None else None,
        Outcomes.actual_grade: shown[Milestones.grade] if shown is not None else None,
        Outcomes.actual_sentence: shown[Milestones.outcome] if shown is not None else None,
        Outcomes.verdict: verdict,
        Outcomes.bucket: BUCKET_OF[verdict],
        Outcomes.rule: rule_name(letter, how, config.sentences),
        Outcomes.inputs: json.dumps(inputs(p, shown), ensure_ascii=False),
        Outcomes.flags: "",
        Outcomes.reason: filled(config.sentences.reason[how], words),
        Outcomes.needs: f"{bulletin}：{p.text}" if waits else None,
    }


def inputs(p: Promise, record: Mapping[Any, Any] | None) -> dict[str, Any]:
    """What the verdict rests on: when it was due, and what is recorded of it when and by whom."""
    said: dict[str, Any] = {"到期": p.due}
    if record is not None:
        said |= {
            "记载": record[Milestones.outcome],
            "发布": record[Milestones.published],
            "来源": record[Milestones.source],
        }
    return said
