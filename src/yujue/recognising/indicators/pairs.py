"""The pairs 三级指标 | 指标值 of a project's rows, class beside class.

Text files may have moved the pairs left by a column or two, or put a value a line under its name.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from yujue.disclosure import Place, Table
from yujue.disclosure.indicator import Indicator
from yujue.forms.target import parse_target
from yujue.recognising.indicators.sheet import SheetCell, SheetRow, place_of
from yujue.recognising.indicators.side_by_side import Block, Layout, is_full, pairs_area

OUTPUT = "产出指标"


@dataclass(slots=True)
class Reader:
    """What has been read of one project's rows; `shift` is how far they were moved to the right."""

    table: Table
    block: Block
    layout: Layout
    shift: int
    found: list[Indicator] = field(default_factory=list)

    def read(self) -> list[Indicator]:
        """Read all rows."""
        for row in self.block.rows:
            self._read_row(row)
        return self.found

    def _read_row(self, row: SheetRow) -> None:
        name: SheetCell | None = None
        for cell in pairs_area(row, self.layout):
            if name is not None and cell.column == name.column + max(name.span, 1):
                self._add(row, name, cell.text)
                name = None
                continue
            if name is not None:
                self._add(row, name, "")
            name = None if self._take_late(cell) else cell
        if name is not None:
            self._add(row, name, "")

    def _take_late(self, cell: SheetCell) -> bool:
        """Give a value that stands a line too low to its indicator."""
        level1 = self._class(cell.column, 1) or self._class(cell.column, 0)
        if level1 is None or (self._class(cell.column, 1) is None and parse_target(cell.text).operator == "text"):
            return False
        for index in range(len(self.found) - 1, -1, -1):
            if self.found[index].level1 == level1:
                late = not self.found[index].text
                if late:
                    self.found[index] = _valued(self.found[index], cell.text)
                return late
        return False

    def _class(self, column: int, offset: int) -> str | None:
        return next((name for name, at in self.layout.classes if at + offset == column - self.shift), None)

    def _add(self, row: SheetRow, name: SheetCell, value: str) -> None:
        place = place_of(self.table, row, name.text, name)
        bare = _bare(self.block, self._class(name.column, 0) or OUTPUT, name.text, place)
        self.found.append(_valued(bare, value))


def _bare(block: Block, level1: str, name: str, place: Place) -> Indicator:
    head = block.head
    project, code = (head.project, head.pro_code) if head else (None, None)
    return Indicator("project", project, level1, "", name, "text", "", "", "", place, pro_code=code)


def _valued(indicator: Indicator, text: str) -> Indicator:
    target = parse_target(text)
    return replace(
        indicator,
        operator=target.operator,
        target=target.target,
        unit=target.unit,
        text=text,
        low=target.low,
        high=target.high,
    )


def indicators_of(table: Table, block: Block, layout: Layout) -> list[Indicator]:
    """Read the indicators of one project."""
    full = next((row for row in block.rows if is_full(row, layout)), None)
    shift = pairs_area(full, layout)[0].column - layout.classes[0][1] if full else 0
    return Reader(table, block, layout, shift).read()
