"""What every page shares: page config, menu, filters. Run by dashboard.py for each view."""

import streamlit as st

from hsview.ui import errors, filters, load
from hsview.ui.pages import MENU, ROOT, TITLE

ICON = ROOT / "static" / "icon.png"

st.set_page_config(page_title=TITLE, page_icon=str(ICON), layout="wide")
first, *others = MENU
home = st.Page(first.script, title=first.title, url_path="home", default=True)
pages = [home, *(st.Page(spec.script, title=spec.title, url_path=spec.url_path) for spec in others)]
lost = errors.lost_path()


def go_home() -> None:
    """Open the first page instead of one that does not exist; the filters of the address are kept."""
    errors.unknown_page(lost or "")
    st.switch_page(home, query_params=st.query_params.to_dict())


detour = [st.Page(go_home, title=first.title, url_path=lost, visibility="hidden")] if lost else []
page = st.navigation([*pages, *detour], position="top")
if page in detour:
    page.run()
with errors.shown():
    errors.say_lost()
    load.ensure()
    filters.draw(load.filter_choices(), page)
    errors.unknown_parameters(MENU[pages.index(page)])
    page.run()
