"""One target in full."""

from __future__ import annotations

import streamlit as st

from hsview.track import Row
from hsview.ui import targets


def draw(one: Row, setting: targets.Setting) -> None:
    st.html(f'<div class="ledger">{targets.row(one, setting)}</div>')
