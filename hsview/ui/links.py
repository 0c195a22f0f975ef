"""Links inside generated rows: real addresses that a plain click follows without starting a new session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import parse_qs, urlencode, urlsplit

import streamlit as st

from hsview.ui.pages import MENU, SHARED, PageSpec
from hsview.ui.state import NONE

# A modified click (new tab, new window) stays the browser's own business. The row a link stands in may be
# drawn anew: the keyboard then goes on from the same link.
_LISTEN = """
const words = (link) => link.textContent.replace(/\\s*\\d+$/, ''); // a count may differ afterwards
function keepFocus(link) {
  const seen = new MutationObserver(() => {
    if (link.isConnected) return;
    const alike = (a) => a.className === link.className && words(a) === words(link);
    const again = [...document.querySelectorAll('a[href$="#go"]')].find(alike);
    if (!again) return;
    seen.disconnect();
    if (document.activeElement === document.body) again.focus({ preventScroll: true });
  });
  seen.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => seen.disconnect(), 5000);
}
export default function (component) {
  const { setTriggerValue } = component;
  const follow = (event) => {
    const link = event.target.closest ? event.target.closest('a[href$="#go"], a[href*="#off-"]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
    event.preventDefault();
    keepFocus(link);
    setTriggerValue('went', link.getAttribute('href'));
  };
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
}
"""
_KEY = "links"
_MARK = "#go"
_OFF = "#off-"
_listener = st.components.v2.component(_KEY, js=_LISTEN)


def href(page: PageSpec, parameters: Mapping[str, str | list[str]]) -> str:
    """The address of a page with these parameters; works in a new tab and, with ``listen``, in this one.

    >>> from hsview.ui.pages import TRACKER
    >>> href(TRACKER, {"due": "2021", "q": ""})
    'tracker?due=2021#go'
    """
    query = urlencode({k: v for k, v in parameters.items() if v}, doseq=True)
    return f"{page.url_path}{'?' if query else ''}{query}{_MARK}"


def off(address: str, filters: Iterable[str]) -> str:
    """A link that takes these shared filters off and leaves all else; ``address`` is the view without them.

    >>> off("tracker?q=GDP", ["sector", "year"])
    'tracker?q=GDP#off-sector-year'
    """
    return f"{address}{_OFF}{'-'.join(filters)}"


def anchor(address: str, inner: str, *, kind: str = "", title: str = "", current: bool | None = None) -> str:
    """A link as safe HTML. ``inner`` is HTML already; ``current`` says a switch is on or off."""
    return (
        f'<a href="{escape(address)}" target="_self"'
        + (f' class="{escape(kind)}"' if kind else "")
        + (f' title="{escape(title)}"' if title else "")
        + ("" if current is None else f' aria-current="{str(current).lower()}"')
        + f">{inner}</a>"
    )


def listen(page: PageSpec, own: tuple[str, ...], shared: Mapping[str, str]) -> None:
    """Answer the clicks of a page's rows: on this page the address changes in place, other pages open.

    Call once, before the page reads its parameters. ``own`` are the parameters no widget keeps;
    ``shared`` the shared filters a link of this page may change, each with the value that means none.
    A link to another page may name shared filters: those it does not name stay as they are.
    """

    def stay() -> None:
        went = st.session_state[_KEY].went
        if _OFF in went:
            st.session_state.update({key: NONE[key] for key in went.partition(_OFF)[2].split("-")})
            return
        parts, said = _parts(went)
        if parts != page.url_path:
            st.session_state.update({key: said[key][-1] for key in SHARED if key in said})
            return
        for key in own:
            if key in said:
                st.query_params[key] = said[key]
            elif key in st.query_params:
                del st.query_params[key]
        for key, none in shared.items():
            st.session_state[key] = said.get(key, [none])[-1]

    went = _listener(key=_KEY, on_went_change=stay, height=1).went
    if went and _OFF not in went:
        path, said = _parts(went)
        other = next((spec for spec in MENU if spec.url_path == path and spec is not page), None)
        if other:
            own_to_it = {k: v if len(v) > 1 else v[0] for k, v in said.items() if k not in SHARED}
            st.switch_page(other.script, query_params=own_to_it)  # the shared filters go along by themselves


def _parts(address: str) -> tuple[str, dict[str, list[str]]]:
    split = urlsplit(address)
    return split.path.rsplit("/", 1)[-1], parse_qs(split.query)
