"""Shares lie between 0 and 100, points are differences of rates, and growth has its limits."""

from __future__ import annotations

from collections.abc import Iterator

from hsdata.check.figure import Figure, Pool
from hsdata.check.given import Given
from hsdata.check.standing import Standing, stand

NAME = "percent"
POINTS = "百分点"


def is_rate(figure: Figure, given: Given) -> bool:
    """Whether the indicator itself is a rate or share, by the catalogue, else by its name."""
    meaning = given.meanings.get(figure.known or "")
    return meaning.dimension == "比率" if meaning else figure.indicator.endswith(given.config.percent.rates)


def compares(figure: Figure, before: Figure | None) -> bool:
    """增长8%，高于全国0.3个百分点: points that set a growth beside another one."""
    return (
        before is not None
        and (before.measure, before.unit_base) == ("growth", "%")
        and (before.key, before.region) == (figure.key, figure.region)
    )


def of_points(figure: Figure, before: Figure | None, given: Given) -> str:
    """What speaks against a number of points; ``before`` stands before it in the sentence."""
    setting = given.config.percent
    years = 1 if figure.first is None or figure.last is None else figure.last - figure.first + 1
    limit = min(setting.points, setting.points_a_year * years)
    if abs(figure.base) > limit:
        return f"变动超过 {limit:g} 个百分点"
    if not compares(figure, before) and not is_rate(figure, given):
        return "这项指标不是比率，不以百分点增减"
    return ""


def of_percent(figure: Figure, given: Given) -> str:
    """What speaks against a level or growth in per cent."""
    setting = given.config.percent
    if figure.measure == "growth":
        if not setting.fall <= figure.base <= setting.rise:
            return f"增速不在 {setting.fall:g}% 到 {setting.rise:g}% 之间"
        return "比率的增减应以百分点计" if figure.known and is_rate(figure, given) else ""
    of_a_plan = any(word in figure.indicator for word in setting.of_plans)
    highest = 100.0 if is_rate(figure, given) and not of_a_plan else setting.highest
    return (
        ""
        if setting.lowest <= figure.base <= highest
        else f"比率不在 {setting.lowest:g}% 到 {highest:g}% 之间"
    )


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """Every number in per cent or points."""
    for sentence in pool.sentences.values():
        for before, figure in zip((None, *sentence), sentence, strict=False):
            if figure.unit_base == POINTS:
                why = of_points(figure, before, given)
            elif figure.unit_base == "%" and figure.measure in ("level", "growth"):
                why = of_percent(figure, given)
            else:
                continue
            yield stand(NAME, [figure], not why, f"{figure.named}：{why}")
