"""The summary of a batch: a line a document, a line a finding, what was not checked, what could not be used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from yujue.checking import Report

FONT = "宋体"
SETTINGS = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True}
"""Rows go to the file as they are written, so that a summary of thousands of documents takes no memory."""
Rows = Iterable[Sequence[object]]
SHEETS: tuple[tuple[str, tuple[str, ...], dict[int, int]], ...] = (
    ("汇总", ("文件", "部门", "年度", "错误", "警告", "取整", "提示", "核对关系", "未核对"), {0: 36, 1: 36}),
    ("问题清单", ("文件", "编号", "级别", "页或行", "问题", "所印", "应为", "处理"), {0: 30, 4: 80, 7: 40}),
    ("未检查事项", ("文件", "事项", "原因"), {0: 36, 1: 44, 2: 60}),
    ("未能使用的文件", ("文件", "原因"), {0: 60, 1: 80}),
)


def write_summary(reports: Sequence[Report], target: Path, unusable: Rows = ()) -> None:
    """Write a batch's summary from its reports; `unusable` gives (file, reason) for those without a report."""
    findings = [row for report in reports for row in finding_rows(report)]
    unchecked = [row for report in reports for row in open_rows(report)]
    write_summary_rows([counts_row(report) for report in reports], findings, unchecked, unusable, target)


def write_summary_rows(counts: Rows, findings: Rows, unchecked: Rows, unusable: Rows, target: Path) -> None:
    """Write a batch's summary from rows as `counts_row`, `finding_rows`, `open_rows` give them."""
    import xlsxwriter

    book = xlsxwriter.Workbook(target, SETTINGS)
    head = book.add_format({"bold": True, "font_name": FONT, "bg_color": "#E8EEF4", "border": 1})
    cell = book.add_format({"font_name": FONT, "text_wrap": True, "valign": "top", "border": 1})
    for (name, titles, widths), rows in zip(SHEETS, (counts, findings, unchecked, unusable), strict=True):
        sheet = book.add_worksheet(name)
        _table(sheet, titles, rows, head, cell)
        for column, width in widths.items():
            sheet.set_column(column, column, width)
    book.close()


def _table(sheet: Any, names: Sequence[str], rows: Rows, head: Any, cell: Any) -> None:
    sheet.write_row(0, 0, names, head)
    number = 0
    for number, row in enumerate(rows, 1):
        sheet.write_row(number, 0, row, cell)
    sheet.autofilter(0, 0, max(1, number), len(names) - 1)
    sheet.freeze_panes(1, 0)


def counts_row(report: Report) -> list[object]:
    """Give a document's line: file, organisation, year, findings by severity, identities evaluated and not."""
    document, count = report.document, report.summary
    by_severity = (count.error, count.warning, count.rounding, count.info)
    identities = (count.identities_evaluated, count.identities_not_evaluated)
    return [document.file, document.organisation or "", document.fiscal_year or "", *by_severity, *identities]


def finding_rows(report: Report) -> list[list[object]]:
    """Give a line for each finding."""
    rows: list[list[object]] = []
    for f in report.findings:
        where = "、".join(sorted({str(p.page or p.line) for p in f.places if p.page or p.line}))
        printed = ("、".join(f.found), "、".join(f.expected))
        rows.append([report.document.file, f.id, f.severity, where, f.message, *printed, f.remedy])
    return rows


def open_rows(report: Report) -> list[list[object]]:
    """Give a line for each obligation that could not be evaluated, with the reason."""
    chosen = (item for item in report.obligations if item.status == "not_evaluated")
    return [[report.document.file, f"{item.group}：{item.title}", item.reason] for item in chosen]
