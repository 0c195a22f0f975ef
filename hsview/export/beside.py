"""What stands beside facts in a workbook: the series of their indicators, the verdicts on their targets."""

from __future__ import annotations

import pandas as pd

from hsdata.tables import Facts, Outcomes, Series
from hsview.export.table import Column, titled
from hsview.fact_words import BOUND_NAME, MEASURE_NAME
from hsview.theme import ORIGIN_NAME, STAGE_NAME

PERIOD_NAME = {"year": "当年", "mean": "多年平均", "span": "多年合计"}
SERIES = (
    Column(Series, str(Series.indicator)),
    Column(Series, str(Series.region)),
    Column(Series, str(Series.measure), MEASURE_NAME),
    Column(Series, str(Series.year_from)),
    Column(Series, str(Series.year_to)),
    Column(Series, str(Series.period), PERIOD_NAME),
    Column(Series, str(Series.stage), STAGE_NAME),
    Column(Series, str(Series.value)),
    Column(Series, str(Series.unit)),
    Column(Series, str(Series.bound), BOUND_NAME),
    Column(Series, str(Series.origin), ORIGIN_NAME),
    Column(Series, str(Series.source)),
    Column(Series, str(Series.grade)),
    Column(Series, str(Series.published)),
    Column(Series, str(Series.preferred)),
    Column(Series, str(Series.why)),
    Column(Series, str(Series.break_before)),
    Column(Series, str(Series.note)),
    Column(Series, str(Series.fact_id)),
)
JUDGED = (
    Column(Outcomes, str(Outcomes.indicator)),
    Column(Outcomes, str(Outcomes.region)),
    Column(Outcomes, str(Outcomes.sector)),
    Column(Outcomes, str(Outcomes.target_text)),
    Column(Outcomes, str(Outcomes.due)),
    Column(Outcomes, str(Outcomes.baseline)),
    Column(Outcomes, str(Outcomes.baseline_year)),
    Column(Outcomes, str(Outcomes.target)),
    Column(Outcomes, str(Outcomes.actual)),
    Column(Outcomes, str(Outcomes.actual_year)),
    Column(Outcomes, str(Outcomes.unit)),
    Column(Outcomes, str(Outcomes.verdict)),
    Column(Outcomes, str(Outcomes.bucket)),
    Column(Outcomes, str(Outcomes.reason)),
    Column(Outcomes, str(Outcomes.flags)),
    Column(Outcomes, str(Outcomes.actual_source)),
    Column(Outcomes, str(Outcomes.actual_grade)),
    Column(Outcomes, str(Outcomes.sentence)),
    Column(Outcomes, str(Outcomes.actual_sentence)),
    Column(Outcomes, str(Outcomes.as_of)),
    Column(Outcomes, str(Outcomes.target_id)),
)


def series_of(facts: pd.DataFrame, series: pd.DataFrame) -> pd.DataFrame:
    """Every value, taken or not, of the indicators of these facts in their regions, titled."""
    key = [str(Series.indicator), str(Series.region)]
    wanted = facts[[str(Facts.indicator), str(Facts.region)]].drop_duplicates()
    rows = series.merge(wanted.set_axis(key, axis=1), on=key)
    return titled(rows.sort_values([*key, str(Series.measure), str(Series.year_to)], kind="stable"), SERIES)


def judged_of(facts: pd.DataFrame, latest: pd.DataFrame) -> pd.DataFrame:
    """The verdicts, as last judged, on the targets that these facts set or settled, titled."""
    ids = facts[Facts.fact_id]
    rows = latest[latest[Outcomes.target_id].isin(ids) | latest[Outcomes.actual_fact_id].isin(ids)]
    return titled(rows, JUDGED)
