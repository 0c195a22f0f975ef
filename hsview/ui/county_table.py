"""The comparable figures of all counties as one table, every county a link to its page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd

from hsdata.tables import Indicators, Regions
from hsview.layers import AT_LEAST
from hsview.numbers import MISSING
from hsview.profile import matrix
from hsview.ui import county_layer
from hsview.ui.county_said import Setting
from hsview.ui.links import anchor
from hsview.ui.load import table


def comparable(setting: Setting) -> str:
    """Indicators by counties as safe HTML, in the catalogue's order; nothing where none is comparable."""
    place = {name: i for i, name in enumerate(table("indicators")[Indicators.name])}
    offered = county_layer.offered(setting.filters.year).values()
    layers = sorted(offered, key=lambda layer: place.get(layer.indicator, len(place)))
    if not layers:
        return ""
    shown = matrix(layers, table("regions"))
    counties = [name for name in shown.columns if name in set(table("regions")[Regions.name])]
    links = [f'<th scope="col">{anchor(setting.to_county(name), escape(name))}</th>' for name in counties]
    body = "".join(_row(shown.iloc[i], counties) for i in range(len(shown)))
    return (
        '<h2>各县市区可比指标</h2><p class="note">每行同一年份、同一来源，'
        f"至少覆盖 {AT_LEAST} 个县市区；点县市区的名字看它的专页。</p>"
        '<div class="wide" tabindex="0" role="region" aria-label="各县市区可比指标">'
        '<table class="comparable"><thead><tr><th scope="col">指标</th>'
        f"{''.join(links)}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(row: pd.Series, counties: Sequence[str]) -> str:
    about = f"{row['单位']}，{row['年份']}"
    cells = "".join(
        f'<td data-title="{escape(name)}"{" class=none" if row[name] == MISSING else ""}>{row[name]}</td>'
        for name in counties
    )
    return f'<tr><th scope="row">{escape(row["指标"])} <small>{escape(about)}</small></th>{cells}</tr>'
