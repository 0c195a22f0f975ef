"""A button that copies the address of exactly this view."""

from __future__ import annotations

import streamlit as st

# Without https a browser offers no clipboard to scripts: then the older way is taken, and where that
# fails too the address is shown for copying by hand.
_SCRIPT = """
function older(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
export default function (component) {
  const button = component.parentElement.querySelector('button');
  const said = component.parentElement.querySelector('span');
  button.onclick = async () => {
    const address = location.href;
    let done = false;
    const board = navigator.clipboard;
    if (board) done = await board.writeText(address).then(() => true, () => false);
    done = done || older(address);
    button.focus();
    said.textContent = done ? '已复制' : '';
    if (!done) prompt('请复制这个网址：', address);
    setTimeout(() => { said.textContent = ''; }, 2500);
  };
}
"""
_HTML = (
    '<button type="button" title="复制当前页面的网址，含全部筛选">复制链接</button>'
    '<span aria-live="polite"></span>'
)
_CSS = """
:host, div { line-height: 1; }
button { all: unset; cursor: pointer; padding: 0.45rem 0.2rem; }
button { font: calc(13px * var(--k)) var(--font); color: var(--accent); }
button:hover { text-decoration: underline; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
span { font: calc(12px * var(--k)) var(--font); color: var(--muted); margin-left: 0.4em; }
"""
_button = st.components.v2.component("copy-link", html=_HTML, css=_CSS, js=_SCRIPT)


def draw() -> None:
    """The button; what it copies is the address when it is pressed."""
    with st.container(key="copy-link", width="content"):
        _button(key="copy-link-button", width="content", height="content")
