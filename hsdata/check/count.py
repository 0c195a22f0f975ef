"""Places in a ranking are small whole numbers; what is counted one by one is whole."""

from __future__ import annotations

from collections.abc import Iterator

from hsdata.check.figure import Figure, Pool
from hsdata.check.given import Given
from hsdata.check.standing import Standing, stand

NAME = "count"


def why_not(figure: Figure, given: Given) -> str | None:
    """What speaks against a rank or count; empty when nothing does, None for other figures."""
    setting = given.config.count
    if figure.measure == "rank":
        fits = 1 <= figure.base <= setting.last_rank and figure.base.is_integer()
        return "" if fits else f"位次不在 1 到 {setting.last_rank} 之间"
    meaning = given.meanings.get(figure.known or "")
    average = meaning.kind == "rate" if meaning else figure.indicator.startswith(setting.averages)
    if figure.unit not in setting.units or figure.measure == "growth" or average or figure.per:
        return None
    if not figure.value.is_integer():
        return "逐个计数却有小数"
    return "" if abs(figure.value) < setting.written else f"大于 {setting.written:g} 却不以万计"


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """Every rank, and every count in a unit without 万."""
    for figure in pool.facts:
        why = why_not(figure, given)
        if why is not None:
            yield stand(NAME, [figure], not why, f"{figure.named}：{why}")
