"""What went wrong, in Chinese: where, what, what to do. The log keeps the full story."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote, urlsplit

import streamlit as st

from hsdata.errors import InputError
from hsview.ui.pages import MENU, PageSpec

_LOST = "lost-path"
LOG = logging.getLogger("hsview")


@contextmanager
def shown() -> Iterator[None]:
    """Show an error of the block as a Chinese note instead of a stack trace; the rest of the page stays."""
    try:
        yield
    except InputError as error:
        LOG.error("%s", error, exc_info=error.__cause__)
        st.error(str(error))
    except Exception:
        LOG.exception("a page failed")
        st.error(
            "这一页出错了，其他页面不受影响。请刷新重试；若仍出错，请把服务器日志中的英文记录交给维护人员。"
        )


def lost_path() -> str | None:
    """The page name in the address when the menu has no such page, else None."""
    path = unquote(urlsplit(st.context.url or "").path).strip("/").split("/")[-1]
    return path if path and path not in {spec.url_path for spec in MENU[1:]} else None


def unknown_page(path: str) -> None:
    """Remember that the address named no page; ``say_lost`` tells it on the page shown instead."""
    if path != MENU[0].url_path:
        st.session_state[_LOST] = path


def say_lost() -> None:
    """Say once that another page was opened than the address named."""
    path = st.session_state.pop(_LOST, None)
    if path:
        st.warning(f"没有“{path}”这一页，已打开{MENU[0].title}。可从上方菜单选择页面。")


def unknown_parameters(spec: PageSpec) -> None:
    """Say which parameters of the address this page does not know; they change nothing."""
    strange = [key for key in st.query_params if key not in spec.known]
    if strange:
        st.warning(f"网址里的参数 {'、'.join(strange)} 在“{spec.title}”页没有意义，已忽略。")


def unknown_value(name: str, raw: str) -> None:
    """Say that a filter's value in the address is none of its options."""
    st.warning(f"网址里的{name}“{raw}”不在可选范围内，已忽略；请在上方重新选择。")


def no_target(target_id: str, as_of: int | None) -> None:
    """Say that the address names a target that is not there, or was not promised yet in that year."""
    st.warning(f"没有编号为“{target_id}”的目标，或者到 {as_of} 年还没有提出。下面是全部目标。")
