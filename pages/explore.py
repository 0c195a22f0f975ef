"""指标查询"""

import streamlit as st

from hsdata.tables import Facts
from hsview.ui.filters import current
from hsview.ui.load import table

filters = current()
st.header("指标查询")
frame = table("facts")
titles = {name: column.title for name, column in Facts.to_schema().columns.items()}
st.dataframe(frame.head(500).rename(columns=titles), hide_index=True)
