"""Everything a first view would import, imported before it: pandas, plotly, the tables' declarations."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from hsdata import store, tables
from hsview.ui import evidence, filters, load, look

READY = (pd, go, store, tables, evidence, filters, load, look)
