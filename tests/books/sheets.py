"""Workbooks and CSV folders made by hand, as people and platforms make them."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

COVER: list[list[Any]] = [
    ["账套格式", "yujue.book/1"],
    ["文件种类", "部门预算"],
    ["公开格式", "河南省部门（单位）预算"],
    ["年度", 2025],
    ["部门（单位）编码", "310"],
    ["部门（单位）名称", "某市水文局"],
    ["层级", "部门"],
]
UNITS = [
    ["单位编码", "单位名称", "单位性质"],
    ["310001", "某市水文局机关", "行政"],
    ["310002", "某市水文站", "事业单位"],
]
INCOME_HEAD = ["单位编码", "资金性质", "年度来源", "年初预算数"]

Rows = Sequence[Sequence[Any]]


def workbook(path: Path, sheets: Mapping[str, Rows], *, cover: Rows = COVER) -> Path:
    """Write sheets of plain values; a text that begins with `=` is a formula without saved value."""
    import xlsxwriter

    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"}) as out:
        for name, rows in {"封面": cover, "预算单位": UNITS, **sheets}.items():
            page = out.add_worksheet(name)
            for n, row in enumerate(rows):
                for at, value in enumerate(row):
                    if isinstance(value, str) and value.startswith("="):
                        page.write_formula(n, at, value, None, "")
                    elif isinstance(value, str):
                        page.write_string(n, at, value)
                    elif value is not None:
                        page.write(n, at, value)
    return path


def folder(path: Path, sheets: Mapping[str, Rows], *, encoding: str = "utf-8") -> Path:
    """Write a folder of CSV files."""
    path.mkdir()
    for name, rows in sheets.items():
        with (path / f"{name}.csv").open("w", encoding=encoding, newline="") as file:
            csv.writer(file).writerows(rows)
    return path
