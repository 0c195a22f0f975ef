"""What a reader of the ledger chose, and what that leaves: facets with counts, groups, search. All pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from hsdata.tables import BUCKET_OF, BUCKETS, SECTORS, TARGET_TYPES, Outcomes

HORIZON_NAME = {"five_year": "五年目标", "year": "当年目标"}
TYPE_NAME = {
    "G": "相对或指派",
    "C": "上限",
    "M": "保持",
    "S": "结构占比",
    "R": "位次",
    "K": "累计数",
    "F": "每年",
    "P": "各县",
    "E": "年均增长",
    "A": "当年增长或水平",
    "D": "到期水平",
    "H": "里程碑",
}
READING_ORDER = ("滞后", "力争未达", "正常", "完成", "待核", "待数据")  # what needs a look comes first
NO_THEME, NO_DUE = "未归入框架", "未写到期年"


@dataclass(frozen=True)
class Facet:
    """One way to narrow the ledger: its URL key, its name, its column, its values in their order."""

    key: str
    title: str
    column: str
    order: tuple[str, ...] = ()  # empty: as the values sort
    names: Mapping[str, str] = field(default_factory=dict)
    single: bool = False  # one value at a time: a shared filter

    def name(self, value: str) -> str:
        return self.names.get(value, value)


SECTOR = Facet("sector", "领域", str(Outcomes.sector), SECTORS, single=True)
FACETS = (
    Facet("bucket", "归类", str(Outcomes.bucket), BUCKETS),
    Facet("horizon", "期限", str(Outcomes.horizon), tuple(HORIZON_NAME), HORIZON_NAME),
    Facet("due", "到期", str(Outcomes.due)),
    SECTOR,
    Facet("verdict", "判定", str(Outcomes.verdict), tuple(BUCKET_OF)),
    Facet("kind", "类型", str(Outcomes.target_type), TARGET_TYPES, TYPE_NAME),
)
GROUPS = (
    Facet("theme", "框架", str(Outcomes.theme)),
    SECTOR,
    Facet("verdict", "判定", str(Outcomes.verdict), tuple(BUCKET_OF)),
    Facet("due", "到期年", str(Outcomes.due)),
)
_EMPTY = {str(Outcomes.theme): NO_THEME, str(Outcomes.due): NO_DUE}


@dataclass(frozen=True)
class LedgerView:
    """The ledger's own state. ``chosen`` holds the values switched on per facet key."""

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    group: str = GROUPS[0].key
    query: str = ""

    def parameters(self) -> dict[str, str | list[str]]:
        """This state as URL parameters; what is as it is by default stays out."""
        said: dict[str, str | list[str]] = {
            key: list(values) for key, values in self.chosen.items() if values
        }
        if self.group != GROUPS[0].key:
            said["group"] = self.group
        if self.query:
            said["q"] = self.query
        return said

    def toggled(self, facet: Facet, value: str) -> LedgerView:
        """The view with this value switched on, or off where it was on."""
        now = self.chosen.get(facet.key, ())
        kept = () if facet.single else now
        values = tuple(v for v in now if v != value) if value in now else (*kept, value)
        return replace(self, chosen={**self.chosen, facet.key: values})


def read(said: Mapping[str, list[str]]) -> tuple[LedgerView, tuple[str, ...]]:
    """The view that URL parameters mean, and the values in them that mean nothing (to be told)."""
    chosen: dict[str, tuple[str, ...]] = {}
    strange: list[str] = []
    for facet in FACETS:
        values = tuple(dict.fromkeys(said.get(facet.key, [])))
        known = tuple(v for v in values if (v in facet.order if facet.order else v == NO_DUE or v.isdigit()))
        strange += [v for v in values if v not in known]
        if known:
            chosen[facet.key] = known
    group = (said.get("group") or [GROUPS[0].key])[-1]
    if group not in {g.key for g in GROUPS}:
        strange.append(group)
        group = GROUPS[0].key
    query = " ".join((said.get("q") or [""])[-1].split())
    return LedgerView(chosen, group, query), tuple(strange)


def values_of(outcomes: pd.DataFrame, column: str) -> pd.Series:
    """A column as the words facets and groups show; what is empty has a name of its own."""
    column_ = outcomes[column]
    if pd.api.types.is_numeric_dtype(column_):
        column_ = column_.astype("Int64").astype("string")
    return column_.astype("object").where(column_.notna(), _EMPTY.get(column, ""))


def pick(outcomes: pd.DataFrame, view: LedgerView, without: str = "") -> pd.DataFrame:
    """The rows the view leaves; ``without`` names a facet to leave out (for its own counts)."""
    keep = pd.Series(True, index=outcomes.index)
    for facet in FACETS:
        wanted = view.chosen.get(facet.key)
        if wanted and facet.key != without:
            keep &= values_of(outcomes, facet.column).isin(wanted)
    for word in view.query.split():
        keep &= _holds(outcomes, word)
    return outcomes[keep]


def _holds(outcomes: pd.DataFrame, word: str) -> pd.Series:
    texts = (Outcomes.indicator, Outcomes.target_text, Outcomes.sentence, Outcomes.actual_sentence)
    found = pd.Series(False, index=outcomes.index)
    for column in texts:
        found |= outcomes[column].fillna("").str.contains(word, case=False, regex=False)
    return found


def counts(outcomes: pd.DataFrame, view: LedgerView, facet: Facet) -> list[tuple[str, int]]:
    """The values of a facet with the rows each would show, all other filters applied.

    A value that is switched on stays in the list even where nothing is left of it.
    """
    found = values_of(pick(outcomes, view, without=facet.key), facet.column).value_counts()
    every = ordered([*found.index, *view.chosen.get(facet.key, ())], facet)
    return [(value, int(found.get(value, 0))) for value in every]


def ordered(values: Iterable[str], facet: Facet) -> list[str]:
    """Values once each, in the facet's order; a facet without one sorts them, empty last."""
    every = list(dict.fromkeys(values))
    if facet.order:
        return [value for value in facet.order if value in every]
    if facet.key == "theme":  # as the report brings them up
        return sorted(every, key=lambda value: value == NO_THEME)
    return sorted(every, key=lambda value: (value in _EMPTY.values(), value))


def grouped(outcomes: pd.DataFrame, view: LedgerView) -> list[tuple[str, pd.DataFrame]]:
    """The rows in groups: (name of the group, its rows in their order)."""
    facet = next(g for g in GROUPS if g.key == view.group)
    values = values_of(outcomes, facet.column)
    parts = [(facet.name(value), outcomes[values == value]) for value in ordered(values, facet)]
    return [(name, _judged_first(rows)) for name, rows in parts]


def _judged_first(rows: pd.DataFrame) -> pd.DataFrame:
    """What can be judged before what cannot; else in the order of the document."""
    rank = rows[Outcomes.bucket].map({bucket: i for i, bucket in enumerate(READING_ORDER)})
    return rows.loc[rank.sort_values(kind="stable").index]
