"""Before the due year: progress against elapsed time (R), growth against needed growth (R2)."""

from __future__ import annotations

from hsdata.verdict.config import Pace

WORDS = ("超时序", "达时序", "欠时序", "明显滞后", "倒退")


def word_of(ratio: float, pace: Pace) -> str:
    """超时序, 达时序, 欠时序, 明显滞后, 倒退; the lower border of each belongs to it."""
    ratio = round(ratio, 9)  # 0.95 reached by division is 0.95
    if pace.ahead is not None and ratio >= pace.ahead:
        return WORDS[0]
    if ratio >= pace.on:
        return WORDS[1]
    if ratio >= pace.lag:
        return WORDS[2]
    return WORDS[3] if ratio >= pace.back else WORDS[4]


def on_time(word: str) -> str:
    """The same word for 超时序 and 达时序: R2 knows no ahead."""
    return WORDS[1] if word == WORDS[0] else word


def progress(baseline: float, actual: float, target: float) -> float | None:
    """(a-b)/(t-b); None where the target is the baseline."""
    return None if target == baseline else (actual - baseline) / (target - baseline)


def yearly_rate(first: float, last: float, years: int) -> float | None:
    """The compound rate per year that leads from ``first`` to ``last``; None where none is defined."""
    if first <= 0 or last <= 0 or years <= 0:
        return None
    return (last / first) ** (1 / years) - 1


def growth_ratio(baseline: float, actual: float, target: float, past: int, whole: int) -> float | None:
    """R2 = CAGR(b->a) / CAGR(b->t)."""
    done, needed = yearly_rate(baseline, actual, past), yearly_rate(baseline, target, whole)
    return None if done is None or not needed else done / needed
