"""Performance sheets: no header, but labels with their amounts on the right; the indicators are read elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from yujue.disclosure import Cell, Column, Row
from yujue.facts import Slice, State
from yujue.facts.printed import parse_number
from yujue.forms import SheetTerm, is_indicator_word, is_project_word, key, plain, sheet_term
from yujue.forms.frame import Frame
from yujue.reading import GridCell
from yujue.recognising.tables.figures import read_figure, untagged
from yujue.recognising.tables.matrix import Matrix


@dataclass(slots=True)
class Sheet:
    """A sheet as rows and columns; `project` is the project it is of."""

    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    project: str = ""


def read_sheet(table: Matrix, first: int, frame: Frame, factor: Decimal) -> Sheet:
    """Read a sheet's rows; amounts stand above its indicators."""
    project = _project(table, first)
    reader = _Reader(table, _base(frame, project), factor)
    indicators = False
    for r in range(first, len(table.cells)):
        indicators = indicators or any(is_indicator_word(text) for text in table.texts(r))
        reader.read(r, amounts=not indicators)
    if table.tabs:
        reader.line_up()
    columns = tuple(
        Column(("金额",), "amount") if c in reader.columns else Column((), "text") for c in range(table.width)
    )
    return Sheet(columns, tuple(reader.rows), project)


def _base(frame: Frame, project: str) -> dict[str, str]:
    time = {name: member for name, member in frame.slice().members if name in {"stage", "fiscal_year"}}
    return {**dict(frame.members), **time, **({"pro_code": key(project)} if project else {})}


def _project(table: Matrix, first: int) -> str:
    for r in range(first, min(first + 4, len(table.cells))):
        texts = [plain(text) for text in table.texts(r) if text.strip()]
        for label, value in pairwise(texts):
            if is_project_word(label):
                return value
    return ""


class _Reader:
    """Reads rows from the top down; remembers the total that later amounts are parts of."""

    def __init__(self, table: Matrix, base: dict[str, str], factor: Decimal) -> None:
        self.table = table
        self.base = base
        self.factor = factor
        self.rows: list[Row] = []
        self.columns: set[int] = set()
        self.total: int | None = None
        self.lifelong: set[int] = set()

    def read(self, r: int, *, amounts: bool) -> None:
        """Read one row."""
        cells: list[Cell] = []
        found: list[tuple[str, SheetTerm]] = []
        label = ""
        for c, cell in enumerate(self.table.cells[r]):
            text = plain(cell.text) if cell is not None else ""
            term = sheet_term(label) if amounts and label else None
            if cell is None or term is None or parse_number(text) is None:
                label = text or label
                cells.append(_text_cell(c, cell, label))
                continue
            found.append((label, term))
            cells.append(self._amount(c, cell, label, term))
        self._add(r, tuple(cells), found)

    def _amount(self, column: int, cell: GridCell, label: str, term: SheetTerm) -> Cell:
        members = dict(term.members)
        if term.kind == "total":
            self.total = len(self.rows)
            self.lifelong = self.lifelong | {column} if "item" in members else self.lifelong - {column}
        elif column in self.lifelong:
            members["item"] = "项目实施期"
        self.columns.add(column)
        state, printed, doubt = read_figure(cell, self.factor)
        slice_ = Slice.of({**self.base, **members})
        return Cell(column, untagged(cell.text), state, printed, slice_, label, None, cell.page, cell.box, doubt)

    def line_up(self) -> None:
        """Put the amounts of a text sheet under each other: where blanks were lost they slid."""
        places = [[c.column for c in row.cells if c.printed is not None] for row in self.rows]
        if len(self.columns) < 2 or any(len(place) > 1 for place in places):
            return
        home = next(place[0] for place in places if place)
        self.rows = [
            _moved(row, place[0], home) if place else row for row, place in zip(self.rows, places, strict=True)
        ]
        self.columns = {c.column for row in self.rows for c in row.cells if c.printed is not None}

    def _add(self, r: int, cells: tuple[Cell, ...], found: list[tuple[str, SheetTerm]]) -> None:
        kinds = {term.kind for _, term in found}
        kind = "total" if "total" in kinds else "detail" if found else "text"
        label = found[0][0] if found else next((plain(t) for t in self.table.texts(r) if t.strip()), "")
        place = next((cell for cell in self.table.cells[r] if cell is not None), None)
        self.rows.append(
            Row(
                label,
                None,
                kind,
                cells,
                place.line if place else None,
                place.page if place else None,
                level=int(kind != "total"),
                parent=self.total if kind == "detail" else None,
                of_which="also" in kinds,
            )
        )


def _moved(row: Row, place: int, home: int) -> Row:
    """Exchange a row's amount with the blank in the column where it belongs."""
    if place == home or row.cells[home].state is not State.BLANK:
        return row
    cells = list(row.cells)
    cells[home], cells[place] = replace(cells[place], column=home), replace(cells[home], column=place)
    return replace(row, cells=tuple(cells))


def _text_cell(column: int, cell: GridCell | None, label: str) -> Cell:
    if cell is None or not cell.text.strip():
        return Cell(column, "", State.BLANK, box=cell.box if cell else None, page=cell.page if cell else None)
    return Cell(column, cell.text, State.NA, None, None, label, None, cell.page, cell.box)
