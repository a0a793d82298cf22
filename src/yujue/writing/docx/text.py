"""The main text: paragraphs, the contents as a field, pictures, and the ends of sections."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.writing.charts import chart_png
from yujue.writing.charts.picture import described
from yujue.writing.docx.cells import Cells
from yujue.writing.docx.package import Package
from yujue.writing.docx.pieces import Entry, Listing, Para, Picture, Piece, Section, Table
from yujue.writing.docx.typography import Sheet, twips
from yujue.writing.docx.xml import RENDERED, R, W, bookmarked, escaped, field, field_ends, paragraph, run

EMU = 12_700
"""English metric units of a point."""
SIDES = ("top", "right", "bottom", "left", "header", "footer")
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


class Text:
    """Writes the document part."""

    def __init__(self, package: Package, cells: Cells) -> None:
        self.package = package
        self.cells = cells
        self.marks = 0
        self.pictures = 0

    def document(self, sections: list[Section], furniture: str) -> str:
        """Give the part; `furniture` refers to headers and footers."""
        body = "".join(
            self._section(section, furniture, last=number == len(sections) - 1)
            for number, section in enumerate(sections)
        )
        spaces = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
        return f"<w:document {spaces}><w:body>{body}</w:body></w:document>"

    def _section(self, section: Section, furniture: str, *, last: bool) -> str:
        content = "".join(self._piece(piece) for piece in section.pieces)
        end = _section_end(section, furniture)
        if last:
            closing = paragraph("End", "") if section.pieces and isinstance(section.pieces[-1], Table) else ""
            return content + closing + end
        return content + paragraph("End", "", end)

    def _piece(self, piece: Piece) -> str:
        if isinstance(piece, Para):
            return self._para(piece)
        if isinstance(piece, Table):
            return self.cells.table(piece)
        return self._picture(piece) if isinstance(piece, Picture) else self._listing(piece)

    def _para(self, para: Para) -> str:
        content = run(para.text, para.breaks)
        if para.mark:
            self.marks += 1
            content = bookmarked(content, para.mark, self.marks)
        return paragraph(para.look.id, content, _own(para))

    def _listing(self, listing: Listing) -> str:
        """Write the contents as a field that Word brings up to date, its entries filled in."""
        opening, end = field_ends('TOC \\o "1-2" \\h \\z \\u')
        closing = paragraph("End", end)
        lines = list(self._lines(listing, opening)) or [paragraph("End", opening)]
        gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        content = f"<w:sdtContent>{''.join(lines)}{closing}</w:sdtContent>"
        return f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr>{content}</w:sdt>"

    def _lines(self, listing: Listing, opening: str) -> Iterator[str]:
        for entry, line in zip(listing.entries, listing.lines, strict=True):
            yield paragraph(line.look.id, opening + _entry(entry, line), _own(line))
            opening = ""

    def _picture(self, picture: Picture) -> str:
        self.pictures += 1
        name = self.package.add("image", chart_png(picture.chart), "png")
        size = f'cx="{round(picture.width * EMU)}" cy="{round(picture.height * EMU)}"'
        title, words = escaped(picture.chart.title), escaped(described(picture.chart))
        drawing = (
            f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
            f'<wp:docPr id="{self.pictures}" name="{title}" descr="{words}" title="{title}"/>'
            f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
            f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="{self.pictures}" name="{title}" '
            f'descr="{words}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{name}"/><a:stretch>'
            f'<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing>"
        )
        seen = RENDERED if picture.breaks else ""
        turns = "<w:pageBreakBefore/>" if picture.turns else ""
        return paragraph(picture.look.id, f"<w:r>{seen}{drawing}</w:r>", turns)


def _own(para: Para) -> str:
    """Give what a paragraph has beyond its style."""
    parts = ["<w:pageBreakBefore/>"] if para.turns else []
    if para.tab:
        leader = ' w:leader="dot"' if para.look.id.startswith("TOC") else ""
        parts.append(f'<w:tabs><w:tab w:val="right"{leader} w:pos="{twips(para.tab)}"/></w:tabs>')
    if para.above is not None:
        line = f'w:line="{twips(para.look.line)}" w:lineRule="exact"'
        parts.append(f'<w:spacing w:before="{twips(para.above)}" w:after="{twips(para.look.after)}" {line}/>')
    return "".join(parts)


def _entry(entry: Entry, line: Para) -> str:
    mark, page = entry.target.mark, str(entry.target.page)
    number = field(f"PAGEREF {mark} \\h", page)
    content = f"{run(entry.text, line.breaks)}<w:r><w:tab/></w:r>{number}"
    return f'<w:hyperlink w:anchor="{mark}" w:history="1">{content}</w:hyperlink>'


def _section_end(section: Section, furniture: str) -> str:
    sheet: Sheet = section.sheet
    turned = ' w:orient="landscape"' if sheet.landscape else ""
    sides = " ".join(f'w:{side}="{twips(getattr(sheet, side))}"' for side in SIDES)
    return (
        f'<w:sectPr>{furniture}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(sheet.width)}" w:h="{twips(sheet.height)}"{turned}/><w:pgMar {sides} w:gutter="0"/>'
        f'<w:cols w:space="720"/>{"<w:titlePg/>" if section.cover else ""}</w:sectPr>'
    )
