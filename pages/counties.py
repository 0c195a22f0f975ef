"""县域"""

import streamlit as st

from hsdata.tables import Mentions
from hsview.ui.filters import current
from hsview.ui.load import table

filters = current()
st.header("县域")
frame = table("mentions")
titles = {name: column.title for name, column in Mentions.to_schema().columns.items()}
st.dataframe(frame.head(500).rename(columns=titles), hide_index=True)
