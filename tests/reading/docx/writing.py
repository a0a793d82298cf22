"""Make Word documents out of bare XML, and write what was read from another format as one."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from yujue.reading import Block, Grid, Paragraph, Source
from yujue.reading.files import read_file

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def document(body: str, **parts: str) -> bytes:
    """Give a docx; `parts` are further parts of the main text by kind (styles, numbering, footnotes, header …)."""
    relations = "".join(f'<Relationship Id="r{k}" Type="{_OFFICE}/{k}" Target="{k}.xml"/>' for k in parts)
    whole = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": whole,
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        **{f"word/{kind}.xml": f"<w:{kind} {SPACES}>{part}</w:{kind}>" for kind, part in parts.items()},
    }
    return packed(files)


def packed(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as box:
        for name, text in files.items():
            box.writestr(name, text)
    return buffer.getvalue()


def read(folder: Path, data: bytes) -> Source:
    path = folder / "文.docx"
    path.write_bytes(data)
    return read_file(path)


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks if isinstance(block, Paragraph)]


def grids(source: Source) -> list[Grid]:
    return [block for block in source.blocks if isinstance(block, Grid)]


def p(*runs: str, properties: str = "") -> str:
    """Give a paragraph; a run without mark-up is text."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cell if cell.startswith('<w:tc>') else c(cell) for cell in cells)}</w:tr>"


def c(content: str, properties: str = "") -> str:
    inner = content if content.startswith("<") else "".join(p(line) for line in content.split("\n"))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def as_docx(source: Source) -> bytes:
    """Write a source as a Word document, merged cells as Word merges them."""
    return document("".join(_block(block) for block in source.blocks))


def _block(block: Block) -> str:
    return p(block.text) if isinstance(block, Paragraph) else _grid(block)


def _grid(grid: Grid) -> str:
    begins = {(cell.row + down, cell.column): (cell, down) for cell in grid.cells for down in range(cell.row_span)}
    covered = {
        (cell.row + down, cell.column + across)
        for cell in grid.cells
        for down in range(cell.row_span)
        for across in range(1, cell.column_span)
    }
    rows = []
    for number in range(grid.n_rows):
        cells = []
        for column in range(grid.n_columns):
            if (number, column) in begins:
                cell, down = begins[number, column]
                span = f'<w:gridSpan w:val="{cell.column_span}"/>'
                merge = "" if cell.row_span == 1 else '<w:vMerge w:val="restart"/>' if down == 0 else "<w:vMerge/>"
                cells.append(c(cell.text if down == 0 else "", span + merge))
            elif (number, column) not in covered:
                cells.append(c(""))
        rows.append(row(*cells))
    return table(*rows) + p("")
