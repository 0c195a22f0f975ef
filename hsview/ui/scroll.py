"""Bring places of the page into view once they are there, and move the keyboard to the first."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

# Runs in the page itself; it reads no text of the page and writes none. A place that is already in sight
# stays where it is. Links to places of the page (#p-...) are followed here too: the page is not its own
# scroller, and a document compared has a scroller of its own.
_SCRIPT = """
const TRIES = 120;
const NARROW = 900;
const shown = new WeakMap(); // what each visit of the page was last brought to
function inSight(found) {
  const box = found.getBoundingClientRect();
  const pane = found.closest('[class*="st-key-pane-"]');
  const low = innerHeight * (innerWidth > NARROW ? 0.9 : 0.5);
  const edge = pane ? pane.getBoundingClientRect() : { top: 70, bottom: low };
  return box.top > Math.max(edge.top, 70) && box.bottom < Math.min(edge.bottom, low);
}
function show(id, first, tries) {
  const found = document.getElementById(id);
  if (!found) { if (tries) requestAnimationFrame(() => show(id, first, tries - 1)); return; }
  for (let up = found.closest('details'); up; up = up.parentElement.closest('details')) up.open = true;
  if (!inSight(found)) found.scrollIntoView({ block: innerWidth > NARROW ? 'center' : 'start' });
  if (first && document.activeElement === document.body) found.focus({ preventScroll: true });
}
export default function (component) {
  const { data, parentElement } = component;
  const places = data.places.join(' ');
  if (shown.get(parentElement) !== places) data.places.forEach((id, i) => show(id, i === 0, TRIES));
  shown.set(parentElement, places);
  const jump = (event) => {
    const link = event.target.closest ? event.target.closest('a[href^="#p-"]') : null;
    const found = link && document.getElementById(link.getAttribute('href').slice(1));
    if (!found) return;
    event.preventDefault();
    found.scrollIntoView({ block: 'start' });
  };
  document.addEventListener('click', jump);
  return () => document.removeEventListener('click', jump);
}
"""
_scroller = st.components.v2.component("scroll", js=_SCRIPT)


def to(places: Iterable[str]) -> None:
    """Show the elements with these ids, wherever on the page they will be drawn."""
    _scroller(key="scroll", data={"places": list(places)}, height=1)
