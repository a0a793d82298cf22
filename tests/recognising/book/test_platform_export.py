"""The district's template workbook, filled in as the budget platform exports it, becomes a book."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.recognising.book.published import differences
from yujue import api
from yujue.recognising.book import restore_book

TEMPLATE = "samples/shanghai_putuo_2026_dept_budget_TEMPLATE.xlsx"
BASIC = {"2040601": "2500000.25", "2080505": "310000", "2210201": "240000"}
PROJECT = {"2040604": "600000.5", "2040605": "80000"}
NAMES = {
    "204": "公共安全支出", "20406": "司法", "2040601": "行政运行", "2040604": "基层司法业务", "2040605": "普法宣传",
    "208": "社会保障和就业支出", "20805": "行政事业单位养老支出", "2080505": "机关事业单位基本养老保险缴费支出",
    "221": "住房保障支出", "22102": "住房改革支出", "2210201": "住房公积金",
}  # fmt: skip
ECONOMIC = {
    "30101": ("基本工资", "1400000"), "30102": ("津贴补贴", "800000"),
    "30108": ("机关事业单位基本养老保险缴费", "310000"), "30113": ("住房公积金", "240000"),
    "30201": ("办公费", "280000.25"), "30217": ("公务接待费", "20000"),
}  # fmt: skip
ORDINALS = "一二三"


def money(amounts: dict[str, str], under: str = "") -> Decimal:
    return sum((Decimal(value) for code, value in amounts.items() if code.startswith(under)), Decimal(0))


def total_row(sheet: Any, word: str) -> int:
    return int(next(row[0].row for row in sheet.iter_rows() if str(row[0].value or "").strip() == word))


def clear(sheet: Any, first: int, last: int) -> None:
    for row in sheet.iter_rows(min_row=first, max_row=last - 1):
        for cell in row:
            cell.value = None


def by_function(sheet: Any, *, split: bool) -> None:
    """Fill a table by function: 类、款、项 and the total; basic and project expenditure, or the kinds of revenue."""
    last = total_row(sheet, "合计")
    clear(sheet, 9, last)
    assert len(NAMES) <= last - 9, "the template has too few rows"
    for at, (code, name) in enumerate(sorted(NAMES.items()), 9):
        parts = (code[:3], code[3:5], code[5:])
        for column, part in enumerate(parts, 1):
            sheet.cell(at, column).value = part or None
        sheet.cell(at, 4).value = name
        fill(sheet, at, code, split=split)
    fill(sheet, last, "", split=split)


def fill(sheet: Any, row: int, code: str, *, split: bool) -> None:
    basic, project = money(BASIC, code), money(PROJECT, code)
    values = (basic + project, basic, project) if split else (basic + project, basic + project)
    for column, value in enumerate(values, 5):
        sheet.cell(row, column).value = value or None


def two_sides(sheet: Any, *, columns: int) -> None:
    total = money(BASIC) + money(PROJECT)
    for row in sheet.iter_rows(min_row=8, max_row=21):
        label = str(row[0].value or "").strip()
        if label in {"一、财政拨款收入", "1. 一般公共预算", "一、一般公共预算", "收入总计"}:
            row[1].value = total
        row[2].value = None if label != "收入总计" else row[2].value
    for ordinal, at, code in zip(ORDINALS, range(8, 11), ("204", "208", "221"), strict=True):
        sheet.cell(at, 3).value = f"{ordinal}、{NAMES[code]}"
        for column in range(4, 4 + columns):
            sheet.cell(at, column).value = money(BASIC, code) + money(PROJECT, code)
    for column in range(4, 4 + columns):
        sheet.cell(total_row(sheet, "收入总计"), column).value = total


def economic(sheet: Any) -> None:
    last = total_row(sheet, "合计")
    clear(sheet, 9, last)
    classes = {"301": "工资福利支出", "302": "商品和服务支出"}
    rows = {**{code: (name, "") for code, name in classes.items()}, **ECONOMIC}
    amounts = {code: value for code, (_, value) in ECONOMIC.items()}
    for at, (code, (name, _)) in enumerate(sorted(rows.items()), 9):
        values = (code[:3], code[3:] or None, name, money(amounts, code))
        for column, value in enumerate(values, 1):
            sheet.cell(at, column).value = value
        sheet.cell(at, 5 if code.startswith("301") else 6).value = money(amounts, code)
    for column, under in ((4, ""), (5, "301"), (6, "302")):
        sheet.cell(last, column).value = money(amounts, under)


@pytest.fixture(scope="module")
def exported(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = openpyxl.load_workbook(shared / TEMPLATE)
    for sheet in book.worksheets:
        title = str(sheet.cell(2, 1).value or sheet.cell(1, 1).value or "")
        if "部门财务收支预算总表" in title:
            two_sides(sheet, columns=1)
        elif "部门财政拨款收支预算总表" in title:
            two_sides(sheet, columns=2)
        elif "收入预算总表" in title:
            by_function(sheet, split=False)
        elif "支出预算总表" in title or "一般公共预算支出功能分类" in title:
            by_function(sheet, split=True)
        elif "基本支出部门预算经济分类" in title:
            economic(sheet)
    path = tmp_path_factory.mktemp("export") / "export.xlsx"
    book.save(path)
    return path


@pytest.mark.corpus
def test_a_filled_template_becomes_a_book(exported: Path) -> None:
    published = api.read(exported)
    book = restore_book(published).book
    count, missed = differences(published, book)
    assert count > 100
    assert not missed
    assert sum(income.amounts["budget"] for income in book.income) == 373_000_075
    assert {(line.exp_func_code, line.dep_bgt_eco_code) for line in book.lines} >= {
        ("2080505", "30108"),
        ("2210201", "30113"),
        ("2040601", "30101"),
    }
    assert {line.exp_func_code for line in book.lines if line.pro_code} == set(PROJECT)
