"""What stands on one page, not yet put into reading order."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.reading.model import Grid, Page
from yujue.reading.pdf.columns import Columns
from yujue.reading.pdf.printing import PrintedLine
from yujue.reading.pdf.unruled_grid import Known


@dataclass(frozen=True, slots=True)
class PageContent:
    """A page's tables and its lines outside of them; everything in upright points.

    `turns` are the clockwise quarters by which the page was turned, beyond what it asks for, to bring its text upright.
    `columns` are the parts that are set in two columns; `unruled` are the columns of the last table without lines.
    """

    page: Page
    grids: tuple[Grid, ...]
    lines: tuple[PrintedLine, ...]
    turns: int = 0
    columns: tuple[Columns, ...] = ()
    unruled: Known | None = None
