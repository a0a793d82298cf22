"""A sheet of paper on which cells are put row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from yujue.disclosure import SheetCell
from yujue.facts import Printed, Slice


@dataclass(frozen=True, slots=True)
class Money:
    """A figure: its text and number, what it measures, the label it stands beside, its role and kind of row."""

    text: str
    printed: Printed | None
    slice: Slice
    label: str
    role: str
    kind: str


@dataclass(slots=True)
class Canvas:
    """Cells of a sheet of `columns` columns, and the figures among them by row and column."""

    columns: int
    cells: list[SheetCell] = field(default_factory=list)
    money: dict[tuple[int, int], Money] = field(default_factory=dict)
    rows: int = 0
    _taken: set[tuple[int, int]] = field(default_factory=set)

    def put(self, text: str, *, span: int = 1, down: int = 1, head: bool = False, money: Money | None = None) -> None:
        """Put a cell at the next free place of the current row; `down` rows from it on are taken."""
        column = self._free()
        printed = money.printed if money is not None else None
        self.cells.append(
            SheetCell(
                self.rows,
                column,
                text,
                down,
                span,
                head=head,
                align="center" if head else "right" if money is not None else "left",
                value=printed.value if printed is not None else None,
                decimals=printed.decimals if printed is not None else 2,
                slice=money.slice if money is not None else None,
            )
        )
        if money is not None:
            self.money[self.rows, column] = money
        self._taken |= {(self.rows + r, column + c) for r in range(down) for c in range(span)}

    def next_row(self) -> None:
        """Fill the row up with blank space, then begin another."""
        if (column := self._free()) < self.columns:
            self.put("", span=self.columns - column)
        self.rows += 1

    def _free(self) -> int:
        return next(c for c in range(self.columns + 1) if (self.rows, c) not in self._taken)

    def line(self, row: int) -> Sequence[SheetCell]:
        """Give the cells that begin in a row, left to right."""
        return sorted((cell for cell in self.cells if cell.row == row), key=lambda cell: cell.column)

    def lines(self) -> Iterator[Sequence[SheetCell]]:
        """Give the cells of each row."""
        found: dict[int, list[SheetCell]] = {row: [] for row in range(self.rows)}
        for cell in self.cells:
            found[cell.row].append(cell)
        yield from (sorted(cells, key=lambda cell: cell.column) for cells in found.values())
