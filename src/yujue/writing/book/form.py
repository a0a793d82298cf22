"""The cover: a row a field."""

from __future__ import annotations

from typing import Any

from yujue.forms.book import Row, Sheet
from yujue.writing.book.choices import Choices
from yujue.writing.book.looks import Looks

FIRST = 3


def write_form(sheet: Any, declared: Sheet, row: Row, looks: Looks, choices: Choices) -> None:
    """Write names on the left, values in the middle, what they mean on the right."""
    for at, width in enumerate((24, 46, 70)):
        sheet.set_column(at, at, width)
    sheet.set_row(0, 26)
    sheet.write_string(0, 0, declared.name, looks.title)
    sheet.merge_range(1, 0, 1, 2, declared.hint, looks.hint)
    for at, column in enumerate(declared.columns, FIRST):
        sheet.set_row(at, 24)
        sheet.write_string(at, 0, column.header, looks.head(required=column.required))
        form = looks.cell("text", locked=column.locked)
        sheet.write_string(at, 1, choices.shown(column, str(row.get(column.field) or "")), form)
        sheet.write_string(at, 2, column.note, looks.note)
        if column.choices:
            source = choices.source(column.choices, FIRST)
            words = {"error_title": column.header, "error_message": "请从下拉表中选一个。"}
            sheet.data_validation(at, 1, at, 1, {"validate": "list", "source": source, **words})
    sheet.protect("", {"format_columns": True, "format_rows": True})
    sheet.fit_to_pages(1, 0)
