"""All targets as one bar of verdict buckets, in a fixed order; patterns tell them apart in greyscale too."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from hsdata.tables import BUCKETS, Outcomes
from hsview.theme import BUCKET_LAMP, BUCKET_PATTERN, Palette


@dataclass(frozen=True)
class Part:
    """One bucket of the bar: its count and its share of all."""

    bucket: str
    count: int
    share: float

    @property
    def glyph(self) -> str:
        return BUCKET_LAMP[self.bucket].glyph


def parts(outcomes: pd.DataFrame) -> tuple[Part, ...]:
    """The buckets that occur, in their fixed order; the counts add up to all rows."""
    counts = outcomes[Outcomes.bucket].value_counts()
    return tuple(
        Part(bucket, int(counts[bucket]), float(counts[bucket] / len(outcomes)))
        for bucket in BUCKETS
        if bucket in counts
    )


def draw(outcomes: pd.DataFrame, palette: Palette, height: int = 18) -> go.Figure:
    """One stacked bar, one trace per bucket (name = bucket, customdata = bucket)."""
    figure = go.Figure()
    for part in parts(outcomes):
        colour = BUCKET_LAMP[part.bucket].on(palette)
        pattern = BUCKET_PATTERN[part.bucket]
        figure.add_trace(
            go.Bar(
                x=[part.count],
                y=[""],
                orientation="h",
                name=part.bucket,
                customdata=[part.bucket],
                marker={
                    "color": palette.ground if pattern else colour,
                    "line": {"color": colour if pattern else palette.ground, "width": 1},
                    "pattern": {"shape": pattern, "fgcolor": colour, "size": 6, "solidity": 0.3},
                },
                selected={"marker": {"opacity": 1}},
                unselected={"marker": {"opacity": 1}},
                hovertemplate=f"{part.bucket} {part.count} 项，占 {part.share:.0%}<extra></extra>",
            )
        )
    figure.update_layout(
        height=height,
        barmode="stack",
        bargap=0,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis={"visible": False, "range": [0, max(len(outcomes), 1)]},
        yaxis={"visible": False},
        clickmode="event+select",
    )
    return figure
