"""The browser's back and forward buttons: one step for each view a reader has seen, with its own address."""

from __future__ import annotations

import streamlit as st

# The framework writes up to three addresses on the way to another page, each as a step of its own, the
# first ones with the old page and the new parameters. Until a view has settled its step is written over.
_KEEP = """
export default function (component) {
  if (!window.oneStepEach) {
    const push = window.history.pushState.bind(window.history);
    window.history.pushState = (state, title, url) => {
      const settled = window.history.state && window.history.state.settled;
      if (settled) push({}, title, url);
      else window.history.replaceState({}, title, url);
    };
    window.oneStepEach = true;
  }
  window.history.replaceState({ settled: component.data.view }, '', window.location.href);
}
"""
_KEY = "history"
_component = st.components.v2.component(_KEY, js=_KEEP)


def settle(page: str) -> None:
    """Make the address of this view one step of the browser's history. Call after all that changes it."""
    _component(key=_KEY, data={"view": f"{page}?{dict(st.query_params)}"}, height=1)
