"""Small PDFs for tests, drawn with reportlab; y runs from the top as in everything we read."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from yujue.reading.files import read_file
from yujue.reading.model import Grid, Paragraph, Source

FONT = "STSong-Light"


class Drawing:
    """A PDF while it is drawn: text, lines, boxes, tables; `save` gives its path."""

    def __init__(self, width: float = 595, height: float = 842, **options: Any) -> None:
        canvas = pytest.importorskip("reportlab.pdfgen.canvas")
        metrics = pytest.importorskip("reportlab.pdfbase.pdfmetrics")
        fonts = pytest.importorskip("reportlab.pdfbase.cidfonts")
        metrics.registerFont(fonts.UnicodeCIDFont(FONT))
        self.width, self.height = width, height
        self.buffer = BytesIO()
        self.canvas = canvas.Canvas(self.buffer, pagesize=(width, height), **options)

    def text(self, x: float, y: float, text: str, size: float = 10, **how: Any) -> Drawing:
        """Write a line with its baseline at y; how: turn (degrees, counter-clockwise), mode, colour, right."""
        drawn = self.canvas
        drawn.saveState()
        drawn.setFillColorRGB(*how.get("colour", (0, 0, 0)))
        drawn.translate(x, self.height - y)
        drawn.rotate(how.get("turn", 0))
        line = drawn.beginText(-drawn.stringWidth(text, FONT, size) if how.get("right") else 0, 0)
        line.setFont(FONT, size)
        line.setTextRenderMode(how.get("mode", 0))
        line.textOut(text)
        drawn.drawText(line)
        drawn.restoreState()
        return self

    def line(self, x0: float, y0: float, x1: float, y1: float) -> Drawing:
        """Rule a line."""
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)
        return self

    def box(
        self, x0: float, y0: float, x1: float, y1: float, colour: tuple[float, float, float], *, edged: bool = False
    ) -> Drawing:
        """Fill a box; `edged` rules its edges in the same stroke."""
        self.canvas.setFillColorRGB(*colour)
        self.canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, stroke=int(edged), fill=1)
        return self

    def table(self, xs: Sequence[float], top: float, rows: Sequence[Sequence[str]], height: float = 20) -> Drawing:
        """Rule a table with a text in every cell; returns self."""
        bottom = top + height * len(rows)
        for x in xs:
            self.line(x, top, x, bottom)
        for index in range(len(rows) + 1):
            self.line(xs[0], top + height * index, xs[-1], top + height * index)
        return self.write(xs, top, rows, height)

    def write(self, xs: Sequence[float], top: float, rows: Sequence[Sequence[str]], height: float = 20) -> Drawing:
        """Write the texts of a table: numbers to the right, everything else to the left."""
        for index, row in enumerate(rows):
            y = top + height * index + 0.7 * height
            for left, right, text in zip(xs, xs[1:], row, strict=False):
                number = text[:1].isdigit()
                self.text(right - 3 if number else left + 3, y, text, right=number)
        return self

    def page(self) -> Drawing:
        """Begin the next page."""
        self.canvas.showPage()
        return self

    def data(self) -> bytes:
        """Give the file's bytes."""
        self.canvas.showPage()
        self.canvas.save()
        return self.buffer.getvalue()

    def read(self, folder: Path) -> Source:
        """Write the file and read it."""
        path = folder / "文件.pdf"
        path.write_bytes(self.data())
        return read_file(path)


def grids(source: Source) -> list[Grid]:
    return [block for block in source.blocks if isinstance(block, Grid)]


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks if isinstance(block, Paragraph)]
