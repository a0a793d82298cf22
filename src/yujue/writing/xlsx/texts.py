"""A sheet of texts: headings, paragraphs and charts below each other."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence

from yujue.layout import ChartBlock, Heading, Paragraph
from yujue.writing.charts import chart_png
from yujue.writing.charts.picture import described
from yujue.writing.xlsx.heights import HIGHEST, height
from yujue.writing.xlsx.looks import BODY, HEADINGS
from yujue.writing.xlsx.page import Page
from yujue.writing.xlsx.paper import set_up
from yujue.writing.xlsx.plan import Written

_INDENT = "\u3000\u3000"
_PPI = 200
_POINT = 72 / 96
"""Points of a pixel, as a workbook takes a picture that does not tell its resolution."""
_ROUND = 8.0
"""Points left around a picture."""


def write_texts(page: Page, texts: Sequence[Written]) -> dict[int, int]:
    """Write a sheet of texts and give the row of each heading by its place in `texts`."""
    set_up(page.sheet)
    places: dict[int, int] = {}
    for n, block in enumerate(texts):
        if isinstance(block, Heading):
            places[n] = page.row
        write_block(page, block)
    return places


def write_block(page: Page, block: Written) -> None:
    """Write one block."""
    if isinstance(block, ChartBlock):
        _chart(page, block)
    elif isinstance(block, Heading):
        size = HEADINGS.get(block.level, BODY)
        page.line(block.text, page.looks.heading(block.level), height(block.text, page.width, size) + 8.0)
    else:
        _paragraph(page, block)


def _paragraph(page: Page, block: Paragraph) -> None:
    look = page.looks.of(font_size=BODY, align="left", valign="top", text_wrap=True)
    text = "\n".join(_INDENT + line for line in block.text.split("\n"))
    page.line(text, look, height(text, page.width, BODY))


def _chart(page: Page, block: ChartBlock) -> None:
    """Put a chart as a picture into one row, so that no page cuts it, its caption below."""
    data = chart_png(block.chart, _PPI)
    scale, points = fitted(data, page.width)
    page.sheet.set_row(page.row, points + _ROUND)
    options = {"image_data": io.BytesIO(data), "description": described(block.chart), "object_position": 1}
    page.sheet.insert_image(page.row, 0, "chart.png", {**options, "x_scale": scale, "y_scale": scale, "y_offset": 4})
    page.row += 1
    page.line(block.chart.title, page.looks.caption("center"), 24.0)


def fitted(png: bytes, width: float) -> tuple[float, float]:
    """Give the scale at which a picture is as wide as the text, no higher than a row, and its height in points."""
    pixels_wide, pixels_high = struct.unpack(">II", png[16:24])
    wide, high = pixels_wide * _POINT, pixels_high * _POINT
    scale = min((width - _ROUND) / wide, (HIGHEST - _ROUND) / high)
    return scale, high * scale
