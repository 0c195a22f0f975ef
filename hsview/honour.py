"""红旗、黄牌、黑榜: the practice of one district (2021), as an optional way to look at the verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hsview.theme import Lamp

HONOUR: Mapping[str, Lamp] = MappingProxyType(
    {"红旗": Lamp("⚑", "red"), "黄牌": Lamp("▮", "amber"), "黑榜": Lamp("▬", "ink")}
)
_GIVEN_FOR: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "红旗": ("提前完成", "已完成", "超时序"),
        "黄牌": ("逾期完成", "欠时序", "未达（力争）"),
        "黑榜": ("明显滞后", "倒退", "到期未完成"),
    }
)
EXPLAINED = "；".join(f"{honour}：{'、'.join(verdicts)}" for honour, verdicts in _GIVEN_FOR.items())


def honour_of(verdict: str) -> str | None:
    """The honour a verdict is given in this view; None for all that is open or not to be judged.

    >>> honour_of("提前完成"), honour_of("到期未完成"), honour_of("未见提及")
    ('红旗', '黑榜', None)
    """
    return next((honour for honour, verdicts in _GIVEN_FOR.items() if verdict in verdicts), None)
