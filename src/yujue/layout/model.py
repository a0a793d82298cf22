"""The layout model: everything a writer needs, nothing of money. All writers make the same document of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from yujue.disclosure import Chart


@dataclass(frozen=True, slots=True)
class Span:
    """A figure within a text: `text[start:end]`, the id of its fact ("" none), and words that explain it."""

    start: int
    end: int
    fact: str = ""
    explain: str = ""


@dataclass(frozen=True, slots=True)
class LaidCell:
    """A cell at its row and column (0-based), with its spans.

    `align` is left | center | right; `value` the number in the printed unit with `decimals`, None for text;
    `fact` identifies the figure's slice (`name=member;…`), `explain` says in Chinese what it is.
    """

    text: str
    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1
    align: str = "left"
    value: Decimal | None = None
    decimals: int = 2
    bold: bool = False
    fact: str = ""
    explain: str = ""


@dataclass(frozen=True, slots=True)
class LaidTable:
    """A table. `head` cells are repeated on each page; rows of `body` count on from 0 below the head.

    `label` stands above right (预算01表), `left` and `right` in the line above the grid (部门名称：…, 单位：万元);
    `listed` tables stand in the contents: of forms that come once a project the first;
    `widths` are shares of the text width, one a column, that hold the longest number unbroken.
    """

    id: str
    form: str
    title: str
    columns: int
    head: tuple[LaidCell, ...]
    head_rows: int
    body: tuple[LaidCell, ...]
    body_rows: int
    widths: tuple[float, ...]
    label: str = ""
    left: str = ""
    right: str = ""
    notes: tuple[str, ...] = ()
    landscape: bool = False
    font_size: float = 9.0
    thousands: bool = False
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (第一部分) to 4."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its figures."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """The title page."""

    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """A contents page: headings of level 1 and 2 and table titles, with page numbers where the format has pages."""

    title: str = "目录"


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block begins a page."""


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A chart."""

    chart: Chart


Block = Cover | Contents | Heading | Paragraph | LaidTable | ChartBlock | PageBreak


@dataclass(frozen=True, slots=True)
class Laid:
    """A document ready to be written. `title` also names the files; `meta` holds what formats keep as properties."""

    title: str
    organisation: str
    fiscal_year: int | None
    blocks: tuple[Block, ...]
    edition: str = ""
    meta: dict[str, str] = field(default_factory=dict)

    @property
    def tables(self) -> tuple[LaidTable, ...]:
        """All tables in order."""
        return tuple(block for block in self.blocks if isinstance(block, LaidTable))
