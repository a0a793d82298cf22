"""Draw a document as a PDF: tables ruled, with three lines, or with none; wide ones in parts."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest

from tests.styles.book import ABOVE, LEFT, Book, Part, Sheet
from tests.styles.manner import Manner

FONT = "STSong-Light"
WIDTH = 495.0
_SIZES = {
    "cover": (22, 40, 1),
    "contents": (11, 20, 0),
    "part": (16, 30, 1),
    "heading": (12, 22, 0),
    "body": (11, 20, 0),
}
"""Font size, leading and alignment by kind of part."""


def as_pdf(book: Book, manner: Manner) -> bytes:
    """Draw the document; needs reportlab."""
    platypus = pytest.importorskip("reportlab.platypus")
    metrics = pytest.importorskip("reportlab.pdfbase.pdfmetrics")
    fonts = pytest.importorskip("reportlab.pdfbase.cidfonts")
    metrics.registerFont(fonts.UnicodeCIDFont(FONT))
    flow: list[Any] = []
    kind = "cover"
    for part in book.parts:
        if isinstance(part, Sheet) or new_page(kind, part.kind):
            flow.append(platypus.PageBreak())
        kind = "sheet" if isinstance(part, Sheet) else part.kind
        flow += drawn_sheet(platypus, part, manner) if isinstance(part, Sheet) else [drawn(platypus, part)]
    buffer = BytesIO()
    document = platypus.SimpleDocTemplate(
        buffer, leftMargin=50, rightMargin=50, topMargin=60, bottomMargin=60, invariant=1
    )
    furniture = page_furniture(manner)
    document.build(flow, onFirstPage=furniture, onLaterPages=furniture)
    return buffer.getvalue()


def new_page(before: str, kind: str) -> bool:
    """Tell whether a line begins a page: after the cover, and with every part."""
    return kind == "part" or (before == "cover" and kind != "cover")


def page_furniture(manner: Manner) -> Any:
    """Give what is printed on every page: its number, and a running header where the style has one."""

    def draw(canvas: Any, _: Any) -> None:
        canvas.setFont(FONT, 9)
        canvas.drawCentredString(297, 30, f"— {canvas.getPageNumber()} —")
        if "running_header" in manner.options:
            canvas.drawString(50, 805, f"{manner.organisation}{manner.title}")

    return draw


def style(size: float, leading: float, align: int = 0, indent: float = 0) -> Any:
    """Make a paragraph style."""
    made = pytest.importorskip("reportlab.lib.styles").ParagraphStyle
    return made(
        "s", fontName=FONT, fontSize=size, leading=leading, alignment=align, firstLineIndent=indent, wordWrap="CJK"
    )


def drawn(platypus: Any, part: Part) -> Any:
    """Draw a line or paragraph."""
    size, leading, align = _SIZES[part.kind]
    return platypus.Paragraph(part.text, style(size, leading, align, 22 if part.kind == "body" else 0))


def drawn_sheet(platypus: Any, sheet: Sheet, manner: Manner) -> list[Any]:
    """Draw a table with what stands around it."""
    above = [platypus.Paragraph(sheet.number, style(9, 14))] if sheet.number else []
    above.append(platypus.Paragraph(sheet.title, style(14, 26, 1)))
    sides = [[sheet.caption, f"单位：{sheet.unit}" if sheet.unit else ""]]
    line = platypus.Table(sides, colWidths=[WIDTH / 2] * 2)
    line.setStyle([("FONT", (0, 0), (-1, -1), FONT, 9), ("ALIGN", (1, 0), (1, 0), "RIGHT")])
    below = [platypus.Paragraph(note, style(9, 14)) for note in sheet.notes]
    return [*above, line, drawn_table(platypus, sheet, manner), *below]


def drawn_table(platypus: Any, sheet: Sheet, manner: Manner) -> Any:
    """Draw the table itself."""
    rows = [*sheet.header, *sheet.rows]
    size = 7.5 if len(rows[0]) > 5 else 9
    cell = style(size, size + 1.5)
    data = [
        [platypus.Paragraph(text, cell) if worded(text) else "" if text in {LEFT, ABOVE} else text for text in row]
        for row in rows
    ]
    table = platypus.Table(data, colWidths=widths(sheet), repeatRows=len(sheet.header))
    table.setStyle(
        [
            ("FONT", (0, 0), (-1, -1), FONT, size),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("ALIGN", (1, len(sheet.header)), (-1, -1), "RIGHT"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            *(("SPAN", start, end) for start, end in spans(sheet.header)),
            *rules(manner.ruling, len(sheet.header)),
        ]
    )
    return table


def worded(text: str) -> bool:
    """Tell whether a cell holds words, which are set as a paragraph and may wrap."""
    return any("一" <= char <= "鿿" for char in text)


def rules(ruling: str, header: int) -> list[Any]:
    """Give the lines of a table."""
    if ruling == "ruled":
        return [("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0))]
    if ruling == "three":
        ends = ((0, "LINEABOVE", 1), (header - 1, "LINEBELOW", 0.5), (-1, "LINEBELOW", 1))
        return [(command, (0, row), (-1, row), width, (0, 0, 0)) for row, command, width in ends]
    return []


def widths(sheet: Sheet) -> list[float]:
    """Give columns of words more room than columns of figures."""
    columns = list(zip(*sheet.rows, strict=True))
    longest = [max(*(len(text) * (2 if worded(text) else 1) for text in column), 6) for column in columns]
    weights = [min(length, 24) for length in longest]
    return [WIDTH * weight / sum(weights) for weight in weights]


def spans(rows: tuple[tuple[str, ...], ...]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Give the merged cells of a header as (column, row) corners."""
    found = []
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            if text in {LEFT, ABOVE}:
                continue
            right = next((n for n in range(x + 1, len(row)) if row[n] != LEFT), len(row)) - 1
            low = next((n for n in range(y + 1, len(rows)) if rows[n][x] != ABOVE), len(rows)) - 1
            if (right, low) != (x, y):
                found.append(((x, y), (right, low)))
    return found
