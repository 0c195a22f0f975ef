"""原文"""

import streamlit as st

from hsdata.tables import Passages
from hsview.ui.filters import current
from hsview.ui.load import table

filters = current()
st.header("原文")
frame = table("passages")
titles = {name: column.title for name, column in Passages.to_schema().columns.items()}
st.dataframe(frame.head(500).rename(columns=titles), hide_index=True)
