"""Write the layout model as a Word document."""

from __future__ import annotations

from pathlib import Path

from yujue.layout import Laid
from yujue.writing.docx.cells import Cells
from yujue.writing.docx.compose import compose
from yujue.writing.docx.furniture import furniture
from yujue.writing.docx.package import Package
from yujue.writing.docx.paginate import paginate
from yujue.writing.docx.properties import properties
from yujue.writing.docx.styles import font_table, settings, styles
from yujue.writing.docx.text import Text


def write_docx(laid: Laid, path: Path | str) -> None:
    """Write a document; the same layout gives the same bytes. Raises OSError when the file cannot be written."""
    sections = compose(laid)
    pages = paginate(sections)
    package, cells = Package(), Cells()
    references = furniture(package, laid.title)
    package.put("document", Text(package, cells).document(sections, references))
    package.add("styles", styles(cells.looks.values()))
    package.add("settings", settings())
    package.add("fontTable", font_table())
    properties(package, laid, pages)
    package.save(Path(path))
