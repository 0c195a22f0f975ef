"""The look: readable in both schemes, the same in Streamlit and plotly, and never by colour alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from hsdata.tables import BUCKET_OF, BUCKETS
from hsview.figures.map import luminance, readable
from hsview.plotly_zh import CONFIG
from hsview.theme import (
    BUCKET_LAMP,
    PALETTES,
    STAGE_COLOUR,
    VERDICT_LAMP,
    Palette,
    css_variables,
    template,
)

CONFIG_FILE = Path(__file__).parent.parent / ".streamlit" / "config.toml"
TEXT = ("ink", "muted", "accent", "green", "lime", "amber", "red", "blue", "ochre")
AA = 4.5
both = pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@both
@pytest.mark.parametrize("name", TEXT)
def test_text_reaches_aa_on_ground_and_cards(palette: Palette, name: str) -> None:
    colour = getattr(palette, name)
    assert contrast(colour, palette.ground) >= AA
    assert contrast(colour, palette.raised) >= AA


@both
def test_names_on_the_map_reach_aa_on_every_class(palette: Palette) -> None:
    assert min(contrast(readable(colour), colour) for colour in palette.classes) >= AA


@both
def test_classes_run_one_way(palette: Palette) -> None:
    steps = [luminance(colour) for colour in palette.classes]
    assert steps in (sorted(steps), sorted(steps, reverse=True))


@both
def test_the_framework_wears_the_same_colours(palette: Palette) -> None:
    theme = tomllib.loads(CONFIG_FILE.read_text(encoding="utf-8"))["theme"][palette.scheme]
    assert theme["backgroundColor"] == palette.ground
    assert theme["secondaryBackgroundColor"] == palette.raised
    assert theme["textColor"] == palette.ink
    assert theme["primaryColor"] == theme["linkColor"] == palette.accent
    assert theme["borderColor"] == palette.line


def test_every_verdict_and_bucket_has_a_lamp() -> None:
    assert set(VERDICT_LAMP) == set(BUCKET_OF)
    assert set(BUCKET_LAMP) == set(BUCKETS)


def test_buckets_differ_in_shape_and_not_only_in_colour() -> None:
    glyphs = [lamp.glyph for lamp in BUCKET_LAMP.values()]
    assert len(set(glyphs)) == len(glyphs)


def test_colour_follows_meaning() -> None:
    assert VERDICT_LAMP["已完成"].colour == "green"
    assert VERDICT_LAMP["提前完成"].colour == "blue"
    assert VERDICT_LAMP["到期未完成"].colour == "red"
    assert VERDICT_LAMP["欠时序"].colour == "amber"
    assert VERDICT_LAMP["未见提及"].colour == "muted"
    assert STAGE_COLOUR["actual"] != STAGE_COLOUR["target"]


@both
def test_charts_never_shorten_numbers(palette: Palette) -> None:
    layout = template(palette).layout
    assert layout.xaxis.exponentformat == layout.yaxis.exponentformat == "none"
    assert layout.font.color == palette.ink
    assert layout.colorway[0] == palette.accent


def test_charts_speak_chinese_and_ask_nobody() -> None:
    assert CONFIG["locale"] == "zh-CN"
    assert CONFIG["locales"]["zh-CN"]["format"]["date"] == "%Y-%m-%d"
    assert not CONFIG["displayModeBar"]


def test_the_style_sheet_has_both_schemes() -> None:
    written = css_variables()
    for palette in PALETTES.values():
        assert f"--ground:{palette.ground};" in written
    assert "prefers-color-scheme: dark" in written
