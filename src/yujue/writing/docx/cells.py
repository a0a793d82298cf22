"""A table as Word's XML: exact widths, merged cells, a header that every page repeats, rows that no page tears."""

from __future__ import annotations

from yujue.layout import LaidCell
from yujue.writing.docx.grid import Grid, Slot
from yujue.writing.docx.pieces import Table
from yujue.writing.docx.typography import Look, sheet, twips, typography
from yujue.writing.docx.xml import escaped, run

TALL = 0.6
"""Share of a page's height from which on a row may be torn by a page's end."""
EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


class Cells:
    """Writes tables and keeps the paragraph styles that their cells use."""

    def __init__(self) -> None:
        self.looks: dict[str, Look] = {}

    def table(self, table: Table) -> str:
        """Write a table."""
        grid = table.grid
        rows = [
            self._row(grid, number, begins=number in table.breaks, torn=table.torn.get(number, 0))
            for number in range(len(grid.rows))
        ]
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid.columns)
        return f"<w:tbl>{_properties(grid, table.title)}<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"

    def _row(self, grid: Grid, number: int, *, begins: bool, torn: int) -> str:
        height = grid.heights[number]
        least = height if number < grid.head else grid.least  # merged cells of a header are cut where it comes again
        whole = "<w:cantSplit/>" if height < TALL * sheet(landscape=True).depth else ""
        head = "<w:tblHeader/>" if number < grid.head else ""
        marks = _marks(grid.rows[number], begins=begins, torn=torn)
        cells = [
            self._cell(grid, slot, marks.get(at, ()), head=number < grid.head)
            for at, slot in enumerate(grid.rows[number])
        ]
        properties = f'<w:trPr>{whole}<w:trHeight w:val="{twips(least)}" w:hRule="atLeast"/>{head}</w:trPr>'
        return f"<w:tr>{properties}{''.join(cells)}</w:tr>"

    def _cell(self, grid: Grid, slot: Slot, breaks: tuple[int, ...], *, head: bool) -> str:
        width = sum(grid.columns[slot.column : slot.column + slot.colspan])
        span = f'<w:gridSpan w:val="{slot.colspan}"/>' if slot.colspan > 1 else ""
        cell = slot.cell
        merge = ""
        if cell is not None and cell.rowspan > 1:
            merge = "<w:vMerge/>" if slot.goes_on else '<w:vMerge w:val="restart"/>'
        style = self._style(cell, grid, head=head)
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run(_text(slot), breaks)}</w:p></w:tc>'
        )

    def _style(self, cell: LaidCell | None, grid: Grid, *, head: bool) -> str:
        align = cell.align if cell is not None else "left"
        bold = cell is not None and cell.bold and not head
        name = f"Cell{'Head' if head else ''}{'Bold' if bold else ''}{align.title()}{round(2 * grid.size)}"
        if name not in self.looks:
            title = f"{'表头' if head else '表文'}{'加粗' if bold else ''} {grid.size:g}磅 {_ALIGNS[align]}"
            font = typography()["table"]["head" if head else "body"]
            self.looks[name] = Look(name, title, font, grid.size, align, grid.line, based="Normal", bold=bold)
        return name


_ALIGNS = {"left": "左", "center": "中", "right": "右"}


def _text(slot: Slot) -> str:
    return "" if slot.cell is None or slot.goes_on else slot.cell.text


def _marks(row: tuple[Slot, ...], *, begins: bool, torn: int) -> dict[int, tuple[int, ...]]:
    """Say in which cell, and at which offsets, a row notes the pages that begin at it or in it."""
    own = [at for at, slot in enumerate(row) if not slot.goes_on]
    marks: dict[int, tuple[int, ...]] = {own[0]: (0,)} if begins and own else {}
    if torn and own:
        longest = max(own, key=lambda at: len(_text(row[at])))
        length = len(_text(row[longest]))
        inner = tuple(length * part // (torn + 1) for part in range(1, torn + 1))
        marks[longest] = (*marks.get(longest, ()), *inner)
    return marks


def _properties(grid: Grid, title: str) -> str:
    look = typography()["table"]
    edges = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in EDGES)
    pads = {"top": grid.pad, "left": look["margin"], "bottom": grid.pad, "right": look["margin"]}
    margins = "".join(f'<w:{side} w:w="{twips(pad)}" w:type="dxa"/>' for side, pad in pads.items())
    caption = f'<w:tblCaption w:val="{escaped(title)}"/>' if title else ""
    return (
        f'<w:tblPr><w:tblW w:w="{sum(grid.columns)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{edges}'
        f'</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        f'<w:tblLook w:val="0420" w:firstRow="1" w:noVBand="1"/>{caption}</w:tblPr>'
    )
