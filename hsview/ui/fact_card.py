"""One fact in full: how it was read, by which rule, and where it leads. Safe HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from hsdata.tables import Facts
from hsview import elsewhere, fact_words
from hsview.elsewhere import Elsewhere
from hsview.fact_words import MEASURE_NAME, PART_NAME, REVIEW_NAME, plain
from hsview.leads import Leads
from hsview.numbers import MISSING, is_missing
from hsview.offsets import window
from hsview.sentence_index import Near
from hsview.sentences import Row
from hsview.ui import trend_way
from hsview.ui.cards import lamp
from hsview.ui.fact_rows import stage, tags
from hsview.ui.links import anchor, href
from hsview.ui.pages import EXPLORE, SOURCE, TRACKER

NOT_SAID = "—"
SHOWN = 60  # characters of a sentence of another document


@dataclass(frozen=True)
class Place:
    """Where a card stands: the shared filters for its links, where facts lead, what is beside it."""

    shared: Mapping[str, str]
    leads: Leads
    documents: Mapping[str, str]  # doc_id -> how it is called
    elsewhere: Elsewhere
    before: str | None = None  # fact_id of the number before it in the document
    after: str | None = None
    pair: tuple[str, ...] = ()  # documents that stand side by side, and stay so
    part: str = ""  # of the document, where the chosen place stands
    doc_id: str = ""
    issued: Mapping[str, str] = field(default_factory=dict)  # doc_id -> date
    remarks: tuple[str, ...] = ()  # what people corrected in the fact, and what the checks doubt of it

    def to(self, **parameters: str) -> str:
        """Another place of 原文."""
        return href(SOURCE, {**parameters, "pair": [*self.pair]})


def card(fact: Row, place: Place) -> str:
    """The fact with all its fields and links."""
    return _frame(
        f"{stage(fact[Facts.stage])}{_steps(fact[Facts.doc_id], place)}",
        f"<h2>{escape(fact[Facts.indicator])}{tags(fact)}</h2>"
        f'<p class="amount">{_amount(fact)}</p>'
        f"{_remarks(place)}{_ways(fact, place)}{_elsewhere(place)}<dl>{_fields(fact, place.part)}</dl>",
    )


def sentence_card(doc_id: str, words: str, place: Place) -> str:
    """A sentence chosen without a number: itself, and what reads like it elsewhere."""
    return _frame(
        f'<span class="tag">所选句子</span>{_steps(doc_id, place)}',
        f"<blockquote><p>{escape(words)}</p></blockquote>{_elsewhere(place)}",
    )


def unread(counts: Mapping[str, int], *, compared: bool) -> str:
    """What stands in the card's place before anything is chosen."""
    said = "、".join(f"{name} {count} 个" for name, count in counts.items())
    also = "点句末的 ⇄，找另一份文件里最接近的句子。" if compared else ""
    return (
        '<section class="fact empty-card"><p>点任一带标记的数字，这里显示它读成了什么、依据哪条规则、'
        f'走势与判定。{also}</p><p class="note">读出：{escape(said)}</p></section>'
    )


def _frame(head: str, body: str) -> str:
    return (
        '<section class="fact" aria-label="所选内容" id="fact-card" tabindex="-1">'
        f"<header>{head}</header>{body}</section>"
    )


def _amount(fact: Row) -> str:
    return f"{plain(fact[Facts.value])} <small>{escape(fact[Facts.unit])}{fact_words.bound(fact)}</small>"


def _remarks(place: Place) -> str:
    return "".join(f'<p class="note">{escape(words)}</p>' for words in place.remarks)


