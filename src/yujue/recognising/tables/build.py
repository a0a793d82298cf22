"""A segment of grids becomes a table."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from yujue.disclosure import Cell, Column, DocumentInfo, Row, Table
from yujue.facts import Slice, State, unit_factor
from yujue.forms import DeclaredTable, TitleMeaning, column_meaning, declared_table, plain, title_meaning
from yujue.reading import GridCell
from yujue.recognising.tables.adopt import adopt_names
from yujue.recognising.tables.align import best_shift, broken_sums, text_shift
from yujue.recognising.tables.captions import is_note, unit_in
from yujue.recognising.tables.figures import read_figure, untagged
from yujue.recognising.tables.header import Header, read_header
from yujue.recognising.tables.lanes import FIGURES, Head, Lane, lanes, read_heads
from yujue.recognising.tables.matrix import Matrix, matrix
from yujue.recognising.tables.naming import Name, Namer
from yujue.recognising.tables.ranks import Rank, Ranker
from yujue.recognising.tables.restrict import restrict
from yujue.recognising.tables.segments import SHEETS, Segment
from yujue.recognising.tables.sheets import read_sheet
from yujue.recognising.tables.slices import Frame, frame


class Builder:
    """Builds one table; each step leaves its result for the next."""

    def __init__(self, segment: Segment, info: DocumentInfo, number: int) -> None:
        self.segment = segment
        self.info = info
        self.number = number
        self.matrix: Matrix = matrix(segment.grids)
        meaning = title_meaning(segment.title) if segment.title else None
        self.header: Header = read_header(self.matrix, form_sheet=meaning is not None and meaning.form in SHEETS)
        title = segment.caption.title or self.header.title
        self.title = title
        self.meaning: TitleMeaning | None = meaning or (title_meaning(title) if title else None)
        self.declared: DeclaredTable | None = declared_table(info.edition, title)
        named = self.declared or self.meaning
        self.form = (named.form or None) if named is not None else None
        self._take_notes()
        self.unit = segment.caption.unit or self.header.unit or self._unit_within()

    def _take_notes(self) -> None:
        """Move notes that stand in the grid's last rows to the table's notes."""
        while len(self.matrix.cells) > self.header.first:
            texts = [plain(text) for text in self.matrix.texts(len(self.matrix.cells) - 1) if text.strip()]
            if len(texts) != 1 or not is_note(texts[0]):
                return
            self.segment.notes.insert(0, texts[0])
            self.matrix.cells.pop()
            self.matrix.cover.pop()

    def _unit_within(self) -> str | None:
        """Find a unit printed in the header or the first rows (项目资金（万元）)."""
        texts = [text for path in self.header.paths for text in path]
        texts += [t for r in range(min(12, len(self.matrix.cells))) for t in self.matrix.texts(r) if len(t) < 30]
        return next((found for text in texts if text and (found := unit_in(text))), None)

    def build(self, unit: str | None = None) -> Table:
        """Give the table; `unit` is used when none is printed."""
        self.heads = self._heads(self.header.paths)
        self._seat()
        self.frame: Frame = frame(
            self._members(),
            self.info,
            self.meaning.year if self.meaning else None,
            known=self.meaning is not None,
        )
        unit = (self.declared.unit if self.declared is not None else None) or unit
        self.factor = unit_factor(self.unit or unit or "") or Decimal(1)
        if self.form in SHEETS and not any(self.header.paths):
            sheet = read_sheet(self.matrix, self.header.first, self.frame, self.factor)
            return self._table(sheet.columns, sheet.rows, unit)
        self.lanes: tuple[Lane, ...] = lanes(self.heads)
        self.members = [self._column_members(c) for c in range(len(self.heads))]
        return self._table(self._columns(), self._rows(), unit)

    def _table(self, columns: tuple[Column, ...], rows: tuple[Row, ...], unit: str | None) -> Table:
        first = self.segment.grids[0]
        place = self.segment.caption.place
        return Table(
            id=f"T{self.number}",
            form=self.form,
            title=self.title,
            pages=self._pages(),
            line=place.line if place is not None else first.line,
            unit=self.unit or unit,
            columns=columns,
            rows=rows,
            slice=self.frame.slice(),
            notes=tuple(self.segment.notes),
            unit_printed=self.unit is not None,
            department=self.segment.caption.department or self.header.department,
            box=first.box,
        )

    def _members(self) -> dict[str, str]:
        """Give what the title restricts; a total beside what is left at the end is not the year's spending alone."""
        members = dict(self.meaning.members) if self.meaning is not None else {}
        if any(head.meaning.members.get("use") == "closing" for head in self.heads):
            members.pop("use", None)
        return members

    def _pages(self) -> tuple[int, ...]:
        """Give the pages of the grids, and the title's when it stands at the foot of the page before."""
        pages = [grid.page for grid in self.segment.grids if grid.page is not None]
        place = self.segment.caption.place
        page = place.line_boxes[-1][1] if place is not None and place.line_boxes else place.page if place else None
        return tuple(dict.fromkeys([*([page] if page is not None and pages else []), *pages]))

    def _body(self) -> range:
        return range(self.header.first, len(self.matrix.cells))

    def _heads(self, paths: Sequence[tuple[str, ...]]) -> tuple[Head, ...]:
        columns = range(self.matrix.width)
        bodies = [[plain(t) for r in self._body() if (t := self.matrix.text(r, c).strip())] for c in columns]
        return read_heads(paths, bodies)

    def _seat(self) -> None:
        """Align a text table's rows; where its header was torn, the declared one is taken when it fits better."""
        if not self.matrix.tabs:
            return
        declared = self.declared.columns[: self.matrix.width] if self.declared is not None else ()
        if len(declared) == self.matrix.width and declared != self.header.paths:
            heads = self._heads(declared)
            rows = [self.matrix.texts(r) for r in self._body()]
            if broken_sums(rows, heads) < broken_sums(rows, self.heads):
                self.heads = heads
        self._align()

    def _align(self) -> None:
        """Seat rows of tab-separated text that slid."""
        bounds = [*self.matrix.starts[1:], len(self.matrix.cells)]
        for start, stop in zip(self.matrix.starts, bounds, strict=True):
            rows = range(max(start, self.header.first), stop)
            texts = [self.matrix.texts(r) for r in rows]
            shift = best_shift(texts, self.heads) if texts else None
            for r, row in zip(rows, texts, strict=True):
                at = shift if shift is not None else text_shift(row, self.heads)
                if at is not None:
                    self.matrix.cells[r] = [*self.matrix.cells[r][:at], None, *self.matrix.cells[r][at:-1]]
                    self.matrix.cover[r] = list(self.matrix.cells[r])

    def _column_members(self, column: int) -> dict[str, str] | None:
        """Give a column's members; the name of a side (本年收入) says which way the money goes and no more."""
        head = self.heads[column]
        members = self.frame.column(head)
        side = next(lane.side for lane in self.lanes if column in lane.columns)
        if members is None or not side or len(head.path) < 2:
            return members
        below = self.frame.column(Head(head.path[1:], column_meaning(head.path[1:]))) or {}
        return {name: member for name, member in members.items() if name not in {"origin", "use"} or name in below}

    def _columns(self) -> tuple[Column, ...]:
        side = {c: lane.side for lane in self.lanes for c in lane.columns}
        flow = {c: lane.flow for lane in self.lanes for c in lane.columns}
        columns = []
        for c, head in enumerate(self.heads):
            lane_members = {"flow": flow[c]} if flow[c] else {}
            figures = head.role in FIGURES
            slice_ = self.frame.figure(self.members[c], lane_members) if figures else None
            columns.append(Column(head.path, head.role, slice_, side[c]))
        return tuple(columns)

    def _rows(self) -> tuple[Row, ...]:
        body = list(self._body())
        names = [self._names(lane, body) for lane in self.lanes]
        filled = [self._filled(lane, body) for lane in self.lanes]
        adopt_names(self.heads, self.lanes, names, filled)
        named = [
            (lane, lane_names, self._ranks(lane, lane_names, lane_filled))
            for lane, lane_names, lane_filled in zip(self.lanes, names, filled, strict=True)
        ]
        rows = []
        for n, r in enumerate(body):
            rows.append(self._row(r, n, named))
        return tuple(rows)

    def _names(self, lane: Lane, body: Sequence[int]) -> list[Name]:
        namer = Namer(self.matrix, self.heads, lane)
        return [namer.name(r) for r in body]

    def _filled(self, lane: Lane, body: Sequence[int]) -> list[bool]:
        figures = [c for c in lane.columns if self.heads[c].role == "amount"]
        return [any(self.matrix.text(r, c).strip() for c in figures) for r in body]

    def _ranks(self, lane: Lane, names: list[Name], filled: list[bool]) -> list[Rank]:
        ranker = Ranker(names, filled, lane.flow, self.form)
        ranker.run()
        restrict(ranker)
        return ranker.ranks

    def _row(self, r: int, n: int, named: Sequence[tuple[Lane, list[Name], list[Rank]]]) -> Row:
        cells: list[Cell] = []
        for lane, names, ranks in named:
            for c in lane.columns:
                cells.append(self._cell(r, c, names[n], ranks[n]))
        chosen = next((k for k, (_, names, _) in enumerate(named) if names[n].label or names[n].code), 0)
        _, names, ranks = named[chosen]
        first_names, first_ranks = named[0][1], named[0][2]
        mine = ranks[n]
        slice_ = Slice.of(first_ranks[n].members or {}) if first_ranks[n].members is not None else None
        place = next((cell for cell in self.matrix.cells[r] if cell is not None), None)
        return Row(
            label=first_names[n].label,
            code=first_names[n].code,
            kind=mine.kind,
            cells=tuple(cells),
            line=place.line if place else None,
            page=place.page if place else None,
            level=mine.level,
            slice=slice_,
            parent=first_ranks[n].parent,
            of_which=first_ranks[n].of_which,
        )

    def _cell(self, r: int, c: int, name: Name, ranked: Rank) -> Cell:
        cell: GridCell | None = self.matrix.cells[r][c]
        head = self.heads[c]
        text = untagged(cell.text) if cell is not None else ""
        page, box = (cell.page, cell.box) if cell is not None else (None, None)
        if head.role not in FIGURES:
            state = State.BLANK if not text.strip() else State.NA
            return Cell(c, text, state, None, None, name.label, name.code, page, box)
        factor = self._factor(head)
        state, printed, doubt = read_figure(cell, factor, percent=head.role == "percent")
        slice_ = None
        if head.role == "amount" and ranked.kind != "text":
            slice_ = self.frame.figure(self.members[c], ranked.members)
        return Cell(c, text, state, printed, slice_, name.label, name.code, page, box, doubt)

    def _factor(self, head: Head) -> Decimal:
        if head.role != "amount":
            return Decimal(1)
        own = next((found for text in head.path if (found := unit_in(text))), None)
        return (unit_factor(own) if own else None) or self.factor
