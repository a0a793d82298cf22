"""Formats of the book's workbook: what is to be filled is white and unlocked, the rest grey and locked."""

from __future__ import annotations

from functools import cached_property
from typing import Any

FONT = "宋体"
INK, LINE, GREY, HEAD, REQUIRED, MISSING = "#1F2933", "#C5CED8", "#F1F3F5", "#E4ECF4", "#FFE699", "#FFF6D6"
MONEY = "#,##0.00"
DEFAULT = {"font_name": FONT, "font_size": 11, "locked": False}
"""Cells without a format of their own: unlocked, so that rows can be deleted and columns added in protected sheets."""


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, out: Any) -> None:
        self._out = out
        self._made: dict[str, Any] = {}

    def _format(self, **more: Any) -> Any:
        key = repr(sorted(more.items()))
        if key not in self._made:
            base = {"font_name": FONT, "font_size": 11, "font_color": INK, "valign": "vcenter"}
            self._made[key] = self._out.add_format({**base, **more})
        return self._made[key]

    def cell(self, kind: str, *, locked: bool = False) -> Any:
        """Give the format of a cell to fill, by the type of its column."""
        shape: dict[str, Any] = {"border": 1, "border_color": LINE, "locked": locked}
        if kind == "amount":
            shape |= {"num_format": MONEY, "align": "right"}
        elif kind == "number":
            shape |= {"num_format": "General", "align": "right"}
        else:
            shape |= {"num_format": "@", "text_wrap": True, "indent": 1}
        return self._format(**shape, **({"bg_color": GREY, "font_color": "#5F6B7A"} if locked else {}))

    def head(self, *, required: bool) -> Any:
        """Give the format of a header."""
        colour = REQUIRED if required else HEAD
        shape = {"bold": True, "align": "center", "text_wrap": True, "border": 1, "border_color": LINE}
        return self._format(**shape, bg_color=colour)

    @cached_property
    def title(self) -> Any:
        """The name of a sheet."""
        return self._format(bold=True, font_size=15)

    @cached_property
    def part(self) -> Any:
        """A heading within a sheet."""
        return self._format(bold=True, font_size=12)

    @cached_property
    def hint(self) -> Any:
        """What a sheet is for."""
        return self._format(font_color="#5F6B7A", text_wrap=True, valign="top")

    @cached_property
    def note(self) -> Any:
        """What a field of the cover is for."""
        return self._format(font_color="#5F6B7A", text_wrap=True, indent=1)

    @cached_property
    def unit(self) -> Any:
        """The words before the unit."""
        return self._format(align="right", bold=True)

    @cached_property
    def total(self) -> Any:
        """A locked amount."""
        return self._format(num_format=MONEY, align="right", border=1, border_color=LINE, bg_color=GREY)

    @cached_property
    def name(self) -> Any:
        """A locked text in a table of totals."""
        return self._format(border=1, border_color=LINE, bg_color=GREY, text_wrap=True)

    @cached_property
    def missing(self) -> Any:
        """Laid over a required cell that is blank in a row that has begun."""
        return self._out.add_format({"bg_color": MISSING})
