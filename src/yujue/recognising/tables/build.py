"""A segment of grids becomes a table."""

from __future__ import annotations

from decimal import Decimal

from yujue.disclosure import Column, DocumentInfo, Row, Table
from yujue.facts import unit_factor
from yujue.forms import DeclaredTable, TitleMeaning, declared_table, is_list_of_units, plain, title_meaning
from yujue.forms.frame import Frame, frame, table_members
from yujue.recognising.tables.body import Body, Given
from yujue.recognising.tables.captions import is_note, unit_in
from yujue.recognising.tables.header import Header, read_header
from yujue.recognising.tables.matrix import Matrix, matrix
from yujue.recognising.tables.seating import choose_heads, seat_rows
from yujue.recognising.tables.segments import SHEETS, Segment
from yujue.recognising.tables.sheets import read_sheet

FIRST_ROWS = 12


class Builder:
    """Builds one table: first what it is (title, header, unit), then its rows."""

    def __init__(self, segment: Segment, info: DocumentInfo, number: int) -> None:
        self.segment = segment
        self.info = info
        self.number = number
        self.matrix: Matrix = matrix(segment.grids)
        meaning = title_meaning(segment.title) if segment.title else None
        self.header: Header = read_header(self.matrix, form_sheet=meaning is not None and meaning.form in SHEETS)
        self.title = segment.caption.title or self.header.title
        self.meaning: TitleMeaning | None = meaning or (title_meaning(self.title) if self.title else None)
        self.declared: DeclaredTable | None = declared_table(info.edition, self.title)
        self.form = self._form()
        self._take_notes()
        self.unit = segment.caption.unit or self.header.unit or self._unit_within()

    def build(self, unit: str | None = None) -> Table:
        """Give the table; `unit` is used when neither the page nor the edition says one."""
        declared = self.declared.columns if self.declared is not None else ()
        first = self.header.first
        heads = choose_heads(self.matrix, first, self.header.paths, declared)
        slid = seat_rows(self.matrix, first, heads)
        members = table_members(self.meaning, (head.meaning for head in heads))
        framed: Frame = frame(members, self.info.kind, self.info.fiscal_year, self.meaning)
        unit = self.unit or (self.declared.unit if self.declared is not None else None) or unit
        factor = unit_factor(unit or "") or Decimal(1)
        if self.form in SHEETS and not any(self.header.paths):
            sheet = read_sheet(self.matrix, first, framed, factor)
            return self._table(sheet.columns, sheet.rows, framed, unit)
        body = Body(self.matrix, heads, Given(first, framed, self.form, factor, slid))
        return self._table(body.columns(), body.rows(), framed, unit)

    def _form(self) -> str | None:
        named = self.declared or self.meaning
        if named is not None:
            return named.form or None
        return "budget_units" if is_list_of_units(self.header.paths) else None

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
        rows = range(min(FIRST_ROWS, len(self.matrix.cells)))
        texts += [text for r in rows for text in self.matrix.texts(r) if len(text) < 30]
        return next((found for text in texts if text and (found := unit_in(text))), None)

    def _pages(self) -> tuple[int, ...]:
        """Give the pages of the grids, and the title's when it stands at the foot of the page before."""
        pages = [grid.page for grid in self.segment.grids if grid.page is not None]
        place = self.segment.caption.place
        page = place.line_boxes[-1][1] if place is not None and place.line_boxes else place.page if place else None
        return tuple(dict.fromkeys([*([page] if page is not None and pages else []), *pages]))

    def _table(self, columns: tuple[Column, ...], rows: tuple[Row, ...], framed: Frame, unit: str | None) -> Table:
        first, place = self.segment.grids[0], self.segment.caption.place
        return Table(
            id=f"T{self.number}",
            form=self.form,
            title=self.title,
            pages=self._pages(),
            line=place.line if place is not None else first.line,
            unit=unit,
            columns=columns,
            rows=rows,
            slice=framed.slice(),
            notes=tuple(self.segment.notes),
            unit_printed=self.unit is not None,
            department=self.segment.caption.department or self.header.department,
            box=first.box,
        )
