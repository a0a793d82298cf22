"""Write what was read from another format as a workbook: numbers as numbers, spans as merged cells."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

from yujue.facts.printed import parse_number
from yujue.reading import Block, Grid, GridCell, Source


def as_workbook(source: Source) -> bytes:
    """Give an xlsx file: a sheet for each table with the lines before it since the last table."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    group: list[Block] = []
    for block in source.blocks:
        group.append(block)
        if isinstance(block, Grid):
            write_sheet(book, group)
            group = []
    if group:
        write_sheet(book, group)
    book.close()
    return buffer.getvalue()


def write_sheet(book: Any, blocks: list[Block]) -> None:
    sheet = book.add_worksheet()
    row = 0
    for block in blocks:
        if not isinstance(block, Grid):
            sheet.write_string(row, 0, block.text)
            row += 1
            continue
        for cell in block.cells:
            write_cell(book, sheet, row + cell.row, cell)
        row += block.n_rows + 1


def write_cell(book: Any, sheet: Any, row: int, cell: GridCell) -> None:
    number = parse_number(cell.text)
    plain = number is not None and cell.text == format(number.value, ",f" if "," in cell.text else "f")
    last_row, last_column = row + cell.row_span - 1, cell.column + cell.column_span - 1
    if cell.row_span * cell.column_span > 1:
        sheet.merge_range(row, cell.column, last_row, last_column, cell.text)
    if number is not None and plain:
        places = "0" + "." * bool(number.decimals) + "0" * number.decimals
        form = book.add_format({"num_format": "#,##" + places if "," in cell.text else places})
        sheet.write_number(row, cell.column, float(number.value), form)
    elif cell.row_span * cell.column_span == 1 and cell.text:
        sheet.write_string(row, cell.column, cell.text)
