"""方法与质量: how verdicts are reached, where numbers come from, how well they are read."""

from __future__ import annotations

import streamlit as st

from hsdata.tables import PARTS
from hsview.method import view as method_view
from hsview.query_view import SECTOR
from hsview.ui import (
    errors,
    method_accuracy,
    method_coverage,
    method_dictionary,
    method_parts,
    method_rules,
    method_sectors,
    method_sources,
    method_unsure,
)
from hsview.ui.filters import current
from hsview.ui.links import listen
from hsview.ui.load import table
from hsview.ui.naming import called
from hsview.ui.pages import METHOD
from hsview.ui.state import NONE

DRAW = {
    "rules": method_rules.draw,
    "sources": method_sources.draw,
    "accuracy": method_accuracy.draw,
    "coverage": method_coverage.draw,
    "unsure": method_unsure.draw,
    "sectors": method_sectors.draw,
    "dictionary": method_dictionary.draw,
}
FILTERED = {  # which of the shared filters narrow a section
    "sources": "县市区和年份筛选数值的来源。",
    "unsure": "领域、县市区和年份筛选“未入指标目录”和“门槛”两个清单。",
    "sectors": "领域、县市区和年份筛选下面的数据清单。",
}

listen(METHOD, method_view.OWN, {SECTOR.key: NONE[SECTOR.key]})
documents = called(table("documents"))
view, strange = method_view.read(st.query_params.to_dict(), documents, PARTS)
if strange:
    errors.unknown_value("章节或清单", "、".join(strange))
place = method_parts.Place(view, current(), documents)

st.html(f'<div class="kicker"><h1>{METHOD.title}</h1></div>{method_parts.outline(place)}')
if current().chips:
    st.html(method_parts.note(FILTERED.get(view.section, "本节说明全部文件，不随上方筛选变化。")))
DRAW[view.section](place)
