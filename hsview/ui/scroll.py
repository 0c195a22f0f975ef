"""Bring a place of the page into view once it is there, and move the keyboard to it."""

from __future__ import annotations

import streamlit as st

# Runs in the page itself; it reads no text of the page and writes none. Not every view scrolls: a place
# that is already in sight stays where it is. Links to places of the page (#p-12) are followed here too.
_SCRIPT = """
const TRIES = 120;
const shown = new WeakMap(); // what each visit of the page was last brought to
const inSight = (box) => box.top > 70 && box.bottom < innerHeight * 0.9;
function show(id, tries) {
  const found = document.getElementById(id);
  if (!found) { if (tries) requestAnimationFrame(() => show(id, tries - 1)); return; }
  for (let up = found.closest('details'); up; up = up.parentElement.closest('details')) up.open = true;
  if (!inSight(found.getBoundingClientRect())) found.scrollIntoView({ block: 'center' });
  if (document.activeElement === document.body) found.focus({ preventScroll: true });
}
export default function (component) {
  const { data, parentElement } = component;
  if (data.place && shown.get(parentElement) !== data.place) show(data.place, TRIES);
  shown.set(parentElement, data.place);
  const jump = (event) => {
    const link = event.target.closest ? event.target.closest('a[href^="#p-"]') : null;
    if (!link) return;
    event.preventDefault();
    const found = document.getElementById(link.getAttribute('href').slice(1));
    if (found) found.scrollIntoView({ block: 'start' });
  };
  document.addEventListener('click', jump);
  return () => document.removeEventListener('click', jump);
}
"""
_scroller = st.components.v2.component("scroll", js=_SCRIPT)


def to(place: str | None) -> None:
    """Show the element with this id, wherever on the page it will be drawn; None shows none."""
    _scroller(key="scroll", data={"place": place}, height=1)
