"""Looks of cells, each made once in a workbook."""

from __future__ import annotations

from typing import Any

FONT = "宋体"
TITLE_FONT = "黑体"
LINK = "#0B5394"
HEAD_FILL = "#F2F2F2"
HEADINGS = {1: 16.0, 2: 14.0, 3: 12.0, 4: 12.0}
BODY = 12.0
SMALL = 10.0
_ALIGN = {"left": "left", "center": "center", "right": "right"}


class Looks:
    """Makes formats; the same properties give the same format."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def of(self, **properties: object) -> Any:
        """Give a format with these properties of XlsxWriter."""
        wanted = {"font_name": FONT, "valign": "vcenter", **properties}
        key = tuple(sorted(wanted.items()))
        if key not in self._made:
            self._made[key] = self.book.add_format(wanted)
        return self._made[key]

    def cell(self, size: float, align: str, *, bold: bool, head: bool, number: str = "General") -> Any:
        """Give the look of a cell of a table."""
        more: dict[str, object] = {"bg_color": HEAD_FILL} if head else {}
        return self.of(
            font_size=size,
            align=_ALIGN.get(align, "left"),
            bold=bold,
            border=1,
            text_wrap=number == "General",
            shrink=number != "General",  # a wide font in place of ours makes a number smaller, not "###"
            num_format=number,
            **more,
        )

    def title(self, size: float = 16.0) -> Any:
        """Give the look of a title."""
        return self.of(font_name=TITLE_FONT, font_size=size, align="center", text_wrap=True)

    def caption(self, align: str) -> Any:
        """Give the look of a line around a table."""
        return self.of(font_size=SMALL, align=align, text_wrap=True)

    def heading(self, level: int) -> Any:
        """Give the look of a heading."""
        align = "center" if level == 1 else "left"
        return self.of(font_name=TITLE_FONT, font_size=HEADINGS.get(level, BODY), align=align, text_wrap=True)
