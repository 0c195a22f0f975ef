"""What a report says of itself: whose it is, of when, by whom, and which years it speaks of.

Patterns are in data/vocab/cues/dateline.toml. Only what the text states is found; nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from hsdata.text import horizon
from hsdata.text.horizon import first, number
from hsdata.text.noise import lines_of
from hsdata.vocab import Vocabulary

HEAD_LINES = 16  # title, session, speaker and opening stand here
LONGEST_TITLE = 80
FIRST_LINE = 200  # a page without line breaks has its session in its first line
OPENING = 400  # characters: 现在，我代表省人民政府
OFTEN = 5
_PARENTS = re.compile(
    r"^(?:[\u4e00-\u9fff]+?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,}?(?:市|州|盟|地区))?(?P<own>[\u4e00-\u9fff]+(?:市|县|区|旗))$"
)
_NO_NAME = re.compile(
    r"^[我全本在]?(?:省|市|县|区|州|旗|自治区|自治县)(?:人民)?$|政府|人民$|代表|大会|完成|[了的]"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What was found; None where the text does not say. ``year`` may be known without a day."""

    title: str | None
    kind: str  # work_report | press
    region: str | None
    issued: date | None
    year: int | None
    speaker: str | None
    review_from: int | None
    review_to: int | None
    plan_from: int | None
    plan_to: int | None


def own_name(region: str) -> str:
    """The last of the names that a region is written with: 河北省保定市徐水区 -> 徐水区."""
    region = region.rpartition("在")[2]  # 王某某在河北省第十三届人大五次会议上的政府工作报告
    match = _PARENTS.match(region)
    return match["own"] if match else region


def _find_region(head: list[str], vocab: Vocabulary) -> str | None:
    for cue in vocab.cues["dateline.region"]:
        for line in head:
            match = cue.regex.search(line)
            if match and cue.value:
                return cue.value
            if match and not _NO_NAME.search(match["region"]):
                return own_name(match["region"])
    return None


def _find_day(head: list[str], vocab: Vocabulary) -> date | None:
    for cue in vocab.cues["dateline.issued"]:
        for line in head:
            if match := cue.regex.search(line):
                try:
                    return date(*(number(match[part]) for part in ("year", "month", "day")))
                except ValueError:
                    continue  # 2月30日: a slip in the text states no day
    return None


def _find_year(lines: list[str], vocab: Vocabulary) -> int | None:
    """The year of the title, of the headings on this year's work, or the year after the one reviewed.

    一、2007年政府的工作, 二、2008年政府工作的目标: the later of two that follow each other.
    """
    titled = first(lines[:HEAD_LINES], "title_year", vocab)
    if titled:
        return int(titled[0]["year"])
    ahead = [
        int(m["year"]) for cue in vocab.cues["dateline.year"] for x in lines if (m := cue.regex.search(x))
    ]
    reviewed = first(lines, "reviewed", vocab)
    if ahead:
        return ahead[0] + 1 if ahead[0] + 1 in ahead else ahead[0]
    return int(reviewed[0]["year"]) + 1 if reviewed else None


def _find_named(text: str, vocab: Vocabulary) -> str | None:
    """A region of the opening's level (我代表省人民政府) that the text names far more than any other."""
    level = first([text[:OPENING]], "level", vocab)
    if not level:
        return None
    known = [(c.value, c.name) for c in vocab.cues["dateline.province"]]
    known += [(r.name, r.short) for r in vocab.regions]
    counted = Counter({name: text.count(short) for name, short in known if name.endswith(level[0]["level"])})
    (best, most), (_, next_most) = [*counted.most_common(2), ("", 0), ("", 0)][:2]
    return best if most >= OFTEN and most >= 2 * next_most else None


def find(text: str, vocab: Vocabulary, issued: date | None = None) -> Dateline:
    """The dateline of a clean text. ``issued``, where it is known otherwise, is taken for its date."""
    lines = [line for _, line in lines_of(text)]
    starts = [line[:LONGEST_TITLE] for line in lines]
    head = [line for line in lines[:HEAD_LINES] if len(line) <= LONGEST_TITLE or "代表" in line]
    issued = issued or _find_day([line[:FIRST_LINE] for line in lines[:HEAD_LINES]], vocab)
    year = issued.year if issued else _find_year(starts, vocab)
    speaker = first(head, "speaker", vocab)
    press = first(head, "press", vocab)
    review, plan = horizon.find(starts, issued, year, vocab) if year else (horizon.NOT_SAID, horizon.NOT_SAID)
    return Dateline(
        title=head[0] if press and head else None,
        kind="press" if press else "work_report",
        region=_find_region(head, vocab) or _find_named(text, vocab),
        issued=issued,
        year=year,
        speaker=re.sub(r"\s", "", speaker[0]["name"]) if speaker else None,
        review_from=review[0],
        review_to=review[1],
        plan_from=plan[0],
        plan_to=plan[1],
    )
