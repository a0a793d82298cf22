"""The example as text with tabs and as a PDF with ruled tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from examples.paper import Paragraph, Part, Sheet, header, shown

FONT = "STSong-Light"


def as_text(parts: list[Part], department: str) -> str:
    """Give the document as text: a line a paragraph, a line a table row with its cells between tabs."""
    lines: list[str] = []
    for part in parts:
        if isinstance(part, Paragraph):
            lines += [part.text, ""]
        else:
            lines += [part.title, "", f"部门名称：{department}", "", *([part.unit, ""] if part.unit else [])]
            lines += ["\t".join(text for text, _, _ in row) for row in header(part.columns)]
            lines += ["\t".join(shown(value) for value in row) for row in part.rows]
            lines += ["", *([part.note, ""] if part.note else [])]
    return "\n".join(lines)


def write_pdf(parts: list[Part], department: str, path: Path) -> None:
    """Write the document on A4 pages; every table begins a page, wide ones stand across."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageBreak, PageTemplate

    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    across = landscape(A4)
    templates = [
        PageTemplate("upright", [Frame(60, 56, A4[0] - 120, A4[1] - 112, 0, 0, 0, 0)], pagesize=A4, onPage=_number),
        PageTemplate(
            "across", [Frame(36, 44, across[0] - 72, across[1] - 88, 0, 0, 0, 0)], pagesize=across, onPage=_number
        ),
    ]
    story: list[Any] = []
    for part in parts:
        if isinstance(part, Paragraph):
            story += [NextPageTemplate("upright"), PageBreak()] if part.new_page else []
            story.append(_paragraph(part.text, part.style))
        else:
            width = (across[0] - 72) if part.landscape else (A4[0] - 120)
            story += [NextPageTemplate("across" if part.landscape else "upright"), PageBreak()]
            story += _sheet(part, department, width)
    document = BaseDocTemplate(
        str(path), pageTemplates=templates, title=parts[0].text if isinstance(parts[0], Paragraph) else "", invariant=1
    )
    document.build(story)


def _number(canvas: Any, document: Any) -> None:
    canvas.setFont(FONT, 9)
    canvas.drawCentredString(canvas._pagesize[0] / 2, 28, f"{document.page}")  # noqa: SLF001


def _paragraph(text: str, style: str) -> Any:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph as Flow

    size = {"title": 24, "heading": 14, "note": 10}.get(style, 12)
    look = ParagraphStyle(
        style,
        fontName=FONT,
        fontSize=size,
        leading=size * 1.7,
        wordWrap="CJK",
        alignment=1 if style == "title" else 0,
        firstLineIndent=2 * size if style == "body" else 0,
        spaceBefore=180 if style == "title" else 2,
        spaceAfter=4,
    )
    return Flow(text, look)


def _sheet(sheet: Sheet, department: str, width: float) -> list[Any]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph as Flow
    from reportlab.platypus import Table, TableStyle

    size = 7.5 if len(sheet.columns) > 9 else 9
    look = ParagraphStyle("cell", fontName=FONT, fontSize=size, leading=size * 1.3, wordWrap="CJK", alignment=1)
    head = header(sheet.columns)
    weights = _weights(sheet)
    rows = [[Flow(text, look) if text else "" for text, _, _ in row] for row in head]
    body = [
        [shown(value) if not isinstance(value, str) or len(value) < 4 else Flow(value, look) for value in row]
        for row in sheet.rows
    ]
    spans = [
        ("SPAN", (column, level), (column + across - 1, level + down - 1))
        for level, row in enumerate(head)
        for column, (_, across, down) in enumerate(row)
        if across * down > 1
    ]
    style = [
        ("GRID", (0, 0), (-1, -1), 0.5, "black"),
        ("FONT", (0, 0), (-1, -1), FONT, size),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("ALIGN", (0, 0), (-1, -1), "CENTER"),
        ("LEFTPADDING", (0, 0), (-1, -1), 2),
        ("RIGHTPADDING", (0, 0), (-1, -1), 2),
        *spans,
    ]
    widths = [width * weight / sum(weights) for weight in weights]
    table = Table([*rows, *body], colWidths=widths, repeatRows=len(head), style=TableStyle(style))
    line = f"部门名称：{department}　　　　{sheet.unit}"
    return [_paragraph(sheet.title, "heading"), _paragraph(line, "note"), table, *_note(sheet)]


def _note(sheet: Sheet) -> list[Any]:
    return [_paragraph(sheet.note, "note")] if sheet.note else []


def _weights(sheet: Sheet) -> list[float]:
    """Give the columns' relative widths: the longest number must fit, text may wrap."""
    found = []
    for number in range(len(sheet.columns)):
        cells = [row[number] for row in sheet.rows]
        words = max((len(value) for value in cells if isinstance(value, str)), default=0)
        figures = max((len(shown(value)) for value in cells if not isinstance(value, str)), default=0)
        found.append(max(min(words, 11) * 1.0, figures * 0.75, 2.6))
    return found
