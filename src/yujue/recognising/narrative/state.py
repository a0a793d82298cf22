"""What is known while a paragraph is read from left to right."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from yujue.disclosure import DocumentInfo
from yujue.facts import Slice
from yujue.forms.frame import STAGES
from yujue.recognising.narrative.clauses import Base
from yujue.recognising.narrative.functions import Function
from yujue.recognising.narrative.numbers import Number
from yujue.recognising.narrative.subject import UNKNOWN, Subject, topical


@dataclass(slots=True)
class Draft:
    """A quantity in the making.

    `aside` figures stand in brackets, in reasons or in uses: nothing refers to them. A `prior` figure is that of a
    comparison base (比2022年的30万元增加…).
    """

    number: Number
    role: str = "other"
    subject: Subject = UNKNOWN
    measure: str | None = None
    year: int | None = None
    stage: str | None = None
    word: str = ""
    direction: int | None = None
    of: int | None = None
    whole: int | None = None
    base: int | None = None
    said: Base | None = None
    base_stage: str | None = None
    whole_slice: Slice | None = None
    aside: bool = False
    prior: bool = False


@dataclass(slots=True)
class Frame:
    """An open list of parts of `subject`; `index` is the whole's figure if it stands in the paragraph."""

    subject: Subject
    index: int | None
    complete: bool
    parent: Frame | None = None
    parts: list[int] = field(default_factory=list)
    doubtful: bool = False
    depth: int = 0


@dataclass(slots=True)
class Said:
    """A comparison in words, in compact offsets."""

    left: int | None
    right: int | None
    sign: int
    word: str
    start: int
    subject: Subject
    base: Base | None = None
    kind: str = "stated"


@dataclass(slots=True)
class State:
    """The discourse: what a label that says little goes on with.

    `tail` is the beginning of a subject's name that the paragraph before broke off.
    `pending` is what a paragraph without figures named: the next paragraph tells its figures.
    `heading`, `carried` and `function` outlive a paragraph; the rest is the paragraph's, `base`, `zone`, `domain`
    and `frame` the sentence's; `based` says that the clause names its comparison base, `told`
    that the clause before told a reason.
    """

    info: DocumentInfo
    section: str = ""
    heading: Subject = UNKNOWN
    carried: Subject = UNKNOWN
    pending: Subject = UNKNOWN
    function: Function | None = None
    tail: str = ""
    totals: set[Decimal] = field(default_factory=set)
    text: str = ""
    sentence: int = 0
    drafts: list[Draft] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    frame: Frame | None = None
    closed: Frame | None = None
    subject: Subject = UNKNOWN
    current: int | None = None
    head: int | None = None
    change: int | None = None
    base: Base | None = None
    former_base: Base | None = None
    based: bool = False
    zone: str = ""
    told: bool = False
    domain: str = ""

    @property
    def stage(self) -> str | None:
        """The stage of figures that name none."""
        return STAGES.get(self.info.kind)

    @property
    def context(self) -> Subject:
        """What a part is a part of when its label does not say so."""
        if self.frame is not None and self.frame.subject.measure:
            return self.frame.subject
        return self.carried if self.carried.measure else self.heading

    @property
    def spoken_of(self) -> Subject:
        """What 支出 alone goes on with: the last subject, or that of the whole once its list is over."""
        over = self.frame is None and self.closed is not None and self.current in self.closed.parts
        return self.drafts[self.head].subject if over and self.head is not None else self.subject

    def find(self, subject: Subject, *, year: int | None, stages: tuple[str | None, ...] = ()) -> int | None:
        """Give the last level that measures the same as `subject` in a year, at one of the stages (any: none)."""
        for index in range(len(self.drafts) - 1, -1, -1):
            draft = self.drafts[index]
            if draft.role != "level" or draft.aside or draft.year != year or (stages and draft.stage not in stages):
                continue
            if same(draft.subject, subject):
                return index
        return None

    def depth(self, at: int) -> int:
        """Give how many brackets are open at an offset."""
        return self.text.count("（", 0, at) - self.text.count("）", 0, at)

    def leave_brackets(self, at: int) -> None:
        """Close the lists that were opened in brackets that are closed at `at`."""
        while self.frame is not None and self.frame.depth > self.depth(at):
            self.frame = self.frame.parent

    def end_sentence(self) -> None:
        """Forget what holds within a sentence only."""
        outer = self.frame
        while outer is not None and not outer.parts:
            outer = outer.parent
        self.closed = outer or self.closed
        self.former_base = self.base
        self.frame, self.base, self.zone, self.domain, self.change = None, None, "", "", None

    def new_paragraph(self, text: str) -> None:
        """Forget what holds within a paragraph only."""
        self.text, self.sentence = text, 0
        self.drafts, self.said, self.frames = [], [], []
        self.end_sentence()
        self.subject, self.pending, self.former_base = self.pending, UNKNOWN, None
        self.current, self.head, self.closed, self.told = None, None, None, False


def same(one: Subject, other: Subject) -> bool:
    """Tell whether two subjects are the same thing."""
    if one.slice is None or other.slice is None:
        return one.measure is not None and one.measure == other.measure
    return topical(one.slice) == topical(other.slice)
