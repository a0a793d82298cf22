"""A sheet with a row an entry: title, unit and hint, headers with notes, entries, room to fill."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from yujue.forms.book import Cell, Column, Row, Sheet, Typed, extra_fields
from yujue.writing.book.choices import Choices
from yujue.writing.book.heights import line_height
from yujue.writing.book.looks import Looks
from yujue.writing.book.numbers import write_decimal, yuan

TITLE, HINT, HEAD, FIRST = 0, 1, 2, 3
"""Rows (0-based): title, unit and hint, headers, the first entry."""
UNIT_CELL = "$B$2"
ALLOWED = (
    *("insert_rows", "delete_rows", "insert_columns", "sort", "autofilter"),
    *("format_cells", "format_columns", "format_rows"),
)
"""What a protected sheet lets people do."""
_FROZEN = 2
_WORDS = {"slice", "measure", "key"}
"""Fields for the program: grey."""


class Listing:
    """Writes one sheet."""

    def __init__(self, sheet: Any, declared: Sheet, looks: Looks, choices: Choices) -> None:
        self.sheet = sheet
        self.declared = declared
        self.looks = looks
        self.choices = choices

    def write(self, kind: str, title: str, rows: Sequence[Row]) -> None:
        """Write everything; `rows` are those of `forms.book.rows_of`."""
        columns = [*_present(self.declared, kind, rows), *_extra(self.declared, rows)]
        self._shape(columns)
        self._top(title, len(columns))
        for at, column in enumerate(columns):
            self._head(at, column)
        for n, row in enumerate(rows):
            self.sheet.set_row(FIRST + n, self._height(row, columns))
            for at, column in enumerate(columns):
                self._cell(FIRST + n, at, column, row.get(column.field))
        last = FIRST + len(rows) + self.declared.rows - 1
        for n in range(FIRST + len(rows), last + 1):
            for at, column in enumerate(columns):
                self.sheet.write_blank(n, at, None, self.looks.cell(column.type))
        for at, column in enumerate(columns):
            self._rules(at, column, last, len(columns))
        self._set_up(last, len(columns))

    def _shape(self, columns: Sequence[Column]) -> None:
        for at, column in enumerate(columns):
            self.sheet.set_column(at, at, column.width, self.looks.cell(column.type))

    def _top(self, title: str, width: int) -> None:
        for row, height in ((TITLE, 26), (HINT, 34), (HEAD, 36)):
            self.sheet.set_row(row, height)
        self.sheet.merge_range(TITLE, 0, TITLE, width - 1, title, self.looks.title)
        start = 0
        if self.declared.money:
            self.sheet.write_string(HINT, 0, "金额单位：", self.looks.unit)
            self.sheet.write_string(HINT, 1, "元", self.looks.cell("word"))
            self.sheet.data_validation(HINT, 1, HINT, 1, {"validate": "list", "source": ["元", "万元"]})
            start = 2
        if start == width - 1:
            self.sheet.write_string(HINT, start, self.declared.hint, self.looks.hint)
        else:
            self.sheet.merge_range(HINT, start, HINT, width - 1, self.declared.hint, self.looks.hint)

    def _head(self, at: int, column: Column) -> None:
        self.sheet.write_string(
            HEAD, at, column.header, self.looks.head(required=column.required and column.field not in _WORDS)
        )
        if column.note:
            must = "必填。" if column.required else ""
            code = "" if column.field.startswith("fields.") else f"\n字段名：{column.field}"
            self.sheet.write_comment(
                HEAD, at, f"{must}{column.note}{code}", {"x_scale": 1.8, "y_scale": 0.9, "author": ""}
            )

    def _cell(self, row: int, at: int, column: Column, value: Cell) -> None:
        form = self.looks.cell(column.type, locked=column.field in _WORDS)
        if value is None or value == "":
            self.sheet.write_blank(row, at, None, form)
        elif isinstance(value, Typed):
            self.sheet.write_string(row, at, value, form)
        elif column.type == "amount":
            write_decimal(self.sheet, row, at, yuan(Decimal(value)), form)
        elif isinstance(value, Decimal):
            write_decimal(self.sheet, row, at, value, form)
        else:
            self.sheet.write_string(row, at, self.choices.shown(column, str(value)), form)

    def _height(self, row: Row, columns: Sequence[Column]) -> float:
        texts = ((str(row.get(c.field) or ""), c) for c in columns if c.type not in {"amount", "number"})
        return max(line_height(self.choices.shown(c, text), c.width - 2) for text, c in texts)

    def _rules(self, at: int, column: Column, last: int, width: int) -> None:
        from xlsxwriter.utility import xl_col_to_name

        letter, end = xl_col_to_name(at), xl_col_to_name(width - 1)
        rule = self._validation(column, f"{letter}{FIRST + 1}")
        if rule:
            self.sheet.data_validation(FIRST, at, last, at, rule)
        if column.required:
            begun = f"=AND(COUNTA($A{FIRST + 1}:${end}{FIRST + 1})>0,ISBLANK({letter}{FIRST + 1}))"
            self.sheet.conditional_format(
                FIRST, at, last, at, {"type": "formula", "criteria": begun, "format": self.looks.missing}
            )

    def _validation(self, column: Column, cell: str) -> dict[str, Any] | None:
        if column.choices:
            rule = {"validate": "list", "source": self.choices.source(column.choices, FIRST + 1)}
            if column.type == "code":
                return {**rule, "show_error": False}
            return {**rule, "error_title": column.header, "error_message": "请从下拉表中选一个。"}
        if column.type == "amount":
            check = f'=ROUND({cell},IF({UNIT_CELL}="万元",6,2))={cell}'
            words = {"error_title": column.header, "error_message": "请填数字，填到分为止；不知道的留空。"}
            return {"validate": "custom", "value": check, "error_type": "warning", **words}
        return None

    def _set_up(self, last: int, width: int) -> None:
        self.sheet.freeze_panes(FIRST, min(_FROZEN, width - 1))
        self.sheet.autofilter(HEAD, 0, last, width - 1)
        self.sheet.protect("", dict.fromkeys(ALLOWED, True))
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(HEAD)


def _present(declared: Sheet, kind: str, rows: Sequence[Row]) -> list[Column]:
    """Give the columns of the kind, and those that the rows fill nevertheless."""
    filled = {field for row in rows for field, value in row.items() if value is not None}
    return [column for column in declared.columns if column.serves(kind) or column.field in filled]


def _extra(declared: Sheet, rows: Sequence[Row]) -> list[Column]:
    known = {column.field for column in declared.columns}
    return [
        Column(field.removeprefix("fields."), field, "text", width=20)
        for field in extra_fields(rows)
        if field not in known
    ]
