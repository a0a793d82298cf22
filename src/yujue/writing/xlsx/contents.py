"""The first sheet: the title page, and contents whose lines lead to their sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from yujue.layout import Cover, Heading
from yujue.writing.xlsx.heights import height
from yujue.writing.xlsx.looks import BODY, LINK
from yujue.writing.xlsx.page import Page
from yujue.writing.xlsx.paper import set_up
from yujue.writing.xlsx.plan import Sheet

_TITLE = 22.0
_LISTED = 2
"""Headings down to this level are listed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: its text and depth, the sheet by name and number, the row it leads to."""

    text: str
    level: int
    sheet: str
    number: int
    row: int = 0


def entries(sheets: Sequence[Sheet], places: Sequence[dict[int, int]]) -> list[Entry]:
    """List headings and tables; `places` gives for each sheet the rows of its headings."""
    found: list[Entry] = []
    for number, (sheet, rows) in enumerate(zip(sheets, places, strict=True), 2):
        for n, block in enumerate(sheet.texts):
            if isinstance(block, Heading) and block.level <= _LISTED:
                found.append(Entry(block.text, block.level, sheet.name, number, rows.get(n, 0)))
        if sheet.table is not None and sheet.table.title and sheet.table.listed:
            found.append(Entry(sheet.table.title, _LISTED, sheet.name, number))
    return found


def write_contents(page: Page, cover: Cover, title: str, listed: Sequence[Entry]) -> None:
    """Write the first sheet."""
    looks = page.looks
    set_up(page.sheet)
    page.line(cover.title, looks.title(_TITLE), height(cover.title, page.width, _TITLE) + 24.0)
    for line in cover.lines:
        page.line(line, looks.of(font_size=14.0, align="center", text_wrap=True), height(line, page.width, 14.0))
    page.row += 1
    page.line(title, looks.title(), 36.0)
    for n, entry in enumerate(listed, page.row):
        look = looks.of(font_size=BODY, font_color=LINK, indent=entry.level - 1, bold=entry.level == 1)
        page.sheet.set_row(n, 20.0)
        target = f"internal:'{entry.sheet}'!A{entry.row + 1}"
        page.sheet.write_url(n, 0, target, look, f"{entry.text} …… {entry.number}")
