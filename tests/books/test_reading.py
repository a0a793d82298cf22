"""Books as people fill them: any order of columns, codes with or without names, amounts as numbers or text."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.books.example import example
from tests.books.sheets import COVER, INCOME_HEAD, UNITS, folder, workbook
from tests.books.strategies import content
from yujue.facts.book import At, Book, Problem
from yujue.forms.book import rows_of, sheets, slice_code
from yujue.reading.book import NotABookError, read_book
from yujue.reading.errors import UnusableFileError
from yujue.writing.book import write_book

LINE_HEAD = [
    *("单位编码", "支出功能分类科目", "部门预算支出经济分类", "政府预算支出经济分类"),
    *("资金性质", "年度来源", "支出结构", "项目编码", "年初预算数"),
]
FIELDS = (
    *("agency_code", "exp_func_code", "dep_bgt_eco_code", "gov_bgt_eco_code"),
    *("fund_type_code", "origin", "nature"),
)
LINE = ["310001", "2060101 行政运行", "30101", "50101", "111", "本年", "人员经费", None, 12]


def income(tmp_path: Path, value: Any, *, unit: str = "") -> tuple[int | None, tuple[Problem, ...]]:
    """Read one amount of revenue."""
    above = [["收入"], [f"金额单位：{unit}"]] if unit else []
    rows = [*above, INCOME_HEAD, ["310001", "111", "本年", value]]
    book, problems = read_book(workbook(tmp_path / "book.xlsx", {"收入": rows}))
    return book.income[0].amounts.get("budget"), problems


@pytest.mark.parametrize(
    ("value", "fen"),
    [
        (0.1, 10),
        (1316.53, 131653),
        (0.1 + 0.2, 30),
        (123456789012.34, 12345678901234),
        (0, 0),
        (-5, -500),
        ("1,316.53", 131653),
        ("１３１６．５３", 131653),
        ("¥ 1,316.5", 131650),
        ("(3.20)", -320),
        ("−3.20", -320),
        ("12万元", 12000000),
        ("123456789012345678.91", 12345678901234567891),
        ("-", None),
        ("——", None),
        (None, None),
    ],
)
def test_amounts_are_read_exactly(value: Any, fen: int | None, tmp_path: Path) -> None:
    assert income(tmp_path, value) == (fen, ())


@pytest.mark.parametrize(
    ("value", "fen"), [(1316.53, 1316530000), (0.000001, 1), ("1,316.53", 1316530000), ("5元", 500)]
)
def test_amounts_in_ten_thousands(value: Any, fen: int, tmp_path: Path) -> None:
    assert income(tmp_path, value, unit="万元") == (fen, ())


@pytest.mark.parametrize(
    "value", [0.001, "1.234", "约3万", "1,23", "12..5", True, date(2025, 3, 1), "三万元", "=A1+B1", "NaN"]
)
def test_a_bad_amount_is_a_problem_at_its_cell_and_no_zero(value: Any, tmp_path: Path) -> None:
    fen, problems = income(tmp_path, value)
    assert fen is None
    assert [(one.rule, one.severity, one.sheet, one.cell) for one in problems] == [
        ("book.formula" if value == "=A1+B1" else "book.amount", "error", "收入", "D2")
    ]


def test_below_a_cent_in_ten_thousands(tmp_path: Path) -> None:
    fen, problems = income(tmp_path, 1.0000001, unit="万元")
    assert (fen, [one.rule for one in problems]) == (None, ["book.amount"])


def test_an_unknown_unit_is_a_problem(tmp_path: Path) -> None:
    _, problems = income(tmp_path, 1, unit="亿")
    assert [(one.rule, one.cell) for one in problems] == [("book.unit", "A2")]


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        (1, "2060101", "2060101"),
        (1, 2060101, "2060101"),
        (1, "2060101行政运行", "2060101"),
        (1, "206 01 01", "2060101"),
        (1, "206|01|01", "2060101"),
        (1, "科技成果转化与扩散", "2060404"),
        (2, "基本工资", "30101"),
        (2, "30101 基本工资", "30101"),
        (3, "50101 工资奖金津贴补贴", "50101"),
        (4, "一般公共预算财政拨款", "111"),
        (4, "事业收入", "31"),
        (5, "上年结转结余", "carryover"),
        (6, "基本支出（公用经费）", "basic.public"),
        (0, "某市水文站", "310002"),
        (0, "310002 某市水文站", "310002"),
    ],
)
def test_codes_with_or_without_names(column: int, value: Any, code: str, tmp_path: Path) -> None:
    row = [value if n == column else cell for n, cell in enumerate(LINE)]
    book, problems = read_book(workbook(tmp_path / "book.xlsx", {"支出": [LINE_HEAD, row]}))
    line = book.lines[0]
    assert getattr(line, FIELDS[column]) == code
    assert problems == ()


@pytest.mark.parametrize(
    ("column", "value", "rule"),
    [
        (1, "行政运行", "book.name_ambiguous"),
        (1, "不存在的科目", "book.name_unknown"),
        (1, "2060101 机构运行", "book.code_and_name"),
        (0, "310001 另一个单位", "book.own_name"),
        (5, "去年", "book.choice"),
        (7, 411200250000000054537, "book.digits"),
    ],
)
def test_a_bad_code_is_a_problem_at_its_cell(column: int, value: Any, rule: str, tmp_path: Path) -> None:
    row = [value if n == column else cell for n, cell in enumerate(LINE)]
    _, problems = read_book(workbook(tmp_path / "book.xlsx", {"支出": [LINE_HEAD, row]}))
    assert [(one.rule, one.sheet, one.cell) for one in problems] == [(rule, "支出", f"{'ABCDEFGHI'[column]}2")]


def test_columns_in_any_order_with_others_between(tmp_path: Path) -> None:
    order = [8, 7, 6, 5, 4, 3, 2, 1, 0]
    head = ["序号", *(LINE_HEAD[n] for n in order), "经办人"]
    row = [1, *(LINE[n] for n in order), "张某"]
    book, problems = read_book(workbook(tmp_path / "book.xlsx", {"支出": [["支出明细表"], [], head, row]}))
    assert problems == ()
    assert book.lines[0].amounts == {"budget": 1200}
    assert book.lines[0].at == At("支出", 4)
    assert book.lines[0].at.cell("budget") == "B4"


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    head, row = LINE_HEAD[:4] + LINE_HEAD[5:], LINE[:4] + LINE[5:]
    _, problems = read_book(workbook(tmp_path / "book.xlsx", {"支出": [head, row]}))
    assert [(one.rule, one.message) for one in problems] == [("book.column_missing", "没有“资金性质”这一列")]


def test_a_doubled_column_and_a_sheet_without_header(tmp_path: Path) -> None:
    path = workbook(tmp_path / "book.xlsx", {"支出": [[*LINE_HEAD, "资金性质"], LINE], "收入": [["没有列头"]]})
    _, problems = read_book(path)
    assert {(one.rule, one.sheet, one.cell) for one in problems} == {
        ("book.column_twice", "支出", "J1"),
        ("book.header", "收入", ""),
    }


def test_a_sheet_of_another_name_is_known_by_its_header(tmp_path: Path) -> None:
    book, problems = read_book(workbook(tmp_path / "book.xlsx", {"2025明细": [LINE_HEAD, LINE]}))
    assert (len(book.lines), problems) == (1, ())


def test_an_unfilled_cover_is_named(tmp_path: Path) -> None:
    path = workbook(tmp_path / "book.xlsx", {}, cover=[["年度", "二〇二五"], ["文件种类", "部门预算"]])
    _, problems = read_book(path)
    assert next((one.rule, one.cell) for one in problems) == ("book.year", "B1")
    assert sum(one.rule == "book.cover" for one in problems) == 4


def csv_sheets(book: Book) -> dict[str, list[list[Any]]]:
    """Lay a book out as CSV with field names; amounts in 元."""
    found: dict[str, list[list[Any]]] = {}
    for sheet in sheets():
        rows = rows_of(book, sheet)
        fields = list(dict.fromkeys(name for row in rows for name in row))
        money = {column.field for column in sheet.columns if column.type == "amount"}
        body = [
            ["" if row.get(f) is None else f"{int(row[f]) / 100:.2f}" if f in money else row[f] for f in fields]  # type: ignore[arg-type]
            for row in rows
        ]
        found[sheet.csv] = [[name.removeprefix("fields.") for name in fields], *body]
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_a_folder_of_csv_files_is_a_book(encoding: str, tmp_path: Path) -> None:
    path = folder(tmp_path / "csv", csv_sheets(example()), encoding=encoding)
    book, problems = read_book(path)
    assert problems == ()
    assert content(book) == content(example())


def test_a_zip_of_csv_files_is_a_book(tmp_path: Path) -> None:
    folder(tmp_path / "csv", csv_sheets(example()))
    shutil.make_archive(str(tmp_path / "book"), "zip", tmp_path / "csv")
    book, problems = read_book(tmp_path / "book.zip")
    assert (content(book), problems) == (content(example()), ())


def test_a_renamed_label_still_finds_its_text(tmp_path: Path) -> None:
    rows = [["事项", "内容"], ["主要职责", "负责水文测报。"], ["自己加的", "没有代号。"]]
    book, problems = read_book(workbook(tmp_path / "book.xlsx", {"文字说明": rows}))
    assert book.texts == {"duties": "负责水文测报。"}
    assert [(one.rule, one.cell) for one in problems] == [("book.text_without_key", "B3")]


def test_a_stated_figure_without_code_is_a_problem(tmp_path: Path) -> None:
    stated = example().stated[0].slice
    assert stated is not None
    head = ["事项", "金额", "口径"]
    rows: list[list[Any]] = [
        head,
        ["甲", 5, ""],
        ["乙", 5, "瞎写"],
        ["丙", None, slice_code(stated)],
        ["丁", 5, slice_code(stated)],
    ]
    book, problems = read_book(workbook(tmp_path / "book.xlsx", {"上年数": rows}))
    assert [(one.label, int(one.value), one.slice) for one in book.stated] == [("丁", 500, stated)]
    assert [(one.rule, one.cell) for one in problems] == [
        ("book.value_without_code", "B2"),
        ("book.slice", "C3"),
        ("book.value_without_code", "B3"),
    ]


@pytest.mark.parametrize("name", ["a.xlsx", "a.zip", "a.csv", "a.pdf", "folder", "nothing"])
def test_what_is_no_book_is_refused_in_one_line(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if name == "a.xlsx":
        import xlsxwriter

        with xlsxwriter.Workbook(str(path)) as out:
            out.add_worksheet("表一").write_string(0, 0, "单位：万元")
    elif name == "folder":
        folder(path, {"表一": [["甲", "乙"], ["1", "2"]]})
    elif name != "nothing":
        path.write_bytes({"a.zip": b"PK\x03\x04broken", "a.csv": "甲,乙\n1,2".encode(), "a.pdf": b"%PDF-1.4"}[name])
    with pytest.raises(UnusableFileError) as caught:
        read_book(path)
    assert "\n" not in str(caught.value)
    assert isinstance(caught.value, NotABookError) or name in {"nothing", "a.zip"}


JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**18), 10**18), st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8), st.sampled_from(["310001", "111", "本年", "2060101", "30101 基本工资", "1,000.00", "=1+1"]),
)  # fmt: skip


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(rows=st.lists(st.lists(JUNK, max_size=10), max_size=6))
def test_no_cell_makes_an_exception_or_a_zero(rows: list[list[Any]], tmp_path: Path) -> None:
    clean = [[v.replace("\0", "") if isinstance(v, str) else v for v in row] for row in rows]
    path = workbook(tmp_path / "junk.xlsx", {"支出": [LINE_HEAD, *clean], "收入": [INCOME_HEAD, *clean]})
    book, problems = read_book(path)
    for line in book.lines:
        cell = clean[line.at.row - 2][8] if len(clean[line.at.row - 2]) > 8 else None
        assert line.amounts.get("budget") != 0 or cell in {0, "0"} or not str(cell).strip("0.-+"), (cell, problems)


def test_units_and_cover_of_the_hand_made_book(tmp_path: Path) -> None:
    book, problems = read_book(workbook(tmp_path / "book.xlsx", {}))
    assert problems == ()
    assert (book.kind, book.edition, book.fiscal_year, book.organisation) == ("budget", "henan", 2025, "某市水文局")
    assert [unit.kind for unit in book.units] == ["行政", "事业"]
    assert len(COVER) == 7
    assert len(UNITS) == 3


def test_the_file_written_twice_is_the_same_book(tmp_path: Path) -> None:
    write_book(example(), tmp_path / "a.xlsx")
    first, _ = read_book(tmp_path / "a.xlsx")
    write_book(first, tmp_path / "b.xlsx")
    second, problems = read_book(tmp_path / "b.xlsx")
    assert (content(second), problems) == (content(example()), ())


INDICATOR_HEAD = ["项目编码", "一级指标", "二级指标", "三级指标", "符号", "指标值", "计量单位"]
INDICATOR = [None, "产出指标", "数量指标", "测报次数", "≥", "24", "次"]


@pytest.mark.parametrize(
    ("heads", "said", "means"),
    [
        ([], [], ("", "", "")),
        (["设定依据", "计算公式", "证据来源"], ["行业标准", None, "台账"], ("行业标准", "", "台账")),
        (
            ["佐证材料", "指标值设定标准（依据）", "评分标准"],
            ["台账", "规划", "少1次扣1分"],
            ("规划", "少1次扣1分", "台账"),
        ),
    ],
)
def test_an_indicator_says_what_it_is_set_by_counted_by_and_proved_by(
    heads: list[str], said: list[str | None], means: tuple[str, str, str], tmp_path: Path
) -> None:
    sheet: list[list[str | None]] = [[*INDICATOR_HEAD, *heads], [*INDICATOR, *said]]
    book, problems = read_book(workbook(tmp_path / "book.xlsx", {"绩效指标": sheet}))
    (found,) = book.indicators
    assert (found.standard, found.formula, found.evidence) == means
    assert (found.name, found.target, found.note) == ("测报次数", "24", "")
    assert problems == ()