def _fields(fact: Row, part: str) -> str:
    """Title and words of every field; what the text does not say is a dash."""
    said = {
        "原文数字": fact[Facts.quote],
        "指标原文": fact[Facts.indicator_text],
        "时期": fact_words.period(fact),
        "量度": MEASURE_NAME[fact[Facts.measure]],
        "界限": fact_words.bound(fact),
        "力度": "" if fact[Facts.ambition] == "none" else fact[Facts.ambition],
        "地区": fact[Facts.region],
        "领域": fact[Facts.sector],
        "位置": f"第 {fact[Facts.passage_id]} 段，{PART_NAME[part]}",
        "线索词": " ".join(dict.fromkeys(fact[Facts.cue].split())),
        "规则": fact_words.rule(fact[Facts.rule]),
        "目录编号": MISSING if is_missing(fact[Facts.indicator_id]) else fact[Facts.indicator_id],
        "核对": REVIEW_NAME[fact[Facts.review]],
        "数据编号": fact[Facts.fact_id],
    }
    return "".join(
        f"<div><dt>{t}</dt><dd>{escape(words or NOT_SAID)}</dd></div>" for t, words in said.items()
    )


def _steps(doc_id: str, place: Place) -> str:
    """To the numbers before and after, and away from the card."""
    steps = [(place.before, "←", "上一个数字"), (place.after, "→", "下一个数字")]
    links = [anchor(place.to(fact=to), arrow, title=title, kind="step") for to, arrow, title in steps if to]
    away = anchor(place.to(doc=doc_id), "✕", title="收起卡片", kind="step")
    return f'<span class="steps">{"".join(links)}{away}</span>'


def _ways(fact: Row, place: Place) -> str:
    """The verdict in words with the way to it, the course in 趋势, the same indicator in 指标查询."""
    judged, said = place.leads.verdict(fact), ""
    if judged:
        to = href(TRACKER, {**place.shared, "target": judged.target_id})
        role = "作为实绩：" if judged.settled else ""
        way = anchor(to, "看判定依据")
        if judged.settled:
            way += f" {anchor(place.to(fact=judged.target_id), '看承诺的句子')}"
        elif judged.actual:
            way += f" {anchor(place.to(fact=judged.actual), '看兑现的句子')}"
        said = f'<p class="judged">{role}{lamp(judged.verdict)} {escape(judged.reason)} {way}</p>'
    same = href(EXPLORE, {**place.shared, "q": f"“{fact[Facts.indicator]}”", "scope": "all"})
    links = [anchor(same, "查同一指标")]
    course = trend_way.of_fact(fact, place.shared, place.leads)
    if course:
        links.insert(0, anchor(course, "看历年走势"))
    return f'{said}<p class="ways">{"".join(links)}</p>'


def _elsewhere(place: Place) -> str:
    """What other documents say: the same indicator's numbers, then the sentences most alike."""
    same = "".join(_same(fact, place) for fact in place.elsewhere.facts)
    near = "".join(_near(one, place) for one in place.elsewhere.sentences)
    numbers = f"<h3>别的文件里的同一指标</h3><ul>{same}</ul>" if same else ""
    if not near and not same:
        return '<p class="note">别的文件里没有同一指标，也没有相近的句子。</p>'
    return numbers + (f"<h3>别的文件里相近的句子</h3><ul>{near}</ul>" if near else "")


def _same(fact: Row, place: Place) -> str:
    to = anchor(place.to(fact=fact[Facts.fact_id]), escape(place.documents[fact[Facts.doc_id]]))
    said = f"<b>{_amount(fact)}</b> {escape(fact_words.period(fact))}"
    return f"<li>{stage(fact[Facts.stage])} {said} {to}</li>"


def _near(near: Near, place: Place) -> str:
    one = near.sentence
    first, last = window(one.text, (0, 0), SHOWN)
    words = one.text[first:last] + ("……" if last < len(one.text) else "")
    where = f"{place.documents[one.doc_id]} 第{one.passage_id}段"
    bond = elsewhere.bond(place.part, place.issued[place.doc_id], one.part, place.issued[one.doc_id])
    tag = f'<span class="tag">{bond}</span> ' if bond else ""
    return f"<li>{tag}{escape(words)} {anchor(place.to(doc=one.doc_id, at=str(one.at)), escape(where))}</li>"
