"""What the address of 方法与质量 says: which section, and what of it is opened. All pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

SECTIONS: Mapping[str, str] = {
    "rules": "判定规则",
    "sources": "来源与等级",
    "accuracy": "读数准确度",
    "coverage": "覆盖审计",
    "unsure": "存疑与未归类",
    "sectors": "领域质量",
    "dictionary": "数据字典",
}
LISTS: Mapping[str, str] = {
    "doubts": "核对存疑",
    "unlinked": "未入指标目录",
    "candidates": "有候选而未归",
    "thresholds": "门槛",
    "corrections": "已更正",
}
OWN = ("section", "doc", "part", "reason", "listed", "page")
ROWS = 30  # a page of a list


@dataclass(frozen=True)
class MethodView:
    """The state of the page; an empty field means: all of them, or the first."""

    section: str = "rules"
    doc: str = ""
    part: str = ""
    reason: str = ""
    listed: str = "doubts"
    page: int = 1

    def parameters(self) -> dict[str, str | list[str]]:
        """This state as URL parameters; what is as it is by default stays out."""
        plain = MethodView()
        return {key: str(getattr(self, key)) for key in OWN if getattr(self, key) != getattr(plain, key)}

    def at(self, **changed: str) -> MethodView:
        """Another place of the page, from its first line on."""
        return replace(self, page=1, **changed)


def read(
    said: Mapping[str, str], docs: Collection[str], parts: Collection[str]
) -> tuple[MethodView, tuple[str, ...]]:
    """The view that URL parameters mean, and the values in them that mean nothing (to be told).

    >>> read({"section": "coverage", "page": "x"}, (), ())
    (MethodView(section='coverage', doc='', part='', reason='', listed='doubts', page=1), ('x',))
    """
    known = {"section": SECTIONS, "doc": docs, "part": parts, "listed": LISTS}
    view, strange = MethodView(), []
    for key in OWN:
        value = said.get(key, "")
        if not value:
            continue
        if key == "page":
            if value.isdecimal() and int(value):
                view = replace(view, page=int(value))
                continue
        elif key == "reason" or value in known[key]:
            view = replace(view, **{key: value})  # type: ignore[arg-type]
            continue
        strange.append(value)
    return view, tuple(strange)
