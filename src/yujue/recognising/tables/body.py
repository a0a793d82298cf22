"""The body of a table with a header: columns with slices, rows with their place, cells with figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from yujue.disclosure import ALIGNED, INFERRED, Cell, Column, Row
from yujue.facts import Slice, State, unit_factor
from yujue.forms.frame import Frame
from yujue.reading import GridCell
from yujue.recognising.tables.adopt import adopt_names
from yujue.recognising.tables.captions import unit_in
from yujue.recognising.tables.figures import read_figure, untagged
from yujue.recognising.tables.lanes import FIGURES, Head, Lane, as_count, lanes
from yujue.recognising.tables.matrix import Matrix
from yujue.recognising.tables.naming import Name, Namer
from yujue.recognising.tables.order import Rank
from yujue.recognising.tables.ranks import Ranker
from yujue.recognising.tables.restrict import restrict

SLID = "该行单元格疑有错位，已按行内合计关系归位"


@dataclass(frozen=True, slots=True)
class LaneRows:
    """A lane with its rows' names and ranks."""

    lane: Lane
    names: Sequence[Name]
    ranks: Sequence[Rank]


@dataclass(frozen=True, slots=True)
class Given:
    """What is known before the rows are read.

    `first` is the first body row, `factor` what the table's unit is worth in 元, `slid` the rows in doubt.
    """

    first: int
    frame: Frame
    form: str | None
    factor: Decimal
    slid: frozenset[int]


class Body:
    """Reads columns and rows under a header."""

    def __init__(self, table: Matrix, heads: Sequence[Head], given: Given) -> None:
        frame = given.frame
        self.table = table
        self.rows_read = range(given.first, len(table.cells))
        self.heads = [head if frame.known or head.meaning.known else as_count(head) for head in heads]
        self.frame = frame
        self.form = given.form
        self.lanes: tuple[Lane, ...] = lanes(self.heads)
        self.lane_of = {c: lane for lane in self.lanes for c in lane.columns}
        self.members = [self._column_members(c) for c in range(len(heads))]
        self.roles = [head.role for head in self.heads]
        self.factor = given.factor
        self.factors = [self._factor(head) for head in self.heads]
        self.slid = given.slid
        self.inferred = {"aligned": ALIGNED, "unruled": INFERRED}.get(table.source, "")

    def columns(self) -> tuple[Column, ...]:
        """Give the columns with role, side and slice."""
        found = []
        for c, head in enumerate(self.heads):
            lane = self.lane_of[c]
            side = {"flow": lane.flow} if lane.flow else {}
            slice_ = self.frame.figure(self.members[c], side) if head.role in FIGURES else None
            found.append(Column(head.path, head.role, slice_, lane.side))
        return tuple(found)

    def rows(self) -> tuple[Row, ...]:
        """Give the rows in printed order."""
        names = [[namer.name(r) for r in self.rows_read] for namer in self._namers()]
        filled = [self._filled(lane) for lane in self.lanes]
        adopt_names(self.heads, self.lanes, names, filled)
        ranked = [
            LaneRows(lane, mine, self._ranks(lane, mine, printed))
            for lane, mine, printed in zip(self.lanes, names, filled, strict=True)
        ]
        return tuple(self._row(r, n, ranked) for n, r in enumerate(self.rows_read))

    def _namers(self) -> list[Namer]:
        return [Namer(self.table, self.heads, lane) for lane in self.lanes]

    def _column_members(self, column: int) -> dict[str, str] | None:
        head = self.heads[column]
        return self.frame.column_in_lane(head.path, head.meaning, self.lane_of[column].side)

    def _filled(self, lane: Lane) -> list[bool]:
        figures = [c for c in lane.columns if self.heads[c].role == "amount"]
        return [any(self.table.text(r, c).strip() for c in figures) for r in self.rows_read]

    def _ranks(self, lane: Lane, names: list[Name], filled: list[bool]) -> list[Rank]:
        ranker = Ranker(names, filled, lane.flow, self.form)
        ranker.run()
        restrict(ranker)
        return ranker.ranks

    def _row(self, r: int, n: int, ranked: Sequence[LaneRows]) -> Row:
        line = self.table.cells[r]
        doubt = SLID if r in self.slid else self.inferred
        cells = [self._cell(c, line[c], one.names[n], one.ranks[n], doubt) for one in ranked for c in one.lane.columns]
        named = next((one for one in ranked if one.names[n].label or one.names[n].code), ranked[0])
        name, first = ranked[0].names[n], ranked[0].ranks[n]
        place = next((cell for cell in line if cell is not None), None)
        return Row(
            label=name.label,
            code=name.code,
            kind=named.ranks[n].kind,
            cells=tuple(cells),
            line=place.line if place else None,
            page=place.page if place else None,
            level=named.ranks[n].level,
            slice=Slice.of(first.members) if first.members is not None else None,
            parent=first.parent,
            of_which=first.of_which,
        )

    def _cell(self, c: int, cell: GridCell | None, name: Name, rank: Rank, slid: str) -> Cell:
        role = self.roles[c]
        if cell is None:
            text, page, box = "", None, None
        else:
            text, page, box = untagged(cell.text), cell.page, cell.box
        if role not in FIGURES:
            state = State.NA if text.strip() else State.BLANK
            return Cell(c, text, state, None, None, name.label, name.code, page, box)
        state, printed, doubt = read_figure(cell, self.factors[c], percent=role == "percent")
        placed = role == "amount" and rank.kind != "text"
        slice_ = self.frame.figure(self.members[c], rank.members) if placed else None
        return Cell(c, text, state, printed, slice_, name.label, name.code, page, box, doubt or slid)

    def _factor(self, head: Head) -> Decimal:
        if head.role != "amount":
            return Decimal(1)
        own = next((found for text in head.path if (found := unit_in(text))), None)
        return (unit_factor(own) if own else None) or self.factor
