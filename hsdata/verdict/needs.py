"""For a verdict that waits for a figure: which one, of which year, and where it is usually published."""

from __future__ import annotations

from hsdata.link.target import Target
from hsdata.units import COUNT_BASE
from hsdata.verdict.config import Bulletin
from hsdata.verdict.finding import Finding

OF_MEASURE = {"level": "", "growth": "增速", "change": "增减量", "rank": "位次"}
OF_REPORTS = ("K", "F", "H")  # counts of projects and works are told by the next report


def needs(t: Target, letter: str, found: Finding, bulletin: Bulletin) -> str | None:
    """e.g. 衡水市2021年国民经济和社会发展统计公报：固定资产投资增速."""
    years = found.missing or (t.due,)
    if not years or years[-1] is None:
        return None
    named = t.region == t.home or t.indicator[:2] == t.region[:2]
    where = "" if named else t.region
    return f"{usual(t, letter, years, bulletin)}：{where}{t.indicator}{OF_MEASURE[t.measure]}"


def usual(t: Target, letter: str, years: tuple[int | None, ...], bulletin: Bulletin) -> str:
    """The usual publication: by type, then sector; an indicator outside the catalogue is told by reports."""
    last = years[-1]
    assert last is not None
    words = {
        "region": t.home,
        "year": "、".join(map(str, years)),
        "next_year": "、".join(str(y + 1) for y in years if y is not None),
    }
    if letter == "P":
        return bulletin.county.format(**words)
    counted = t.unit_base == COUNT_BASE and t.kind != "stock"
    if t.indicator_id is None or letter in OF_REPORTS or counted:
        return bulletin.report.format(**words)
    return bulletin.sector.get(t.sector, bulletin.statistic).format(**words)
