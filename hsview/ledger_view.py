"""What a reader of the ledger chose, and what that leaves: facets with counts, groups, search. All pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from hsdata.tables import BUCKET_OF, BUCKETS, SECTORS, TARGET_TYPES, Outcomes
from hsview import facet as narrowing
from hsview.facet import Facet

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


THEME = Facet("theme", "框架", str(Outcomes.theme), empty=NO_THEME, as_found=True)
SECTOR = Facet("sector", "领域", str(Outcomes.sector), SECTORS, single=True)
FACETS = (
    Facet("bucket", "归类", str(Outcomes.bucket), BUCKETS),
    Facet("horizon", "期限", str(Outcomes.horizon), tuple(HORIZON_NAME), HORIZON_NAME),
    Facet("due", "到期", str(Outcomes.due), empty=NO_DUE),
    THEME,
    SECTOR,
    Facet("verdict", "判定", str(Outcomes.verdict), tuple(BUCKET_OF)),
    Facet("kind", "类型", str(Outcomes.target_type), TARGET_TYPES, TYPE_NAME),
)
GROUPS = (
    THEME,
    SECTOR,
    Facet("verdict", "判定", str(Outcomes.verdict), tuple(BUCKET_OF)),
    Facet("due", "到期年", str(Outcomes.due), empty=NO_DUE),
)


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
        return replace(self, chosen=narrowing.toggled(self.chosen, facet, value))


def read(said: Mapping[str, list[str]]) -> tuple[LedgerView, tuple[str, ...]]:
    """The view that URL parameters mean, and the values in them that mean nothing (to be told)."""
    chosen, unknown = narrowing.read(FACETS, said)
    strange = list(unknown)
    group = (said.get("group") or [GROUPS[0].key])[-1]
    if group not in {g.key for g in GROUPS}:
        strange.append(group)
        group = GROUPS[0].key
    query = " ".join((said.get("q") or [""])[-1].split())
    return LedgerView(chosen, group, query), tuple(strange)


def latest(outcomes: pd.DataFrame) -> pd.DataFrame:
    """The ledger as of the latest year it was judged for."""
    return outcomes[outcomes[Outcomes.as_of] == outcomes[Outcomes.as_of].max()]


def pick(outcomes: pd.DataFrame, view: LedgerView, without: str = "") -> pd.DataFrame:
    """The rows the view leaves; ``without`` names a facet to leave out (for its own counts)."""
    found = narrowing.pick(outcomes, FACETS, view.chosen, without)
    for word in view.query.split():
        found = found[_holds(found, word)]
    return found


def _holds(outcomes: pd.DataFrame, word: str) -> pd.Series:
    texts = (Outcomes.indicator, Outcomes.target_text, Outcomes.sentence, Outcomes.actual_sentence)
    found = pd.Series(False, index=outcomes.index)
    for column in texts:
        found |= outcomes[column].fillna("").str.contains(word, case=False, regex=False)
    return found


def counts(outcomes: pd.DataFrame, view: LedgerView, facet: Facet) -> list[tuple[str, int]]:
    """The values of a facet with the rows each would show, all other filters applied."""
    return narrowing.counts(pick(outcomes, view, without=facet.key), facet, view.chosen)


def grouped(outcomes: pd.DataFrame, view: LedgerView) -> list[tuple[str, pd.DataFrame]]:
    """The rows in groups: (name of the group, its rows in their order)."""
    facet = next(g for g in GROUPS if g.key == view.group)
    values = facet.values(outcomes)
    parts = [(facet.name(value), outcomes[values == value]) for value in narrowing.ordered(values, facet)]
    return [(name, _judged_first(rows)) for name, rows in parts]


def _judged_first(rows: pd.DataFrame) -> pd.DataFrame:
    """What can be judged before what cannot; else in the order of the document."""
    rank = rows[Outcomes.bucket].map({bucket: i for i, bucket in enumerate(READING_ORDER)})
    return rows.loc[rank.sort_values(kind="stable").index]


def around(ids: list[str], one: str) -> tuple[str | None, str | None]:
    """The ids before and after one in a list; None at its ends, and for one that is not in it.

    >>> around(["a", "b", "c"], "b"), around(["a"], "z")
    (('a', 'c'), (None, None))
    """
    if one not in ids:
        return None, None
    at = ids.index(one)
    return (ids[at - 1] if at else None), (ids[at + 1] if at + 1 < len(ids) else None)
