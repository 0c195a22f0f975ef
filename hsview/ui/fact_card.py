"""One fact in full: how it was read, by which rule, and where it leads. Safe HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from hsdata.tables import Facts
from hsview import fact_words
from hsview.fact_words import MEASURE_NAME, PART_NAME, REVIEW_NAME, plain
from hsview.leads import Leads
from hsview.numbers import MISSING, is_missing, years
from hsview.sentences import Row
from hsview.ui.cards import lamp
from hsview.ui.fact_rows import stage
from hsview.ui.links import anchor, href
from hsview.ui.pages import EXPLORE, SOURCE, TRACKER, TRENDS

NOT_SAID = "—"


@dataclass(frozen=True)
class Place:
    """Where a card stands: the shared filters for its links, where facts lead, the facts beside it."""

    shared: Mapping[str, str]
    leads: Leads
    before: str | None = None  # fact_id of the number before it in the document
    after: str | None = None


def card(fact: Row, part: str, place: Place) -> str:
    """The fact with all its fields and links."""
    measure = MEASURE_NAME[fact[Facts.measure]]
    tag = "" if fact[Facts.measure] == "level" else f'<span class="tag">{measure}</span>'
    amount = f"{plain(fact[Facts.value])} <small>{escape(fact[Facts.unit])}{fact_words.bound(fact)}</small>"
    fields = "".join(
        f"<div><dt>{title}</dt><dd>{escape(words)}</dd></div>" for title, words in _fields(fact, part).items()
    )
    return (
        f'<section class="fact" aria-label="数字卡片" id="fact-card" tabindex="-1">'
        f"<header>{stage(fact[Facts.stage])}{_steps(fact, place)}</header>"
        f"<h2>{escape(fact[Facts.indicator])}{tag}</h2>"
        f'<p class="amount">{amount}</p>'
        f"{_ways(fact, place)}<dl>{fields}</dl></section>"
    )


def _fields(fact: Row, part: str) -> Mapping[str, str]:
    """Title -> words, as the tables name them; what the text does not say is a dash."""
    per = "每年" if fact[Facts.per] == "year" else NOT_SAID
    ambition = fact[Facts.ambition] if fact[Facts.ambition] != "none" else NOT_SAID
    return {
        "原文数字": fact[Facts.quote],
        "指标原文": fact[Facts.indicator_text] or NOT_SAID,
        "量度": MEASURE_NAME[fact[Facts.measure]],
        "时期": years(fact[Facts.year_from], fact[Facts.year_to]),
        "每": per,
        "界限": fact_words.bound(fact) or NOT_SAID,
        "力度": ambition,
        "地区": fact[Facts.region],
        "领域": fact[Facts.sector],
        "位置": f"第 {fact[Facts.passage_id]} 段，{PART_NAME[part]}",
        "线索词": fact[Facts.cue] or NOT_SAID,
        "规则": f"{fact_words.rule(fact[Facts.rule])}（{fact[Facts.rule]}）",
        "目录编号": MISSING if is_missing(fact[Facts.indicator_id]) else fact[Facts.indicator_id],
        "核对": REVIEW_NAME[fact[Facts.review]],
        "数据编号": fact[Facts.fact_id],
    }


def _steps(fact: Row, place: Place) -> str:
    """To the numbers before and after it, and away from it."""
    steps = [
        (place.before, "←", "上一个数字"),
        (place.after, "→", "下一个数字"),
    ]
    links = "".join(
        anchor(
            href(SOURCE, {"fact": to}), f'<span aria-hidden="true">{arrow}</span>', title=title, kind="step"
        )
        for to, arrow, title in steps
        if to
    )
    away = anchor(href(SOURCE, {"doc": fact[Facts.doc_id]}), "✕", title="收起卡片", kind="step")
    return f'<span class="steps">{links}{away}</span>'


def _ways(fact: Row, place: Place) -> str:
    ways = []
    judged = place.leads.verdict(fact)
    if judged:
        to = href(TRACKER, {**place.shared, "target": judged.target_id})
        role = "作为实绩：" if judged.settled else ""
        ways.append(
            f'<p class="judged">{role}{lamp(judged.verdict)} {escape(judged.reason)} '
            f"{anchor(to, '看判定依据')}</p>"
        )
    links = []
    if place.leads.course(fact):
        links.append(anchor(href(TRENDS, {**place.shared, "indicator": fact[Facts.indicator]}), "看历年走势"))
    same = {**place.shared, "q": f"“{fact[Facts.indicator]}”", "scope": "all"}
    links.append(anchor(href(EXPLORE, same), "查同一指标"))
    return f'{"".join(ways)}<p class="ways">{"".join(links)}</p>'


def unread(counts: Mapping[str, int]) -> str:
    """What stands in the card's place before a number is chosen."""
    said = "、".join(f"{name} {count} 个" for name, count in counts.items())
    return (
        '<section class="fact empty-card"><p>点任一带标记的数字，这里显示它读成了什么、依据哪条规则、'
        f'走势与判定。</p><p class="note">本文读出：{escape(said)}</p></section>'
    )
