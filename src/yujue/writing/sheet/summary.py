"""The summary of a batch: a line a document, and a line a finding behind it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from yujue.checking import Report

FONT = "宋体"


def write_summary(reports: Sequence[Report], target: Path) -> None:
    """Write a batch's summary: a line a document with its counts, and a line a finding behind it."""
    import xlsxwriter

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
