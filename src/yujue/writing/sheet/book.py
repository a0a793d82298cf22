"""The workbook: one sheet a document in the bureau's form, with a picture of each marked place."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from yujue.checking import Finding, Report
from yujue.writing.sheet.assign import Line, lines
from yujue.writing.sheet.picture import picture
from yujue.writing.sheet.template import Template, template_for
from yujue.writing.sheet.words import filled, heads, sentences

WIDTHS = (13, 34, 16, 12, 96)
PICTURE_WIDTH = 660
MOST_PICTURES = 3
WORDS_WIDTH = 92
TALLEST = 409
FONT = "宋体"


def write_sheet(report: Report, target: Path, original: Path | None = None, template: Template | None = None) -> None:
    """Write one document's 检查表 to `target` (.xlsx); with pictures when `original` is a PDF that can be drawn."""
    form = template or template_for(report.document.kind)
    import xlsxwriter

    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet(filled("{year}年", report.document) + ("预算" if "budget" in form.kinds else "决算"))
    _Sheet(book, sheet, report, form, original).write()
    book.close()


class _Sheet:
    """Writes one sheet from the top down."""

    def __init__(self, book: Any, sheet: Any, report: Report, form: Template, original: Path | None) -> None:
        self.sheet = sheet
        self.report = report
        self.form = form
        self.original = original if original is not None and original.suffix.lower() == ".pdf" else None
        base = {"font_name": FONT, "valign": "vcenter", "text_wrap": True, "border": 1}
        self.cell = book.add_format({**base, "font_size": 11})
        self.words = book.add_format({**base, "font_size": 11, "valign": "top"})
        self.middle = book.add_format({**base, "font_size": 11, "align": "center"})
        red = {"font_size": 11, "align": "center", "font_color": "#B00020", "bold": True}
        self.wrong = book.add_format({**base, **red})
        self.head = book.add_format({**base, "font_size": 12, "align": "center", "bold": True, "bg_color": "#E8EEF4"})
        self.title = book.add_format({"font_name": FONT, "font_size": 18, "bold": True, "align": "center"})
        self.plain = book.add_format({"font_name": FONT, "font_size": 11})

    def write(self) -> None:
        """Write title, heads and all lines, set up for printing."""
        document = self.report.document
        for column, width in enumerate(WIDTHS):
            self.sheet.set_column(column, column, width)
        self.sheet.merge_range("A1:E1", filled(self.form.title, document), self.title)
        self.sheet.merge_range("A3:D3", f"部门名称: {document.organisation or ''}", self.plain)
        self.sheet.merge_range("A4:E4", f"检查文件：{document.file}", self.plain)
        first, second, third = heads(self.form, document)
        self.sheet.merge_range("A5:C5", first, self.head)
        self.sheet.write("D5", second, self.head)
        self.sheet.write("E5", third, self.head)
        self._lines(lines(self.report, self.form))
        self.sheet.freeze_panes(5, 0)
        self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(4)

    def _lines(self, answered: Sequence[Line]) -> None:
        row = 5
        for group, members in groupby(answered, key=lambda line: line.item.group):
            start = row
            for line in members:
                row = self._line(row, line)
            self._merged(start, 0, row - 1, 0, group, self.middle)

    def _line(self, row: int, line: Line) -> int:
        """Write an item: a row a finding, so that words and pictures stand together; give the next row."""
        texts = sentences(line.findings) or [line.remark]
        last = row + len(texts) - 1
        self.sheet.merge_range(row, 1, last, 2, line.item.name, self.cell)
        self._merged(row, 3, last, 3, line.answer, self.wrong if line.findings else self.middle)
        for n, text in enumerate(texts):
            self._finding(row + n, text, self._pictures(line.findings[n]) if line.findings else [])
        return last + 1

    def _finding(self, row: int, text: str, drawn: Sequence[bytes]) -> None:
        self.sheet.write_string(row, 4, text, self.words)
        height = 16.0 * sum(1 + _width(part) // WORDS_WIDTH for part in text.split("\n")) + 6
        for data in drawn:
            scale, tall = _fitted(data)
            options = {"image_data": io.BytesIO(data), "object_position": 1, "x_scale": scale, "y_scale": scale}
            self.sheet.insert_image(row, 4, "place.png", {**options, "x_offset": 6, "y_offset": height / 0.75})
            height += tall * 0.75 + 6
        self.sheet.set_row(row, min(TALLEST, height))

    def _merged(self, *cells_text_format: Any) -> None:
        first_row, first_column, last_row, _, text, form = cells_text_format
        if last_row > first_row:
            self.sheet.merge_range(*cells_text_format)
        else:
            self.sheet.write(first_row, first_column, text, form)

    def _pictures(self, finding: Finding) -> list[bytes]:
        if self.original is None:
            return []
        return [data for p in finding.places[:MOST_PICTURES] if (data := picture(self.original, p))]


def _width(text: str) -> int:
    """Count columns: a Chinese character is two wide."""
    return sum(2 if ord(char) > 0x2000 else 1 for char in text)


def _fitted(data: bytes) -> tuple[float, float]:
    """Give the scale that fits a PNG to the column, and its height in pixels then (from the PNG's own header)."""
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    scale = min(1.0, PICTURE_WIDTH / width)
    return scale, height * scale
