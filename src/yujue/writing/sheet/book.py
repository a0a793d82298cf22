"""The workbook: one sheet a document in the bureau's form, with a picture of each marked place."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import xlsxwriter

from yujue.checking import Report
from yujue.writing.sheet.assign import Line, lines
from yujue.writing.sheet.picture import picture
from yujue.writing.sheet.template import Template, template_for
from yujue.writing.sheet.words import filled, heads, sentences

WIDTHS = (13, 34, 16, 12, 96)
PICTURE_WIDTH = 660
MOST_PICTURES = 6
FONT = "宋体"


def write_sheet(report: Report, target: Path, original: Path | None = None, template: Template | None = None) -> None:
    """Write one document's 检查表 to `target` (.xlsx); with pictures when `original` is a PDF that can be drawn."""
    form = template or template_for(report.document.kind)
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
                self._line(row, line)
                row += 1
            if row - start > 1:
                self.sheet.merge_range(start, 0, row - 1, 0, group, self.middle)
            else:
                self.sheet.write(start, 0, group, self.middle)

    def _line(self, row: int, line: Line) -> None:
        self.sheet.merge_range(row, 1, row, 2, line.item.name, self.cell)
        self.sheet.write(row, 3, line.answer, self.wrong if line.findings else self.middle)
        text = sentences(line.findings) or line.remark
        self.sheet.write_string(row, 4, text, self.cell)
        drawn = self._pictures(line)
        height = 18.0 * max(1, sum(1 + len(part) // 46 for part in text.split("\n")))
        for data in drawn:
            options = {"image_data": io.BytesIO(data), "object_position": 1, "x_offset": 6, "y_offset": height / 0.75}
            scale, tall = _fitted(data)
            self.sheet.insert_image(row, 4, "place.png", {**options, "x_scale": scale, "y_scale": scale})
            height += tall * 0.75 + 6
        self.sheet.set_row(row, min(409, height + 6))

    def _pictures(self, line: Line) -> list[bytes]:
        if self.original is None:
            return []
        places = [p for f in line.findings for p in f.places if p.box is not None][:MOST_PICTURES]
        return [data for place in places if (data := picture(self.original, place))]


def _fitted(data: bytes) -> tuple[float, float]:
    """Give the scale that fits a PNG to the column, and its height in pixels then (from the PNG's own header)."""
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    scale = min(1.0, PICTURE_WIDTH / width)
    return scale, height * scale


def write_summary(reports: Sequence[Report], target: Path) -> None:
    """Write a batch's summary: a line a document with its counts, and a line a finding behind it."""
    book = xlsxwriter.Workbook(target)
    head = book.add_format({"bold": True, "font_name": FONT, "bg_color": "#E8EEF4", "border": 1})
    cell = book.add_format({"font_name": FONT, "text_wrap": True, "valign": "top", "border": 1})
    first, second = book.add_worksheet("汇总"), book.add_worksheet("问题清单")
    names = ("文件", "部门", "年度", "错误", "警告", "取整", "提示", "核对关系", "未核对")
    _table(first, names, [_counts(report) for report in reports], head, cell)
    columns = ("文件", "编号", "级别", "页或行", "问题", "所印", "应为", "处理")
    _table(second, columns, [row for report in reports for row in _findings(report)], head, cell)
    first.set_column(0, 1, 36)
    second.set_column(0, 0, 30)
    second.set_column(4, 4, 80)
    book.close()


def _table(sheet: Any, names: Sequence[str], rows: Sequence[Sequence[object]], head: Any, cell: Any) -> None:
    sheet.write_row(0, 0, names, head)
    for number, row in enumerate(rows, 1):
        sheet.write_row(number, 0, row, cell)
    sheet.autofilter(0, 0, max(1, len(rows)), len(names) - 1)
    sheet.freeze_panes(1, 0)


def _counts(report: Report) -> tuple[object, ...]:
    document, count = report.document, report.summary
    by_severity = (count.error, count.warning, count.rounding, count.info)
    identities = (count.identities_evaluated, count.identities_not_evaluated)
    return (document.file, document.organisation or "", document.fiscal_year or "", *by_severity, *identities)


def _findings(report: Report) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for f in report.findings:
        where = "、".join(sorted({str(p.page or p.line) for p in f.places if p.page or p.line}))
        printed = ("、".join(f.found), "、".join(f.expected))
        rows.append((report.document.file, f.id, f.severity, where, f.message, *printed, f.remedy))
    return rows
