"""趋势"""

import streamlit as st

from hsdata.tables import Series
from hsview.ui.filters import current
from hsview.ui.load import table

filters = current()
st.header("趋势")
frame = table("series")
titles = {name: column.title for name, column in Series.to_schema().columns.items()}
st.dataframe(frame.head(500).rename(columns=titles), hide_index=True)
