"""The one look: colour by meaning, light and dark, fonts, and the plotly template made of them.

A colour never stands alone: every bucket and verdict has a glyph and a word too (``LAMP``, ``PATTERN``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from types import MappingProxyType
from typing import Any

import plotly.graph_objects as go

from hsdata import tables

FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'
SIZE = 13  # px of chart text; one step down for notes, one up for titles


@dataclass(frozen=True)
class Palette:
    """Every colour of one scheme. All text colours reach AA (4.5:1) on ``ground`` and ``raised``."""

    scheme: str  # light | dark
    ground: str
    raised: str  # cards, hover labels
    ink: str
    muted: str  # notes, axis text
    line: str  # rules, grid
    soft: str  # bars that only give context
    accent: str
    green: str
    lime: str  # the lighter green of what is on its way
    amber: str
    red: str
    blue: str
    ochre: str  # what is planned
    classes: tuple[str, ...]  # five steps of one hue, low to high


LIGHT = Palette(
    scheme="light",
    ground="#ffffff",
    raised="#f6f7f8",
    ink="#16191d",
    muted="#565d66",
    line="#d5d9de",
    soft="#c3c9d0",
    accent="#14507f",
    green="#1b7a43",
    lime="#4a7f17",
    amber="#955400",
    red="#b3261e",
    blue="#1a62b8",
    ochre="#8a5a00",
    classes=("#e4edf5", "#b7d0e5", "#7fabd0", "#43799f", "#14507f"),
)
DARK = Palette(
    scheme="dark",
    ground="#111417",
    raised="#1b1f24",
    ink="#eceff2",
    muted="#a7afb8",
    line="#343b43",
    soft="#4a535d",
    accent="#86bdea",
    green="#5fc98a",
    lime="#a5cf6b",
    amber="#eda941",
    red="#ff8a80",
    blue="#79b0ff",
    ochre="#dcae5a",
    classes=("#1d2f3f", "#28496a", "#356a97", "#5b97c8", "#a8d3f5"),
)
PALETTES = MappingProxyType({"light": LIGHT, "dark": DARK})


@dataclass(frozen=True)
class Lamp:
    """The signal of a verdict: a glyph that differs in shape, and the name of its colour."""

    glyph: str
    colour: str  # a field of Palette

    def on(self, palette: Palette) -> str:
        return str(getattr(palette, self.colour))


BUCKET_LAMP: Mapping[str, Lamp] = MappingProxyType(
    {
        "完成": Lamp("●", "green"),
        "正常": Lamp("◎", "lime"),
        "滞后": Lamp("■", "red"),
        "力争未达": Lamp("□", "amber"),
        "待数据": Lamp("○", "muted"),
        "待核": Lamp("◇", "muted"),
    }
)
_EXCEPTIONS = {"提前完成": Lamp("◆", "blue"), "欠时序": Lamp("▣", "amber")}
VERDICT_LAMP: Mapping[str, Lamp] = MappingProxyType(
    {v: _EXCEPTIONS.get(v, BUCKET_LAMP[bucket]) for v, bucket in tables.BUCKET_OF.items()}
)
STAGE_COLOUR: Mapping[str, str] = MappingProxyType(
    {"actual": "accent", "baseline": "muted", "target": "ochre"}
)
STAGE_NAME: Mapping[str, str] = MappingProxyType({"actual": "实绩", "baseline": "基期", "target": "目标"})
ORIGIN_SYMBOL: Mapping[str, str] = MappingProxyType(  # plotly marker symbols: who said the number
    {"report": "circle", "press": "diamond", "statistic": "square"}
)
ORIGIN_NAME: Mapping[str, str] = MappingProxyType(
    {"report": "政府工作报告", "press": "媒体解读", "statistic": "官方统计"}
)


def stage_colour(stage: str, palette: Palette) -> str:
    """The colour of a fact's stage (实绩, 基期, 目标)."""
    return str(getattr(palette, STAGE_COLOUR[stage]))


def colorway(palette: Palette) -> tuple[str, ...]:
    """Lines with no meaning of their own, in the order they are added; the first is the accent."""
    return (palette.accent, palette.ochre, palette.green, palette.red, palette.blue, palette.muted)


@cache
def template(palette: Palette) -> go.layout.Template:
    """The plotly template: no SI prefixes, zero line visible, quiet grid, unit and source by the page."""
    axis: dict[str, Any] = {
        "gridcolor": palette.line,
        "linecolor": palette.line,
        "zerolinecolor": palette.muted,
        "zerolinewidth": 1,
        "tickfont": {"color": palette.muted, "size": SIZE - 1},
        "title": {"font": {"color": palette.muted, "size": SIZE - 1}},
        "exponentformat": "none",
        "separatethousands": False,
        "automargin": True,
        "fixedrange": True,
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": SIZE, "color": palette.ink},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "colorway": list(colorway(palette)),
            "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
            "xaxis": axis | {"showgrid": False},
            "yaxis": axis,
            "showlegend": False,
            "separators": ".",
            "hoverlabel": {
                "bgcolor": palette.raised,
                "bordercolor": palette.line,
                "font": {"family": FONT, "size": SIZE, "color": palette.ink},
            },
            "hovermode": "closest",
            "dragmode": False,
            "bargap": 0.35,
            "transition": {"duration": 0},
        }
    )


def css_variables() -> str:
    """The palettes as CSS custom properties that follow the browser's colour scheme."""

    def block(palette: Palette) -> str:
        pairs = [(f.name, getattr(palette, f.name)) for f in fields(palette)]
        return "".join(f"--{name}:{value};" for name, value in pairs if isinstance(value, str))

    return (
        f":root{{{block(LIGHT)}--font:{FONT};}}@media (prefers-color-scheme: dark){{:root{{{block(DARK)}}}}}"
    )
