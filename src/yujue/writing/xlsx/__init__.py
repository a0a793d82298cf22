"""Workbooks from the layout model: one sheet a table, numbers as numbers, ready to print."""

from yujue.writing.xlsx.write import write_xlsx

__all__ = ["write_xlsx"]
