"""Where something stands in a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place a person can find: page (1-based) or line (1-based, text files), section, table, row, column.

    `box` is (x0, y0, x1, y1) in points from the page's top left corner, for marking; `table` is a table's id.
    """

    section: str | None = None
    table: str | None = None
    form: str | None = None
    row: str | None = None
    column: str | None = None
    page: int | None = None
    line: int | None = None
    text: str = ""
    box: tuple[float, float, float, float] | None = None
