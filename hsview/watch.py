"""Which targets a leader should look at first."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import Outcomes

WORST_FIRST = (
    "到期未完成",
    "倒退",
    "明显滞后",
    "欠时序",
    "未达（力争）",
    "口径待核",
    "未见提及",
    "基本完成",
    "未到期",
)  # the rest needs no watching


def worth_watching(outcomes: pd.DataFrame, limit: int = 3) -> pd.DataFrame:
    """The rows of Outcomes to look at, worst verdict first, catalogued indicators first, widest gap first.

    One row per indicator: a second target of the same thing says little more.
    """
    rank = {verdict: i for i, verdict in enumerate(WORST_FIRST)}
    rows = outcomes[outcomes[Outcomes.verdict].isin(WORST_FIRST)]
    order = pd.DataFrame(
        {
            "verdict": rows[Outcomes.verdict].map(rank),
            "named": rows[Outcomes.indicator_id].isna(),
            "gap": -(rows[Outcomes.gap] / rows[Outcomes.target]).abs().fillna(0),
            "indicator": rows[Outcomes.indicator],
        }
    ).reset_index(drop=True)
    first = order.sort_values(["verdict", "named", "gap"], kind="stable").drop_duplicates("indicator")
    return rows.iloc[first.index[:limit]]
