"""A target lies on the good side of where it starts from."""

from __future__ import annotations

from collections.abc import Iterator

from hsdata.check.figure import Pool
from hsdata.check.given import Given
from hsdata.check.standing import Standing, stand

NAME = "direction"
SIGNS = {"up": 1, "down": -1}
KINDS = ("rate", "share", "index")  # a count in a plan may be what is added: 培育高新技术企业10家
CEILING, FLOOR = "le", "ge"


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """Levels to be reached of rates with a good direction, against the last known result.

    A ceiling (4.5%以内) and 左右 set no direction: they may lie behind what was reached.
    """
    setting = given.config.direction
    for series in pool.series.values():
        meaning = given.meanings.get(series[0].known or "")
        sign = SIGNS.get(meaning.polarity) if meaning else None
        if not meaning or not sign or meaning.kind not in KINDS or series[0].measure != "level":
            continue
        known = [f for f in series if f.stage != "target" and f.one_year and not f.per]
        for target in series:
            issue = given.issues.get(target.source)
            loose = target.bound in (CEILING, "approx") or (target.bound == FLOOR and sign < 0)
            if target.stage != "target" or not target.one_year or issue is None or loose:
                continue
            before = [k for k in known if issue.year - setting.years <= (k.last or 0) < issue.year]
            if before:
                base = max(before, key=lambda k: (k.last or 0, k.source == target.source))
                holds = (target.base - base.base) * sign >= -setting.share * abs(base.base)
                worse = "低" if sign > 0 else "高"
                yield stand(
                    NAME, [target, base], holds, f"{target.named}：目标{worse}于 {base.said}（{base.source}）"
                )
