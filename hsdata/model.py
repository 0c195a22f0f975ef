"""What a report is made of, from the file as received to one fact. Frozen records, no logic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """Who said it, when, and which years it looks back on and ahead to."""

    doc_id: str
    title: str
    kind: str  # work_report | press
    region: str  # 衡水市
    issued: date
    path: Path
    speaker: str | None = None
    issuer: str | None = None
    origin: str | None = None
    sha256: str | None = None
    review_from: int | None = None
    review_to: int | None = None
    plan_from: int | None = None
    plan_to: int | None = None
    day_known: bool = True  # False: the text states the year only, and ``issued`` is its first day


@dataclass(frozen=True, slots=True)
class Dropped:
    """Characters of the file that are no part of the report, and why."""

    start: int  # offsets into the file as received
    end: int
    reason: str  # copy | advert | navigation | markup | footnote | line_break | space
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One text: as received (raw), cleaned (text), and the way back from the one to the other.

    ``offsets[i]`` is the position in ``raw`` of the character ``text[i]``.
    """

    source: Source
    raw: str
    text: str
    offsets: tuple[int, ...]
    dropped: tuple[Dropped, ...] = ()
    copies_folded: int = 0


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence between commas or semicolons. Offsets into the clean text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A time expression as written (四年来, 到2021年, 较上年) and what it names. Offsets as everywhere."""

    start: int
    end: int
    text: str
    kind: str  # a value of [[mark]] in data/vocab/cues/periods.toml
    number: int | None  # the year, the count of years, or which five-year plan
    until: int | None  # the last year of a range, or the count after a year
    role: str  # plain | from | until | compared


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its clauses and time expressions. Offsets into the clean text."""

    start: int
    end: int
    text: str
    clauses: tuple[Clause, ...]
    marks: tuple[TimeMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph under its headings. Offsets into the clean text."""

    passage_id: int
    part: str  # review | five_year_plan | year_plan | self | news | glossary
    kind: str  # heading | body
    headings: tuple[str, ...]
    theme: str | None  # the report's own framework: 五个衡水, 七大会战 ...
    start: int
    end: int
    text: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Years:
    """The years a stretch of text speaks of; ``base`` is the year a change over them starts from."""

    year_from: int
    year_to: int
    base: int
    tense: str  # past | future | open (the part of the report decides)


@dataclass(frozen=True, slots=True)
class Setting:
    """The time a sentence stands in, as carried over from headings and earlier sentences."""

    frame: Years  # what reigns where the sentence begins
    term: Years  # the years of the review or plan around it, where the frame is one year of them
    marks: tuple[tuple[TimeMark, Years], ...]  # the time expressions of the sentence itself


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands in the text, whatever it means. Offsets into the clean text."""

    start: int
    end: int
    text: str
    value: float | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A numeral that measures, counts or ranks something. Offsets into the clean text."""

    start: int
    end: int
    quote: str
    value: float
    unit: str
    shape: str  # plain | ratio_part | range_low | range_high | rank | shorthand | multiple | threshold
    numeral: Numeral


@dataclass(frozen=True, slots=True)
class Fact:
    """What a document states about one number, each field as accuracy/GUIDELINE.md defines it.

    ``start`` and ``end`` are offsets into the clean text until the build maps them to the file.
    """

    start: int
    end: int
    quote: str
    value: float
    unit: str
    bound: str  # eq | ge | le | approx
    strict: bool
    measure: str  # level | growth | change | rank
    stage: str  # actual | baseline | target
    ambition: str  # 力争 | 确保 | 约束性 | none
    year_from: int | None
    year_to: int | None
    per: str  # year | ""
    region: str
    region_id: str | None
    indicator: str
    indicator_text: str
    indicator_id: str | None
    sector: str
    cues: tuple[str, ...]
    rule: str
    passage_id: int
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A region named in the text and what is said of it. Offsets into the clean text."""

    region_id: str
    region: str
    passage_id: int
    start: int
    end: int
    quote: str
    sector: str
    role: str  # project | honour | park | pilot | task | figure | mention
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True)
class Commitment:
    """An outcome promised without a number. Offsets into the clean text."""

    text: str  # subject, verb, object: 石济客专建成通车
    due: int | None
    theme: str | None
    region: str
    region_id: str | None
    sector: str
    passage_id: int
    start: int
    end: int
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True)
class Term:
    """A word that says what a text is about, where it stands. Offsets into the clean text."""

    start: int
    end: int
    text: str
    part: str
    sector: str  # of its sentence


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a field finder may look at when it reads one quantity."""

    document: Document
    passages: tuple[Passage, ...]
    passage: Passage
    sentence: Sentence
    quantities: tuple[Quantity, ...]  # all of the sentence, in order
    index: int  # which of them is being read
    before: tuple[Fact, ...]  # facts already read in this passage, in order
    setting: Setting | None = None  # the time the sentence stands in

    @property
    def quantity(self) -> Quantity:
        return self.quantities[self.index]
