"""Time frames: the years a stretch of a report speaks of, from a heading until another replaces them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hsdata.model import Context, Document, Passage, Sentence, Setting, TimeMark, Years
from hsdata.recognise.tense import LOOKING_BACK, Named, closed, default, fits, is_one_year, marks_of
from hsdata.text import timemark, years
from hsdata.text.years import Calendar
from hsdata.vocab import Vocabulary

_STATEMENT_END = re.compile(r"[；;]")
LASTING = ("past_year", "past_years", "term", "plan", "plan_since", "since", "since_count", "future_years")


def _of_heading(passage: Passage, calendar: Calendar, vocab: Vocabulary) -> Years | None:
    """The first years a heading names that fit its part."""
    if not passage.headings:
        return None
    ahead = passage.part not in LOOKING_BACK
    found = (years.name(m, calendar, ahead) for m in timemark.find(passage.headings[0], 0, vocab))
    seen = (closed(y, passage.part, calendar) for y in found if y)
    return next((y for y in seen if fits(y, passage.part)), None)


def _lasting(
    sentence: Sentence, named: tuple[Named, ...], part: str, calendar: Calendar, vocab: Vocabulary
) -> Years | None:
    """The years a sentence sets for itself and those after it: 五年来，…; 今年是…开局之年."""
    lead = timemark.leading(sentence, vocab)
    mark, found = next(((m, y) for m, y in named if m is lead), (None, None))
    if not mark or not found or mark.role not in ("plain", "from") or not fits(found, part):
        return None
    if mark.kind == "since" and calendar.review and found.year_from > calendar.review[0] + 1:
        return None  # 2006年以来 within a review of five years holds for its sentence
    counted = mark.kind == "past_years" and calendar.review and not is_one_year(found)
    if counted and (found.base + 1, found.year_to) != calendar.review:
        return None  # 经过八年努力, 十年来: more than the review, for this sentence only
    if mark.kind in LASTING:
        return found
    before = sentence.text[: mark.start - sentence.start]
    strong = vocab.cues["periods.strong"].regex.match(sentence.text, mark.end - sentence.start)
    return found if strong or before.endswith(("刚刚过去的", "过去的")) else None


def _of_paragraph(
    sentence: Sentence, named: tuple[Named, ...], calendar: Calendar, vocab: Vocabulary
) -> Years | None:
    """The last year of a longer review, where a paragraph begins with it: 去年，我市遭受了特大洪涝灾害。…"""
    lead = timemark.leading(sentence, vocab)
    mark, found = next(((m, y) for m, y in named if m is lead), (None, None))
    if not mark or not found or mark.role != "plain" or mark.kind not in ("last_year", "year"):
        return None
    apart = sentence.text[mark.end - sentence.start :][:1] in ("，", ",")
    return found if apart and is_one_year(found) and found.year_to == calendar.last else None


def _review_of(
    passages: tuple[Passage, ...], calendar: Calendar, vocab: Vocabulary
) -> tuple[int, int] | None:
    """The years a report looks back on, as its headings and the first words of its sentences say."""
    for passage in passages:
        if passage.part != "review":
            continue
        for sentence in passage.sentences:
            lead = timemark.leading(sentence, vocab)
            named = years.name(lead, calendar) if lead and lead.kind in LASTING else None
            if (
                named
                and named.tense == "past"
                and not is_one_year(named)
                and lead
                and lead.role != "compared"
            ):
                return named.base + (lead.kind != "since"), named.year_to
    return None


def walk(
    document: Document, passages: tuple[Passage, ...], vocab: Vocabulary
) -> Iterator[tuple[Passage, Sentence, Setting]]:
    """Every sentence of a document with the time it stands in."""
    calendar = years.calendar_of(document.source)
    if not calendar.review:
        calendar = replace(calendar, review=_review_of(passages, calendar, vocab))
    part, heading = "", ""
    frame = term = default("review", calendar)
    for passage in passages:
        top = passage.headings[0] if passage.headings else ""
        if passage.part != part or top != heading:
            found = _of_heading(passage, calendar, vocab)
            if found or passage.part != part:
                frame = found or default(passage.part, calendar)
                term = frame
                if is_one_year(term) and passage.part == "review" and calendar.review:
                    term = Years(*calendar.review, calendar.review[0] - 1, "past")
            part, heading = passage.part, top
        own: Years | None = None  # what its first words set for a paragraph alone
        for sentence in passage.sentences:
            named = marks_of(sentence.marks, part, calendar) if sentence.marks else ()
            if named and (lasting := _lasting(sentence, named, part, calendar, vocab)):
                frame, own = lasting, None
                term = term if is_one_year(lasting) else lasting
            elif named and sentence is passage.sentences[0] and part == "review" and not is_one_year(frame):
                own = _of_paragraph(sentence, named, calendar, vocab)
            yield passage, sentence, Setting(own or frame, term, named)


def setting_of(context: Context) -> Setting:
    """The time of a context. Raises ValueError where the sentence was not walked."""
    if context.setting is None:
        raise ValueError(f"sentence at {context.sentence.start} has no setting; read it through frame.walk")
    return context.setting


def at(context: Context) -> tuple[Years, TimeMark | None]:
    """The frame of a number: the last mark before it in its sentence, else what was carried over.

    A mark that looks the other way than the text around it (目前 in a plan), and one that says how long
    something of its own takes (三年建成70所), holds up to the next semicolon.
    """
    setting, q, sentence = setting_of(context), context.quantity, context.sentence
    for mark, named in reversed(setting.marks):
        if mark.end > q.start or mark.role not in ("plain", "until"):
            continue
        between = sentence.text[mark.end - sentence.start : q.start - sentence.start]
        lasts = named.tense == setting.frame.tense and mark.kind != "whole_years"
        if lasts or not _STATEMENT_END.search(between):
            return named, mark
    return setting.frame, None
