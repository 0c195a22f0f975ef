"""The least a Streamlit app can do: one choice, one chart. What the pages are measured against."""

import plotly.graph_objects as go
import streamlit as st

STEPS = {"一": 1, "二": 2}
step = STEPS[st.selectbox("步长", list(STEPS), key="sector", bind="query-params")]
figure = go.Figure(go.Scatter(x=list(range(2012, 2026)), y=[year * step for year in range(14)]))
st.plotly_chart(figure, key="chart")
