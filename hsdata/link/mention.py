"""Where a report names a county, city or zone of the regions file, and what it says of it there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hsdata.link import sector
from hsdata.link.place import in_use
from hsdata.model import Document, Fact, Mention, Passage, Sentence
from hsdata.vocab import Region, Vocabulary

PLANS = ("five_year_plan", "year_plan")


@lru_cache(maxsize=64)
def _names(vocab: Vocabulary, own: str, year: int) -> tuple[re.Pattern[str], dict[str, Region]]:
    """Names in use in a year of all regions but the document's own, longest first.

    A zone has no short name of its own: 高新区 may be anyone's.
    """
    by_name: dict[str, Region] = {}
    for region in vocab.regions:
        if region.name == own:
            continue
        aliases = [alias.partition(":")[0] for alias in region.aliases if in_use(alias, year)]
        shorts = [] if region.kind == "zone" else [region.short]
        for name in (region.name, *shorts, *aliases):
            by_name.setdefault(name, region)
    longest_first = "|".join(map(re.escape, sorted(by_name, key=len, reverse=True)))
    return re.compile(longest_first or "(?!)"), by_name


def _role(text: str, vocab: Vocabulary) -> str | None:
    return next((cue.value for cue in vocab.cues["mentions.role"] if cue.regex.search(text)), None)


def _clause(sentence: Sentence, start: int) -> str:
    return next((c.text for c in sentence.clauses if c.start <= start < c.end), sentence.text)


def _said(clause: str, part: str, counted: bool, vocab: Vocabulary) -> str:
    """The role by the clause's words, a number of the region's own, or the part of the report.

    An honour that a plan names is a task: 要全力创建省级全域旅游示范区.
    """
    role = _role(clause, vocab)
    if role == "honour" and part in PLANS:
        return "task"
    if role in (None, "task") and counted:
        return "figure"
    return role or ("task" if part in PLANS else "mention")


def find(
    document: Document, passages: tuple[Passage, ...], facts: tuple[Fact, ...], vocab: Vocabulary
) -> Iterator[Mention]:
    """Every naming of a region in the running text, in order. Offsets into the clean text."""
    pattern, by_name = _names(vocab, document.source.region, document.source.issued.year)
    measured: dict[int, set[str]] = {}
    for fact in facts:
        if fact.region_id:
            measured.setdefault(fact.sentence_start, set()).add(fact.region_id)
    for passage in passages:
        for sentence in passage.sentences:
            for match in pattern.finditer(sentence.text):
                region = by_name[match.group()]
                start = sentence.start + match.start()
                counted = region.region_id in measured.get(sentence.start, ())
                yield Mention(
                    region_id=region.region_id,
                    region=region.name,
                    passage_id=passage.passage_id,
                    start=start,
                    end=start + len(match.group()),
                    quote=match.group(),
                    sector=sector.of_text(sentence.text, passage, vocab),
                    role=_said(_clause(sentence, start), passage.part, counted, vocab),
                    sentence_start=sentence.start,
                    sentence_end=sentence.end,
                )
