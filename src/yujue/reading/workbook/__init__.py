"""Workbooks: each visible sheet is a page; what a cell shows is what is read."""

from yujue.reading.workbook.reader import is_workbook, read_workbook

__all__ = ["is_workbook", "read_workbook"]
