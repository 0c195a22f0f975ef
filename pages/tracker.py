"""目标追踪"""

import streamlit as st

from hsdata.tables import Outcomes
from hsview.ui.filters import current
from hsview.ui.load import table

filters = current()
st.header("目标追踪")
frame = table("outcomes")
titles = {name: column.title for name, column in Outcomes.to_schema().columns.items()}
st.dataframe(frame.head(500).rename(columns=titles), hide_index=True)
