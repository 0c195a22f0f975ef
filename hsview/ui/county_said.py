"""What the reports say of the counties: the matrix county by sector, and the sentences behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

import pandas as pd

from hsdata.tables import ROLES, SECTORS, Facts, Mentions, Passages, Regions
from hsview import said
from hsview.said import ROLE_NAME, Cell, SaidView
from hsview.sentences import Row
from hsview.ui.evidence import marked
from hsview.ui.links import anchor, href
from hsview.ui.load import derived, table
from hsview.ui.naming import called
from hsview.ui.pages import COUNTIES, SOURCE
from hsview.ui.reader import NEWS
from hsview.ui.state import Filters

OPENED = "cell-said"  # the id of the sentences of the open cell
CAUTION = "句数只说明报告提到了多少，取决于篇幅和写法，不是工作成绩，不宜用来排名。"


@dataclass(frozen=True)
class Setting:
    """Where the reader is: the shared filters and the view of this page."""

    filters: Filters
    view: SaidView

    def to(self, view: SaidView, county: str | None) -> str:
        """This page in another view, for all counties (None) or one."""
        return href(COUNTIES, {**self.filters.parameters(county=county), **view.parameters()})

    def to_county(self, name: str) -> str:
        return self.to(replace(self.view, cell=None), name)

    def mentions(self) -> pd.DataFrame:
        """What is said of counties in the documents of the view."""
        every = table("mentions")
        return every[every[Mentions.doc_id] == self.view.doc] if self.view.doc else every


def scope(setting: Setting, of: Callable[[pd.DataFrame], pd.DataFrame]) -> str:
    """To what all documents say together or one of them, each with its number of sentences.

    ``of`` keeps the mentions the page is about.
    """
    rows, filters = of(table("mentions")), setting.filters
    counts: dict[str | None, int] = {None: said.sentences(rows)}
    counts |= {str(doc): said.sentences(own) for doc, own in rows.groupby(str(Mentions.doc_id))}
    names: dict[str | None, str] = {None: "全部文件"}
    names.update(called(table("documents")))
    links = [
        anchor(
            setting.to(replace(setting.view, doc=doc), filters.region),
            f"{escape(names[doc])} <b>{counts[doc]}</b>",
            kind="tab",
            current=doc == setting.view.doc,
        )
        for doc in names
        if doc in counts
    ]
    return f'<nav class="tabs said" aria-label="文件">{"".join(links)}</nav>'


def matrix(setting: Setting) -> str:
    """Counties and zones by sector: how many sentences, and which roles; a cell opens its sentences."""
    cells = (
        derived(said.crossed, "mentions") if setting.view.doc is None else said.crossed(setting.mentions())
    )
    sectors = [s for s in SECTORS if setting.filters.sector in (None, s)]
    regions = table("regions")
    local = regions[regions[Regions.kind] != "city"]
    head = "".join(f'<th scope="col">{escape(sector)}</th>' for sector in sectors)
    body = "".join(_row(row, sectors, cells, setting) for row in local.to_dict("records"))
    key = "　".join(f"<b>{mark(role)}</b> {name}" for role, name in ROLE_NAME.items())
    within = f"（{setting.filters.sector}）" if setting.filters.sector else ""
    return (
        f"<h2>报告里怎么说各县市区{escape(within)}</h2>{scope(setting, lambda rows: _within(rows, setting))}"
        f'<p class="note">每格是提到它的句数和内容：{key}。{CAUTION}{no_year(setting)}</p>'
        '<div class="wide" tabindex="0" role="region" aria-label="县市区和领域交叉表">'
        f'<table class="said"><thead><tr><th scope="col">县市区</th>{head}'
        f'<th scope="col">合计</th></tr></thead><tbody>{body}</tbody></table></div>'
    )


def no_year(setting: Setting) -> str:
    """What is said is of no year: the filter changes nothing here, and that is told."""
    return "句子不分年份，不随年份筛选。" if setting.filters.year else ""


def _within(rows: pd.DataFrame, setting: Setting) -> pd.DataFrame:
    sector = setting.filters.sector
    return rows[rows[Mentions.sector] == sector] if sector else rows


def mark(role: str) -> str:
    """The one letter a role has in a cell."""
    return ROLE_NAME[role][0]


def _row(region: Row, sectors: Sequence[str], cells: Mapping[said.Spot, Cell], setting: Setting) -> str:
    key, name = region[Regions.region_id], region[Regions.name]
    tds = "".join(_cell(name, sector, cells.get((key, sector)), setting) for sector in sectors)
    total = sum(cells[key, sector].sentences for sector in sectors if (key, sector) in cells)
    county = anchor(setting.to_county(name), escape(name))
    return f'<tr><th scope="row">{county}</th>{tds}<td class="sum" data-title="合计">{total}</td></tr>'


def _cell(name: str, sector: str, cell: Cell | None, setting: Setting) -> str:
    if cell is None:
        return "<td></td>"
    roles = {role: cell.roles[role] for role in ROLES if role in cell.roles}
    marks = " ".join(f"{mark(role)}{count if count > 1 else ''}" for role, count in roles.items())
    words = "，".join(f"{ROLE_NAME[role]} {count}" for role, count in roles.items())
    link = anchor(
        setting.to(setting.view.opened((name, sector)), setting.filters.region),
        f"<b>{cell.sentences}</b><small>{marks}</small>",
        title=f"{name}·{sector}：{cell.sentences} 句，{words}",
        current=(name, sector) == setting.view.cell,
    )
    return f'<td data-title="{escape(sector)}">{link}</td>'


def opened(setting: Setting) -> str:
    """The sentences of the open cell, with the ways to close it and to the county's own page."""
    if setting.view.cell is None:
        return ""
    name, sector = setting.view.cell
    ids = dict(zip(table("regions")[Regions.name], table("regions")[Regions.region_id], strict=True))
    groups = said.naming(setting.mentions(), ids[name], sector)
    away = anchor(setting.to(replace(setting.view, cell=None), setting.filters.region), "✕ 收起")
    county = anchor(setting.to_county(name), f"看{escape(name)}专页")
    nothing = '<p class="note">这些文件里没有这样的句子。可在上方换一份文件，或收起后另选一格。</p>'
    return (
        f'<section id="{OPENED}" class="said" tabindex="-1" aria-label="所选格的句子">'
        f"<h2>{escape(name)} · {escape(sector)} <span>{county} {away}</span></h2>"
        f"{by_role(groups, setting.filters) or nothing}</section>"
    )


