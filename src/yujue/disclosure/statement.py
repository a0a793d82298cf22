"""Statements of the narrative, and the quantities they print."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.facts import Interval, Printed, Slice


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a statement: `statement.text[start:end] == text`.

    `kind` is amount|percent|count|area; `printed.amount` is in 元, percent points or as it is; `unit` 元, %, 个 ….
    `measure` is the field's name for it (docs/reference/measures.md), e.g. `revenue.total`,
    `general_public_expenditure.basic.share`, `yoy.revenue.pct`. `role` says what it is to the others:
    level | delta (增减额) | rate (增减率) | share (占比) | completion (完成率) | year | ordinal | threshold | other.
    `direction` is +1, -1, 0 (持平) or None; `word` the direction word printed. `of` is the index in the
    statement's quantities of the level that a delta, rate, share or completion speaks of; `whole` that of a share's
    whole or a completion's budget; `base` that of the figure it is compared with. `base_year`, `base_stage`
    name the comparison base said in words. `whole_slice` is what a share's or a completion's whole measures when the
    words say it, whether or not its figure stands in the statement.
    """

    text: str
    start: int
    end: int
    kind: str
    unit: str
    printed: Printed
    role: str = "level"
    measure: str | None = None
    slice: Slice | None = None
    fiscal_year: int | None = None
    stage: str | None = None
    direction: int | None = None
    word: str = ""
    of: int | None = None
    whole: int | None = None
    base: int | None = None
    base_year: int | None = None
    base_stage: str | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    whole_slice: Slice | None = None

    @property
    def value(self) -> Decimal:
        """The exact value: 元 for amounts, percent points, counts as they are."""
        return self.printed.amount

    @property
    def interval(self) -> Interval:
        """Every value that prints so."""
        return self.printed.interval


@dataclass(frozen=True, slots=True)
class Comparison:
    """Words that compare a level with another and print no number: `决算数小于预算数`, `与2022年预算持平`.

    `left` is the index of the quantity compared (决算数, this year's figure), `right` that of its base; None where
    the figure does not stand in the statement. `direction` is the sign of left − right: +1, -1 or 0. `slice` is what
    is compared, as far as the words say. `text[start:end] == word`. `base_year` and `base_stage` as in `Quantity`.
    `kind` is `stated` for a comparison that is asserted, `reason` for one presupposed (增加的主要原因是 …).
    """

    left: int | None
    right: int | None
    direction: int
    word: str
    start: int
    end: int
    slice: Slice | None = None
    base_year: int | None = None
    base_stage: str | None = None
    kind: str = "stated"


@dataclass(frozen=True, slots=True)
class SumGroup:
    """Levels that the text lists as parts of another: indices into `quantities`, text span from whole to last part.

    `complete` tells that the parts are meant to add up to the whole; otherwise no part may exceed it.
    """

    whole: int
    parts: tuple[int, ...]
    complete: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A paragraph of the narrative with its quantities. `section` is the heading path joined by ` / `."""

    section: str
    text: str
    quantities: tuple[Quantity, ...]
    page: int | None = None
    line: int | None = None
    box: tuple[float, float, float, float] | None = None
    comparisons: tuple[Comparison, ...] = ()
    sums: tuple[SumGroup, ...] = ()
