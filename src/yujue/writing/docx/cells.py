"""A table as Word's XML: exact widths, merged cells, a header that every page repeats, rows that no page tears."""

from __future__ import annotations

from yujue.layout import LaidCell
from yujue.writing.docx.grid import Grid, Slot
from yujue.writing.docx.pieces import Table
from yujue.writing.docx.typography import Look, sheet, twips, typography
from yujue.writing.docx.xml import RENDERED, escaped, words

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
        rows = [self._row(grid, number, begins=number in table.breaks) for number in range(len(grid.rows))]
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid.columns)
        return f"<w:tbl>{_properties(grid, table.title)}<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"

    def _row(self, grid: Grid, number: int, *, begins: bool) -> str:
        height = grid.heights[number]
        least = typography()["table"]["least"] * grid.size
        whole = "<w:cantSplit/>" if height < TALL * sheet(landscape=True).depth else ""
        head = "<w:tblHeader/>" if number < grid.head else ""
        cells = [
            self._cell(grid, slot, head=number < grid.head, begins=begins and first == 0)
            for first, slot in enumerate(grid.rows[number])
        ]
        properties = f'<w:trPr>{whole}<w:trHeight w:val="{twips(least)}" w:hRule="atLeast"/>{head}</w:trPr>'
        return f"<w:tr>{properties}{''.join(cells)}</w:tr>"

    def _cell(self, grid: Grid, slot: Slot, *, head: bool, begins: bool) -> str:
        width = sum(grid.columns[slot.column : slot.column + slot.colspan])
        span = f'<w:gridSpan w:val="{slot.colspan}"/>' if slot.colspan > 1 else ""
        cell = slot.cell
        merge = ""
        if cell is not None and cell.rowspan > 1:
            merge = "<w:vMerge/>" if slot.goes_on else '<w:vMerge w:val="restart"/>'
        text = "" if cell is None or slot.goes_on else cell.text
        style = self._style(cell, grid, head=head)
        content = f"{RENDERED if begins else ''}{words(text)}" if text or begins else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{f"<w:r>{content}</w:r>" if content else ""}</w:p></w:tc>'
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


def _properties(grid: Grid, title: str) -> str:
    look = typography()["table"]
    edges = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in EDGES)
    pads = {"top": look["pad"], "left": look["margin"], "bottom": look["pad"], "right": look["margin"]}
    margins = "".join(f'<w:{side} w:w="{twips(pad)}" w:type="dxa"/>' for side, pad in pads.items())
    caption = f'<w:tblCaption w:val="{escaped(title)}"/>' if title else ""
    return (
        f'<w:tblPr><w:tblW w:w="{sum(grid.columns)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{edges}'
        f'</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        f'<w:tblLook w:val="0420" w:firstRow="1" w:noVBand="1"/>{caption}</w:tblPr>'
    )