def by_role(groups: Mapping[str, pd.DataFrame], filters: Filters) -> str:
    """The sentences under the name of their role, each with its document and the way to 原文."""
    return "".join(
        f"<h3>{ROLE_NAME[role]} <span>{len(rows)}</span></h3>"
        + "".join(_sentence(row, filters) for row in rows.to_dict("records"))
        for role, rows in groups.items()
    )


def _sentence(row: Row, filters: Filters) -> str:
    name = called(table("documents"))[row[Mentions.doc_id]]
    beside = (row[Mentions.doc_id], row[Mentions.passage_id]) in derived(_news, "passages")
    news = "同版新闻，不属于报告 · " if beside else ""
    where = f"{name} 第{row[Mentions.passage_id]}段 · {news}{row[Mentions.sector]}"
    return (
        f'<blockquote class="evidence"><p>{marked(row[Mentions.sentence], row[Mentions.quote])}</p>'
        f"<footer>{escape(where)} {anchor(_to_text(row, filters), '看原文')}</footer></blockquote>"
    )


def _to_text(row: Row, filters: Filters) -> str:
    """To the sentence in 原文: by a fact that stands in it where there is one, else by its place."""
    fact = derived(_facts_by_sentence, "facts").get((row[Mentions.doc_id], row[Mentions.sentence_start]))
    place = {"fact": fact} if fact else {"doc": row[Mentions.doc_id], "at": str(row[Mentions.start])}
    return href(SOURCE, filters.parameters(**place))


def _news(passages: pd.DataFrame) -> frozenset[tuple[str, int]]:
    """The passages that stand beside a report on its page and are no part of it."""
    rows = passages[passages[Passages.part] == NEWS]
    return frozenset(zip(rows[Passages.doc_id], rows[Passages.passage_id], strict=True))


def _facts_by_sentence(facts: pd.DataFrame) -> Mapping[tuple[str, int], str]:
    """(doc_id, where the sentence begins) -> its first fact."""
    first = facts.drop_duplicates([Facts.doc_id, str(Facts.sentence_start)])
    keys = zip(first[Facts.doc_id], first[Facts.sentence_start], strict=True)
    return dict(zip(keys, first[Facts.fact_id], strict=True))
