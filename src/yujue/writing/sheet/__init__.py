"""The 检查表: the sheet that a finance bureau's inspectors fill in, filled in."""

from yujue.writing.sheet.book import write_sheet
from yujue.writing.sheet.summary import write_summary

__all__ = ["write_sheet", "write_summary"]
