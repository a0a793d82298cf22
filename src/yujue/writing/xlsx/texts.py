"""A sheet of texts: headings, paragraphs and charts below each other."""

from __future__ import annotations

import io
from collections.abc import Sequence

from yujue.layout import ChartBlock, Heading, Paragraph
from yujue.writing.charts import chart_png
from yujue.writing.charts.picture import described
from yujue.writing.xlsx.heights import height
from yujue.writing.xlsx.looks import BODY, HEADINGS
from yujue.writing.xlsx.page import Page
from yujue.writing.xlsx.paper import set_up
from yujue.writing.xlsx.plan import Written

_INDENT = "\u3000\u3000"
_PPI = 200
_CHART_ROWS, _CHART_ROW = 18, 16.0


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
    """Put a chart as a picture, its caption below."""
    picture = io.BytesIO(chart_png(block.chart, _PPI))
    words = {"image_data": picture, "description": described(block.chart), "object_position": 1}
    for n in range(_CHART_ROWS):
        page.sheet.set_row(page.row + n, _CHART_ROW)
    page.sheet.insert_image(page.row, 0, "chart.png", {**words, "x_scale": 0.9, "y_scale": 0.9})
    page.row += _CHART_ROWS
    page.line(block.chart.title, page.looks.caption("center"), 24.0)
