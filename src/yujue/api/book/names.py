"""What the lines of a book are called: the fields that name them, codes with their names."""

from __future__ import annotations

from collections.abc import Mapping

from yujue.api.book.choices import own_choices
from yujue.api.book.compare import NamedRows
from yujue.forms.book import Column, Sheet, value_list
from yujue.writing.book import LOCAL


class Names:
    """The names that two states of a book give to codes; the newer one counts."""

    def __init__(self, old: NamedRows, new: NamedRows) -> None:
        states = [{key: [row for _, row in rows] for key, rows in state.items()} for state in (old, new)]
        cover = next(iter(states[1].get("cover", ())), {}).get("fiscal_year", "")
        self.year = int(cover) if cover.isascii() and cover.isdigit() else None
        self.own = {
            name: {each.code: each.label for state in states for each in own_choices(state, name)} for name in LOCAL
        }

    def called(self, sheet: Sheet, row: Mapping[str, str]) -> str:
        """Name a line by the fields that its sheet declares, without those that are blank."""
        columns = [column for field in sheet.called if (column := sheet.column(field)) is not None]
        parts = (self._shown(column, row.get(column.field, "").strip()) for column in columns)
        return " · ".join(part for part in parts if part)

    def _shown(self, column: Column, text: str) -> str:
        if column.choices in LOCAL:
            return self.own[column.choices].get(text, text)
        return value_list(column.choices, self.year).label(text) if column.choices else text
